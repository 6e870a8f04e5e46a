import type { Key } from './concept-keys.ts';
import { CHARACTER, WORD } from './folding.ts';
import { wordsOf, type Words } from './letters.ts';
import { score, type Level, type Scores } from './scores.ts';

/**
 * Keys of one kind and one script, joined into one text: to look through all of a hundred thousand takes a millisecond or
 * two, and no key is too short to be found, as those of two characters (同盟) are by an index of three.
 */
export interface Column {
  /** Every key between two line feeds, which no key holds. */
  readonly text: string;
  /** For each unit of the text: does a character begin here, does a word? */
  readonly flags: Uint8Array;
  /** For each key where it begins in the text. One more tells the end of the last. */
  readonly starts: Uint32Array;
  /** For each key the slot of its concept. They ascend. */
  readonly slots: Uint32Array;
  readonly weights: Uint8Array;
  readonly words: Words;
}

export const OTHER = 1;
export const EXACT_ONLY = 2;

export class ColumnBuilder {
  private readonly texts: string[] = [];
  private readonly marks: (readonly number[])[] = [];
  private readonly slots: number[] = [];
  private readonly weights: number[] = [];
  private length = 1;

  add({ folded, isPreferred, isExact }: Key, slot: number): void {
    this.texts.push(folded.text);
    this.marks.push(folded.flags);
    this.slots.push(slot);
    this.weights.push((isPreferred ? 0 : OTHER) | (isExact ? EXACT_ONLY : 0));
    this.length += folded.text.length + 1;
  }

  finish(): Column {
    const flags = new Uint8Array(this.length);
    const starts = new Uint32Array(this.texts.length + 1);
    let at = 1;
    this.marks.forEach((marks, key) => {
      starts[key] = at;
      flags.set(marks, at);
      at += marks.length + 1;
    });
    starts[this.texts.length] = at;
    const text = `\n${this.texts.map((text) => `${text}\n`).join('')}`;
    return {
      text,
      words: wordsOf(text, flags),
      flags,
      starts,
      slots: Uint32Array.from(this.slots),
      weights: Uint8Array.from(this.weights),
    };
  }
}

/** How a key must hold what is looked for, and what it is then worth. */
export interface Rules {
  /** Null: then the key must be no more than that. */
  readonly prefix: Level | null;
  readonly exact: Level;
  readonly word: Level | null;
  readonly inside: Level | null;
  /** What ends in the middle of a character, as 도 does in 동, stands for it only at the start of a word, and is worth this. */
  readonly unfinished: Level | null;
  /** It must end where a word ends. */
  readonly wholeWords: boolean;
}

/** Looks for `sought` in every key, and gives each concept the best score of its keys. */
export function scan(column: Column, sought: string, rules: Rules, scores: Scores): void {
  if (sought === '') return;
  const { text, starts, slots, weights } = column;
  // One letter is in every other word: it is looked for where keys begin, and nowhere else.
  const onlyFirst = rules.word === null && rules.inside === null;
  const needle = onlyFirst ? `\n${sought}` : sought;
  let key = 0;
  let at = text.indexOf(needle);
  while (at !== -1) {
    const place = onlyFirst ? at + 1 : at;
    key = keyAt(starts, place, key);
    const level = levelAt(column, { key, at: place, length: sought.length }, rules);
    let next = place + 1;
    if (level !== null) {
      const begin = starts[key] ?? 0;
      const end = starts[key + 1] ?? 0;
      const extra = end - begin - 1 - sought.length;
      const other = ((weights[key] ?? 0) & OTHER) !== 0;
      scores.better(slots[key] ?? 0, score(level, other, extra));
      // Only what is inside a word may be found again, and better, in the same key.
      if (level !== rules.inside) next = end - 1;
    }
    at = text.indexOf(needle, onlyFirst ? next - 1 : next);
  }
}

/** The same for the keys of some concepts, given as ascending slots. */
export function scanSome(
  column: Column,
  { sought, among }: { readonly sought: string; readonly among: readonly number[] },
  rules: Rules,
  scores: Scores,
): void {
  if (sought === '') return;
  const { text, starts, slots, weights } = column;
  let key = 0;
  for (const slot of among) {
    key = firstKeyOf(slots, slot, key);
    for (; slots[key] === slot; key += 1) {
      const begin = starts[key] ?? 0;
      const end = (starts[key + 1] ?? 0) - 1;
      const whole = text.slice(begin, end);
      for (let at = whole.indexOf(sought); at !== -1; at = whole.indexOf(sought, at + 1)) {
        const level = levelAt(column, { key, at: begin + at, length: sought.length }, rules);
        if (level === null) continue;
        const other = ((weights[key] ?? 0) & OTHER) !== 0;
        scores.better(slot, score(level, other, end - begin - sought.length));
        if (level !== rules.inside) break;
      }
    }
  }
}

export function levelAt(
  { flags, starts }: Pick<Column, 'flags' | 'starts'>,
  { key, at, length }: { readonly key: number; readonly at: number; readonly length: number },
  rules: Rules,
): Level | null {
  const begin = starts[key] ?? 0;
  const end = (starts[key + 1] ?? 0) - 1;
  const stop = at + length;
  if (at === begin && stop === end) return rules.exact;
  const flag = flags[at] ?? 0;
  const stopFlag = stop === end ? WORD | CHARACTER : (flags[stop] ?? 0);
  if (rules.wholeWords && (stopFlag & WORD) === 0) return null;
  const isFirst = at === begin || (flag & WORD) !== 0;
  if (rules.unfinished !== null && (stopFlag & CHARACTER) === 0) {
    return isFirst ? rules.unfinished : null;
  }
  if (at === begin) return rules.prefix;
  if (isFirst) return rules.word ?? rules.inside;
  return (flag & CHARACTER) === 0 ? null : rules.inside;
}

/** The key that stands at a place of the text; it is `from` or one after it, and often near. */
export function keyAt(starts: Uint32Array, at: number, from: number): number {
  let step = 1;
  let low = from;
  while (low + step < starts.length && (starts[low + step] ?? 0) <= at) {
    low += step;
    step *= 2;
  }
  let high = Math.min(low + step, starts.length);
  while (high - low > 1) {
    const middle = (low + high) >>> 1;
    if ((starts[middle] ?? 0) <= at) low = middle;
    else high = middle;
  }
  return low;
}

function firstKeyOf(slots: Uint32Array, slot: number, from: number): number {
  let low = from;
  let high = slots.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((slots[middle] ?? 0) < slot) low = middle + 1;
    else high = middle;
  }
  return low;
}
