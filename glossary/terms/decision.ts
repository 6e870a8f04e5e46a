import type { Span } from '../text/span.ts';

/**
 * What a person can teach about a term. `notHere`, `here`: at this one place it is not the term, or it is. `never`,
 * `always`: the same wherever it stands in the text.
 */
export const DECISION_KINDS = ['notHere', 'never', 'here', 'always'] as const;
export type DecisionKind = (typeof DECISION_KINDS)[number];

export interface Decision {
  readonly kind: DecisionKind;
  readonly conceptId: string;
  /** The term as the glossary lists it. */
  readonly term: string;
  /** How it is written where the person pointed: the original slice. */
  readonly surface: string;
  /** Where the person pointed, in the original text. `notHere` and `here` mean nothing without it. */
  readonly span: Span | null;
  /** What its keeper calls it, if it is kept. */
  readonly id?: string;
}

/** Whether the decision is about one place, and not about the whole text. */
export function isOfOnePlace(kind: DecisionKind): kind is 'notHere' | 'here' {
  return kind === 'notHere' || kind === 'here';
}

export function isRefusal(kind: DecisionKind): kind is 'notHere' | 'never' {
  return kind === 'notHere' || kind === 'never';
}
