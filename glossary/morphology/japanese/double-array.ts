import { CODE_BITS } from './word-trie.ts';

/**
 * Lays a trie over surfaces, spelt in codes from 1, into a double array of two numbers a state: its base (0 where
 * no word goes on), and the code by which it is reached beneath the number of the surface that ends there, plus one. The
 * child of state s for code c is t = base[s] + c, if t is reached by c: no two states have one base, so a code is
 * check enough. State 0 is the root.
 */
export function buildDoubleArray(surfaces: readonly (readonly number[])[]): Int32Array {
  const nodes = trieNodes(surfaces);
  const cells = new Cells();
  // The states with most children first, while there is room for them: the others fill the holes.
  const order = nodes
    .map((_, index) => index)
    .sort((a, b) => (nodes[b]?.codes.length ?? 0) - (nodes[a]?.codes.length ?? 0) || a - b);
  const bases = new Int32Array(nodes.length);
  for (const index of order) {
    const codes = nodes[index]?.codes ?? [];
    if (codes.length === 0) break;
    bases[index] = cells.place(codes);
  }
  const placed = new Int32Array(2 * (cells.end + (1 << CODE_BITS)));
  const states = new Int32Array(nodes.length);
  nodes.forEach((node, index) => {
    const base = bases[index] ?? 0;
    placed[2 * (states[index] ?? 0)] = base;
    node.codes.forEach((code, child) => {
      const childNode = node.firstChild + child;
      states[childNode] = base + code;
      const surface = nodes[childNode]?.surface ?? -1;
      placed[2 * (base + code) + 1] = ((surface + 1) << CODE_BITS) | code;
    });
  });
  return placed;
}

interface TrieNode {
  /** Ascending; the children have numbers side by side. */
  readonly codes: readonly number[];
  readonly firstChild: number;
  readonly surface: number;
}

/** Breadth first, so that parents come before their children. */
function trieNodes(surfaces: readonly (readonly number[])[]): readonly TrieNode[] {
  const sorted = surfaces
    .map((codes, surface) => ({ codes, surface }))
    .filter(({ codes }) => codes.length > 0)
    .sort((a, b) => compareCodes(a.codes, b.codes));
  const ranges = [{ from: 0, to: sorted.length, depth: 0 }];
  const nodes: TrieNode[] = [];
  for (let index = 0; index < ranges.length; index += 1) {
    const { from, to, depth } = ranges[index] ?? { from: 0, to: 0, depth: 0 };
    const firstChild = ranges.length;
    const first = sorted[from];
    const ends = first?.codes.length === depth;
    const codes: number[] = [];
    for (let at = ends ? from + 1 : from; at < to;) {
      const code = sorted[at]?.codes[depth] ?? 0;
      let next = at + 1;
      while (next < to && sorted[next]?.codes[depth] === code) next += 1;
      codes.push(code);
      ranges.push({ from: at, to: next, depth: depth + 1 });
      at = next;
    }
    nodes.push({ codes, firstChild, surface: ends ? first.surface : -1 });
  }
  return nodes;
}

function compareCodes(a: readonly number[], b: readonly number[]): number {
  const length = Math.min(a.length, b.length);
  for (let at = 0; at < length; at += 1) {
    const difference = (a[at] ?? 0) - (b[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}

/** Cells looked at for one state: more would make the array a few percent smaller, and its building slower by as much. */
const PATIENCE = 1_024;

/** Which cells are taken, and by which bases. */
class Cells {
  /** Behind the last cell taken. */
  end = 1;
  private taken = new Uint8Array(1 << 16);
  private usedBases = new Uint8Array(1 << 16);
  /** Where the search begins, and for how many codes. */
  private begin = 1;
  private size = 0;

  /** A low base that no other state has and under which the cells of all codes are free. */
  place(codes: readonly number[]): number {
    // Fewer codes may fit into holes that more did not.
    if (codes.length !== this.size) this.begin = 1;
    this.size = codes.length;
    const [lowest = 0] = codes;
    let looked = 0;
    for (let cell = Math.max(this.begin, lowest + 1); ; cell += 1) {
      looked += 1;
      if (cell + (1 << CODE_BITS) > this.taken.length) this.grow();
      if (this.taken[cell] === 1) continue;
      const base = cell - lowest;
      if (this.usedBases[base] === 1 || !this.areFree(base, codes)) continue;
      this.usedBases[base] = 1;
      for (const code of codes) this.taken[base + code] = 1;
      this.end = Math.max(this.end, base + (codes.at(-1) ?? 0) + 1);
      // Where one looked long in vain, the next of its size would too.
      if (looked > PATIENCE) this.begin = cell;
      return base;
    }
  }

  private areFree(base: number, codes: readonly number[]): boolean {
    for (const code of codes) if (this.taken[base + code] === 1) return false;
    return true;
  }

  private grow(): void {
    const { taken, usedBases } = this;
    this.taken = new Uint8Array(2 * taken.length);
    this.taken.set(taken);
    this.usedBases = new Uint8Array(2 * usedBases.length);
    this.usedBases.set(usedBases);
  }
}
