import { renderedPlaces } from './rendered-places.ts';
import { observe } from './observe.ts';
import type { SegmentRule } from './rule.ts';

/** Words of a term that are written together, or apart, otherwise than the glossary has them: 핵 협의 그룹 for 핵협의그룹. */
export const spacing: SegmentRule = {
  code: 'spacing',
  check: (segment) =>
    renderedPlaces(segment).flatMap(({ demand, rendering }) => {
      const { span, term, ways } = rendering;
      if (!ways.includes('spacing')) return [];
      const surface = segment.target.text.slice(span.start, span.end);
      if (spacesOf(surface) === spacesOf(term.text)) return [];
      const values = { listed: term.text };
      return [observe(segment, { demand, rendering, reason: 'spacing', values })];
    }),
};

/** How many letters stand before each space: an inflected last word is as long as it likes. */
function spacesOf(text: string): string {
  return text
    .split(/\s+/)
    .slice(0, -1)
    .map((word) => Array.from(word.replace(/[^\p{L}\p{N}]/gu, '')).length)
    .join(' ');
}
