import type { Span } from '../text/span.ts';
import type { Named } from './candidate.ts';
import { foreignBefore, isNameLike, isPartOfName, nameBefore, termBefore } from './defined-term.ts';
import { writingOf } from './foreign-names.ts';
import type { Part } from './parts.ts';
import { sliceOf, type Passage } from './passage.ts';

/** What a text says of a term, in the passage's own spans. */
export interface Said extends Partial<Named> {
  readonly term: Span;
  /** It says that the name is a short form. */
  readonly short?: boolean;
}

/** What the parts of a parenthesis at `at` say, and of which term; null where they define nothing. */
export function saidInParenthesis(
  passage: Passage,
  at: number,
  parts: readonly Part[],
): Said | null {
  const [first] = parts;
  if (first === undefined) return null;
  if (isForeign(passage, at)) {
    const said = ofForeign(passage, at, parts);
    if (said !== null) return said;
  }
  const reading = readingIn(parts);
  const said = saidOf(parts);
  if (said === null && reading === null && first.writing !== 'japanese') return null;
  if (reading !== null) {
    const name = nameBefore(passage, at, reading.text);
    if (name !== null) return { ...said, term: name, reading: toHiragana(reading.text) };
    if (reading.writing === 'hiragana' || (said === null && reading.role !== null)) return null;
  }
  const term = termBefore(passage, at);
  if (term === null) return null;
  if (first.writing === 'japanese' && isKanjiOf(passage, term, first)) {
    return { term, alias: first.text };
  }
  const alias = reading?.writing === 'katakana' ? loanword(passage, term, reading.text) : null;
  if (said === null && alias === null) return null;
  const { fullForm, ...rest } = said ?? {};
  if (fullForm !== undefined) return { ...rest, term: fullForm, alias: sliceOf(passage, term) };
  return { ...rest, ...(alias === null ? {} : { alias }), term };
}

/** キル・チェイン beside a term in kanji is its loanword; サン is too little to tell. */
function loanword(passage: Passage, term: Span, text: string): string | null {
  return text.length >= 4 && !/^[\p{Script=Katakana}ー・]+$/u.test(sliceOf(passage, term))
    ? text
    : null;
}

/** キム・ジョンウン（金正恩）: the kanji of a foreign name, but not ソウル（首都）. */
function isKanjiOf(passage: Passage, term: Span, { text, start, end, role }: Part): boolean {
  if (role !== null || !/^\p{Script=Han}{2,6}$/u.test(text)) return false;
  if (!/^[\p{Script=Katakana}ー・]{3,}$/u.test(sliceOf(passage, term))) return false;
  const first = passage.beginning.get(start) ?? 0;
  const last = passage.ending.get(end) ?? first;
  return passage.tokens.slice(first, last + 1).every(isPartOfName);
}

function readingIn(parts: readonly Part[]): Part | null {
  return (
    parts.find(
      ({ role, writing }) => role === 'reading' || (role === null && writing === 'hiragana'),
    ) ??
    parts.find(({ role, writing }) => role === null && writing === 'katakana') ??
    null
  );
}

type SaidOf = Partial<Named> & { readonly short?: boolean; readonly fullForm?: Span };

/** What the parts say of a Japanese term before them; null where they say nothing, or speak of something else. */
function saidOf(parts: readonly Part[]): SaidOf | null {
  let said: SaidOf = {};
  for (const [index, part] of parts.entries()) {
    const more = roleOf(part);
    // (CFC、司令官は大将): the acronym came first, so what follows only tells more. (司令官、CFC) is a remark.
    if (more === null && index === 0) return null;
    if (more !== null) said = { ...more, ...said };
  }
  return Object.keys(said).length === 0 ? null : said;
}

/** Null: it says nothing, and whatever follows it is a remark. */
function roleOf({ text, writing, role, start, end }: Part): SaidOf | null {
  switch (role) {
    case 'aside':
      return {};
    case 'en':
      return writing === 'english' || writing === 'acronym' ? { en: text } : null;
    case 'ko':
      return writing === 'korean' ? { ko: text } : null;
    case 'reading':
      return {};
    case 'fullForm':
      return writing === 'japanese'
        ? { fullForm: { start, end } }
        : writing === 'english'
          ? { en: text }
          : null;
    case 'short':
      return writing === 'acronym' ? { acronym: text, short: true } : { alias: text, short: true };
    case 'alias':
      return writing === 'japanese' || writing === 'katakana'
        ? { alias: text }
        : bare(text, writing);
    case null:
      return bare(text, writing);
  }
}

function bare(text: string, writing: Part['writing']): SaidOf | null {
  switch (writing) {
    case 'acronym':
      return { acronym: text };
    case 'english':
      return { en: text };
    case 'korean':
      return { ko: text };
    case 'hiragana':
    case 'katakana':
      return {};
    case 'japanese':
    case 'none':
      return null;
  }
}

function isForeign({ text }: Passage, at: number): boolean {
  return /[\p{Script=Latin}\p{Script=Hangul}\d.]/u.test(text.charAt(at - 1));
}

/** NCG（核協議グループ）: the Japanese name stands inside. Without one the acronym itself is the term: NCG（Nuclear Consultative Group）. */
function ofForeign(passage: Passage, at: number, parts: readonly Part[]): Said | null {
  const before = foreignBefore(passage, at);
  if (before === null) return null;
  const name = sliceOf(passage, before);
  const writing = writingOf(name);
  if (writing !== 'acronym' && writing !== 'english' && writing !== 'korean') return null;
  const own =
    writing === 'acronym' ? { acronym: name } : writing === 'english' ? { en: name } : { ko: name };
  const japanese = parts.find((part) => part.role === null && isJapaneseName(passage, part));
  const rest = saidOf(parts.filter((part) => part !== japanese)) ?? {};
  const { fullForm, ...others } = rest;
  if (japanese !== undefined) return { ...others, ...own, term: japanese };
  if (fullForm !== undefined) return { ...others, ...own, term: fullForm };
  const [first] = parts;
  if (first?.role !== null) return null;
  if (writing === 'acronym' && first.writing === 'english') return { ...others, term: before };
  if (writing === 'acronym' && first.writing === 'katakana')
    return { ...others, alias: first.text, term: before };
  return writing === 'english' && first.writing === 'acronym' && !standsInCompound(passage, before)
    ? { ...others, acronym: '', en: name, term: first }
    : null;
}

/** 米韓NCG（…）: the letters are part of a Japanese term. */
function standsInCompound({ text }: Passage, { start }: Span): boolean {
  return /[\p{Script=Han}\p{Script=Katakana}ー]/u.test(text.charAt(start - 1));
}

/** Four characters or more, nouns alone: 北大西洋条約機構, but not 前年比 and not 加盟国は31か国. */
function isJapaneseName(passage: Passage, { start, end, writing }: Part): boolean {
  if (writing !== 'japanese' || end - start < 4) return false;
  const found = termBefore(passage, end);
  return found !== null && found.start <= start && isNameLike(passage, { start, end });
}

function toHiragana(text: string): string {
  return text.replace(/[ァ-ヶ]/gu, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0x60));
}
