import { CHARACTER, fold, KOREAN, lettersOf, type Folded } from './folding.ts';
import { romajiOfQuery } from './romaji.ts';
import { formsOf } from './word-forms.ts';

/** What somebody typed, as the keys have it. */
export interface Query {
  /** All of it without its spaces: what is found by that is found best. */
  readonly phrase: Part;
  /** Its words, each of which must be found, in whatever key; those of a query of one word are none. */
  readonly words: readonly Part[];
}

export interface Part {
  readonly text: string;
  readonly flags: readonly number[];
  readonly script: Script;
  /** First consonants alone: ㅎㅎㅇ. */
  readonly isChoseong: boolean;
  readonly romaji: string | null;
  /** The stem of each word; null for what is not Latin. */
  readonly forms: string | null;
}

export type Script = 'latin' | 'hangul' | 'wide';

/** Null for a blank one, which finds everything. */
export function parseQuery(text: string): Query | null {
  const typed = text.replace(/(?<=[ㄱ-ㅎ])\s+(?=[ㄱ-ㅎ])/gu, '');
  const words = Array.from(new Set(typed.split(/\s+/u).filter((word) => word !== '')));
  if (words.length === 0) return null;
  const phrase = partOf(typed);
  return { phrase, words: words.length === 1 ? [] : words.slice(0, MOST_WORDS).map(partOf) };
}

/** Whoever types more wants a whole sentence found, not each of its words. */
const MOST_WORDS = 12;

export function scriptOf(text: string): Script {
  if (!NOT_ASCII.test(text)) return 'latin';
  return KOREAN.test(text) ? 'hangul' : 'wide';
}

const NOT_ASCII = /[^\u0000-\u007f]/u;

function partOf(typed: string): Part {
  const isChoseong = /^[ㄱ-ㅎ]+$/u.test(typed.trim());
  const folded = isChoseong ? consonants(typed.trim()) : fold(typed);
  const { text, flags } = folded;
  return {
    text,
    flags,
    script: scriptOf(text),
    isChoseong,
    romaji: romajiOfQuery(text),
    forms: formsOf(folded)?.text ?? null,
  };
}

/** Korean keyboards run two consonants together: ㄱ and ㅅ become ㄳ. */
function consonants(typed: string): Folded {
  const text = Array.from(typed, lettersOf).join('');
  const units = Array.from({ length: text.length }, (_, unit) => unit);
  return {
    text,
    flags: units.map(() => CHARACTER),
    origin: { starts: units, ends: units.map((unit) => unit + 1) },
  };
}
