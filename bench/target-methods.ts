import type { Term } from '../glossary/terms/concept.ts';
import { TERM_PRESETS } from '../glossary/terms/presets.ts';
import type { Span } from '../glossary/text/span.ts';
import type { TargetFinder, TargetLanguage, TargetText } from '../glossary/check/renderings.ts';

/** A way to tell where a term stands in a translation. */
export type Method = (term: Term, text: TargetText) => readonly Span[];

export function taiyaku(finder: TargetFinder): Method {
  return (term, text) =>
    finder
      .find(term, text)
      .filter(({ outcome }) => outcome === 'found')
      .map(({ span }) => span);
}

/** Weblate's way: `\bterm\b`, capitals do not count. */
export const wholeWord: Method = (term, { text }) =>
  Array.from(
    text.matchAll(new RegExp(`(?<![\\p{L}\\p{N}])${escaped(term.text)}(?![\\p{L}\\p{N}])`, 'giu')),
    spanOf,
  );

export const substring: Method = (term, { text }) =>
  Array.from(text.matchAll(new RegExp(escaped(term.text), 'giu')), spanOf);

/** The same where spaces do not count, as they do not in 핵 협의 그룹. */
export const substringWithoutSpaces: Method = (term, { text }) =>
  Array.from(text.matchAll(new RegExp([...term.text].map(escaped).join('\\s*'), 'giu')), spanOf);

export function listed(lang: TargetLanguage, text: string, partOfSpeech = ''): Term {
  return { ...TERM_PRESETS, lang, text, status: 'preferred', partOfSpeech };
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

function spanOf(match: RegExpExecArray): Span {
  return { start: match.index, end: match.index + match[0].length };
}
