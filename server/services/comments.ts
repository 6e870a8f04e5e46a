/** A concept that is spoken about. */
export interface CommentedConcept {
  readonly glossaryId: string;
  /** The termbase's own identifier (T001). */
  readonly conceptId: string;
}

export interface CommentPlace extends CommentedConcept {
  readonly commentId: string;
}

/** What somebody said about a concept. */
export interface Comment {
  /** ULID. */
  readonly id: string;
  readonly text: string;
  readonly by: string;
  readonly version: number;
  readonly createdAt: Date;
  /** Later than `createdAt` where it was written anew. */
  readonly updatedAt: Date;
}

/** What people say about concepts. Everyone may speak; only who said it changes it or takes it back. */
export interface Comments {
  /** The oldest first. @throws AppError `concept.unknown` */
  of(place: CommentedConcept): Promise<readonly Comment[]>;
  /** How many each of these concepts has; those without any are left out. */
  counts(glossaryId: string, conceptIds: readonly string[]): Promise<ReadonlyMap<string, number>>;
  /** @throws AppError `concept.unknown`, `comment.unknown` */
  get(place: CommentPlace): Promise<Comment>;
  /** @throws AppError `concept.unknown`, `text.*` */
  add(place: CommentedConcept, text: string): Promise<Comment>;
  /** @throws AppError `concept.unknown`, `comment.unknown`, `comment.foreign`, `version.conflict`, `text.*` */
  edit(place: CommentPlace, text: string, change: { readonly version: number }): Promise<Comment>;
  /** Reversible. @throws AppError `concept.unknown`, `comment.unknown`, `comment.foreign`, `version.conflict` */
  remove(place: CommentPlace, change: { readonly version: number }): Promise<Comment>;
  /** @throws AppError `concept.unknown`, `comment.unknown`, `comment.foreign` */
  restore(place: CommentPlace): Promise<Comment>;
}
