import {
  BASE,
  FAILURE,
  FIELDS,
  OUTPUT,
  PARENT,
  ROOT,
  type AutomatonTables,
} from './automaton-tables.ts';
import { DoubleArray } from './double-array.ts';
import type { PackedPatterns } from './packed-patterns.ts';
import { PatternGroups } from './pattern-groups.ts';

/**
 * Level by level from the root: when a node is reached, all that are less deep have their children, failures and
 * outputs, so one walk does everything, and states that are visited most stand together.
 */
export function buildAutomaton(patterns: PackedPatterns): AutomatonTables<ArrayBuffer> {
  const { steps, reach } = commonUnitsStepLeast(patterns);
  const groups = new PatternGroups({ patterns, steps, reach });
  const { order } = groups;
  const array = new DoubleArray({ reach, states: order.length });
  const outputs = new Outputs(order.length);

  /** A field of a state. The array moves when it grows, so it is asked anew every time. */
  const read = (state: number, field: number): number => array.cells[state + field] ?? 0;
  const write = (state: number, field: number, value: number): void => {
    array.cells[state + field] = value;
  };

  /** The states of a pattern that stands alone are placed in one go: a scan that reads it stays in one place. */
  const placeTail = (first: number, place: number, depth: number): void => {
    let state = first;
    for (let at = depth; ; at += 1) {
      const step = groups.stepAfter(order[place] ?? 0, at);
      if (step === 0) return;
      state = array.placeOne(state, step);
    }
  };

  let level = new Level(order.length);
  let below = new Level(order.length);
  level.push(ROOT, 0, order.length);
  for (let depth = 0; level.size > 0; depth += 1) {
    for (let row = 0; row < level.size; row += 1) {
      const [state, from, to] = [level.state(row), level.from(row), level.to(row)];
      const goingOn = groups.split(from, to, depth);

      const suffix = read(state, FAILURE);
      const shorter = read(suffix, OUTPUT);
      write(
        state,
        OUTPUT,
        goingOn > from ? outputs.add({ order, from, to: goingOn, shorter }) : shorter,
      );
      // A suffix that is a whole pattern and the beginning of none is no place to look on from; its own suffix is.
      const failure = read(suffix, BASE) === 0 ? read(suffix, FAILURE) : suffix;
      write(state, FAILURE, failure);

      if (groups.count === 0) continue;
      let base = read(state, BASE);
      if (base === 0) {
        base = array.place(state, groups.steps, groups.count);
        if (to - from === 1) placeTail(base + (groups.steps[0] ?? 0), from, depth + 1);
      }
      for (let i = 0; i < groups.count; i += 1) {
        const step = groups.steps[i] ?? 0;
        if (state !== ROOT) write(base + step, FAILURE, follow(array.cells, failure, step));
        below.push(base + step, groups.bounds[i] ?? 0, groups.bounds[i + 1] ?? 0);
      }
    }
    [level, below] = [below, level];
    below.size = 0;
  }
  return { steps, cells: array.finish(), outputs: outputs.finish() };
}

/** Where a step leads from a state or, failing that, from the nearest of its suffixes. */
function follow(cells: Int32Array, from: number, step: number): number {
  for (let state = from; ; state = cells[state + FAILURE] ?? ROOT) {
    const next = (cells[state + BASE] ?? 0) + step;
    if (cells[next + PARENT] === state) return next;
    if (state === ROOT) return ROOT;
  }
}

/** The children of a node then lie close together, and fit into small gaps. */
function commonUnitsStepLeast({ units }: PackedPatterns): {
  readonly steps: Int32Array<ArrayBuffer>;
  /** The widest step. */
  readonly reach: number;
} {
  const frequency = new Int32Array(65_536);
  const present: number[] = [];
  for (let i = 0; i < units.length; i += 1) {
    const unit = units[i] ?? 0;
    const times = frequency[unit] ?? 0;
    if (times === 0) present.push(unit);
    frequency[unit] = times + 1;
  }
  present.sort((a, b) => (frequency[b] ?? 0) - (frequency[a] ?? 0));
  const steps = new Int32Array(65_536);
  present.forEach((unit, rank) => {
    steps[unit] = (rank + 1) * FIELDS;
  });
  return { steps, reach: present.length * FIELDS };
}

/** The nodes of one depth, each with its patterns: `from` and `to` are places in the order of the groups. */
class Level {
  size = 0;
  private readonly rows: Int32Array;

  constructor(capacity: number) {
    this.rows = new Int32Array(3 * Math.max(capacity, 1));
  }

  push(state: number, from: number, to: number): void {
    this.rows[3 * this.size] = state;
    this.rows[3 * this.size + 1] = from;
    this.rows[3 * this.size + 2] = to;
    this.size += 1;
  }

  state(row: number): number {
    return this.rows[3 * row] ?? ROOT;
  }

  from(row: number): number {
    return this.rows[3 * row + 1] ?? 0;
  }

  to(row: number): number {
    return this.rows[3 * row + 2] ?? 0;
  }
}

/** Linked lists of patterns. Place 0 stands for none, so the first field is never read. */
class Outputs {
  private readonly fields: Int32Array<ArrayBuffer>;
  private size = 2;

  constructor(patterns: number) {
    this.fields = new Int32Array(2 * (patterns + 1));
  }

  /** Puts the patterns of `order[from, to)`, which are one text, before those that end with `shorter`. */
  add({ order, from, to, shorter }: Ended): number {
    if (to - from === 1 && shorter === 0) return -1 - (order[from] ?? 0);
    const first = this.size;
    for (let i = from; i < to; i += 1) {
      this.fields[this.size] = order[i] ?? 0;
      this.size += 2;
      this.fields[this.size - 1] = i + 1 < to ? this.size : shorter;
    }
    return first;
  }

  finish(): Int32Array<ArrayBuffer> {
    return this.fields.slice(0, this.size);
  }
}

interface Ended {
  readonly order: Int32Array;
  readonly from: number;
  readonly to: number;
  readonly shorter: number;
}
