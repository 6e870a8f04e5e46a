import type { ConnectionCosts } from './connection-costs.ts';
import type { Dictionary } from './dictionary.ts';
import { NONE, type Lattice } from './lattice.ts';
import type { WordTable } from './word-table.ts';

/**
 * What the lattice knows of edges it did not choose (see `Analysis.edgeMargin`). A path through a node costs the
 * lattice's way up to it and the way on from it, which is found here, walking back from the end of the clause.
 */
export class EdgeMargins {
  private readonly words: WordTable;
  private readonly followers: Followers;
  /** The cheapest way on from the end of each node to the end of the clause. */
  private onward = new Int32Array(0);

  constructor({ words, connections }: Dictionary) {
    this.words = words;
    this.followers = new Followers(connections);
  }

  /**
   * For each position of the clause, from 0 to its length: the cost of the cheapest path with a word across it, minus
   * that of the cheapest path with an edge there.
   */
  of(lattice: Lattice): Float64Array {
    const { followers } = this;
    const { connections, edgeRow } = this.words;
    if (this.onward.length < lattice.count) this.onward = new Int32Array(lattice.row.length);

    // Until its turn comes a position holds the cost across it: all words across it end at positions seen before.
    const margins = new Float64Array(lattice.length + 1).fill(Infinity);
    let follower = lattice.count - 1;
    for (let position = lattice.length; position > 0; position -= 1) {
      followers.clear();
      if (position === lattice.length) followers.add(connections[3 * edgeRow] ?? 0, 0);
      // Nodes are numbered by where they begin, so the last ones not yet taken begin here or further on.
      for (; lattice.start[follower] === position; follower -= 1) {
        const row = 3 * (lattice.row[follower] ?? 0);
        const cost = (connections[row + 2] ?? 0) + (this.onward[follower] ?? 0);
        followers.add(connections[row] ?? 0, cost);
      }
      const edge = this.close(lattice, position, margins);
      margins[position] = edge === Infinity ? -Infinity : (margins[position] ?? 0) - edge;
    }
    return margins;
  }

  /**
   * Finds the way on from the nodes that end at `position`, lowers the costs across the positions inside them, and
   * returns the cost of the cheapest path with an edge at `position`. They come in the order of their beginnings, so
   * every position is crossed by all those before it: one walk from the first beginning to the end, which stays linear
   * because a run of unknown characters, however long, has one end.
   */
  private close(lattice: Lattice, position: number, margins: Float64Array): number {
    let cheapest = Infinity;
    let at = position;
    let node = lattice.firstEndingAt[position] ?? NONE;
    while (node !== NONE) {
      const start = lattice.start[node] ?? 0;
      if (cheapest === Infinity) at = start + 1;
      for (; at <= start; at += 1) margins[at] = Math.min(margins[at] ?? 0, cheapest);
      const rightId = this.words.connections[3 * (lattice.row[node] ?? 0) + 1] ?? 0;
      const onward = this.followers.after(rightId);
      this.onward[node] = onward;
      cheapest = Math.min(cheapest, (lattice.cost[node] ?? 0) + onward);
      node = lattice.nextEndingThere[node] ?? NONE;
    }
    for (; at < position; at += 1) margins[at] = Math.min(margins[at] ?? 0, cheapest);
    return cheapest;
  }
}

/** The words that begin at one position: for each left id the cheapest, with all that comes after it. */
class Followers {
  private count = 0;
  private epoch = 0;
  private readonly leftIds: Int32Array;
  private readonly costs: Int32Array;
  private readonly slotOfLeftId: Int32Array;
  private readonly slotEpoch: Int32Array;
  private readonly afterRightId: Int32Array;
  private readonly afterEpoch: Int32Array;
  private readonly connections: ConnectionCosts;

  constructor(connections: ConnectionCosts) {
    const { leftIds, rightIds } = connections;
    this.connections = connections;
    this.leftIds = new Int32Array(leftIds);
    this.costs = new Int32Array(leftIds);
    this.slotOfLeftId = new Int32Array(leftIds);
    this.slotEpoch = new Int32Array(leftIds);
    this.afterRightId = new Int32Array(rightIds);
    this.afterEpoch = new Int32Array(rightIds);
  }

  clear(): void {
    this.count = 0;
    this.epoch += 1;
    if (this.epoch === 0x7fffffff) {
      this.slotEpoch.fill(0);
      this.afterEpoch.fill(0);
      this.epoch = 1;
    }
  }

  add(leftId: number, cost: number): void {
    if (this.slotEpoch[leftId] === this.epoch) {
      const slot = this.slotOfLeftId[leftId] ?? 0;
      this.costs[slot] = Math.min(this.costs[slot] ?? 0, cost);
      return;
    }
    this.slotEpoch[leftId] = this.epoch;
    this.slotOfLeftId[leftId] = this.count;
    this.leftIds[this.count] = leftId;
    this.costs[this.count] = cost;
    this.count += 1;
  }

  /** The cheapest way on after a word with this right id. */
  after(rightId: number): number {
    if (this.afterEpoch[rightId] === this.epoch) return this.afterRightId[rightId] ?? 0;
    const { rightIds, costs } = this.connections;
    let cheapest = 0x7fffffff;
    for (let slot = 0; slot < this.count; slot += 1) {
      const connection = costs[(this.leftIds[slot] ?? 0) * rightIds + rightId] ?? 0;
      cheapest = Math.min(cheapest, connection + (this.costs[slot] ?? 0));
    }
    this.afterEpoch[rightId] = this.epoch;
    this.afterRightId[rightId] = cheapest;
    return cheapest;
  }
}
