import type { Concept } from '../terms/concept.ts';
import { isSame, isWithin, type TermRendering } from './target-terms.ts';

/** What a translation says of one concept. No place stands in two of the lists. */
export interface ConceptReading {
  /** Words that may be written, standing for themselves; those of one concept do not overlap. */
  readonly accepted: readonly TermRendering[];
  /** Words that may be written, where they may be no such word. */
  readonly doubtful: readonly Doubt[];
  readonly deprecated: readonly TermRendering[];
  readonly forbidden: readonly TermRendering[];
}

export interface Doubt {
  readonly rendering: TermRendering;
  /** The longer term of another concept that it is part of; null where its own surroundings are doubtful. */
  readonly within: TermRendering | null;
}

export const NOTHING_SAID: ConceptReading = {
  accepted: [],
  doubtful: [],
  deprecated: [],
  forbidden: [],
};

/**
 * Decides what each place stands for, by concept. A forbidden word wins over an approved one at the same place (메세지 over
 * 메시지), except where it stands only inside an approved term (Korea in Republic of Korea). A word inside a longer term of
 * another concept is doubtful: the Korea of ‘Korea Strait’ does not name the state.
 */
export function readConcepts(
  renderings: readonly TermRendering[],
  demanded: ReadonlySet<Concept>,
): ReadonlyMap<Concept, ConceptReading> {
  const approved = renderings.filter((rendering) => isApproved(rendering) && isFound(rendering));
  const readings = new Map<Concept, ConceptReading>();
  for (const [concept, own] of byConcept(renderings)) {
    readings.set(concept, readConcept(own, { concept, approved, demanded }));
  }
  return readings;
}

function readConcept(
  own: readonly TermRendering[],
  {
    concept,
    approved,
    demanded,
  }: {
    readonly concept: Concept;
    readonly approved: readonly TermRendering[];
    readonly demanded: ReadonlySet<Concept>;
  },
): ConceptReading {
  const found = own.filter(isFound);
  const stands = (rendering: TermRendering): boolean =>
    !approved.some(({ term, span }) =>
      term.concept === concept
        ? isWithin(rendering.span, span) && !isSame(rendering.span, span)
        : demanded.has(term.concept) && isWithin(rendering.span, span),
    ) && !found.some((other) => isSame(other.span, rendering.span) && isCloser(other, rendering));
  const forbidden = withoutOverlaps(
    found.filter((rendering) => rendering.term.status === 'forbidden' && stands(rendering)),
  );
  const deprecated = withoutOverlaps(
    found.filter(
      (rendering) =>
        rendering.term.status === 'deprecated' &&
        stands(rendering) &&
        !forbidden.some(({ span }) => isWithin(rendering.span, span)),
    ),
  );
  const refused = [...forbidden, ...deprecated];
  const free = own.filter(
    (rendering) =>
      isApproved(rendering) && !refused.some(({ span }) => isWithin(rendering.span, span)),
  );
  const accepted: TermRendering[] = [];
  const doubtful: Doubt[] = [];
  for (const rendering of withoutOverlaps(free)) {
    const within = enclosing(rendering, approved);
    if (isFound(rendering) && within === null) accepted.push(rendering);
    else doubtful.push({ rendering, within });
  }
  return { accepted, doubtful, deprecated, forbidden };
}

function enclosing(
  { term, span }: TermRendering,
  approved: readonly TermRendering[],
): TermRendering | null {
  const around = approved.find(
    (other) =>
      other.term.concept !== term.concept &&
      isWithin(span, other.span) &&
      !isSame(span, other.span),
  );
  return around ?? null;
}

/** Of two that overlap the longer stands; of two at one place the one that is written as it is listed. */
function withoutOverlaps(renderings: readonly TermRendering[]): readonly TermRendering[] {
  const ranked = [...renderings].sort(
    (a, b) =>
      Number(isFound(b)) - Number(isFound(a)) ||
      b.span.end - b.span.start - (a.span.end - a.span.start) ||
      distance(a) - distance(b),
  );
  const kept: TermRendering[] = [];
  for (const rendering of ranked) {
    const { start, end } = rendering.span;
    if (!kept.some(({ span }) => span.start < end && start < span.end)) kept.push(rendering);
  }
  return kept.sort((a, b) => a.span.start - b.span.start);
}

/** Whether one is written as it is listed where the other is not; of equals, the one that is forbidden. */
function isCloser(one: TermRendering, other: TermRendering): boolean {
  return one !== other && distance(one) < distance(other);
}

/** The number of ways in which it differs from the listed term by more than its grammar. */
function distance({ ways }: TermRendering): number {
  return ways.filter((way) => !GRAMMAR.has(way)).length;
}

const GRAMMAR: ReadonlySet<string> = new Set([
  'exact',
  'particle',
  'inflected',
  'compound',
  'coordinated',
  'gloss',
]);

function isFound({ outcome }: TermRendering): boolean {
  return outcome === 'found';
}

function isApproved({ term }: TermRendering): boolean {
  return term.status !== 'forbidden' && term.status !== 'deprecated';
}

function byConcept(
  renderings: readonly TermRendering[],
): ReadonlyMap<Concept, readonly TermRendering[]> {
  const groups = new Map<Concept, TermRendering[]>();
  for (const rendering of renderings) {
    const group = groups.get(rendering.term.concept);
    if (group === undefined) groups.set(rendering.term.concept, [rendering]);
    else group.push(rendering);
  }
  return groups;
}
