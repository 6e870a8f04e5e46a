import { observe } from './observe.ts';
import type { SegmentRule } from './rule.ts';

/** A word that is right for another concept: Department of Defense for 国防部. */
export const wrongConcept: SegmentRule = {
  code: 'wrongConcept',
  check: (segment) =>
    segment.fulfilments.flatMap(({ demand, outcome }) => {
      if (outcome.kind !== 'mistaken') return [];
      const { by } = outcome;
      const { concept } = by.term;
      const other = concept.terms.find(({ lang }) => lang === 'ja')?.text ?? concept.id;
      const seen = observe(segment, { demand, rendering: by, reason: 'wrongConcept' });
      return [
        {
          ...seen,
          conceptId: demand.concepts[0].id,
          values: { ...seen.values, other, otherConceptId: concept.id },
        },
      ];
    }),
};
