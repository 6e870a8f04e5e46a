import type { Dictionary } from './dictionary.ts';
import { NONE, type Lattice } from './lattice.ts';

/**
 * For each position of the clause in `lattice`, in UTF-16 units from its beginning: the cost of the cheapest path with a
 * word across it, minus that of the cheapest path with an edge there (see `Analysis.edgeMargin`). Forward costs are the
 * lattice's, backward costs are found here; a path through a node costs both together.
 */
export function edgeMargins(lattice: Lattice, dictionary: Dictionary): Float64Array {
  const { length } = lattice;
  const through = pathCosts(lattice, dictionary);
  const edge = new Float64Array(length + 1).fill(Infinity);
  const across = new Float64Array(length + 1).fill(Infinity);
  for (let end = 1; end <= length; end += 1) {
    // The nodes of one end are in the order of their beginnings: walking on to the end, each position is crossed by all
    // the nodes before it. A run of unknown characters has one end, so this is linear however long the run.
    let cheapest = Infinity;
    let at = 0;
    let node = lattice.firstEndingAt[end] ?? NONE;
    while (node !== NONE) {
      const start = lattice.start[node] ?? 0;
      if (cheapest === Infinity) at = start + 1;
      for (; at <= start; at += 1) across[at] = Math.min(across[at] ?? 0, cheapest);
      cheapest = Math.min(cheapest, through[node] ?? 0);
      node = lattice.nextEndingThere[node] ?? NONE;
    }
    if (cheapest === Infinity) continue;
    for (; at < end; at += 1) across[at] = Math.min(across[at] ?? 0, cheapest);
    edge[end] = cheapest;
  }
  return across.map((cost, at) => {
    if (at === 0 || at === length) return Infinity;
    const edgeCost = edge[at] ?? Infinity;
    return edgeCost === Infinity ? -Infinity : cost - edgeCost;
  });
}

/** For each node the cost of the cheapest path through it. */
function pathCosts(lattice: Lattice, { words, connections }: Dictionary): Int32Array {
  const { count, length } = lattice;
  const { rightIds, costs } = connections;
  const followers = new Followers(connections.leftIds);
  const byRightId = new Int32Array(rightIds);
  const epochs = new Int32Array(rightIds);
  /** From the end of the node to the end of the clause. */
  const onward = new Int32Array(count);
  const through = new Int32Array(count);

  let follower = count - 1;
  for (let position = length; position >= 0; position -= 1) {
    followers.clear();
    if (position === length) followers.add(words.connections[3 * words.edgeRow] ?? 0, 0);
    // Nodes are numbered by where they begin, so those that begin here are the last not yet seen. Node 0 follows nothing.
    for (; follower > 0 && lattice.start[follower] === position; follower -= 1) {
      const row = 3 * (lattice.row[follower] ?? 0);
      const cost = (words.connections[row + 2] ?? 0) + (onward[follower] ?? 0);
      followers.add(words.connections[row] ?? 0, cost);
    }
    let node = lattice.firstEndingAt[position] ?? NONE;
    while (node !== NONE) {
      const rightId = words.connections[3 * (lattice.row[node] ?? 0) + 1] ?? 0;
      if (epochs[rightId] !== position + 1) {
        epochs[rightId] = position + 1;
        byRightId[rightId] = followers.cheapestAfter(rightId, rightIds, costs);
      }
      onward[node] = byRightId[rightId] ?? 0;
      through[node] = (lattice.cost[node] ?? 0) + (onward[node] ?? 0);
      node = lattice.nextEndingThere[node] ?? NONE;
    }
  }
  return through;
}

/** The words that begin at one position, one for each left id: the cheapest with all that comes after it. */
class Followers {
  private count = 0;
  private epoch = 0;
  private readonly leftIds: Int32Array;
  private readonly cheapest: Int32Array;
  private readonly slots: Int32Array;
  private readonly slotEpochs: Int32Array;

  constructor(leftIds: number) {
    this.leftIds = new Int32Array(leftIds);
    this.cheapest = new Int32Array(leftIds);
    this.slots = new Int32Array(leftIds);
    this.slotEpochs = new Int32Array(leftIds);
  }

  clear(): void {
    this.count = 0;
    this.epoch += 1;
  }

  add(leftId: number, cost: number): void {
    if (this.slotEpochs[leftId] === this.epoch) {
      const slot = this.slots[leftId] ?? 0;
      this.cheapest[slot] = Math.min(this.cheapest[slot] ?? 0, cost);
      return;
    }
    this.slotEpochs[leftId] = this.epoch;
    this.slots[leftId] = this.count;
    this.leftIds[this.count] = leftId;
    this.cheapest[this.count] = cost;
    this.count += 1;
  }

  cheapestAfter(rightId: number, rightIds: number, costs: Int16Array): number {
    let cheapest = 0x7fffffff;
    for (let slot = 0; slot < this.count; slot += 1) {
      const connection = costs[(this.leftIds[slot] ?? 0) * rightIds + rightId] ?? 0;
      cheapest = Math.min(cheapest, (this.cheapest[slot] ?? 0) + connection);
    }
    return cheapest;
  }
}
