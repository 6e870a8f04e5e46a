import type { Concept, Term } from '../terms/concept.ts';
import type { KoreanWords } from '../morphology/korean/word-list.ts';
import type { Span } from '../text/span.ts';
import type { Rendering, TargetFinder, TargetLanguage, TargetText } from './renderings.ts';
import { createTargetFinder } from './target-finder.ts';
import { createTermIndex, type TermIndex } from './term-index.ts';

/** A term of the glossary that knows its concept. */
export interface ListedTerm extends Term {
  readonly concept: Concept;
}

/** A place in a translation where a term of a concept stands. */
export interface TermRendering extends Rendering {
  readonly term: ListedTerm;
}

/** The terms of one language, looked for in a translation all at once. */
export interface TargetTerms {
  readonly language: TargetLanguage;
  analyse(text: string): TargetText;
  /** Every place of every term, by place, the longer first. */
  renderingsIn(text: TargetText): readonly TermRendering[];
}

export function createTargetTerms({
  language,
  concepts,
  koreanWords,
}: {
  readonly language: TargetLanguage;
  readonly concepts: Iterable<Concept>;
  readonly koreanWords: KoreanWords;
}): TargetTerms {
  const finder: TargetFinder = createTargetFinder(language, { koreanWords });
  const index: TermIndex<ListedTerm> = createTermIndex(finder, listedTerms(language, concepts));
  return {
    language,
    analyse: (text) => finder.analyse(text),
    renderingsIn: (text) =>
      index
        .termsIn(text)
        .flatMap((term) => finder.find(term, text).map((rendering) => ({ ...rendering, term })))
        .sort(byPlace),
  };
}

function* listedTerms(
  language: TargetLanguage,
  concepts: Iterable<Concept>,
): Generator<ListedTerm> {
  for (const concept of concepts) {
    for (const term of concept.terms) {
      if (term.lang === language) yield { ...term, concept };
    }
  }
}

/** What may be written for a concept: preferred words first, none that is only proposed. */
export function approvedTexts(
  concepts: readonly Concept[],
  language: TargetLanguage,
): readonly string[] {
  const texts = concepts.flatMap(({ terms }) =>
    (['preferred', 'admitted'] as const).flatMap((status) =>
      terms.filter((term) => term.lang === language && term.status === status),
    ),
  );
  return Array.from(new Set(texts.map(({ text }) => text)));
}

function byPlace(a: TermRendering, b: TermRendering): number {
  return a.span.start - b.span.start || b.span.end - a.span.end;
}

export function isWithin(inner: Span, outer: Span): boolean {
  return inner.start >= outer.start && inner.end <= outer.end;
}

export function isSame(a: Span, b: Span): boolean {
  return a.start === b.start && a.end === b.end;
}
