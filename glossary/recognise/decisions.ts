import type { Span } from '../text/span.ts';
import { isOfOnePlace, isRefusal, type Decision } from '../terms/decision.ts';
import type { Grade } from './match.ts';
import { matchingForm } from '../text/matching-text.ts';

export interface Decidable extends Span {
  readonly grade: Grade;
}

/** What a candidate claims to be. */
export interface Claim {
  readonly conceptId: string;
  /** The term as the glossary lists it. */
  readonly term: string;
  /** How it is spelt in the matching text, folded. */
  readonly spelling: string;
  /** The slice of the original. */
  readonly surface: string;
}

/**
 * Lets what people taught overrule the judgement of candidates, before overlaps are resolved: a refused 米国 hides nothing
 * any more, and a taught 核 stands even in 中核. No span moves; a candidate that nobody decided on comes back as it was.
 * A decision about the place outweighs one about the whole text; of two alike, the later one in the list holds.
 */
export function applyDecisions<C extends Decidable>(
  candidates: readonly C[],
  decisions: readonly Decision[],
  claimOf: (candidate: C) => Claim,
): readonly (C & { readonly decision?: Decision })[] {
  if (decisions.length === 0) return candidates;
  const deciding = ruleBook(decisions);
  const decided = candidates.map((candidate): C & { readonly decision?: Decision } => {
    const decision = deciding(candidate, claimOf(candidate));
    if (decision === undefined) return candidate;
    return { ...candidate, decision, grade: isRefusal(decision.kind) ? 'inside' : 'certain' };
  });
  return withoutCrossed(decided);
}

/** Finds the decision that a candidate falls under. */
function ruleBook(
  decisions: readonly Decision[],
): (place: Span, claim: Claim) => Decision | undefined {
  const places = new Map<string, Decision>();
  const words = new Map<string, { readonly decision: Decision; readonly order: number }>();
  decisions.forEach((decision, order) => {
    const { kind, conceptId, term, surface, span } = decision;
    if (isOfOnePlace(kind)) {
      if (span !== null) places.set(placeKey(conceptId, span), decision);
      return;
    }
    for (const form of [surface, term]) {
      const spelling = matchingForm(form);
      if (spelling !== '') words.set(wordKey(conceptId, 'spelling', spelling), { decision, order });
    }
    // A term that is never meant is not meant in any spelling; one that always is, only as it was seen written.
    if (kind === 'never') words.set(wordKey(conceptId, 'term', term), { decision, order });
  });
  return (place, { conceptId, term, spelling, surface }) => {
    const here = places.get(placeKey(conceptId, place));
    if (here !== undefined && (here.surface === '' || here.surface === surface)) return here;
    const asSpelt = words.get(wordKey(conceptId, 'spelling', spelling));
    const asListed = words.get(wordKey(conceptId, 'term', term));
    return (asSpelt?.order ?? -1) > (asListed?.order ?? -1)
      ? asSpelt?.decision
      : asListed?.decision;
  };
}

function placeKey(conceptId: string, { start, end }: Span): string {
  return `${String(start)} ${String(end)} ${conceptId}`;
}

function wordKey(conceptId: string, kind: 'spelling' | 'term', word: string): string {
  return JSON.stringify([conceptId, kind, word]);
}

/** What a person said of a place stands against all that crosses it; then what they said of the whole text. */
function withoutCrossed<C extends Decidable & { readonly decision?: Decision }>(
  candidates: readonly C[],
): readonly C[] {
  let standing = candidates;
  for (const kind of ['here', 'always'] as const) {
    const taught = new Edges(standing.filter(({ decision }) => decision?.kind === kind));
    const weaker = (candidate: C): boolean =>
      candidate.grade !== 'inside' &&
      candidate.decision?.kind !== 'here' &&
      candidate.decision?.kind !== kind;
    standing = standing.filter((candidate) => !weaker(candidate) || !taught.cross(candidate));
  }
  return standing;
}

/** Spans by their edges: of two spans that cross, each holds one edge of the other strictly inside. */
class Edges {
  private readonly furthestFrom = new Map<number, number>();
  private readonly earliestTo = new Map<number, number>();

  constructor(spans: readonly Span[]) {
    for (const { start, end } of spans) {
      this.furthestFrom.set(start, Math.max(end, this.furthestFrom.get(start) ?? end));
      this.earliestTo.set(end, Math.min(start, this.earliestTo.get(end) ?? start));
    }
  }

  cross({ start, end }: Span): boolean {
    if (this.furthestFrom.size === 0) return false;
    for (let at = start + 1; at < end; at += 1) {
      if ((this.furthestFrom.get(at) ?? -1) > end) return true;
      if ((this.earliestTo.get(at) ?? Infinity) < start) return true;
    }
    return false;
  }
}
