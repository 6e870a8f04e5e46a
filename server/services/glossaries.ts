import type { CheckSettings, Concept, Language, Status } from '../../glossary/index.ts';

export interface GlossarySummary {
  /** ULID. */
  readonly id: string;
  readonly name: string;
  readonly domain: string;
  /** Lower ranks win where two glossaries list the same term. */
  readonly rank: number;
  /** How grave the rules of the check are for its terms, where that is not the default. */
  readonly checks: CheckSettings;
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
  /** Whoever changed it last. */
  readonly updatedBy: string;
}

/** `relevance`: how well they fit the text that is looked for; as they were given where none is. */
export const CONCEPT_SORTS = [
  'relevance',
  'ja',
  'en',
  'ko',
  'status',
  'domain',
  'updated',
] as const;
export type ConceptSort = (typeof CONCEPT_SORTS)[number];

/** What the glossary table asks for. The same filter chooses what an export takes. */
export interface ConceptFilter {
  /**
   * Whatever a translator types: kanji, kana, romaji, Korean or its first consonants, English in any form, an acronym, an
   * id. Looked for in terms, readings, official alternatives, definitions and ids. Where nothing is written like that,
   * what nearly is counts. Empty finds all.
   */
  readonly text: string;
  readonly status?: Status;
  readonly domain?: string;
  /** Only concepts without a term in this language. */
  readonly missing?: Language;
  /** Only those that were changed then or later. */
  readonly since?: Date;
  /** Only those that this person changed last. */
  readonly by?: string;
  /** Only those that occur in this document. */
  readonly documentId?: string;
}

export interface ConceptQuery extends ConceptFilter {
  /** Left out, `relevance` where a text is looked for and `ja` where none is. */
  readonly sort?: ConceptSort;
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
  /** Every domain of the glossaries with its number of concepts, most first. */
  readonly domains: readonly { readonly domain: string; readonly count: number }[];
  /** Everybody who changed a concept last, who changed most of them first. */
  readonly people: readonly string[];
  /** Nothing is written like the text; these are written nearly so. */
  readonly isNear: boolean;
  /** How many the text finds whatever else is asked for; null where there is no text. */
  readonly unfiltered: number | null;
}

export interface Glossaries {
  list(): Promise<readonly GlossarySummary[]>;
  /** @throws AppError `glossary.unknown` */
  get(glossaryId: string): Promise<GlossarySummary>;
  /** Every concept of the glossary, in the order it was given. @throws AppError `glossary.unknown` */
  concepts(glossaryId: string, filter?: ConceptFilter): Promise<readonly StoredConcept[]>;
  /** In one glossary, or in all of them where none is named. @throws AppError `glossary.unknown`, `document.unknown` */
  find(glossaryId: string | null, query: ConceptQuery): Promise<ConceptPage>;
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
      readonly checks?: CheckSettings;
      readonly version: number;
    },
  ): Promise<GlossarySummary>;
  /** Reversible. @throws AppError `glossary.unknown`, `version.conflict` */
  remove(glossaryId: string, change: { readonly version: number }): Promise<void>;
  /** Takes a removal back. @throws AppError `glossary.unknown` */
  restore(glossaryId: string): Promise<GlossarySummary>;
}
