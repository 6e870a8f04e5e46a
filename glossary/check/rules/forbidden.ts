import { refusedIn } from './refused.ts';
import type { SegmentRule } from './rule.ts';

/** A word that the glossary forbids for a term of the source. An approved word beside it does not excuse it. */
export const forbidden: SegmentRule = {
  code: 'forbidden',
  check: (segment) => refusedIn(segment, 'forbidden'),
};
