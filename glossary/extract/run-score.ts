import type { RunKind } from './candidate.ts';
import { isCommonNoun, isName } from './noun-words.ts';
import type { NounRun } from './noun-runs.ts';

/** What a run is, by its words. */
export function runKind({ words }: NounRun): RunKind {
  if (words.some((word) => !word.known || isName(word))) return 'name';
  return words.length > 1 || !words.every(isCommonNoun) ? 'compound' : 'word';
}

/**
 * Frequency × length: how often it stands in the text, inside longer runs too, times the binary logarithm of its
 * characters; a word by itself that any dictionary has (役割) counts for a third. Brought between 0 and 0.5. Measured
 * against FLR and C-value in docs/candidates.md.
 */
export function runScore({
  text,
  kind,
  count,
}: {
  readonly text: string;
  readonly kind: RunKind;
  readonly count: number;
}): number {
  const length = Math.log2(Math.min(text.length, LONGEST));
  const weight = count * length * (kind === 'word' ? 0.3 : 1);
  return (0.5 * weight) / (weight + HALF);
}

/** The weight that gets half of what can be had: an expression of eight characters that stands three times. */
const HALF = 9;

/** Longer names are no better for it: a byline of an institute, its section and its author is one run. */
const LONGEST = 12;
