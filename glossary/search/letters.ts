import { WORD } from './folding.ts';

/**
 * Which letters the words of a column begin with. It tells of almost every word, without reading it, that it differs from
 * another one in too many letters.
 */
export interface Words {
  /** Where each begins. */
  readonly starts: Uint32Array;
  /** For each of `LENGTHS` and each word the set of its first letters, a bit each; few letters share one. */
  readonly letters: readonly Uint32Array[];
}

export function wordsOf(text: string, flags: Uint8Array): Words {
  let count = 0;
  for (const flag of flags) count += flag & WORD;
  const starts = new Uint32Array(count);
  const letters = LENGTHS.map(() => new Uint32Array(count));
  let word = 0;
  flags.forEach((flag, start) => {
    if ((flag & WORD) === 0) return;
    starts[word] = start;
    let [set, at] = [0, 0];
    LENGTHS.forEach((length, index) => {
      for (; at < length; at += 1) {
        const unit = text.charCodeAt(start + at);
        if (unit === LINE_FEED || Number.isNaN(unit)) break;
        set |= bitOf(unit);
      }
      const sets = letters[index];
      if (sets !== undefined) sets[word] = set;
    });
    word += 1;
  });
  return { starts, letters };
}

/**
 * Whether a word may begin with no more than `allowed` mistakes as `sought` does. Every letter of the one that the other
 * does not have is a mistake by itself.
 */
export function likeness(
  { letters }: Words,
  sought: string,
  allowed: number,
): (word: number) => boolean {
  // So many letters at least are meant, and no more than the longest stretch has.
  const meant = LENGTHS.findLastIndex((length) => length <= sought.length - allowed);
  const [short, long] = [letters[Math.max(meant, 0)], letters.at(-1)];
  const all = setOf(sought);
  const first = setOf(sought.slice(0, LONGEST - allowed));
  return (word) =>
    bits(first & ~(long?.[word] ?? 0)) <= allowed && bits((short?.[word] ?? 0) & ~all) <= allowed;
}

const LENGTHS: readonly number[] = [3, 4, 5, 6, 8, 10, 14];
const LONGEST = 14;
const LINE_FEED = 0x0a;

function setOf(text: string): number {
  let set = 0;
  for (let at = 0; at < text.length; at += 1) set |= bitOf(text.charCodeAt(at));
  return set;
}

function bitOf(unit: number): number {
  return 1 << (unit & 31);
}

function bits(set: number): number {
  let rest = set - ((set >>> 1) & 0x55555555);
  rest = (rest & 0x33333333) + ((rest >>> 2) & 0x33333333);
  return Math.imul((rest + (rest >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
