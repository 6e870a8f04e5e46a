import type { Term } from '../terms/concept.ts';
import type { TargetFinder, TargetText } from './renderings.ts';

/**
 * Many terms of one language, asked for at once: of 20,000 only those are looked for whose letters begin somewhere in the
 * text.
 */
export interface TermIndex<Listed extends Term> {
  /** The terms that `find` may find in the text, each once, in the order in which they were given. */
  termsIn(text: TargetText): readonly Listed[];
}

/** Terms of other languages are left out. */
export function createTermIndex<Listed extends Term>(
  finder: TargetFinder,
  terms: Iterable<Listed>,
): TermIndex<Listed> {
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
  }
  return {
    termsIn(text) {
      const places = new Set<number>();
      finder.forEachKey(text, (key) => byKey.get(key)?.forEach((place) => places.add(place)));
      return Array.from(places)
        .sort((a, b) => a - b)
        .flatMap((place) => listed[place] ?? []);
    },
  };
}
