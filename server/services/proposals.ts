import type { Term } from '../../glossary/index.ts';
import type { StoredConcept } from './glossaries.ts';
import type { ChangeSet } from './ports/change-sets.ts';

/** A term that somebody proposed and nobody has decided about yet. */
export interface Proposal {
  readonly concept: StoredConcept;
  /** Its place among the terms of the concept. */
  readonly index: number;
  readonly term: Term;
  /** Who made it a proposal, and when; null where no history says. */
  readonly proposed: { readonly by: string; readonly at: Date } | null;
  /** The term that is preferred in its language until now. */
  readonly instead: Term | null;
}

export interface ProposalPage {
  readonly proposals: readonly Proposal[];
  /** Concepts that have proposals, over all pages. */
  readonly total: number;
  readonly page: number;
  readonly pageCount: number;
}

/** One proposed term, by its place in a version of its concept. */
export interface ProposalPlace {
  readonly conceptId: string;
  readonly version: number;
  /** 0-based. */
  readonly index: number;
}

export const VERDICTS = ['approve', 'reject'] as const;
export type Verdict = (typeof VERDICTS)[number];

export interface Proposals {
  /** By concept, in the order of the glossary. @throws AppError `glossary.unknown` */
  list(
    glossaryId: string,
    query: { readonly page: number; readonly pageSize: number },
  ): Promise<ProposalPage>;
  /** Those of one concept. */
  of(concept: StoredConcept): Promise<readonly Proposal[]>;
  /**
   * Approved, a term is the preferred one of its language, and the one before it is admitted. Rejected, it is taken out
   * of its concept, and a concept that has no other is deleted. All of it is one change, which can be undone.
   * @throws AppError `glossary.unknown`, `text.*`, `changes.nothing`, `proposal.unknown` (data: id) for what is no proposal,
   * `proposal.several` (data: id) where two terms of one language would be preferred, `changes.overtaken` with a problem
   * `changes.concept` (data: id) for each concept that is at another version
   */
  decide(
    glossaryId: string,
    decision: {
      readonly verdict: Verdict;
      readonly reason?: string;
      readonly terms: readonly ProposalPlace[];
    },
  ): Promise<ChangeSet>;
}
