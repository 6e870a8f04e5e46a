import type { Span } from '../text/span.ts';
import type { Status } from '../terms/concept.ts';
import type { Decision } from '../terms/decision.ts';

/** How a match was written, compared with the term as the glossary lists it. */
export const WRITTEN = [
  'exact',
  'inflected',
  'okurigana',
  'spelling',
  'kanjiVariant',
  'iteration',
  'kana',
  'longVowel',
  'middleDot',
  'hyphen',
  'numeral',
  'case',
  'width',
  'compatibility',
  'spacing',
  'lineBreak',
  'footnote',
] as const;
export type Written = (typeof WRITTEN)[number];

/**
 * `certain`: both edges are word edges. `likely`: the evidence is for it, not beyond doubt. `inside`: letters of a
 * longer word (米国 in 米国防省), or refused by a person; shown only on request, never demanded.
 */
export const GRADES = ['certain', 'likely', 'inside'] as const;
export type Grade = (typeof GRADES)[number];

/** Why one edge of a match holds, or does not. */
export const EDGES = [
  'textEdge',
  'wordEdge',
  'scriptEdge',
  'affix',
  'doubtful',
  'wordPart',
  'listedRest',
  'dictionaryGap',
  'insideWord',
  'insideRun',
] as const;
export type Edge = (typeof EDGES)[number];

/** A place in a source text where a term of a concept stands. The span is in the original text as given. */
export interface Match extends Span {
  /** The original slice, with any line break or space inside it. */
  readonly surface: string;
  readonly conceptId: string;
  /** The term as the glossary lists it. */
  readonly term: string;
  readonly status: Status;
  /** Every way in which the surface differs from the term, `['exact']` if none; the most telling first. */
  readonly written: readonly [Written, ...Written[]];
  readonly grade: Grade;
  readonly edges: { readonly left: Edge; readonly right: Edge };
  /** Index, in the same list, of the smallest accepted match that encloses this one; null for primary matches. */
  readonly within: number | null;
  /** What a person taught, where that made the match what it is, against or with its edges. */
  readonly decision?: Decision;
}

export interface RecogniseOptions {
  /** Also return what was rejected, with grade `inside`. */
  readonly all?: boolean;
  /** What people taught about this text; the later one holds. See SEMANTICS.md. */
  readonly decisions?: readonly Decision[];
}

export interface Recogniser {
  /** Matches sorted by start, then longer first. Two concepts that share a term give two matches on the same span. */
  recognise(text: string, options?: RecogniseOptions): readonly Match[];
  /**
   * The same, a stretch of the text at a time, for a host that has others to answer meanwhile: yields the number of
   * code units read since the last time and returns the matches.
   */
  inTurns(text: string, options?: RecogniseOptions): Generator<number, readonly Match[], void>;
}
