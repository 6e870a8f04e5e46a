import { observe } from './observe.ts';
import type { SegmentRule } from './rule.ts';

/** No word that may be written for a term of the source stands in the translation. */
export const missing: SegmentRule = {
  code: 'missing',
  check: (segment) =>
    segment.fulfilments.flatMap(({ demand, outcome }) =>
      outcome.kind === 'missing' && demand.certain
        ? [observe(segment, { demand, rendering: null, reason: 'missing' })]
        : [],
    ),
};
