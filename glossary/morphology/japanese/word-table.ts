import type { Sections } from './packed-sections.ts';

/**
 * Every word as a row: first the known words, those of one surface side by side, then the kinds of unknown words by
 * character class, last the edge of a clause.
 */
export interface WordTable {
  /** Left id, right id and cost of row r at 3r, 3r + 1, 3r + 2. */
  readonly connections: Int16Array;
  readonly knownRows: number;
  /** The row of a clause's two ends. */
  readonly edgeRow: number;
  /** Surface s, or class c, has the rows from `[s]` up to, not including, `[s + 1]`. */
  readonly surfaceRows: Int32Array;
  readonly classRows: Int32Array;
}

export function readWordTable({
  connections,
  counts,
  surfaceRows,
  classRows,
}: Sections): WordTable {
  const [, , knownRows = 0, edgeRow = 0] = counts;
  if (connections.length !== 3 * (edgeRow + 1)) throw new RangeError('packed dictionary: words');
  return { connections, knownRows, edgeRow, surfaceRows, classRows };
}
