import type { PackedPatterns } from './packed-patterns.ts';

/** Patterns sorted by their next unit, depth by depth, as a trie is made from its root down. */
export class PatternGroups {
  /** Pattern indices; the patterns below one node stand side by side, in the order they were given. */
  readonly order: Int32Array;
  /** Of the last split: the steps that lead on, in order of appearance. */
  readonly steps: Int32Array;
  /** Of the last split: where in `order` the patterns of each step begin, and where those of the last one end. */
  readonly bounds: Int32Array;
  /** Of the last split: how many steps lead on. */
  count = 0;
  private readonly patterns: PackedPatterns;
  private readonly stepOf: Int32Array;
  private readonly moved: Int32Array;
  private readonly tally: Int32Array;

  constructor({
    patterns,
    steps,
    reach,
  }: {
    readonly patterns: PackedPatterns;
    /** Of each unit. */
    readonly steps: Int32Array;
    /** The widest of them. */
    readonly reach: number;
  }) {
    const { ends } = patterns;
    this.patterns = patterns;
    this.stepOf = steps;
    const order = new Int32Array(ends.length);
    let size = 0;
    ends.forEach((end, index) => {
      if (end === (ends[index - 1] ?? 0)) return;
      order[size] = index;
      size += 1;
    });
    this.order = order.subarray(0, size);
    this.moved = new Int32Array(size);
    this.tally = new Int32Array(reach + 1);
    this.steps = new Int32Array(reach + 1);
    this.bounds = new Int32Array(reach + 2);
  }

  /** Parts `order[from, to)`, alike in its first `depth` units, and says where those begin that do not end there. */
  split(from: number, to: number, depth: number): number {
    if (to - from === 1) return this.splitOne(from, depth);
    const { order, tally, steps, bounds } = this;
    this.count = 0;
    let ended = 0;
    for (let i = from; i < to; i += 1) {
      const step = this.stepAfter(order[i] ?? 0, depth);
      if (step === 0) ended += 1;
      else {
        const seen = tally[step] ?? 0;
        if (seen === 0) {
          steps[this.count] = step;
          this.count += 1;
        }
        tally[step] = seen + 1;
      }
    }
    const goingOn = from + ended;
    let at = goingOn;
    for (let i = 0; i < this.count; i += 1) {
      const step = steps[i] ?? 0;
      bounds[i] = at;
      at += tally[step] ?? 0;
      tally[step] = bounds[i] ?? 0;
    }
    bounds[this.count] = to;
    if (this.count > 1 || (this.count === 1 && ended > 0)) this.distribute(from, to, depth);
    for (let i = 0; i < this.count; i += 1) tally[steps[i] ?? 0] = 0;
    return goingOn;
  }

  /** Most nodes have one pattern below them. */
  private splitOne(at: number, depth: number): number {
    const step = this.stepAfter(this.order[at] ?? 0, depth);
    this.count = step === 0 ? 0 : 1;
    this.steps[0] = step;
    this.bounds[0] = at;
    this.bounds[1] = at + 1;
    return step === 0 ? at + 1 : at;
  }

  private distribute(from: number, to: number, depth: number): void {
    const { order, moved, tally } = this;
    let end = from;
    for (let i = from; i < to; i += 1) {
      const pattern = order[i] ?? 0;
      const step = this.stepAfter(pattern, depth);
      if (step === 0) {
        moved[end] = pattern;
        end += 1;
      } else {
        const at = tally[step] ?? 0;
        moved[at] = pattern;
        tally[step] = at + 1;
      }
    }
    order.set(moved.subarray(from, to), from);
  }

  /** The step after so many units of a pattern, or 0 where it ends. */
  stepAfter(pattern: number, depth: number): number {
    const { units, ends } = this.patterns;
    const at = (pattern === 0 ? 0 : (ends[pattern - 1] ?? 0)) + depth;
    return at < (ends[pattern] ?? 0) ? (this.stepOf[units[at] ?? 0] ?? 0) : 0;
  }
}
