import type { Comment, CommentedConcept, CommentPlace } from '../comments.ts';
import type { Change } from './change.ts';

export interface CommentTable {
  /** Those of a standing concept that stand, the oldest first. @throws AppError `concept.unknown` */
  of(place: CommentedConcept): Promise<readonly Comment[]>;
  /** How many stand; concepts without any are left out. */
  counts(glossaryId: string, conceptIds: readonly string[]): Promise<ReadonlyMap<string, number>>;
  /** Removed ones too. @throws AppError `concept.unknown`, `comment.unknown` */
  get(place: CommentPlace): Promise<Comment & { readonly isRemoved: boolean }>;
  /** @throws AppError `concept.unknown` */
  add(place: CommentedConcept, text: string, change: Change): Promise<Comment>;
  /** @throws AppError `concept.unknown`, `comment.unknown`, `version.conflict` (data: currentVersion) */
  edit(
    place: CommentPlace,
    text: string,
    change: Change & { readonly version: number },
  ): Promise<Comment>;
  /** @throws AppError `concept.unknown`, `comment.unknown`, `version.conflict` (data: currentVersion) */
  remove(place: CommentPlace, change: Change & { readonly version: number }): Promise<Comment>;
  /** @throws AppError `concept.unknown`, `comment.unknown` */
  restore(place: CommentPlace, change: Change): Promise<Comment>;
}
