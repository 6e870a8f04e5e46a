import type { Term } from '../terms/concept.ts';
import type { TargetFinder, TargetText } from './renderings.ts';

/**
 * Many terms of one language, asked for at once: of 20,000 only those are looked for whose letters begin somewhere in the
 * text, and only there.
 */
export interface TermIndex<Listed extends Term> {
  /** The terms that `find` may find in the text, each once, in the order in which they were given. */
  termsIn(text: TargetText): readonly TermStarts<Listed>[];
}

export interface TermStarts<Listed extends Term> {
  readonly term: Listed;
  /** The letters at which it may begin, for `find`. */
  readonly starts: readonly number[];
}

/** Terms of other languages are left out. */
export function createTermIndex<Listed extends Term>(
  finder: TargetFinder,
  terms: Iterable<Listed>,
): TermIndex<Listed> {
  const building = buildTermIndex(finder, terms);
  let step = building.next();
  while (step.done !== true) step = building.next();
  return step.value;
}

/** The same, one term after the other, for a host that has others to answer meanwhile. */
export function* buildTermIndex<Listed extends Term>(
  finder: TargetFinder,
  terms: Iterable<Listed>,
): Generator<undefined, TermIndex<Listed>, undefined> {
  const listed: Listed[] = [];
  const byKey = new Map<string, number[]>();
  for (const term of terms) {
    if (term.lang !== finder.language) continue;
    for (const key of new Set(finder.keysOf(term))) {
      const places = byKey.get(key);
      if (places === undefined) byKey.set(key, [listed.length]);
      else places.push(listed.length);
    }
    listed.push(term);
    yield;
  }
  return {
    termsIn(text) {
      const starts = new Map<number, number[]>();
      finder.forEachKey(text, (key, at) => {
        for (const place of byKey.get(key) ?? NONE) {
          const known = starts.get(place);
          if (known === undefined) starts.set(place, [at]);
          else if (known.at(-1) !== at) known.push(at);
        }
      });
      return Array.from(starts)
        .sort(([a], [b]) => a - b)
        .flatMap(([place, at]) => {
          const term = listed[place];
          return term === undefined ? [] : [{ term, starts: at }];
        });
    },
  };
}

const NONE: readonly number[] = [];
