import type { Concept } from '../terms/concept.ts';
import type { Span } from '../text/span.ts';
import { readConcepts, type ConceptReading } from './concept-reading.ts';
import { demandsOf } from './demands.ts';
import { outcomesOf, type Fulfilment } from './outcomes.ts';
import type { TargetLanguage, TargetText } from './renderings.ts';
import type { SourceMatch } from './source-match.ts';
import type { TargetTerms, TermRendering } from './target-terms.ts';

/** A stretch of source and what was written for it. */
export interface SegmentInput {
  /** The text in which the matches stand. */
  readonly source: string;
  /** The stretch of it that is translated; all of it when left out. */
  readonly span?: Span;
  /** Those that stand in the stretch; `within` only has to tell primary ones from others. */
  readonly matches: readonly SourceMatch[];
  readonly target: string;
}

/** All that the rules have to know of a segment, found out once. */
export interface SegmentReading {
  readonly language: TargetLanguage;
  readonly source: string;
  readonly span: Span;
  readonly matches: readonly SourceMatch[];
  readonly target: TargetText;
  /** Every term of the glossary in the translation, whatever its status and outcome. */
  readonly renderings: readonly TermRendering[];
  readonly readings: ReadonlyMap<Concept, ConceptReading>;
  readonly fulfilments: readonly Fulfilment[];
}

export function readSegment(
  { source, span = { start: 0, end: source.length }, matches, target }: SegmentInput,
  {
    terms,
    concepts,
  }: { readonly terms: TargetTerms; readonly concepts: ReadonlyMap<string, Concept> },
): SegmentReading {
  const { language } = terms;
  const text = terms.analyse(target);
  const demands = demandsOf(source, matches, concepts);
  const renderings = terms.renderingsIn(text);
  const demanded = new Set(demands.flatMap((demand) => demand.concepts));
  const readings = readConcepts(renderings, demanded);
  const named = new Set(matches.map(({ conceptId }) => conceptId));
  const passage = source.slice(span.start, span.end);
  const isNamed = (concept: Concept): boolean =>
    named.has(concept.id) ||
    concept.terms.some((term) => term.lang === 'ja' && passage.includes(term.text));
  return {
    language,
    source,
    span,
    matches,
    target: text,
    renderings,
    readings,
    fulfilments: outcomesOf({ language, demands, readings, isNamed }),
  };
}
