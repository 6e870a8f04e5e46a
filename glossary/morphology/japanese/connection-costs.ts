import { int16View } from './byte-view.ts';

/**
 * What it costs that one word follows another (`cc.dat`; format: node_modules/kuromoji/src/dict/ConnectionCosts.js: two
 * dimensions, then cost[right id of the first][left id of the second]). Kept transposed: a lattice asks for one second
 * word and many first ones, so these lie in one row.
 */
export interface ConnectionCosts {
  /** Number of right ids, the length of a row. */
  readonly rightIds: number;
  readonly leftIds: number;
  /** The cost of right id r before left id l is at `l * rightIds + r`. */
  readonly costs: Int16Array;
}

export function readConnectionCosts(bytes: Uint8Array): ConnectionCosts {
  const given = int16View(bytes);
  const rightIds = given[0] ?? 0;
  const leftIds = given[1] ?? 0;
  if (given.length !== 2 + rightIds * leftIds) {
    throw new RangeError(
      `dictionary file cc: ${given.length} numbers for ${rightIds} x ${leftIds}`,
    );
  }
  const costs = new Int16Array(rightIds * leftIds);
  // In tiles: both sides of a plain transposition cannot run along the memory.
  for (let row = 0; row < rightIds; row += TILE) {
    for (let left = 0; left < leftIds; left += 1) {
      const end = Math.min(row + TILE, rightIds);
      for (let right = row; right < end; right += 1) {
        costs[left * rightIds + right] = given[2 + right * leftIds + left] ?? 0;
      }
    }
  }
  return { rightIds, leftIds, costs };
}

const TILE = 64;
