import type { Concept, UniteField } from '../../glossary/index.ts';
import type { StoredConcept } from './glossaries.ts';
import type { ChangeSet } from './ports/change-sets.ts';
import type { ConceptPlace } from './ports/store.ts';

export interface MergeRequest {
  /** The concept that keeps its identifier. */
  readonly keep: string;
  /** The one whose terms move to it. */
  readonly other: string;
  /** The fields in which the other one is right. */
  readonly taken: ReadonlySet<UniteField>;
}

export interface MergePlan {
  readonly kept: StoredConcept;
  readonly other: StoredConcept;
  readonly after: Concept;
  /** Concepts that lead to the other one; they will lead to the one that is kept. */
  readonly redirected: readonly { readonly before: StoredConcept; readonly after: Concept }[];
}

/** Two concepts that mean the same become one: nothing is lost, and it is undone as one change. */
export interface Merging {
  /** @throws AppError `concept.unknown`, `merge.same` */
  plan(glossaryId: string, request: MergeRequest): Promise<MergePlan>;
  /**
   * @throws AppError `concept.unknown`, `merge.same`, `field.tooMany`; `changes.overtaken` with a problem `changes.concept`
   * (data: id) for each of the two that is at another version
   */
  merge(
    glossaryId: string,
    request: MergeRequest & {
      readonly versions: { readonly keep: number; readonly other: number };
    },
  ): Promise<ChangeSet>;
  /** The concept that a removed one was merged into; null where it was not. */
  target(place: ConceptPlace): Promise<string | null>;
}
