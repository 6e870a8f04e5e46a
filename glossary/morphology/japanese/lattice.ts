import { characterLength } from './character-class.ts';
import type { Dictionary } from './dictionary.ts';
import { Predecessors } from './predecessors.ts';
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

  row = new Int32Array(INITIAL_NODES);
  start = new Int32Array(INITIAL_NODES);
  /** Cost of the cheapest path up to and with the node. */
  cost = new Int32Array(INITIAL_NODES);
  previous = new Int32Array(INITIAL_NODES);
  /** The nodes that end at a position, chained in the order of their numbers. */
  nextEndingThere = new Int32Array(INITIAL_NODES);
  firstEndingAt = new Int32Array(INITIAL_POSITIONS);
  private lastEndingAt = new Int32Array(INITIAL_POSITIONS);

  private readonly dictionary: Dictionary;
  private readonly predecessors: Predecessors;

  constructor(dictionary: Dictionary) {
    this.dictionary = dictionary;
    this.predecessors = new Predecessors(dictionary.connections);
  }

  /** Fills the lattice for `text` from `start` to `end`. */
  build(text: string, start: number, end: number): void {
    this.reset(end - start);
    const { classes, trie, words } = this.dictionary;
    let runEnd = start;
    for (let at = start; at < end; at += 1) {
      // Where no word ends no path goes on: inside a surrogate pair, or in the middle of every word there is.
      if (this.firstEndingAt[at - start] === NONE) continue;
      this.gather(at - start);

      const unit = text.charCodeAt(at);
      let known = false;
      let state = trie.first(unit);
      for (let wordEnd = at + 1; state !== NO_STATE; wordEnd += 1) {
        const surface = trie.surfaceAt(state);
        if (surface >= 0) {
          known = true;
          const rows = words.surfaceRows;
          this.addRows(rows[surface] ?? 0, rows[surface + 1] ?? 0, at - start, wordEnd - start);
        }
        if (wordEnd >= end) break;
        state = trie.step(state, text.charCodeAt(wordEnd));
      }

      const characterClass = classes.of(unit);
      if (known && !classes.isInvoked(characterClass)) continue;
      let wordEnd = at + characterLength(text, at);
      if (classes.isGrouped(characterClass)) {
        // Later beginnings in the same run share its end: looked for once, so a run of any length stays linear.
        if (at >= runEnd) runEnd = this.endOfRun(text, at, end);
        wordEnd = runEnd;
      }
      const rows = words.classRows;
      const firstRow = rows[characterClass] ?? 0;
      this.addRows(firstRow, rows[characterClass + 1] ?? 0, at - start, wordEnd - start);
    }
    this.gather(this.length);
    this.predecessors.enter(words.connections[3 * words.edgeRow] ?? 0);
    this.last = this.predecessors.node;
  }

  private reset(length: number): void {
    if (length >= this.firstEndingAt.length) {
      this.firstEndingAt = new Int32Array(2 * length);
      this.lastEndingAt = new Int32Array(2 * length);
    }
    this.firstEndingAt.fill(NONE, 0, length + 1);
    this.length = length;
    this.count = 1;
    this.row[0] = this.dictionary.words.edgeRow;
    this.start[0] = 0;
    this.cost[0] = 0;
    this.previous[0] = NONE;
    this.nextEndingThere[0] = NONE;
    this.firstEndingAt[0] = 0;
  }

  private gather(position: number): void {
    const { predecessors, cost, row, nextEndingThere } = this;
    const { connections } = this.dictionary.words;
    predecessors.clear();
    let node = this.firstEndingAt[position] ?? NONE;
    while (node !== NONE) {
      predecessors.add(node, cost[node] ?? 0, connections[3 * (row[node] ?? 0) + 1] ?? 0);
      node = nextEndingThere[node] ?? NONE;
    }
  }

  private addRows(firstRow: number, endRow: number, start: number, end: number): void {
    const { predecessors } = this;
    const { connections } = this.dictionary.words;
    for (let row = firstRow; row < endRow; row += 1) {
      predecessors.enter(connections[3 * row] ?? 0);
      const node = this.count;
      if (node === this.row.length) this.grow();
      this.count = node + 1;
      this.row[node] = row;
      this.start[node] = start;
      this.cost[node] = predecessors.cost + (connections[3 * row + 2] ?? 0);
      this.previous[node] = predecessors.node;
      this.nextEndingThere[node] = NONE;
      if (this.firstEndingAt[end] === NONE) this.firstEndingAt[end] = node;
      else this.nextEndingThere[this.lastEndingAt[end] ?? 0] = node;
      this.lastEndingAt[end] = node;
    }
  }

  private endOfRun(text: string, start: number, end: number): number {
    const { classes } = this.dictionary;
    const characterClass = classes.of(text.charCodeAt(start));
    let at = start;
    do {
      at += characterLength(text, at);
    } while (at < end && classes.of(text.charCodeAt(at)) === characterClass);
    return at;
  }

  private grow(): void {
    this.row = doubled(this.row);
    this.start = doubled(this.start);
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
