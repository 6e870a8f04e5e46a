import type { StoredVerdict } from '../candidates.ts';
import type { Change } from './change.ts';

export type NewVerdict = Pick<StoredVerdict, 'kind' | 'expression' | 'glossaryId'>;

export interface VerdictPlace {
  readonly documentId: string;
  readonly verdictId: string;
}

export interface VerdictTable {
  /** Those that stand for a document: its own, and those of the glossaries; in the order they were made. */
  of(documentId: string, glossaryIds: readonly string[]): Promise<readonly StoredVerdict[]>;
  /** @throws AppError `document.unknown` */
  add(documentId: string, verdict: NewVerdict, change: Change): Promise<StoredVerdict>;
  /**
   * A verdict is never edited, so no version is asked for; one that holds for a glossary is taken back from any document.
   * @throws AppError `document.unknown`, `verdict.unknown`
   */
  remove(place: VerdictPlace, change: Change): Promise<StoredVerdict>;
  /** @throws AppError `document.unknown`, `verdict.unknown` */
  restore(place: VerdictPlace, change: Change): Promise<StoredVerdict>;
}
