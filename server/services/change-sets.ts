import type { ChangeSet } from './ports/change-sets.ts';

export interface ChangeSetPlace {
  readonly glossaryId: string;
  readonly changeSetId: string;
}

/** Changes of many concepts that were made as one: what there was, and the way back. */
export interface ChangeSets {
  /** The newest first, as many as a page shows. @throws AppError `glossary.unknown` */
  list(glossaryId: string): Promise<readonly ChangeSet[]>;
  /** @throws AppError `changes.unknown` */
  get(place: ChangeSetPlace): Promise<ChangeSet>;
  /**
   * Makes every concept what it was, as a change of its own, which can be taken back too. `leaveChanged`: all but those
   * that were changed since.
   * @throws AppError `changes.unknown`, `changes.undone`, `changes.moved` with a problem `changes.concept` (data: id) for
   * each concept that was changed since
   */
  undo(place: ChangeSetPlace, options?: { readonly leaveChanged?: boolean }): Promise<ChangeSet>;
}
