import type { Concept } from '../../glossary/index.ts';
import type { BulkEdit, PassReason } from './bulk-edit.ts';
import type { ConceptFilter, StoredConcept } from './glossaries.ts';
import type { ChangeSet } from './ports/change-sets.ts';

/** The concepts that are named, or all that pass a filter. */
export type Selection =
  | { readonly kind: 'concepts'; readonly ids: readonly string[] }
  | { readonly kind: 'filter'; readonly filter: ConceptFilter };

export interface BulkRequest {
  readonly selection: Selection;
  readonly edit: BulkEdit;
}

export interface PlannedChange {
  readonly before: StoredConcept;
  /** Null where the concept is removed. */
  readonly after: Concept | null;
}

export interface BulkPlan {
  /** Of the glossary: what `apply` is told, so that it refuses what was changed since. */
  readonly revision: number;
  readonly changes: readonly PlannedChange[];
  readonly passed: readonly {
    readonly conceptId: string;
    readonly concept: StoredConcept | null;
    readonly reason: PassReason;
  }[];
}

/** One change of many concepts: looked at first, then made as a whole or not at all, and taken back as a whole. */
export interface BulkChanges {
  /** @throws AppError `glossary.unknown`, `text.*` */
  plan(glossaryId: string, request: BulkRequest): Promise<BulkPlan>;
  /**
   * @throws AppError `glossary.unknown`, `text.*`, `changes.nothing`; `changes.overtaken` with a problem `changes.concept`
   * (data: id) for each concept that was changed after `revision`
   */
  apply(
    glossaryId: string,
    request: BulkRequest & { readonly revision: number },
  ): Promise<ChangeSet>;
}
