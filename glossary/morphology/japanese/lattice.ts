import { characterLength, GROUPED, INVOKED } from './character-class.ts';
import type { Dictionary } from './dictionary.ts';
import { NO_STATE } from './word-trie.ts';

/** No node. */
export const NONE = -1;

/**
 * All ways to cut one clause into words, and the cheapest of them (Viterbi). Nodes are numbered in the order they are
 * added: by where they begin, then known words from short to long, then unknown ones; as kuromoji's `ViterbiBuilder`
 * adds them, because ties fall by that order. Positions are UTF-16 units from the beginning of the clause. The arrays
 * are used again for the next clause and grow with the longest.
 */
export class Lattice {
  /** Nodes of the clause; node 0 is its beginning, a word that ends at 0. */
  count = 0;
  length = 0;
  /** The last word of the cheapest path. */
  last = NONE;
  /** The cost of the cheapest path, the edges of the clause included. */
  total = 0;

  row = new Int32Array(INITIAL_NODES);
  start = new Int32Array(INITIAL_NODES);
  rightId = new Int32Array(INITIAL_NODES);
  /** Cost of the cheapest path up to and with the node. */
  cost = new Int32Array(INITIAL_NODES);
  previous = new Int32Array(INITIAL_NODES);
  /** The nodes that end at a position, chained in the order of their numbers. */
  nextEndingThere = new Int32Array(INITIAL_NODES);
  firstEndingAt = new Int32Array(INITIAL_POSITIONS);
  private lastEndingAt = new Int32Array(INITIAL_POSITIONS);
  private pathRoom = new Int32Array(2 * INITIAL_POSITIONS);

  // The words that end where others are about to begin, side by side.
  private followed = 0;
  private followedNode = new Int32Array(INITIAL_POSITIONS);
  private followedCost = new Int32Array(INITIAL_POSITIONS);
  private followedRightId = new Int32Array(INITIAL_POSITIONS);

  private readonly dictionary: Dictionary;

  constructor(dictionary: Dictionary) {
    this.dictionary = dictionary;
  }

  /** Fills the lattice for `text` from `start` to `end`. */
  build(text: string, start: number, end: number): void {
    this.reset(end - start);
    const { classes, trie, words } = this.dictionary;
    const { surfaceRows, classRows } = words;
    const { firstEndingAt } = this;
    let runEnd = start;
    for (let at = start; at < end; at += 1) {
      // Where no word ends no path goes on: inside a surrogate pair, or in the middle of every word there is.
      if (firstEndingAt[at - start] === NONE) continue;
      this.gather(at - start);

      const unit = text.charCodeAt(at);
      let known = false;
      let state = trie.first(unit);
      for (let wordEnd = at + 1; state !== NO_STATE; wordEnd += 1) {
        const surface = trie.surfaceAt(state);
        if (surface >= 0) {
          known = true;
          const firstRow = surfaceRows[surface] ?? 0;
          this.addRows(firstRow, surfaceRows[surface + 1] ?? 0, at - start, wordEnd - start);
        }
        if (wordEnd >= end) break;
        state = trie.step(state, text.charCodeAt(wordEnd));
      }

      const characterClass = classes.ofUnit[unit] ?? 0;
      const flags = classes.flags[characterClass] ?? 0;
      if (known && (flags & INVOKED) === 0) continue;
      let wordEnd = at + characterLength(text, at);
      if ((flags & GROUPED) !== 0) {
        // Later beginnings in the same run share its end: looked for once, so a run of any length stays linear.
        if (at >= runEnd) runEnd = this.endOfRun(text, at, end);
        wordEnd = runEnd;
      }
      const firstRow = classRows[characterClass] ?? 0;
      this.addRows(firstRow, classRows[characterClass + 1] ?? 0, at - start, wordEnd - start);
    }
    // The end of the clause is a word without length.
    this.gather(this.length);
    this.addRows(words.edgeRow, words.edgeRow + 1, this.length, this.length + 1);
    this.count -= 1;
    this.total = this.cost[this.count] ?? 0;
    this.last = this.previous[this.count] ?? NONE;
  }

  /** The cheapest path: for each word its row and where it ends. To be read before the next clause is built. */
  path(): Int32Array {
    const { previous, row, start } = this;
    let at = this.pathRoom.length;
    if (at < 2 * this.length) {
      at = 4 * this.length;
      this.pathRoom = new Int32Array(at);
    }
    const { pathRoom } = this;
    let end = this.length;
    for (let node = this.last; node > 0; node = previous[node] ?? 0) {
      at -= 2;
      pathRoom[at] = row[node] ?? 0;
      pathRoom[at + 1] = end;
      end = start[node] ?? 0;
    }
    return pathRoom.subarray(at);
  }

  private reset(length: number): void {
    if (length + 2 > this.firstEndingAt.length) {
      this.firstEndingAt = new Int32Array(2 * length + 2);
      this.lastEndingAt = new Int32Array(2 * length + 2);
    }
    const { connections, edgeRow } = this.dictionary.words;
    this.firstEndingAt.fill(NONE, 0, length + 2);
    this.length = length;
    this.count = 1;
    this.row[0] = edgeRow;
    this.start[0] = 0;
    this.rightId[0] = connections[3 * edgeRow + 1] ?? 0;
    this.cost[0] = 0;
    this.previous[0] = NONE;
    this.nextEndingThere[0] = NONE;
    this.firstEndingAt[0] = 0;
  }

  /** Makes the words that end at `position` ready to be followed. */
  private gather(position: number): void {
    const { cost, rightId, nextEndingThere } = this;
    let { followedNode, followedCost, followedRightId } = this;
    let followed = 0;
    for (let node = this.firstEndingAt[position] ?? NONE; node !== NONE;) {
      if (followed === followedNode.length) {
        followedNode = this.followedNode = doubled(followedNode);
        followedCost = this.followedCost = doubled(followedCost);
        followedRightId = this.followedRightId = doubled(followedRightId);
      }
      followedNode[followed] = node;
      followedCost[followed] = cost[node] ?? 0;
      followedRightId[followed] = rightId[node] ?? 0;
      followed += 1;
      node = nextEndingThere[node] ?? NONE;
    }
    this.followed = followed;
  }

  /**
   * Adds words from `start` to `end`, each with the cheapest way into it: the first of the cheapest in the order of nodes,
   * so ties fall as in kuromoji (`ViterbiSearcher.forward`).
   */
  private addRows(firstRow: number, endRow: number, start: number, end: number): void {
    while (this.count + endRow - firstRow > this.row.length) this.grow();
    const { row, start: starts, rightId, cost, previous, nextEndingThere } = this;
    const { followed, followedNode, followedCost, followedRightId } = this;
    const { connections } = this.dictionary.words;
    const { costs, rightIds } = this.dictionary.connections;
    let node = this.count;
    let before = NONE;
    if (this.firstEndingAt[end] === NONE) this.firstEndingAt[end] = node;
    else before = this.lastEndingAt[end] ?? NONE;
    let lastLeftId = -1;
    let cheapest = 0;
    let way = 0;
    for (let added = firstRow; added < endRow; added += 1) {
      const leftId = connections[3 * added] ?? 0;
      if (leftId !== lastLeftId) {
        lastLeftId = leftId;
        const line = leftId * rightIds;
        cheapest = (followedCost[0] ?? 0) + (costs[line + (followedRightId[0] ?? 0)] ?? 0);
        way = 0;
        for (let i = 1; i < followed; i += 1) {
          const other = (followedCost[i] ?? 0) + (costs[line + (followedRightId[i] ?? 0)] ?? 0);
          if (other < cheapest) {
            cheapest = other;
            way = i;
          }
        }
      }
      row[node] = added;
      starts[node] = start;
      rightId[node] = connections[3 * added + 1] ?? 0;
      cost[node] = cheapest + (connections[3 * added + 2] ?? 0);
      previous[node] = followedNode[way] ?? 0;
      nextEndingThere[node] = NONE;
      if (before !== NONE) nextEndingThere[before] = node;
      before = node;
      node += 1;
    }
    this.lastEndingAt[end] = before;
    this.count = node;
  }

  private endOfRun(text: string, start: number, end: number): number {
    const { ofUnit } = this.dictionary.classes;
    const characterClass = ofUnit[text.charCodeAt(start)];
    let at = start;
    do {
      at += characterLength(text, at);
    } while (at < end && ofUnit[text.charCodeAt(at)] === characterClass);
    return at;
  }

  private grow(): void {
    this.row = doubled(this.row);
    this.start = doubled(this.start);
    this.rightId = doubled(this.rightId);
    this.cost = doubled(this.cost);
    this.previous = doubled(this.previous);
    this.nextEndingThere = doubled(this.nextEndingThere);
  }
}

const INITIAL_NODES = 4_096;
const INITIAL_POSITIONS = 256;

function doubled(array: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(2 * array.length);
  larger.set(array);
  return larger;
}
