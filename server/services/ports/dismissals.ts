import type { NewDismissal, StoredDismissal } from '../dismissals.ts';
import type { Change } from './change.ts';

export interface DismissalPlace {
  readonly documentId: string;
  readonly dismissalId: string;
}

export interface DismissalTable {
  /**
   * Those that stand and were made in the document, or reach a whole glossary, in the order they were made.
   * @throws AppError `document.unknown`
   */
  of(documentId: string): Promise<readonly StoredDismissal[]>;
  /** @throws AppError `document.unknown` */
  add(documentId: string, dismissal: NewDismissal, change: Change): Promise<StoredDismissal>;
  /**
   * A dismissal is never edited, so no version is asked for. One that reaches a glossary may be taken back from any
   * document. @throws AppError `document.unknown`, `dismissal.unknown`
   */
  remove(place: DismissalPlace, change: Change): Promise<StoredDismissal>;
  /** @throws AppError `document.unknown`, `dismissal.unknown` */
  restore(place: DismissalPlace, change: Change): Promise<StoredDismissal>;
}
