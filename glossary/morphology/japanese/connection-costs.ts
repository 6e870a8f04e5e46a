import type { Sections } from './packed-sections.ts';

/**
 * What it costs that one word follows another. A lattice asks for one second word and many first ones, so these lie in
 * one row.
 */
export interface ConnectionCosts {
  /** Number of right ids, the length of a row. */
  readonly rightIds: number;
  readonly leftIds: number;
  /** The cost of right id r before left id l is at `l * rightIds + r`. */
  readonly costs: Int16Array;
}

export function readConnections({ counts, costs }: Sections): ConnectionCosts {
  const [rightIds = 0, leftIds = 0] = counts;
  if (costs.length !== rightIds * leftIds) throw new RangeError('packed dictionary: costs');
  return { rightIds, leftIds, costs };
}
