import {
  AFTER_NOUNS,
  DETERMINERS,
  REVERSING_PREFIXES,
} from '../morphology/english/function-words.ts';
import type { Span } from '../text/span.ts';
import type { Phrase } from './english-term.ts';
import type { Gap, LetterStream } from './letter-stream.ts';

/** What the words around a phrase make of it: the span is in letters. `other`: letters of another word. */
export function judgeSurroundings(
  phrase: Phrase,
  stream: LetterStream,
  { start, end }: Span,
): 'plain' | 'doubtful' | 'other' {
  if (isPartOfAcronym(stream, start, end)) return 'other';
  const isDoubtful =
    isReversed(stream, start) ||
    isNoun(phrase, stream, start, end) ||
    isName(phrase, stream, start);
  return isDoubtful ? 'doubtful' : 'plain';
}

/** US in U.S.S.R. is as little a word as US in USSR. */
function isPartOfAcronym({ gaps }: LetterStream, start: number, end: number): boolean {
  const isSingle = (at: number): boolean => gaps[at] !== 'none' && gaps[at + 1] !== 'none';
  return (
    (gaps[start] === 'period' && isSingle(start - 1)) || (gaps[end] === 'period' && isSingle(end))
  );
}

/** The building stands: no longer what they build. But the building of bridges is, and so are the remaining troops. */
function isNoun(
  { words }: Phrase,
  { letters, gaps }: LetterStream,
  start: number,
  end: number,
): boolean {
  const [word, ...others] = words;
  const form = letters.slice(start, end);
  if (
    word === undefined ||
    others.length > 0 ||
    !form.endsWith('ing') ||
    form === word.forms[0]?.letters
  ) {
    return false;
  }
  let before = start - 1;
  while (gaps[before] === 'none') before -= 1;
  if (gaps[start] !== 'space' || !DETERMINERS.has(letters.slice(before, start))) return false;
  return gaps[end] !== 'space' || AFTER_NOUNS.has(letters.slice(end, wordEnd(letters, gaps, end)));
}

/** A verb that has become a part of a name: the United Kingdom. */
function isName({ words }: Phrase, { written, letters, gaps }: LetterStream, at: number): boolean {
  const [word, ...others] = words;
  if (word === undefined || others.length > 0 || gaps[at] !== 'space') return false;
  const form = letters.slice(at, wordEnd(letters, gaps, at));
  const isVerbal = form !== word.forms[0]?.letters && /(?:ed|ing)$/.test(form);
  return (
    isVerbal &&
    word.listed === word.listed.toLowerCase() &&
    /^\p{Lu}\p{Ll}/u.test(written.slice(at, at + 2))
  );
}

function wordEnd(letters: string, gaps: readonly Gap[], at: number): number {
  let end = at + 1;
  while (end < letters.length && gaps[end] === 'none') end += 1;
  return end;
}

/** Proliferation in non-proliferation. */
function isReversed({ letters, gaps }: LetterStream, at: number): boolean {
  if (gaps[at] !== 'hyphen') return false;
  let start = at - 1;
  while (gaps[start] === 'none') start -= 1;
  return REVERSING_PREFIXES.has(letters.slice(start, at));
}
