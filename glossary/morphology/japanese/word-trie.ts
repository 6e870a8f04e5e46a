import type { Sections } from './packed-sections.ts';

/** What `first` and `step` answer where no word goes on. The root is never a state one arrives at. */
export const NO_STATE = 0;

/** A state's code stands in so many low bits, the number of its surface above it. */
export const CODE_BITS = 13;
const CODE_MASK = (1 << CODE_BITS) - 1;

/**
 * The words of the dictionary, as a double array over their characters. Each UTF-16 unit has a code, 0 for one that no
 * word holds: NUL (on which kuromoji throws), halves of pairs. The child of state s for code c is t = base[s] + c, if c is
 * t's own code. Base and code of a state lie side by side, with the surface that ends there: one cache miss a character.
 */
export class WordTrie {
  private readonly unitCodes: Uint16Array;
  /** Of state s, at 2s: its base, 0 where no word goes on; at 2s + 1: its code, and above it the surface's number plus 1. */
  private readonly cells: Int32Array;

  constructor({ unitCodes, cells }: Sections) {
    this.unitCodes = unitCodes;
    this.cells = cells;
  }

  first(unit: number): number {
    return this.step(0, unit);
  }

  /** The state after one more UTF-16 unit, or `NO_STATE`. */
  step(state: number, unit: number): number {
    const code = this.unitCodes[unit] ?? 0;
    const base = this.cells[2 * state] ?? 0;
    if (code === 0 || base === 0) return NO_STATE;
    const next = base + code;
    return ((this.cells[2 * next + 1] ?? 0) & CODE_MASK) === code ? next : NO_STATE;
  }

  /** The number of the surface that ends in `state`, or -1. */
  surfaceAt(state: number): number {
    return ((this.cells[2 * state + 1] ?? 0) >>> CODE_BITS) - 1;
  }
}
