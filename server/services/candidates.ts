import type { Candidate } from '../../glossary/index.ts';
import type { StoredConcept } from './glossaries.ts';

/** What somebody said of a candidate: it is no term, or it shall come again when the others are done. */
export const VERDICT_KINDS = ['rejected', 'later'] as const;
export type VerdictKind = (typeof VERDICT_KINDS)[number];

/** It is made, taken back, and restored, but never edited. Of two about one expression the later holds. */
export interface StoredVerdict {
  /** ULID; later ones sort after earlier ones. */
  readonly id: string;
  /** Where it was said. */
  readonly documentId: string;
  /** Null where it holds for the document alone; else for every document that uses the glossary. */
  readonly glossaryId: string | null;
  readonly kind: VerdictKind;
  readonly expression: string;
  readonly by: string;
  readonly version: number;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

/** What a document proposes for the glossary. */
export interface DocumentCandidate {
  readonly candidate: Candidate;
  /** What holds of it; null where nobody said anything. */
  readonly verdict: StoredVerdict | null;
}

export interface Candidates {
  /**
   * All that the text proposes, best first. What the document's glossaries know is left out.
   * @throws AppError `document.unknown`
   */
  list(documentId: string): Promise<readonly DocumentCandidate[]>;
  /** Hiragana: as the text gives it, else as the dictionary reads it; empty where neither does. */
  readingOf(candidate: Candidate): Promise<string>;
  /** All verdicts that stand for the document, in the order they were made. @throws AppError `document.unknown` */
  verdicts(documentId: string): Promise<readonly StoredVerdict[]>;
  /**
   * Makes a concept of it, with status `proposed`: what the text says it is called, with the document as its source.
   * @throws AppError `document.unknown`, `glossary.unknown`, `candidate.unknown` if the text does not propose it (any more),
   * `candidate.listed` (data: conceptId) if the glossary has it, by whatever spelling
   */
  accept(
    documentId: string,
    request: { readonly expression: string; readonly glossaryId: string },
  ): Promise<StoredConcept>;
  /**
   * One that holds already is given back as it is.
   * @throws AppError `document.unknown`, `glossary.unknown`, `candidate.unknown`
   */
  judge(
    documentId: string,
    request: {
      readonly kind: VerdictKind;
      readonly expression: string;
      /** For every document that uses it. */
      readonly glossaryId?: string;
    },
  ): Promise<StoredVerdict>;
  /** Reversible; one that was taken back already stays so. @throws AppError `document.unknown`, `verdict.unknown` */
  takeBack(documentId: string, verdictId: string): Promise<StoredVerdict>;
  /** @throws AppError `document.unknown`, `verdict.unknown` */
  restore(documentId: string, verdictId: string): Promise<StoredVerdict>;
}
