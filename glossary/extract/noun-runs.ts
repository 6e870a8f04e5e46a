import type { Token } from '../morphology/japanese/token.ts';
import type { Span } from '../text/span.ts';
import {
  isCommonNoun,
  isCounter,
  isJoiner,
  isLatin,
  isNounWord,
  isNumber,
  isPointing,
  isTrailing,
} from './noun-words.ts';
import type { Passage } from './passage.ts';

/** Nouns and names in a row, as the lattice sees them, without what only stands around a term. */
export interface NounRun extends Span {
  readonly words: readonly Token[];
}

/** Every run of a passage, as long as it goes. */
export function nounRuns(passage: Passage): readonly NounRun[] {
  const { tokens } = passage;
  const runs: NounRun[] = [];
  let at = 0;
  while (at < tokens.length) {
    let end = at;
    while (goesOn(passage, at, end)) end += 1;
    if (end > at) {
      const run = trimmed(tokens.slice(at, end));
      if (run !== null) runs.push(run);
    }
    at = Math.max(end, at + 1);
  }
  return runs;
}

/** The run that ends at `end`; null where no word ends there, or the last one is no part of a term: 撃沈後（2010年）. */
export function nounsBefore(passage: Passage, end: number): NounRun | null {
  const last = passage.ending.get(end);
  if (last === undefined) return null;
  let first = last + 1;
  while (goesOnBefore(passage, first - 1, last)) first -= 1;
  const run = trimmed(passage.tokens.slice(first, last + 1));
  return run?.end === end ? run : null;
}

/** The run that begins at `start`. */
export function nounsAfter(passage: Passage, start: number): NounRun | null {
  const first = passage.beginning.get(start);
  if (first === undefined) return null;
  let end = first;
  while (goesOn(passage, first, end)) end += 1;
  const run = trimmed(passage.tokens.slice(first, end));
  return run?.start === start ? run : null;
}

/** Whether a run that began at `first` goes on with token `at`. */
function goesOn(passage: Passage, first: number, at: number): boolean {
  const token = passage.tokens[at];
  if (token === undefined) return false;
  return isNounWord(token) || (at > first && isJoiner(token) && joins(passage, at));
}

function goesOnBefore(passage: Passage, at: number, last: number): boolean {
  const token = passage.tokens[at];
  if (token === undefined) return false;
  return isNounWord(token) || (at < last && isJoiner(token) && joins(passage, at));
}

/**
 * キル・チェイン and B-61 are one; 抑止・防衛態勢見直し is, because 抑止 is a word; in 金永吉・作戦本部長 a person stands
 * before an office.
 */
function joins({ tokens, text }: Passage, at: number): boolean {
  const before = tokens[at - 1];
  const joiner = tokens[at];
  const after = tokens[at + 1];
  if (before === undefined || joiner === undefined || after === undefined) return false;
  if (!isNounWord(before) || !isNounWord(after)) return false;
  const beside = text.slice(joiner.start - 1, joiner.end + 1);
  if (joiner.surface !== '・') return /^[\p{Script=Latin}\d].[\p{Script=Latin}\d]$/u.test(beside);
  if (/^[\p{Script=Katakana}ー]・\p{Script=Katakana}$/u.test(beside)) return true;
  return isCommonNoun(before) && before.surface.length > 1 && isCommonNoun(after);
}

/** Takes off what is no part of a term: 当時の…, 2011年, 氏. Null where nothing is left, or numbers alone. */
function trimmed(words: readonly Token[]): NounRun | null {
  let from = 0;
  let to = words.length;
  while (from < to && cannotBegin(words, from, to)) from += 1;
  while (from < to && cannotEnd(words[to - 1])) to -= 1;
  const kept = words.slice(from, to);
  const [first] = kept;
  const last = kept.at(-1);
  if (first === undefined || last === undefined) return null;
  const isCount = isCounter(last) || isNumber(last);
  if (isCount && !kept.some((word) => isLatin(word) && !isNumber(word))) return null;
  return { start: first.start, end: last.end, words: kept };
}

function cannotBegin(words: readonly Token[], at: number, end: number): boolean {
  const word = words[at];
  const next = words[at + 1];
  if (word === undefined) return false;
  if (isJoiner(word) || isPointing(word) || isTrailing(word) || isCounter(word)) return true;
  return (
    isNumber(word) && at + 1 < end && next !== undefined && (isCounter(next) || isNumber(next))
  );
}

function cannotEnd(word: Token | undefined): boolean {
  return (
    word !== undefined && (isJoiner(word) || isTrailing(word) || word.partOfSpeech[0] === '接頭詞')
  );
}
