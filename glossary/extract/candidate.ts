import type { Span } from '../text/span.ts';

/**
 * Why an expression is proposed: the text defines it (definition-patterns.ts shows each way), or the words it is made of make
 * a term likely.
 */
export const CANDIDATE_KINDS = [
  'parenthesis',
  'shortFor',
  'calledSo',
  'soCalled',
  'defined',
  'standsFor',
  'name',
  'compound',
  'word',
] as const;
export type CandidateKind = (typeof CANDIDATE_KINDS)[number];
export type RunKind = Extract<CandidateKind, 'name' | 'compound' | 'word'>;
export type DefinitionKind = Exclude<CandidateKind, RunKind>;

/** What a text says of an expression besides using it. Empty where it says nothing. */
export interface Named {
  readonly reading: string;
  readonly acronym: string;
  readonly en: string;
  readonly ko: string;
  /** Another Japanese name of the same thing: the short form, the word that a foreign name became. */
  readonly alias: string;
}

export const NOTHING_NAMED: Named = { reading: '', acronym: '', en: '', ko: '', alias: '' };

/** An expression proposed for the glossary. */
export interface Candidate extends Named {
  /** As its author wrote it: without line breaks, layout spaces and footnote numbers, characters composed and of usual width. */
  readonly text: string;
  /** From 0 to 1. Definitions lie above 0.5, what is only used lies below. */
  readonly score: number;
  readonly kind: CandidateKind;
  /** The words that define it, shortened; empty for what is only used. */
  readonly evidence: string;
  /** Where it stands in the original, in order, at least once; the first is where it is defined or first used. */
  readonly spans: readonly [Span, ...Span[]];
}
