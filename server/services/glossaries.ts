import type { Concept, Language, Status } from '../../glossary/index.ts';

export interface GlossarySummary {
  /** ULID. */
  readonly id: string;
  readonly name: string;
  readonly domain: string;
  /** Lower ranks win where two glossaries list the same term. */
  readonly rank: number;
  readonly version: number;
  readonly conceptCount: number;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

export interface StoredConcept extends Concept {
  readonly glossaryId: string;
  /** Orders the concepts of a glossary as they were given. */
  readonly position: number;
  readonly version: number;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

export const CONCEPT_SORTS = ['ja', 'en', 'ko', 'status', 'domain', 'updated'] as const;
export type ConceptSort = (typeof CONCEPT_SORTS)[number];

/** What the glossary table asks for. The same filter chooses what an export takes. */
export interface ConceptFilter {
  /** Looked for in every term, reading (kana or romaji), definition and id; empty finds all. */
  readonly text: string;
  readonly status?: Status;
  readonly domain?: string;
  /** Only concepts without a term in this language. */
  readonly missing?: Language;
}

export interface ConceptQuery extends ConceptFilter {
  readonly sort: ConceptSort;
  readonly direction: 'ascending' | 'descending';
  /** The interface language, whose alphabet orders the table; Japanese when left out. */
  readonly collation?: Language;
  /** 1-based. */
  readonly page: number;
  readonly pageSize: number;
}

export interface ConceptPage {
  readonly concepts: readonly StoredConcept[];
  /** Concepts that pass the filter, over all pages. */
  readonly total: number;
  readonly page: number;
  readonly pageCount: number;
  /** Every domain of the glossary with its number of concepts, most first. */
  readonly domains: readonly { readonly domain: string; readonly count: number }[];
}

export interface Glossaries {
  list(): Promise<readonly GlossarySummary[]>;
  /** @throws AppError `glossary.unknown` */
  get(glossaryId: string): Promise<GlossarySummary>;
  /** Every concept of the glossary, in the order it was given. @throws AppError `glossary.unknown` */
  concepts(glossaryId: string, filter?: ConceptFilter): Promise<readonly StoredConcept[]>;
  find(glossaryId: string, query: ConceptQuery): Promise<ConceptPage>;
  /** @throws AppError `concept.unknown` */
  concept(glossaryId: string, conceptId: string): Promise<StoredConcept>;
  /** An empty one, or one after all others where no rank is given. @throws AppError `text.*` */
  create(glossary: {
    readonly name: string;
    readonly domain?: string;
    readonly rank?: number;
  }): Promise<GlossarySummary>;
  /**
   * Fields that are left out stay. @throws AppError `glossary.unknown`, `version.conflict` (data: currentVersion,
   * currentName), `text.*`
   */
  update(
    glossaryId: string,
    change: {
      readonly name?: string;
      readonly domain?: string;
      readonly rank?: number;
      readonly version: number;
    },
  ): Promise<GlossarySummary>;
  /** Reversible. @throws AppError `glossary.unknown`, `version.conflict` */
  remove(glossaryId: string, change: { readonly version: number }): Promise<void>;
  /** Takes a removal back. @throws AppError `glossary.unknown` */
  restore(glossaryId: string): Promise<GlossarySummary>;
}
