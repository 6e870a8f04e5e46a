import { observe } from './observe.ts';
import type { SegmentRule } from './rule.ts';

/** Something a person has to look at: letters of the term in doubtful surroundings, or a doubtful term in the source. */
export const look: SegmentRule = {
  code: 'look',
  check: (segment) =>
    segment.fulfilments.flatMap(({ demand, outcome }) => {
      if (outcome.kind === 'doubtful') {
        const [{ rendering, within }] = outcome.doubts;
        if (within === null) return [observe(segment, { demand, rendering, reason: 'lookInside' })];
        const values = { within: segment.target.text.slice(within.span.start, within.span.end) };
        return [observe(segment, { demand, rendering, reason: 'lookWithin', values })];
      }
      return outcome.kind === 'missing' && !demand.certain
        ? [observe(segment, { demand, rendering: null, reason: 'lookSource' })]
        : [];
    }),
};
