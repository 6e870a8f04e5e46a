import type { Observation } from '../finding.ts';
import type { SegmentReading } from '../segment-reading.ts';
import { observe } from './observe.ts';

/**
 * The words of one status that stand for terms of the source. A word may be forbidden for one of two concepts that share
 * their Japanese term: where the other one is rendered, that one is meant.
 */
export function refusedIn(
  segment: SegmentReading,
  status: 'forbidden' | 'deprecated',
): readonly Observation[] {
  return segment.fulfilments.flatMap(({ demand, outcome }) =>
    demand.concepts.flatMap((concept) => {
      const meansAnother =
        outcome.kind === 'rendered' &&
        outcome.renderings.every(({ term }) => term.concept !== concept);
      if (meansAnother) return [];
      const words = segment.readings.get(concept)?.[status] ?? [];
      return words.map((rendering) => observe(segment, { demand, rendering, reason: status }));
    }),
  );
}
