import type { Concept } from '../terms/concept.ts';
import type { ConceptReading, Doubt } from './concept-reading.ts';
import { NOTHING_SAID } from './concept-reading.ts';
import { areConfusable } from './confusable.ts';
import type { Demand } from './demands.ts';
import { approvedTexts, isWithin, type TermRendering } from './target-terms.ts';
import type { TargetLanguage } from './renderings.ts';

/** What became of a demand in a translation: exactly one of these. */
export type Outcome =
  | { readonly kind: 'rendered'; readonly renderings: readonly TermRendering[] }
  | { readonly kind: 'refused'; readonly renderings: readonly TermRendering[] }
  /** By a word of another concept, which the source does not name (so often). */
  | { readonly kind: 'mistaken'; readonly by: TermRendering }
  | { readonly kind: 'doubtful'; readonly doubts: readonly [Doubt, ...Doubt[]] }
  | { readonly kind: 'missing' }
  /** The glossary lists no word that may be written. */
  | { readonly kind: 'unlisted' };

export interface Fulfilment {
  readonly demand: Demand;
  readonly outcome: Outcome;
}

export interface OutcomeInput {
  readonly language: TargetLanguage;
  readonly demands: readonly Demand[];
  readonly readings: ReadonlyMap<Concept, ConceptReading>;
  /** Whether the source names a concept at all, demanded or not. */
  readonly isNamed: (concept: Concept) => boolean;
}

export function outcomesOf(input: OutcomeInput): readonly Fulfilment[] {
  const strangers = strangersOf(input);
  return input.demands.map((demand) => ({
    demand,
    outcome: certainOutcome(demand, input) ?? openOutcome(demand, input, strangers),
  }));
}

function certainOutcome({ concepts }: Demand, { readings }: OutcomeInput): Outcome | null {
  const said = concepts.map((concept) => readings.get(concept) ?? NOTHING_SAID);
  const accepted = said.flatMap((reading) => reading.accepted);
  const refused = said.flatMap(({ forbidden, deprecated }) => [...forbidden, ...deprecated]);
  if (accepted.length > 0) return { kind: 'rendered', renderings: accepted };
  return refused.length > 0 ? { kind: 'refused', renderings: refused } : null;
}

function openOutcome(
  { concepts }: Demand,
  { language, readings }: OutcomeInput,
  strangers: TermRendering[],
): Outcome {
  if (approvedTexts(concepts, language).length === 0) return { kind: 'unlisted' };
  const doubts = concepts.flatMap((concept) => readings.get(concept)?.doubtful ?? []);
  const mistaken = strangers.findIndex(
    (stranger) =>
      doubts.some(({ within }) => within === stranger) ||
      concepts.some((concept) => areConfusable(concept, stranger.term.concept)),
  );
  const [by] = mistaken < 0 ? [] : strangers.splice(mistaken, 1);
  if (by !== undefined) return { kind: 'mistaken', by };
  const [first, ...others] = doubts;
  if (first !== undefined) return { kind: 'doubtful', doubts: [first, ...others] };
  return { kind: 'missing' };
}

/** Words of concepts that the source does not name, or names less often; none that renders what is demanded. */
function strangersOf({ demands, readings, isNamed }: OutcomeInput): TermRendering[] {
  const wanted = new Map<Concept, number>();
  for (const { concepts, spans } of demands) {
    for (const concept of concepts) {
      wanted.set(concept, (wanted.get(concept) ?? 0) + spans.length);
    }
  }
  const rendering = [...wanted.keys()].flatMap((concept) => readings.get(concept)?.accepted ?? []);
  const strangers: TermRendering[] = [];
  for (const [concept, { accepted }] of readings) {
    const count = wanted.get(concept);
    if (count !== undefined) strangers.push(...accepted.slice(count));
    else if (!isNamed(concept)) {
      for (const stranger of accepted) {
        if (!rendering.some(({ span }) => isWithin(stranger.span, span))) strangers.push(stranger);
      }
    }
  }
  return strangers;
}
