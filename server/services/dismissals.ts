import type { FindingCode, TargetLanguage } from '../../glossary/index.ts';

/** How far a dismissal reaches: this passage, this document, or every document that uses the concept's glossary. */
export const DISMISSAL_REACHES = ['here', 'document', 'glossary'] as const;
export type DismissalReach = (typeof DISMISSAL_REACHES)[number];

/** By what findings are told apart that say the same of other places. */
export interface FindingSubject {
  readonly language: TargetLanguage;
  readonly code: FindingCode;
  /** ULID, and the concept's identifier there; both empty for what is about no term. */
  readonly glossaryId: string;
  readonly conceptId: string;
  /** What is written; empty if nothing is. */
  readonly found: string;
}

export interface NewDismissal extends FindingSubject {
  readonly reach: DismissalReach;
  /** 1-based; null unless the reach is `here`. */
  readonly passage: number | null;
  /** Why; empty where nobody said. */
  readonly reason: string;
}

/** That somebody looked at a finding and will not hear it again. It is made, taken back and restored, but never edited. */
export interface StoredDismissal extends NewDismissal {
  /** ULID; later ones sort after earlier ones. */
  readonly id: string;
  /** Where it was made. */
  readonly documentId: string;
  readonly by: string;
  readonly version: number;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

export interface Dismissals {
  /** Those that stand and reach the document, in the order they were made. @throws AppError `document.unknown` */
  list(documentId: string): Promise<readonly StoredDismissal[]>;
  /**
   * Makes one; what is dismissed already is given back as it is.
   * @throws AppError `document.unknown`, `passage.unknown`, `glossary.unknown`, `concept.unknown`, `dismissal.reach`, `text.*`
   */
  add(documentId: string, dismissal: NewDismissal): Promise<StoredDismissal>;
  /** Reversible; one that was taken back already stays so. @throws AppError `document.unknown`, `dismissal.unknown` */
  remove(documentId: string, dismissalId: string): Promise<StoredDismissal>;
  /** @throws AppError `document.unknown`, `dismissal.unknown` */
  restore(documentId: string, dismissalId: string): Promise<StoredDismissal>;
}

/** The dismissal that holds for a finding in a passage (1-based); the nearest where several do. */
export function dismissalOf<D extends NewDismissal>(
  subject: FindingSubject,
  passage: number,
  dismissals: readonly D[],
): D | null {
  const same = dismissals.filter(
    (dismissal) =>
      subjectKey(dismissal) === subjectKey(subject) &&
      (dismissal.reach !== 'here' || dismissal.passage === passage),
  );
  for (const reach of DISMISSAL_REACHES) {
    const nearest = same.find((dismissal) => dismissal.reach === reach);
    if (nearest !== undefined) return nearest;
  }
  return null;
}

function subjectKey({ language, code, glossaryId, conceptId, found }: FindingSubject): string {
  return JSON.stringify([language, code, glossaryId, conceptId, found]);
}
