/**
 * Aho–Corasick over UTF-16 code units: finds every pattern in one pass, whatever their number. States are numbered in
 * the order they were made; transitions live in one open-addressed table keyed by (state, unit), so that a state costs
 * what it uses and kanji need no wide rows.
 */
export interface Automaton {
  /** Calls `found(pattern, end)` for every occurrence, `end` exclusive, in order of `end`, longer patterns first. */
  scan(text: string, found: (pattern: number, end: number) => void): void;
}

/** `patterns` may repeat; an empty pattern is never found. A pattern is named by its index. */
export function createAutomaton(patterns: readonly string[]): Automaton {
  const trie = buildTrie(patterns);
  const failure = linkFailures(trie);
  const { goto, output, nextWithSameText, size } = trie;

  // For each state the nearest state on its failure chain that ends a pattern, so that a scan never walks silent states.
  const nearestOutput = new Int32Array(size);
  for (const state of trie.breadthFirst) {
    const link = failure[state] ?? 0;
    nearestOutput[state] = (output[link] ?? -1) >= 0 ? link : (nearestOutput[link] ?? 0);
  }

  return {
    scan(text, found) {
      let state = 0;
      for (let at = 0; at < text.length; at += 1) {
        const unit = text.charCodeAt(at);
        let next = goto.get(state, unit);
        while (next < 0 && state !== 0) {
          state = failure[state] ?? 0;
          next = goto.get(state, unit);
        }
        state = Math.max(next, 0);
        let ending = (output[state] ?? -1) >= 0 ? state : (nearestOutput[state] ?? 0);
        while (ending !== 0) {
          for (let p = output[ending] ?? -1; p >= 0; p = nextWithSameText[p] ?? -1)
            found(p, at + 1);
          ending = nearestOutput[ending] ?? 0;
        }
      }
    },
  };
}

interface Trie {
  readonly goto: TransitionTable;
  /** For each state the first pattern that ends there, or -1. */
  readonly output: Int32Array;
  /** For each pattern the next one with the same text, or -1. */
  readonly nextWithSameText: Int32Array;
  readonly parent: Int32Array;
  readonly unitFromParent: Uint16Array;
  readonly breadthFirst: readonly number[];
  readonly size: number;
}

function buildTrie(patterns: readonly string[]): Trie {
  const capacity = patterns.reduce((sum, pattern) => sum + pattern.length, 1);
  const goto = new TransitionTable(capacity);
  const output = new Int32Array(capacity).fill(-1);
  const nextWithSameText = new Int32Array(patterns.length).fill(-1);
  const parent = new Int32Array(capacity);
  const unitFromParent = new Uint16Array(capacity);
  const depth = new Int32Array(capacity);
  let size = 1;
  patterns.forEach((pattern, index) => {
    if (pattern === '') return;
    let state = 0;
    for (let i = 0; i < pattern.length; i += 1) {
      const unit = pattern.charCodeAt(i);
      let next = goto.get(state, unit);
      if (next < 0) {
        next = size;
        size += 1;
        goto.set(state, unit, next);
        parent[next] = state;
        unitFromParent[next] = unit;
        depth[next] = i + 1;
      }
      state = next;
    }
    nextWithSameText[index] = output[state] ?? -1;
    output[state] = index;
  });
  const breadthFirst = Array.from({ length: size - 1 }, (_, i) => i + 1).sort(
    (a, b) => (depth[a] ?? 0) - (depth[b] ?? 0),
  );
  return { goto, output, nextWithSameText, parent, unitFromParent, breadthFirst, size };
}

function linkFailures({ goto, parent, unitFromParent, breadthFirst, size }: Trie): Int32Array {
  const failure = new Int32Array(size);
  for (const state of breadthFirst) {
    const above = parent[state] ?? 0;
    if (above === 0) continue;
    const unit = unitFromParent[state] ?? 0;
    let link = failure[above] ?? 0;
    let next = goto.get(link, unit);
    while (next < 0 && link !== 0) {
      link = failure[link] ?? 0;
      next = goto.get(link, unit);
    }
    failure[state] = Math.max(next, 0);
  }
  return failure;
}

/** (state, unit) -> state, open addressing with linear probing at half load. */
class TransitionTable {
  private readonly mask: number;
  private readonly states: Int32Array;
  private readonly units: Uint16Array;
  private readonly targets: Int32Array;

  constructor(entries: number) {
    const slots = 2 ** Math.ceil(Math.log2(Math.max(entries, 8) * 2));
    this.mask = slots - 1;
    this.states = new Int32Array(slots).fill(-1);
    this.units = new Uint16Array(slots);
    this.targets = new Int32Array(slots);
  }

  get(state: number, unit: number): number {
    for (let slot = this.slot(state, unit); ; slot = (slot + 1) & this.mask) {
      const at = this.states[slot];
      if (at === -1) return -1;
      if (at === state && this.units[slot] === unit) return this.targets[slot] ?? -1;
    }
  }

  set(state: number, unit: number, target: number): void {
    let slot = this.slot(state, unit);
    while (this.states[slot] !== -1) slot = (slot + 1) & this.mask;
    this.states[slot] = state;
    this.units[slot] = unit;
    this.targets[slot] = target;
  }

  private slot(state: number, unit: number): number {
    return (Math.imul(state, 0x9e3779b1) ^ Math.imul(unit, 0x85ebca6b)) & this.mask;
  }
}
