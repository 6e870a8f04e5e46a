import type { ConnectionCosts } from './connection-costs.ts';

/**
 * The words that end at one position, ready to be followed: one for each right id, since costs see nothing else of a
 * word. Where two have one right id the cheaper stays, the earlier of equals: so ties fall as in kuromoji
 * (`ViterbiSearcher.forward` takes the first of the cheapest in the order they were added).
 */
export class Predecessors {
  /** Node and cost of the last `enter`. */
  node = 0;
  cost = 0;

  private count = 0;
  private readonly nodes: Int32Array;
  private readonly nodeCosts: Int32Array;
  private readonly rightIds: Int32Array;
  private readonly slotOfRightId: Int32Array;
  private readonly slotEpoch: Int32Array;

  // Words that begin at one position share their left ids too: the best way into each is looked for once.
  private readonly bestNode: Int32Array;
  private readonly bestCost: Int32Array;
  private readonly bestEpoch: Int32Array;

  private epoch = 0;
  private readonly connections: ConnectionCosts;

  constructor(connections: ConnectionCosts) {
    this.connections = connections;
    const { rightIds, leftIds } = connections;
    this.nodes = new Int32Array(rightIds);
    this.nodeCosts = new Int32Array(rightIds);
    this.rightIds = new Int32Array(rightIds);
    this.slotOfRightId = new Int32Array(rightIds);
    this.slotEpoch = new Int32Array(rightIds);
    this.bestNode = new Int32Array(leftIds);
    this.bestCost = new Int32Array(leftIds);
    this.bestEpoch = new Int32Array(leftIds);
  }

  clear(): void {
    this.count = 0;
    this.epoch += 1;
    if (this.epoch === 0x7fffffff) {
      this.slotEpoch.fill(0);
      this.bestEpoch.fill(0);
      this.epoch = 1;
    }
  }

  /** In the order of node numbers. */
  add(node: number, cost: number, rightId: number): void {
    if (this.slotEpoch[rightId] !== this.epoch) {
      const slot = this.count;
      this.count += 1;
      this.slotEpoch[rightId] = this.epoch;
      this.slotOfRightId[rightId] = slot;
      this.rightIds[slot] = rightId;
      this.nodeCosts[slot] = cost;
      this.nodes[slot] = node;
      return;
    }
    const slot = this.slotOfRightId[rightId] ?? 0;
    if (cost < (this.nodeCosts[slot] ?? 0)) {
      this.nodeCosts[slot] = cost;
      this.nodes[slot] = node;
    }
  }

  /** Finds the cheapest way into a word with this left id; the answer stands in `node` and `cost`. */
  enter(leftId: number): void {
    if (this.bestEpoch[leftId] !== this.epoch) this.search(leftId);
    this.node = this.bestNode[leftId] ?? 0;
    this.cost = this.bestCost[leftId] ?? 0;
  }

  private search(leftId: number): void {
    const { count, nodes, nodeCosts, rightIds } = this;
    const { costs } = this.connections;
    const row = leftId * this.connections.rightIds;
    let best = 0x7fffffff;
    let bestNode = 0;
    for (let slot = 0; slot < count; slot += 1) {
      const cost = (nodeCosts[slot] ?? 0) + (costs[row + (rightIds[slot] ?? 0)] ?? 0);
      if (cost > best) continue;
      const node = nodes[slot] ?? 0;
      // A slot keeps its place when a later, cheaper word takes it, so the order of equals is the nodes', not the slots'.
      if (cost < best || node < bestNode) {
        best = cost;
        bestNode = node;
      }
    }
    this.bestEpoch[leftId] = this.epoch;
    this.bestNode[leftId] = bestNode;
    this.bestCost[leftId] = best;
  }
}
