import type { Concept } from '../../../glossary/index.ts';
import type { Change } from './change.ts';

/** `undo` takes another set back, and can itself be taken back. */
export const CHANGE_SET_KINDS = [
  'import',
  'status',
  'domain',
  'remove',
  'approve',
  'reject',
  'merge',
  'undo',
] as const;
export type ChangeSetKind = (typeof CHANGE_SET_KINDS)[number];

/** Many changes to the concepts of one glossary that were made as one and are taken back as one. */
export interface ChangeSet {
  /** ULID. */
  readonly id: string;
  readonly glossaryId: string;
  readonly kind: ChangeSetKind;
  /** What people know it by: the name of a file, the new status or domain, a reason. May be empty. */
  readonly name: string;
  readonly by: string;
  readonly at: Date;
  readonly conceptCount: number;
  /** The set that this one took back; null unless it is an `undo`. */
  readonly undoes: string | null;
  /** The set that took this one back; null while it stands. */
  readonly undoneBy: string | null;
}

/** One change of a set, which names every concept at most once. */
export type ConceptEdit =
  /** An empty id becomes the next of the glossary; a removed concept of that id comes back with this content. */
  | { readonly action: 'create'; readonly concept: Concept }
  | { readonly action: 'update'; readonly concept: Concept; readonly version: number }
  | { readonly action: 'remove'; readonly conceptId: string; readonly version: number }
  | { readonly action: 'restore'; readonly conceptId: string; readonly version: number };

export interface NewChangeSet extends Change {
  readonly kind: Exclude<ChangeSetKind, 'undo'>;
  readonly name: string;
  /** The glossary's revision that the changes were made to; of any one where it is left out. */
  readonly revision?: number;
}

export interface ChangeSetTable {
  /**
   * Makes many changes in one transaction and one revision. `work` hands them over, some hundreds at a time, and others
   * have their turn in between; where it throws, nothing was changed.
   * @throws AppError `glossary.unknown`, `changes.stale` if the glossary is no longer at `revision`, `concept.taken`,
   * `concept.unknown` and `version.conflict` (data: conceptId)
   */
  make(
    glossaryId: string,
    set: NewChangeSet,
    work: (write: (edits: readonly ConceptEdit[]) => Promise<void>) => Promise<void>,
  ): Promise<ChangeSet>;
  /**
   * Makes every concept of a set what it was before, as a set of its own. Concepts that were changed since are in the way;
   * with `leaveChanged` they stay as they are.
   * @throws AppError `changes.unknown`, `changes.undone`, `changes.moved` (a problem for each, data: id)
   */
  undo(
    changeSetId: string,
    change: Change & {
      readonly leaveChanged?: boolean;
      /** Told how many of the set's concepts are done. */
      readonly progress?: (done: number) => void;
      readonly signal?: AbortSignal;
    },
  ): Promise<ChangeSet>;
  /** @throws AppError `changes.unknown` */
  get(changeSetId: string): Promise<ChangeSet>;
  /** Those of a glossary, newest first. */
  list(glossaryId: string, page: { readonly limit: number }): Promise<readonly ChangeSet[]>;
}
