import {
  alignFurigana,
  STATUSES,
  type Concept,
  type FuriganaRun,
  type Language,
  type MarkedPart,
  type Status,
  type Term,
} from '../../../glossary/index.ts';
import type { Reader } from '../reader.ts';
import type { Translator } from '../translator.ts';
import { writtenReading } from './furigana.ts';

/** A term as a person reads it among others of its concept. */
export interface TermView {
  readonly text: string;
  /** The same, in which is marked what was looked for. */
  readonly parts: readonly MarkedPart[];
  readonly lang: Language;
  readonly status: Status;
  /** `noWay` is struck through: what not to write. */
  readonly kind: 'main' | 'abbr' | 'noWay';
  /** Says the status in words where it is not the normal one. */
  readonly tag: { readonly label: string; readonly tone: 'soft' | 'warn' | 'bad' } | null;
}

export interface TargetView {
  readonly lang: Language;
  /** EN, KO: what stands beside the terms. */
  readonly label: string;
  /** The whole name of the language, for whom EN is no name. */
  readonly name: string;
  readonly terms: readonly TermView[];
}

export interface Headword {
  readonly text: string;
  readonly lang: Language;
  readonly parts: readonly FuriganaRun[];
  /** Empty where the word is its own reading. */
  readonly reading: string;
}

/** The word a concept is listed under: its preferred Japanese term, or the best there is. */
export function headTerm({ terms }: Concept): Term | undefined {
  const japanese = byStatus(terms.filter(({ lang }) => lang === 'ja'));
  return japanese[0] ?? byStatus(terms)[0];
}

export function headword(concept: Concept): Headword {
  const term = headTerm(concept);
  if (term === undefined) return { text: concept.id, lang: 'en', parts: [], reading: '' };
  const { text, lang } = term;
  const reading = lang === 'ja' ? term.reading : '';
  return {
    text,
    lang,
    parts: alignFurigana(text, reading),
    reading: writtenReading(text, reading),
  };
}

/** Marks in a word what was looked for. */
export type Marker = (text: string, lang: Language) => readonly MarkedPart[];

/** Nothing was looked for. */
export const UNMARKED: Marker = (text) => [{ text, isFound: false }];

export function termView(term: Term, t: Translator, mark: Marker = UNMARKED): TermView {
  const { text, lang, status, type } = term;
  const abbreviated = type === 'abbreviation' || type === 'acronym' || type === 'shortForm';
  return {
    text,
    parts: mark(text, lang),
    lang,
    status,
    kind: status === 'forbidden' ? 'noWay' : abbreviated ? 'abbr' : 'main',
    tag:
      status === 'preferred' || (status === 'admitted' && abbreviated)
        ? null
        : { label: t(`common:status.${status}`), tone: TONES[status] },
  };
}

export function termViews(
  terms: readonly Term[],
  t: Translator,
  mark?: Marker,
): readonly TermView[] {
  return byStatus(terms).map((term) => termView(term, t, mark));
}

/** The terms of a concept in the languages the reader wants to see. */
export function targetViews(
  { terms }: Concept,
  { t, preferences }: Reader,
  mark?: Marker,
): readonly TargetView[] {
  return targetLanguages(preferences.targets).map((lang) => ({
    lang,
    label: t(`common:languageCode.${lang}`),
    name: t(`common:language.${lang}`),
    terms: termViews(
      terms.filter((term) => term.lang === lang),
      t,
      mark,
    ),
  }));
}

export function targetLanguages(targets: 'en' | 'ko' | 'both'): readonly ('en' | 'ko')[] {
  return targets === 'both' ? ['en', 'ko'] : [targets];
}

const TONES = {
  preferred: 'soft',
  admitted: 'soft',
  proposed: 'soft',
  deprecated: 'warn',
  forbidden: 'bad',
} as const satisfies Record<Status, 'soft' | 'warn' | 'bad'>;

/** Preferred first; of one status, full forms before short ones; otherwise as given. */
function byStatus(terms: readonly Term[]): readonly Term[] {
  const rank = ({ status, type }: Term): number =>
    STATUSES.indexOf(status) * 2 + (type === 'fullForm' ? 0 : 1);
  return terms.toSorted((a, b) => rank(a) - rank(b));
}
