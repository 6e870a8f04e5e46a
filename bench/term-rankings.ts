import type { NounRun } from '../glossary/extract/noun-runs.ts';

/** A noun run with its text, as often as it stands as a whole run. */
export interface RunType {
  readonly text: string;
  readonly words: readonly string[];
  readonly count: number;
}

export function runTypes(
  runs: readonly (NounRun & { readonly text: string })[],
): readonly RunType[] {
  const types = new Map<string, RunType>();
  for (const { text, words } of runs) {
    const count = (types.get(text)?.count ?? 0) + 1;
    types.set(text, { text, words: words.map(({ surface }) => surface), count });
  }
  return [...types.values()];
}

/**
 * Frequency × how many different neighbours the words of a run have on their left and right, as a geometric mean: FLR of
 * Nakagawa and Mori (2003), counted in occurrences.
 */
export function flr(types: readonly RunType[]): readonly string[] {
  const left = new Map<string, number>();
  const right = new Map<string, number>();
  for (const { words, count } of types) {
    words.forEach((word, index) => {
      const next = words[index + 1];
      if (next === undefined) return;
      right.set(word, (right.get(word) ?? 0) + count);
      left.set(next, (left.get(next) ?? 0) + count);
    });
  }
  const score = ({ words, count }: RunType): number => {
    const product = words.reduce(
      (sofar, word) => sofar * ((left.get(word) ?? 0) + 1) * ((right.get(word) ?? 0) + 1),
      1,
    );
    return count * product ** (1 / (2 * words.length));
  };
  return ranked(types, score);
}

/**
 * C-value of Frantzi and Ananiadou (1996): for every sequence of two words or more inside a run, its frequency less the
 * mean frequency of the runs that hold it, times the logarithm of its words.
 */
export function cValue(types: readonly RunType[]): readonly string[] {
  const sequences = new Map<string, { words: number; count: number; hosts: number[] }>();
  for (const { words, count } of types) {
    for (let from = 0; from < words.length; from += 1) {
      for (let to = from + 2; to <= words.length; to += 1) {
        const text = words.slice(from, to).join('');
        const known = sequences.get(text) ?? { words: to - from, count: 0, hosts: [] };
        known.count += count;
        if (to - from < words.length) known.hosts.push(count);
        sequences.set(text, known);
      }
    }
  }
  const all = Array.from(sequences, ([text, known]) => ({ text, ...known }));
  return ranked(all, ({ words, count, hosts }) => {
    const nested = hosts.reduce((sum, host) => sum + host, 0) / Math.max(hosts.length, 1);
    return Math.log2(words) * (count - nested);
  });
}

/** Frequency alone, of whole runs. */
export function frequency(types: readonly RunType[]): readonly string[] {
  return ranked(types, ({ count }) => count);
}

function ranked<T extends { readonly text: string }>(
  items: readonly T[],
  score: (item: T) => number,
): readonly string[] {
  return items
    .map((item) => ({ text: item.text, score: score(item) }))
    .sort((a, b) => b.score - a.score)
    .map(({ text }) => text);
}
