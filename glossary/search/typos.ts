import { EXACT_ONLY, keyAt, OTHER, type Column } from './column.ts';
import { WORD } from './folding.ts';
import { likeness } from './letters.ts';
import { score, TYPO, type Scores } from './scores.ts';

/**
 * How many letters of a word may be wrong: one from four on, two from eight on, a letter too many, missing, another, or two
 * in each other's place. What holds a figure is an identifier or a model (B-61) and means itself.
 */
export function typosAllowed(sought: string): 0 | 1 | 2 {
  if (sought.length < 4 || /[0-9]/.test(sought)) return 0;
  return sought.length < 8 ? 1 : 2;
}

/** Looks where words begin for what was typed with mistakes. */
export function scanTypos(column: Column, sought: string, scores: Scores): void {
  const allowed = typosAllowed(sought);
  if (allowed === 0) return;
  const { starts, slots, weights, words } = column;
  const measure = remembering(createMeasure(sought, allowed), sought.length + allowed);
  const isLikely = likeness(words, sought, allowed);
  let key = 0;
  for (let word = 0; word < words.starts.length; word += 1) {
    if (!isLikely(word)) continue;
    const begin = words.starts[word] ?? 0;
    const near = measure(column, begin);
    if (near === null) continue;
    key = keyAt(starts, begin, key);
    const weight = weights[key] ?? 0;
    if ((weight & EXACT_ONLY) !== 0) continue;
    const extra = Math.min((starts[key + 1] ?? 0) - (starts[key] ?? 0) - 1, FAR - 1);
    const value = score(TYPO, (weight & OTHER) !== 0, near.typos * FAR + extra);
    scores.better(slots[key] ?? 0, value);
  }
}

/** The same words begin in many places. Of short ones it matters where they end, too, and they are measured soon enough. */
function remembering(measure: Measure, length: number): Measure {
  if (length <= LONG) return measure;
  const known = new Map<string, Near | null>();
  return (read, begin) => {
    const stretch = read.text.slice(begin, begin + length);
    let near = known.get(stretch);
    if (near === undefined) {
      near = measure(read, begin);
      known.set(stretch, near);
    }
    return near;
  };
}

/** Fewer mistakes come first, then shorter keys. */
const FAR = 1_024;

export interface Near {
  readonly typos: number;
  /** How much of the text was meant. */
  readonly length: number;
}

type Measure = (read: Read, begin: number) => Near | null;

interface Read {
  readonly text: string;
  readonly flags: ArrayLike<number>;
}

/**
 * Says how many mistakes lie between a word and what the text begins with at some place, or null if they are more than
 * allowed. A short word must be meant whole, or moon is a mistaken mon- of monitor.
 */
export function createMeasure(sought: string, allowed: number): Measure {
  const width = sought.length + 1;
  const wholeWords = sought.length < LONG;
  let [before2, before, row] = [
    new Uint8Array(width),
    new Uint8Array(width),
    new Uint8Array(width),
  ];
  return ({ text, flags }, begin) => {
    for (let column = 0; column < width; column += 1) before[column] = column;
    let best: Near | null = null;
    let leastBefore = 0;
    for (let read = 1; read <= sought.length + allowed; read += 1) {
      const unit = text.charCodeAt(begin + read - 1);
      if (unit === LINE_FEED || Number.isNaN(unit)) break;
      // Farther from the diagonal there are more mistakes than allowed.
      const from = Math.max(1, read - allowed);
      const to = Math.min(width - 1, read + allowed);
      row[from - 1] = from === 1 ? read : MANY;
      let least = MANY;
      for (let column = from; column <= to; column += 1) {
        const letter = sought.charCodeAt(column - 1);
        let cost = (before[column - 1] ?? 0) + (letter === unit ? 0 : 1);
        cost = Math.min(cost, (before[column] ?? 0) + 1, (row[column - 1] ?? 0) + 1);
        if (
          column > 1 &&
          read > 1 &&
          sought.charCodeAt(column - 2) === unit &&
          letter === text.charCodeAt(begin + read - 2)
        ) {
          cost = Math.min(cost, (before2[column - 2] ?? 0) + 1);
        }
        row[column] = cost;
        if (cost < least) least = cost;
      }
      if (to < width - 1) row[to + 1] = MANY;
      const typos = to === width - 1 ? (row[width - 1] ?? MANY) : MANY;
      if (
        typos <= allowed &&
        typos < (best?.typos ?? MANY) &&
        (!wholeWords || endsWord({ text, flags }, begin + read))
      ) {
        best = { typos, length: read };
      }
      // Two letters in each other's place look two rows back.
      if (least > allowed && leastBefore > allowed) break;
      leastBefore = least;
      [before2, before, row] = [before, row, before2];
    }
    return best;
  };
}

const LONG = 6;
const MANY = 100;
const LINE_FEED = 0x0a;

function endsWord({ text, flags }: Read, at: number): boolean {
  return at >= text.length || text.charCodeAt(at) === LINE_FEED || ((flags[at] ?? 0) & WORD) !== 0;
}
