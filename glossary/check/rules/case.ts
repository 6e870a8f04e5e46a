import { renderedPlaces } from './rendered-places.ts';
import { observe } from './observe.ts';
import type { SegmentRule } from './rule.ts';
import type { TermRendering } from '../target-terms.ts';

/** Capitals that differ from the listed term's, where its policy makes something of them. */
export const letterCase: SegmentRule = {
  code: 'case',
  check: (segment) =>
    renderedPlaces(segment).flatMap(({ demand, rendering }) => {
      const { span, term } = rendering;
      const surface = segment.target.text.slice(span.start, span.end);
      if (!differs(rendering, surface)) return [];
      return [
        observe(segment, { demand, rendering, reason: 'case', values: { listed: term.text } }),
      ];
    }),
};

/** A small word may begin a sentence or stand in a heading; a name keeps its capitals except where all letters have them. */
function differs({ term, ways }: TermRendering, surface: string): boolean {
  if (!ways.includes('case') || term.casePolicy === 'any') return false;
  if (term.casePolicy === 'exact') return true;
  return /\p{Lu}/u.test(term.text) && surface !== surface.toUpperCase();
}
