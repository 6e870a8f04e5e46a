import { BASE, FAILURE, FIELDS, OUTPUT, PARENT, ROOT } from './automaton-tables.ts';

/**
 * The cells of a double array while it is filled. Cells that are still free form a list in the order of their places,
 * kept in the fields they do not need yet.
 */
export class DoubleArray {
  cells: Int32Array<ArrayBuffer>;
  /** The widest step: no state may stand where a step could lead before the first cell or past the last one. */
  private readonly reach: number;
  private capacity: number;
  private used: number;
  /** For nodes of about 2, 4, 8 … children the place before which looking for room was tedious. */
  private readonly cursors = new Int32Array(32).fill(0);

  constructor({ reach, states }: { readonly reach: number; readonly states: number }) {
    this.reach = reach;
    const first = reach + 2 * FIELDS;
    this.capacity = first;
    this.used = first;
    this.cells = new Int32Array(first);
    for (let cell = FIELDS; cell < first; cell += FIELDS) this.cells[cell + PARENT] = TAKEN;
    this.cells[ROOT + PARENT] = TAKEN;
    this.cells[END + PREVIOUS] = END;
    this.cells[END + NEXT] = END;
    this.grow(first + states * FIELDS + reach);
  }

  /** Makes room for the children of `parent` that these steps lead to, and says from where they are counted. */
  place(parent: number, steps: Int32Array, count: number): number {
    if (count === 1) return this.placeOne(parent, steps[0] ?? 0) - (steps[0] ?? 0);
    const base = this.findRoom(steps, count);
    this.cells[parent + BASE] = base;
    for (let i = 0; i < count; i += 1) this.take(base + (steps[i] ?? 0), parent);
    return base;
  }

  /** Makes room for an only child, and gives it. */
  placeOne(parent: number, step: number): number {
    const cell = this.firstFree();
    this.cells[parent + BASE] = cell - step;
    this.take(cell, parent);
    return cell;
  }

  /** The cells in use, and after them as many as a step can reach. */
  finish(): Int32Array<ArrayBuffer> {
    const end = this.used + this.reach + FIELDS;
    if (end > this.capacity) this.grow(end);
    return this.cells.slice(0, end);
  }

  private findRoom(steps: Int32Array, count: number): number {
    const width = 31 - Math.clz32(count);
    const first = steps[0] ?? 0;
    let cell = this.freeFrom(this.cursors[width] ?? 0);
    for (let tries = 0; ; tries += 1) {
      const base = cell - first;
      if (this.fits(base, steps, count)) {
        if (tries > PATIENCE) this.cursors[width] = cell;
        return base;
      }
      cell = this.cells[cell + NEXT] ?? END;
      if (cell === END) cell = this.grow(this.capacity + (this.capacity >> 1));
    }
  }

  private fits(base: number, steps: Int32Array, count: number): boolean {
    for (let i = 1; i < count; i += 1) {
      const cell = base + (steps[i] ?? 0);
      if (cell < this.capacity && this.cells[cell + PARENT] !== FREE) return false;
    }
    return true;
  }

  private firstFree(): number {
    const cell = this.cells[END + NEXT] ?? END;
    return cell === END ? this.grow(this.capacity + (this.capacity >> 1)) : cell;
  }

  private freeFrom(place: number): number {
    if (place === 0) return this.firstFree();
    for (let cell = place; cell < this.capacity; cell += FIELDS) {
      if (this.cells[cell + PARENT] === FREE) return cell;
    }
    return this.grow(this.capacity + (this.capacity >> 1));
  }

  private take(cell: number, parent: number): void {
    if (cell >= this.capacity) this.grow(cell + (this.capacity >> 1));
    const { cells } = this;
    const previous = cells[cell + PREVIOUS] ?? END;
    const next = cells[cell + NEXT] ?? END;
    cells[previous + NEXT] = next;
    cells[next + PREVIOUS] = previous;
    cells[cell + BASE] = 0;
    cells[cell + PARENT] = parent;
    cells[cell + FAILURE] = ROOT;
    cells[cell + OUTPUT] = 0;
    this.used = Math.max(this.used, cell + FIELDS);
  }

  /** Adds free cells up to at least `wanted` and gives the first of them. */
  private grow(wanted: number): number {
    const from = this.capacity;
    const to = Math.ceil((wanted + 1) / FIELDS) * FIELDS;
    const cells = new Int32Array(to);
    cells.set(this.cells);
    let previous = cells[END + PREVIOUS] ?? END;
    for (let cell = from; cell < to; cell += FIELDS) {
      cells[previous + NEXT] = cell;
      cells[cell + PREVIOUS] = previous;
      cells[cell + PARENT] = FREE;
      previous = cell;
    }
    cells[previous + NEXT] = END;
    cells[END + PREVIOUS] = previous;
    this.cells = cells;
    this.capacity = to;
    return from;
  }
}

const FREE = -1;
const TAKEN = -2;
/** Both ends of the list of free cells; no state stands there, for it lies within reach of the root. */
const END = FIELDS;
const PREVIOUS = BASE;
const NEXT = FAILURE;
/** After so many cells that did not fit, the next node of this width begins to look where this one found room. */
const PATIENCE = 32;
