import type { Concept } from '../../terms/concept.ts';
import { isAcronym } from '../acronyms.ts';
import type { Fulfilment } from '../outcomes.ts';
import type { TargetLanguage } from '../renderings.ts';
import type { TermRendering } from '../target-terms.ts';
import { areOneWord } from '../word-families.ts';
import type { DocumentRule, PlacedObservation } from './rule.ts';

/**
 * Several words for one term of the source in one document, each with its count: told wherever one stands that is not the most
 * frequent one. Full forms and acronyms live side by side, and so do forms that are one word to a reader (word-families.ts).
 */
export const inconsistent: DocumentRule = {
  code: 'inconsistent',
  check(segments) {
    const uses = new Map<string, Use[]>();
    const language = segments[0]?.language ?? 'en';
    segments.forEach(({ fulfilments, source, target }, segment) => {
      for (const { demand, outcome } of fulfilments) {
        if (outcome.kind !== 'rendered') continue;
        for (const rendering of outcome.renderings) {
          const { concept, text, type } = rendering.term;
          if (isAcronym(text) || SHORT.has(type)) continue;
          const [{ start, end }] = demand.spans;
          const word = source.slice(start, end).normalize('NFKC').replace(/\s/gu, '');
          const use = { segment, target, demand, rendering, word };
          const key = `${concept.id} ${word}`;
          const known = uses.get(key);
          if (known === undefined) uses.set(key, [use]);
          else known.push(use);
        }
      }
    });
    return [...uses.values()].flatMap((of) => observeUses(of, language));
  },
};

const SHORT: ReadonlySet<string> = new Set(['acronym', 'abbreviation', 'shortForm']);

interface Use {
  readonly segment: number;
  readonly target: string;
  readonly demand: Fulfilment['demand'];
  readonly rendering: TermRendering;
  /** Of the source. */
  readonly word: string;
}

function observeUses(uses: readonly Use[], language: TargetLanguage): readonly PlacedObservation[] {
  const words: [Use, ...Use[]][] = [];
  for (const use of uses) {
    const { text } = use.rendering.term;
    const known = words.find(([{ rendering }]) => areOneWord(rendering.term.text, text, language));
    if (known === undefined) words.push([use]);
    else known.push(use);
  }
  if (words.length < 2) return [];
  // Of two that are as frequent, the one that came first.
  words.sort((a, b) => b.length - a.length);
  const counts = words.map((of) => `${of[0].rendering.term.text} ×${String(of.length)}`);
  const usual = words[0]?.[0].rendering.term.text ?? '';
  return words.slice(1).flatMap((of) => of.map((use) => observeUse(use, usual, counts)));
}

/** Common words of two or three characters have more than one good translation; names and terms of art hardly. */
function isCommonWord({ terms }: Concept): boolean {
  const japanese = terms.find(({ lang }) => lang === 'ja');
  const english = terms.find(({ lang }) => lang === 'en');
  const isName = english !== undefined && /^\p{Lu}/u.test(english.text);
  return (japanese?.text.length ?? 0) <= 3 && !isName;
}

function observeUse(
  { segment, target, demand, rendering, word }: Use,
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
    mild: isCommonWord(term.concept),
    values: { term: word, counts },
  };
}
