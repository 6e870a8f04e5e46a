import { isAcronym } from '../acronyms.ts';
import type { Fulfilment } from '../outcomes.ts';
import type { TermRendering } from '../target-terms.ts';
import type { DocumentRule, PlacedObservation } from './rule.ts';

/**
 * Several words for one concept in one document, each with its count: told wherever one stands that is not the most frequent
 * one. Full forms and acronyms live side by side, and so do other spacings and hyphens of one word.
 */
export const inconsistent: DocumentRule = {
  code: 'inconsistent',
  check(segments) {
    const uses = new Map<string, Use[]>();
    segments.forEach(({ fulfilments, target }, segment) => {
      for (const { demand, outcome } of fulfilments) {
        if (outcome.kind !== 'rendered') continue;
        for (const rendering of outcome.renderings) {
          const { concept, text, type } = rendering.term;
          if (isAcronym(text) || SHORT.has(type)) continue;
          const use = { segment, target, demand, rendering, word: wordOf(text) };
          const known = uses.get(concept.id);
          if (known === undefined) uses.set(concept.id, [use]);
          else known.push(use);
        }
      }
    });
    return [...uses.values()].flatMap((of) => observeUses(of));
  },
};

const SHORT: ReadonlySet<string> = new Set(['acronym', 'abbreviation', 'shortForm']);

interface Use {
  readonly segment: number;
  readonly target: string;
  readonly demand: Fulfilment['demand'];
  readonly rendering: TermRendering;
  /** What tells it from other words. */
  readonly word: string;
}

/** 핵 협의 그룹 is 핵협의그룹, and pre-emption is preemption. */
function wordOf(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

function observeUses(uses: readonly Use[]): readonly PlacedObservation[] {
  const words = new Map<string, Use[]>();
  for (const use of uses) {
    const known = words.get(use.word);
    if (known === undefined) words.set(use.word, [use]);
    else known.push(use);
  }
  if (words.size < 2) return [];
  // Of two that are as frequent, the one that came first.
  const ranked = [...words.values()].sort((a, b) => b.length - a.length);
  const counts = ranked.map((of) => `${of[0]?.rendering.term.text ?? ''} ×${String(of.length)}`);
  const usual = ranked[0]?.[0]?.rendering.term.text ?? '';
  return ranked.slice(1).flatMap((of) => of.map((use) => observeUse(use, usual, counts)));
}

function observeUse(
  { segment, target, demand, rendering }: Use,
  usual: string,
  counts: readonly string[],
): PlacedObservation {
  const { span, term } = rendering;
  return {
    segment,
    reason: 'inconsistent',
    conceptId: term.concept.id,
    sourceSpan: demand.spans[0],
    targetSpan: span,
    expected: [usual],
    found: target.slice(span.start, span.end),
    values: { term: term.concept.terms.find(({ lang }) => lang === 'ja')?.text ?? '', counts },
  };
}
