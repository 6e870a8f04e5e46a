import { NOTHING_SAID } from '../concept-reading.ts';
import type { SegmentRule } from './rule.ts';
import { observe } from './observe.ts';

/** A term that the source names more often than the translation: perhaps a clause was dropped, perhaps a pronoun will do. */
export const count: SegmentRule = {
  code: 'count',
  check: (segment) =>
    segment.fulfilments.flatMap(({ demand, outcome }) => {
      if (outcome.kind !== 'rendered' || !demand.certain) return [];
      const said = demand.concepts.map((concept) => segment.readings.get(concept) ?? NOTHING_SAID);
      const got = said.reduce(
        (sum, { accepted, doubtful, deprecated, forbidden }) =>
          sum + accepted.length + doubtful.length + deprecated.length + forbidden.length,
        0,
      );
      const wanted = demand.spans.length;
      if (got >= wanted) return [];
      return [
        observe(segment, { demand, rendering: null, reason: 'count', values: { wanted, got } }),
      ];
    }),
};
