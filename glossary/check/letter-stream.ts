import { codePointBefore } from '../text/scripts.ts';
import { foldCase, normalise } from '../text/normalise.ts';
import { toOriginal } from '../text/offset-map.ts';
import type { Span } from '../text/span.ts';

/** What stands between two letters. `stop`: a period and a space. `wall`: something that no term runs across. */
export type Gap =
  | 'none'
  | 'space'
  | 'hyphen'
  | 'lineHyphen'
  | 'middleDot'
  | 'period'
  | 'stop'
  | 'apostrophe'
  | 'quote'
  | 'gloss'
  | 'wall';

/**
 * The letters and digits of a text, without what people put between them in more than one way: cyber-security, cyber
 * security and cybersecurity are one run of letters, as are 핵협의그룹 and 핵 협의 그룹, 한·미 and 한미, 윤석열(尹錫悅)이 and 윤석열이.
 */
export interface LetterStream {
  /** Lower case, NFKC, Latin letters without accents. */
  readonly letters: string;
  /** The same, as the text has them. */
  readonly written: string;
  /** What stands before each letter; one more for what stands after the last. */
  readonly gaps: readonly Gap[];
  /** The place in the text as it was given of a run of letters that is not empty. */
  spanOf(from: number, to: number): Span;
}

export function letterStream(text: string): LetterStream {
  const { text: plain, map } = normalise(text);
  const gaps: Gap[] = [];
  const at: number[] = [];
  let written = '';
  let end = 0;
  for (let next = nextLetter(plain, 0); next < plain.length; next = nextLetter(plain, end)) {
    gaps.push(next === 0 ? 'wall' : gapOf(plain.slice(end, next), plain, end));
    written += plain.charAt(next);
    at.push(next);
    end = next + 1;
  }
  gaps.push('wall');
  return {
    letters: withoutAccents(foldCase(written)),
    written,
    gaps,
    spanOf: (from, to) => toOriginal(map, { start: at[from] ?? 0, end: (at[to - 1] ?? 0) + 1 }),
  };
}

/** Naïve is written naive as well. Letter for letter: what is made of two letters stays. */
function withoutAccents(letters: string): string {
  return letters.replace(/[\u00c0-\u024f]/gu, (letter) => letter.normalize('NFD').charAt(0));
}

/** Parenthesised Chinese characters are a reading aid of the name before them, not a part of the sentence. */
const GLOSS = /^\s?[([（〔［]\s?[\p{Script=Han}·・ㆍ\s]+\s?[)\]）〕］]\s?/u;
const LETTER = /[\p{L}\p{M}\p{N}]/u;

/** Where the next letter stands that is not in a gloss; letters beyond the BMP count as two. */
function nextLetter(text: string, from: number): number {
  const gloss = from === 0 ? null : GLOSS.exec(text.slice(from, from + LONGEST_GLOSS));
  let next = from + (gloss?.[0].length ?? 0);
  while (next < text.length && !isLetterAt(text, next)) next += 1;
  return next;
}

const LONGEST_GLOSS = 24;

function isLetterAt(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  if (unit < 0x80) {
    return (
      (unit >= 0x61 && unit <= 0x7a) ||
      (unit >= 0x41 && unit <= 0x5a) ||
      (unit >= 0x30 && unit <= 0x39) ||
      unit === AMPERSAND
    );
  }
  if (unit >= 0xac00 && unit <= 0xd7a3) return true;
  const codePoint =
    unit >= 0xdc00 && unit <= 0xdfff ? codePointBefore(text, at + 1) : text.codePointAt(at);
  return LETTER.test(String.fromCodePoint(codePoint ?? 0)) && unit !== ARAEA;
}

/** A word of its own in names: R&D, Command & Control. */
const AMPERSAND = 0x26;
/** ㆍ is a letter of old Korean and the middle dot of many keyboards; NFKC makes this of it. */
const ARAEA = 0x119e;

function gapOf(between: string, text: string, at: number): Gap {
  if (between === '') return 'none';
  const kind = GAPS.find(([, pattern]) => pattern.test(between))?.[0];
  if (kind !== undefined) return kind;
  return GLOSS.exec(text.slice(at, at + LONGEST_GLOSS))?.[0].length === between.length
    ? 'gloss'
    : 'wall';
}

const GAPS: readonly (readonly [Gap, RegExp])[] = [
  ['space', /^(?:[^\S\n]+|[^\S\n]*\n[^\S\n]*)$/u],
  ['lineHyphen', /^[-\u2010\u2011][^\S\n]*\n\s*$/u],
  ['hyphen', /^\.?[-\u2010-\u2013\u2212]\s?$/u],
  ['middleDot', /^ ?[\u00b7\u318d\u30fb\u2027\u2022\u2219\u22c5\u119e] ?$/u],
  ['period', /^\.$/u],
  ['stop', /^\.\s{1,2}$/u],
  ['apostrophe', /^['\u2018\u2019\u02bc]$/u],
  ['quote', /^[\s'"\u2018-\u201f\u300c-\u300f\u3008-\u300b<>]+$/u],
];
