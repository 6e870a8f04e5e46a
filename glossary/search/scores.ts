/**
 * How well a concept fits, best first. Form: the query is another form of the whole term. Text: it stands in a
 * definition. Typo: it would fit, were it not for a few letters.
 */
export type Level = 0 | 1 | 2 | 3 | 4 | 5 | 6;

export const EXACT = 0;
export const FORM = 1;
export const PREFIX = 2;
export const WORD_START = 3;
export const INSIDE = 4;
export const TEXT = 5;
export const TYPO = 6;

/**
 * A score in 16 bits, the lower the better: three of the level, one for whether it is a preferred term, twelve for how
 * many letters the key has beyond the query.
 */
export function score(level: Level, isOther: boolean, extra: number): number {
  return (level << 13) | (isOther ? GROUP_SIZE : 0) | Math.min(extra, GROUP_SIZE - 1);
}

/** Scores of one level and one kind of term are a group: between glossaries, rank decides within it. */
export const GROUP_SIZE = 1 << 12;
export const NO_SCORE = 0xffff;
export const GROUPS = 14;

/** The scores of the concepts of a glossary, by slot. */
export class Scores {
  readonly values: Uint16Array;

  constructor(size: number) {
    this.values = new Uint16Array(size).fill(NO_SCORE);
  }

  better(slot: number, value: number): void {
    if (value < (this.values[slot] ?? NO_SCORE)) this.values[slot] = value;
  }

  /** Both must be there, and the worse of them counts. */
  and(other: Scores): void {
    const { values } = this;
    for (let slot = 0; slot < values.length; slot += 1) {
      const value = other.values[slot] ?? NO_SCORE;
      if (value > (values[slot] ?? 0)) values[slot] = value;
    }
  }

  /** One of them is enough, and the better of them counts. */
  or(other: Scores): void {
    const { values } = this;
    for (let slot = 0; slot < values.length; slot += 1) {
      const value = other.values[slot] ?? NO_SCORE;
      if (value < (values[slot] ?? 0)) values[slot] = value;
    }
  }

  has(slot: number): boolean {
    return (this.values[slot] ?? NO_SCORE) !== NO_SCORE;
  }

  drop(slot: number): void {
    this.values[slot] = NO_SCORE;
  }

  /** The slots with a score, ascending; null as soon as they are more than `most`. */
  found(most: number): readonly number[] | null {
    const slots: number[] = [];
    const { values } = this;
    for (let slot = 0; slot < values.length; slot += 1) {
      if (values[slot] === NO_SCORE) continue;
      if (slots.length === most) return null;
      slots.push(slot);
    }
    return slots;
  }

  get count(): number {
    return this.values.reduce((count, value) => (value === NO_SCORE ? count : count + 1), 0);
  }

  get isEmpty(): boolean {
    return !this.values.some((value) => value !== NO_SCORE);
  }
}
