import { renderedPlaces } from './rendered-places.ts';
import { observe } from './observe.ts';
import type { SegmentRule } from './rule.ts';

/** Words of a term that are written together, or apart, otherwise than the glossary has them: 핵 협의 그룹 for 핵협의그룹. */
export const spacing: SegmentRule = {
  code: 'spacing',
  check: (segment) =>
    renderedPlaces(segment).flatMap(({ demand, rendering }) => {
      if (!rendering.ways.includes('spacing')) return [];
      const values = { listed: rendering.term.text };
      return [observe(segment, { demand, rendering, reason: 'spacing', values })];
    }),
};
