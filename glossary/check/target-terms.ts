import type { Concept, Term } from '../terms/concept.ts';
import type { KoreanWords } from '../morphology/korean/word-list.ts';
import type { Span } from '../text/span.ts';
import type { Rendering, TargetFinder, TargetLanguage, TargetText } from './renderings.ts';
import { createTargetFinder } from './target-finder.ts';
import { buildTermIndex } from './term-index.ts';

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

export interface TargetTermsInput {
  readonly language: TargetLanguage;
  readonly concepts: Iterable<Concept>;
  /** By which compounds are told from letters of other words; asked for Korean alone. */
  readonly koreanWords: KoreanWords;
}

/** Yields after each term, so that a host with others to answer can pause in between. */
export function* buildTargetTerms({
  language,
  concepts,
  koreanWords,
}: TargetTermsInput): Generator<undefined, TargetTerms, undefined> {
  const finder = finderFor(language, koreanWords);
  const index = yield* buildTermIndex(finder, listedTerms(language, concepts));
  return {
    language,
    analyse: (text) => finder.analyse(text),
    renderingsIn: (text) =>
      index
        .termsIn(text)
        .flatMap(({ term, starts }) =>
          finder.find(term, text, starts).map((rendering) => ({ ...rendering, term })),
        )
        .sort(byPlace),
  };
}

function* listedTerms(
  language: TargetLanguage,
  concepts: Iterable<Concept>,
): Generator<ListedTerm> {
  for (const concept of concepts) yield* termsOf(concept, language);
}

/** A concept that was not changed has the same terms at every revision, so that what was made of them is still of use. */
function termsOf(concept: Concept, language: TargetLanguage): readonly ListedTerm[] {
  const known = TERMS[language].get(concept);
  if (known !== undefined) return known;
  const made = concept.terms
    .filter(({ lang }) => lang === language)
    .map((term) => ({ ...term, concept }));
  TERMS[language].set(concept, made);
  return made;
}

const TERMS: Readonly<Record<TargetLanguage, WeakMap<Concept, readonly ListedTerm[]>>> = {
  en: new WeakMap(),
  ko: new WeakMap(),
};

/** A finder keeps what it made of each term as long as the term lives. */
function finderFor(language: TargetLanguage, koreanWords: KoreanWords): TargetFinder {
  const known = FINDERS[language].get(koreanWords);
  if (known !== undefined) return known;
  const made = createTargetFinder(language, { koreanWords });
  FINDERS[language].set(koreanWords, made);
  return made;
}

const FINDERS: Readonly<Record<TargetLanguage, WeakMap<KoreanWords, TargetFinder>>> = {
  en: new WeakMap(),
  ko: new WeakMap(),
};

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
