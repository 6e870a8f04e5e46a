import { int32View } from './byte-view.ts';

/** What `first` and `step` answer where no word goes on. The root is never a state one arrives at. */
export const NO_STATE = 0;

/**
 * The words of the dictionary as a double array over their UTF-8 bytes (`base.dat`, `check.dat`, written by the
 * doublearray package; format: node_modules/doublearray/doublearray.js, `_build` and `traverse`). A child of state s for
 * byte b is t = base[s] + b if check[t] = s; the child for byte 0 marks a word, and its base holds -1 - (number of the
 * surface). Here it is walked by UTF-16 units, and base and check of a state lie side by side: one cache miss, not two.
 */
export class WordTrie {
  private readonly cells: Int32Array;
  /** The state after each possible first unit: most lookups end there. */
  private readonly firstStates: Int32Array;

  constructor(base: Uint8Array, check: Uint8Array) {
    this.cells = interleave(int32View(base), int32View(check));
    this.firstStates = new Int32Array(0x10000);
    for (let unit = 1; unit < 0x10000; unit += 1) this.firstStates[unit] = this.step(0, unit);
  }

  first(unit: number): number {
    return this.firstStates[unit] ?? NO_STATE;
  }

  /**
   * The state after one more UTF-16 unit, or `NO_STATE`. The zero unit would walk into the word marks (kuromoji throws
   * there), and IPADIC has no word with a character beyond U+FFFF.
   */
  step(state: number, unit: number): number {
    if (unit < 0x80) return unit === 0 ? NO_STATE : this.child(state, unit);
    if (unit < 0x800) {
      const lead = this.child(state, 0xc0 | (unit >> 6));
      return lead === NO_STATE ? NO_STATE : this.child(lead, 0x80 | (unit & 0x3f));
    }
    if (unit >= 0xd800 && unit <= 0xdfff) return NO_STATE;
    const lead = this.child(state, 0xe0 | (unit >> 12));
    if (lead === NO_STATE) return NO_STATE;
    const middle = this.child(lead, 0x80 | ((unit >> 6) & 0x3f));
    return middle === NO_STATE ? NO_STATE : this.child(middle, 0x80 | (unit & 0x3f));
  }

  /** The number of the surface that ends in `state`, or -1. */
  surfaceAt(state: number): number {
    const mark = this.cells[2 * state] ?? 0;
    return mark > 0 && this.cells[2 * mark + 1] === state ? -1 - (this.cells[2 * mark] ?? 0) : -1;
  }

  private child(state: number, byte: number): number {
    const child = (this.cells[2 * state] ?? 0) + byte;
    return this.cells[2 * child + 1] === state ? child : NO_STATE;
  }
}

/** Only up to the last used state (check is negative where unused), and room for the bytes beyond it to be asked for. */
function interleave(base: Int32Array, check: Int32Array): Int32Array {
  const last = check.findLastIndex((parent) => parent >= 0);
  const cells = new Int32Array(2 * (last + 1 + 0x100)).fill(-1);
  for (let state = 0; state <= last; state += 1) {
    cells[2 * state] = base[state] ?? 0;
    cells[2 * state + 1] = check[state] ?? -1;
  }
  return cells;
}
