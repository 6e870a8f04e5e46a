import type { Concept } from '../../terms/concept.ts';
import type { Fulfilment } from '../outcomes.ts';
import type { TermRendering } from '../target-terms.ts';
import type { LanguageRule } from './rule.ts';

/** A term that English and Korean render by words of different concepts: each may look right alone. Told of the Korean. */
export const crossLanguage: LanguageRule = {
  code: 'crossLanguage',
  check: ({ en, ko }) =>
    ko.fulfilments.flatMap((korean) => {
      const english = en.fulfilments.find(({ demand }) => isSameDemand(demand, korean.demand));
      const said = english === undefined ? [] : wordsOf(english);
      const meant = wordsOf(korean);
      const [enWord] = said;
      const [koWord] = meant;
      if (enWord === undefined || koWord === undefined) return [];
      if (said.some((one) => meant.some((other) => one.term.concept === other.term.concept))) {
        return [];
      }
      const [span] = korean.demand.spans;
      return [
        {
          reason: 'crossLanguage' as const,
          conceptId: korean.demand.concepts[0].id,
          sourceSpan: span,
          targetSpan: koWord.span,
          expected: [],
          found: ko.target.slice(koWord.span.start, koWord.span.end),
          values: {
            term: ko.source.slice(span.start, span.end),
            en: en.target.slice(enWord.span.start, enWord.span.end),
            enConcept: nameOf(enWord.term.concept),
            ko: ko.target.slice(koWord.span.start, koWord.span.end),
            koConcept: nameOf(koWord.term.concept),
          },
        },
      ];
    }),
};

function isSameDemand(one: Fulfilment['demand'], other: Fulfilment['demand']): boolean {
  return one.spans[0].start === other.spans[0].start && one.spans[0].end === other.spans[0].end;
}

/** The words by which a term is rendered, rightly or not. */
function wordsOf({ outcome }: Fulfilment): readonly TermRendering[] {
  if (outcome.kind === 'rendered') return outcome.renderings;
  return outcome.kind === 'mistaken' ? [outcome.by] : [];
}

/** Two concepts may have one Japanese term: the identifier tells them apart. */
function nameOf({ id, terms }: Concept): string {
  const term = terms.find(({ lang }) => lang === 'ja')?.text;
  return term === undefined ? id : `${term} (${id})`;
}
