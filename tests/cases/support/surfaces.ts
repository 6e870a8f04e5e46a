import { createTermIndex } from '../../../glossary/check/term-index.ts';
import { createTargetFinder } from '../../../glossary/check/target-finder.ts';
import type { TargetFinder, TargetLanguage } from '../../../glossary/check/renderings.ts';
import type { Term } from '../../../glossary/terms/concept.ts';
import { term } from '../../support/concepts.ts';
import { KOREAN_WORDS } from '../../support/korean-words.ts';

/** `expected`: what is found, in order and parted by ` | `; a `?` before what a person has to look at; empty for nothing. */
export type Row = readonly [listed: string, text: string, expected: string];

const FINDERS: Readonly<Record<TargetLanguage, TargetFinder>> = {
  en: createTargetFinder('en'),
  ko: createTargetFinder('ko', { koreanWords: KOREAN_WORDS }),
};

/** What is found of a term in a text, in the form of a row; and whether its keys would have led to it. */
export function surfaces(
  lang: TargetLanguage,
  [text, listed]: readonly [text: string, listed: string],
  fields: Partial<Term> = {},
): string {
  const finder = FINDERS[lang];
  const target = finder.analyse(text);
  const one = term({ lang, text: listed, ...fields });
  const found = finder.find(one, target);
  const [indexed] = createTermIndex(finder, [one]).termsIn(target);
  const byKey = indexed === undefined ? [] : finder.find(one, target, indexed.starts);
  if (JSON.stringify(byKey) !== JSON.stringify(found)) return 'not by its key';
  return found
    .map(({ span, outcome }) => (outcome === 'look' ? '?' : '') + text.slice(span.start, span.end))
    .join(' | ');
}
