import type { Language, Term } from '../terms/concept.ts';
import type { Span } from '../text/span.ts';
import type { LetterStream } from './letter-stream.ts';

/** The languages that are translated into. */
export type TargetLanguage = Exclude<Language, 'ja'>;

/** How a translation writes a term, compared with the term as the glossary lists it; SEMANTICS.md defines them. */
export const RENDERING_FORMS = [
  'exact',
  'particle',
  'inflected',
  'compound',
  'article',
  'coordinated',
  'spelling',
  'acronym',
  'case',
  'spacing',
  'hyphen',
  'middleDot',
  'gloss',
] as const;
export type RenderingForm = (typeof RENDERING_FORMS)[number];

/** What each of them looks like: a term as listed, and as a translation writes it. A test executes them. */
// prettier-ignore
export const RENDERING_EXAMPLES: Readonly<
  Record<RenderingForm, readonly [lang: TargetLanguage, listed: string, written: string]>
> = {
  exact:       ['en', 'deterrence', 'Deterrence'],
  particle:    ['ko', '잠수함', '잠수함에서의'],
  inflected:   ['en', 'withdraw', 'withdrew'],
  compound:    ['ko', '미사일', '탄도미사일'],
  article:     ['en', 'freedom of seas', 'freedom of the seas'],
  coordinated: ['en', 'conventional forces', 'conventional and nuclear forces'],
  spelling:    ['en', 'defense', 'defence'],
  acronym:     ['en', 'US', 'U.S.'],
  case:        ['en', 'Kill Chain', 'kill chain'],
  spacing:     ['ko', '핵협의그룹', '핵 협의 그룹'],
  hyphen:      ['en', 'pre-emption', 'preemption'],
  middleDot:   ['ko', '한미', '한·미'],
  gloss:       ['ko', '김정호 선생', '김정호(金正浩) 선생'],
};

/**
 * `found`: the term stands there. `look`: its letters do, in surroundings that may make another word of them; a person
 * has to look.
 */
export type RenderingOutcome = 'found' | 'look';

/** A place in a translation where a target term stands. */
export interface Rendering {
  /**
   * In the text as it was given, from the term's first to its last letter. An inflected word is in it whole (deterred,
   * 억제되었다); particles, possessives and the rest of a compound are not.
   */
  readonly span: Span;
  readonly outcome: RenderingOutcome;
  /** The most telling way in which the text differs from the listed term; `exact` if in none. */
  readonly written: RenderingForm;
  /** Every such way, the most telling first. */
  readonly ways: readonly [RenderingForm, ...RenderingForm[]];
}

/** A translation with what has to be known of it once, however many terms are looked for. */
export interface TargetText {
  readonly language: TargetLanguage;
  readonly text: string;
  readonly stream: LetterStream;
}

/** Finds the terms of one language. Terms are compiled when first asked for, and kept as long as they live. */
export interface TargetFinder {
  readonly language: TargetLanguage;
  analyse(text: string): TargetText;
  /**
   * Where the term stands, in order of start; places do not overlap. `starts`, if given, are the letters at which one of
   * its keys was found, in order: it begins nowhere else. @throws RangeError where the languages differ
   */
  find(term: Term, text: TargetText, starts?: readonly number[]): readonly Rendering[];
  /** Beginnings of the term's forms, one of which stands in every text in which `find` finds it. */
  keysOf(term: Term): readonly string[];
  /** Calls `found` with every key that may begin at some letter of the text, letter by letter. */
  forEachKey(text: TargetText, found: (key: string, at: number) => void): void;
}
