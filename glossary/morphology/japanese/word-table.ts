import { int16View, int32View } from './byte-view.ts';

/**
 * Every word as a row: first the known words, those of one surface side by side, then the kinds of unknown words by
 * character class, last the edge of a clause. Read from `tid.dat` and `unk.dat` (10 bytes a word: left id, right id,
 * cost as int16, offset of its features as int32) and the maps that say which words a surface or a class has
 * (`tid_map.dat`, `unk_map.dat`: number of entries; then key, count, byte offsets of the words). Format:
 * node_modules/kuromoji/src/dict/TokenInfoDictionary.js.
 */
export interface WordTable {
  /** Left id, right id and cost of row r at 3r, 3r + 1, 3r + 2. */
  readonly connections: Int16Array;
  /** Where a row's features begin, in `tid_pos.dat` or, from `knownRows` on, in `unk_pos.dat`. */
  readonly featureOffsets: Int32Array;
  readonly knownRows: number;
  /** The row of a clause's two ends: id 0 on both sides, no cost. */
  readonly edgeRow: number;
  /** Surface s, or class c, has the rows from `[s]` up to, not including, `[s + 1]`. */
  readonly surfaceRows: Int32Array;
  readonly classRows: Int32Array;
}

export interface WordFiles {
  readonly tid: Uint8Array;
  readonly tid_map: Uint8Array;
  readonly unk: Uint8Array;
  readonly unk_map: Uint8Array;
}

export function readWordTable(files: WordFiles): WordTable {
  const known = readGroups(int32View(files.tid_map));
  const unknown = readGroups(int32View(files.unk_map));
  const knownRows = known.words.length;
  const edgeRow = knownRows + unknown.words.length;
  const connections = new Int16Array(3 * (edgeRow + 1));
  const featureOffsets = new Int32Array(edgeRow);
  const rows = { connections, featureOffsets };
  copyWords(int16View(files.tid), { ...rows, words: known.words, firstRow: 0 });
  copyWords(int16View(files.unk), { ...rows, words: unknown.words, firstRow: knownRows });
  return {
    connections,
    featureOffsets,
    knownRows,
    edgeRow,
    surfaceRows: known.firsts,
    classRows: unknown.firsts.map((row) => row + knownRows),
  };
}

interface Groups {
  /** Byte offsets of the words, those of one key side by side. */
  readonly words: Int32Array;
  /** Where the words of each key begin; one more entry for the end. */
  readonly firsts: Int32Array;
}

/** Two passes, because the keys need not be in order: count, then place. */
function readGroups(map: Int32Array): Groups {
  let highest = -1;
  forEachGroup(map, (key) => {
    highest = Math.max(highest, key);
  });
  const firsts = new Int32Array(highest + 2);
  forEachGroup(map, (key, _, count) => {
    firsts[key + 1] = (firsts[key + 1] ?? 0) + count;
  });
  for (let key = 0; key <= highest; key += 1) {
    firsts[key + 1] = (firsts[key + 1] ?? 0) + (firsts[key] ?? 0);
  }
  const words = new Int32Array(firsts[highest + 1] ?? 0);
  forEachGroup(map, (key, from, count) => words.set(map.subarray(from, from + count), firsts[key]));
  return { words, firsts };
}

function forEachGroup(
  map: Int32Array,
  visit: (key: number, from: number, count: number) => void,
): void {
  const groups = map[0] ?? 0;
  for (let at = 1, group = 0; group < groups; group += 1) {
    const count = map[at + 1] ?? 0;
    visit(map[at] ?? 0, at + 2, count);
    at += 2 + count;
  }
}

interface Rows {
  readonly connections: Int16Array;
  readonly featureOffsets: Int32Array;
  readonly words: Int32Array;
  readonly firstRow: number;
}

function copyWords(
  given: Int16Array,
  { connections, featureOffsets, words, firstRow }: Rows,
): void {
  for (let i = 0; i < words.length; i += 1) {
    const from = (words[i] ?? 0) >> 1;
    const row = firstRow + i;
    connections[3 * row] = given[from] ?? 0;
    connections[3 * row + 1] = given[from + 1] ?? 0;
    connections[3 * row + 2] = given[from + 2] ?? 0;
    featureOffsets[row] = ((given[from + 3] ?? 0) & 0xffff) | ((given[from + 4] ?? 0) << 16);
  }
}
