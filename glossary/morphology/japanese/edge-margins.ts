import type { Dictionary } from './dictionary.ts';
import { NONE, type Lattice } from './lattice.ts';

/**
 * What the lattice knows of edges it did not choose (see `Analysis.edgeMargin`). A path through a node costs the
 * lattice's way up to it and the way on from it, which is found here, walking back from the end of the clause.
 */
export class EdgeMargins {
  private readonly dictionary: Dictionary;
  /** The cheapest way on from the end of each node to the end of the clause. */
  private onward = new Int32Array(0);

  // The words that begin at one position: for each left id the cheapest, with all that comes after it.
  private readonly leftIds: Int32Array;
  private readonly leftCosts: Int32Array;
  private readonly slotOfLeft: Int32Array;
  private readonly leftEpoch: Int32Array;
  // The right ids of the words that end there, and the cheapest way on after each.
  private readonly rightIds: Int32Array;
  private readonly rightOnward: Int32Array;
  private readonly slotOfRight: Int32Array;
  private readonly rightEpoch: Int32Array;
  private epoch = 0;

  constructor(dictionary: Dictionary) {
    this.dictionary = dictionary;
    const { leftIds, rightIds } = dictionary.connections;
    this.leftIds = new Int32Array(leftIds);
    this.leftCosts = new Int32Array(leftIds);
    this.slotOfLeft = new Int32Array(leftIds);
    this.leftEpoch = new Int32Array(leftIds);
    this.rightIds = new Int32Array(rightIds);
    this.rightOnward = new Int32Array(rightIds);
    this.slotOfRight = new Int32Array(rightIds);
    this.rightEpoch = new Int32Array(rightIds);
  }

  /**
   * For each position of the clause, from 0 to its length: the cost of the cheapest path with a word across it, minus
   * that of the cheapest path with an edge there.
   */
  of(lattice: Lattice): Float64Array {
    const { connections, edgeRow } = this.dictionary.words;
    const { row, start } = lattice;
    const { leftIds, leftCosts, slotOfLeft, leftEpoch } = this;
    if (this.onward.length < lattice.count) this.onward = new Int32Array(row.length);
    const { onward } = this;

    // Until its turn comes a position holds the cost across it: all words across it end at positions seen before.
    const margins = new Float64Array(lattice.length + 1).fill(Infinity);
    let follower = lattice.count - 1;
    for (let position = lattice.length; position > 0; position -= 1) {
      const epoch = this.nextEpoch();
      let lefts = 0;
      if (position === lattice.length) {
        leftIds[0] = connections[3 * edgeRow] ?? 0;
        leftCosts[0] = 0;
        lefts = 1;
      }
      // Nodes are numbered by where they begin, so the last ones not yet taken begin here or further on.
      for (; start[follower] === position; follower -= 1) {
        const at = 3 * (row[follower] ?? 0);
        const leftId = connections[at] ?? 0;
        const cost = (connections[at + 2] ?? 0) + (onward[follower] ?? 0);
        if (leftEpoch[leftId] !== epoch) {
          leftEpoch[leftId] = epoch;
          slotOfLeft[leftId] = lefts;
          leftIds[lefts] = leftId;
          leftCosts[lefts] = cost;
          lefts += 1;
        } else {
          const slot = slotOfLeft[leftId] ?? 0;
          if (cost < (leftCosts[slot] ?? 0)) leftCosts[slot] = cost;
        }
      }
      this.connect(lattice, position, lefts);
      const edge = this.close(lattice, position, margins);
      margins[position] = edge === Infinity ? -Infinity : (margins[position] ?? 0) - edge;
    }
    return margins;
  }

  private nextEpoch(): number {
    if (this.epoch === 0x7fffffff) {
      this.leftEpoch.fill(0);
      this.rightEpoch.fill(0);
      this.epoch = 0;
    }
    this.epoch += 1;
    return this.epoch;
  }

  /** Finds the cheapest way on after each right id that ends at `position`, along the lines the lattice has just read. */
  private connect(
    { rightId, firstEndingAt, nextEndingThere }: Lattice,
    position: number,
    lefts: number,
  ): void {
    const { epoch, rightIds, rightOnward, slotOfRight, rightEpoch, leftIds, leftCosts } = this;
    let rights = 0;
    for (let node = firstEndingAt[position] ?? NONE; node !== NONE;) {
      const id = rightId[node] ?? 0;
      if (rightEpoch[id] !== epoch) {
        rightEpoch[id] = epoch;
        slotOfRight[id] = rights;
        rightIds[rights] = id;
        rightOnward[rights] = 0x7fffffff;
        rights += 1;
      }
      node = nextEndingThere[node] ?? NONE;
    }
    const { costs, rightIds: width } = this.dictionary.connections;
    for (let left = 0; left < lefts; left += 1) {
      const line = (leftIds[left] ?? 0) * width;
      const cost = leftCosts[left] ?? 0;
      for (let right = 0; right < rights; right += 1) {
        const through = (costs[line + (rightIds[right] ?? 0)] ?? 0) + cost;
        if (through < (rightOnward[right] ?? 0)) rightOnward[right] = through;
      }
    }
  }

  /**
   * Notes the way on from the nodes that end at `position`, lowers the costs across the positions inside them, and
   * returns the cost of the cheapest path with an edge at `position`. They come in the order of their beginnings, so
   * every position is crossed by all those before it: one walk from the first beginning to the end, which stays linear
   * because a run of unknown characters, however long, has one end.
   */
  private close(lattice: Lattice, position: number, margins: Float64Array): number {
    const { onward, rightOnward, slotOfRight } = this;
    const { start, cost, rightId, nextEndingThere } = lattice;
    let cheapest = Infinity;
    let at = position;
    for (let node = lattice.firstEndingAt[position] ?? NONE; node !== NONE;) {
      const begin = start[node] ?? 0;
      if (cheapest === Infinity) at = begin + 1;
      for (; at <= begin; at += 1) if (cheapest < (margins[at] ?? 0)) margins[at] = cheapest;
      const way = rightOnward[slotOfRight[rightId[node] ?? 0] ?? 0] ?? 0;
      onward[node] = way;
      const through = (cost[node] ?? 0) + way;
      if (through < cheapest) cheapest = through;
      node = nextEndingThere[node] ?? NONE;
    }
    for (; at < position; at += 1) if (cheapest < (margins[at] ?? 0)) margins[at] = cheapest;
    return cheapest;
  }
}
