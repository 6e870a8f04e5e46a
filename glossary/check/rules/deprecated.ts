import { refusedIn } from './refused.ts';
import type { SegmentRule } from './rule.ts';

/** A word that was once right for a term of the source. */
export const deprecated: SegmentRule = {
  code: 'deprecated',
  check: (segment) => refusedIn(segment, 'deprecated'),
};
