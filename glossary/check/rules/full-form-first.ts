import { isAcronym } from '../acronyms.ts';
import { renderedPlaces } from './rendered-places.ts';
import type { TermRendering } from '../target-terms.ts';
import type { DocumentRule, PlacedObservation } from './rule.ts';

/** An acronym that a document uses before it has given the full form, where the glossary has one. */
export const fullFormFirst: DocumentRule = {
  code: 'fullFormFirst',
  check(segments) {
    const introduced = new Set<string>();
    const seen: PlacedObservation[] = [];
    segments.forEach(({ fulfilments, target }, segment) => {
      const places = [...renderedPlaces({ fulfilments })].sort(
        (a, b) => a.rendering.span.start - b.rendering.span.start,
      );
      for (const { demand, rendering } of places) {
        const { term, span } = rendering;
        const { concept } = term;
        if (introduced.has(concept.id)) continue;
        introduced.add(concept.id);
        if (!isShort(rendering) || isExplained(rendering, places, target)) continue;
        const full = concept.terms.filter(
          ({ lang, status, text }) =>
            lang === term.lang &&
            (status === 'preferred' || status === 'admitted') &&
            !isAcronym(text),
        );
        if (full.length === 0) continue;
        seen.push({
          segment,
          reason: 'fullFormFirst',
          conceptId: concept.id,
          sourceSpan: demand.spans[0],
          targetSpan: span,
          expected: full.map(({ text }) => text),
          found: target.slice(span.start, span.end),
          values: { term: concept.terms.find(({ lang }) => lang === 'ja')?.text ?? '' },
        });
      }
    });
    return seen;
  },
};

function isShort({ term }: TermRendering): boolean {
  return term.type === 'acronym' || isAcronym(term.text);
}

/** NCG (Nuclear Consultative Group). */
function isExplained(
  short: TermRendering,
  places: readonly { readonly rendering: TermRendering }[],
  target: string,
): boolean {
  return places.some(
    ({ rendering: { term, span } }) =>
      term.concept === short.term.concept &&
      span.start > short.span.end &&
      /^\s?[([（:]\s?(?:the\s)?$/iu.test(target.slice(short.span.end, span.start)),
  );
}
