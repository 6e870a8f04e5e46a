import type { Term } from '../terms/concept.ts';
import {
  AFTER_NOUNS,
  DETERMINERS,
  REVERSING_PREFIXES,
} from '../morphology/english/function-words.ts';
import { phraseAt, type PhrasePlace } from './english-phrase.ts';
import { compileEnglish, type Phrase } from './english-term.ts';
import { judgeCase, type CaseVerdict } from './letter-case.ts';
import { letterStream, type Gap, type LetterStream } from './letter-stream.ts';
import { KEY_LENGTH, keysAt } from './keys.ts';
import { placesOf, type Place } from './places.ts';
import type { RenderingForm, TargetFinder } from './renderings.ts';

export function createEnglishFinder(): TargetFinder {
  const compiled = new WeakMap<Term, Phrase>();
  const compile = (term: Term): Phrase => {
    const known = compiled.get(term);
    if (known !== undefined) return known;
    const fresh = compileEnglish(term);
    compiled.set(term, fresh);
    return fresh;
  };
  return {
    language: 'en',
    analyse: (text) => ({ language: 'en', text, stream: letterStream(text) }),
    find(term, { stream }, starts) {
      const phrase = compile(term);
      return placesOf(stream, (at) => placeAt(phrase, stream, at), starts);
    },
    keysOf: (term) =>
      (compile(term).words[0]?.forms ?? []).map((form) => form.slice(0, KEY_LENGTH)),
    forEachKey({ stream }, found) {
      for (let at = 0; at < stream.letters.length; at += 1) {
        if (stream.gaps[at] !== 'none') keysAt(stream, at, found);
      }
    },
  };
}

function placeAt(phrase: Phrase, stream: LetterStream, at: number): Place | null {
  if (stream.gaps[at] === 'none') return null;
  const place = phraseAt(phrase, stream, at);
  if (place === null || isPartOfAcronym(stream, at, place.end)) return null;
  const capitals = caseOf(phrase, stream, at, place);
  if (capitals === 'other') return null;
  const doubtful =
    capitals === 'doubtful' ||
    isReversed(stream, at) ||
    isNoun(phrase, stream, at, place.end) ||
    isName(phrase, stream, at);
  const cased: readonly RenderingForm[] =
    capitals === 'same' || phrase.term.casePolicy === 'any' ? [] : ['case'];
  return {
    end: place.end,
    outcome: doubtful || place.ways.includes('coordinated') ? 'look' : 'found',
    ways: [...cased, ...place.ways],
  };
}

/** The worst of its words'. */
function caseOf(
  { term, words }: Phrase,
  { written, gaps }: LetterStream,
  at: number,
  { pieces }: PhrasePlace,
): CaseVerdict {
  const verdicts = pieces.map(({ word, start, end }) =>
    judgeCase(
      {
        listed: words[word]?.listed ?? '',
        written: written.slice(start, end),
        isAcronym: words[word]?.isAcronym === true,
        isAlone: words.length === 1,
        beginsSentence: (gaps[at] === 'wall' || gaps[at] === 'stop') && start === at,
      },
      term.casePolicy,
    ),
  );
  return (
    (['other', 'doubtful', 'differs'] as const).find((one) => verdicts.includes(one)) ?? 'same'
  );
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
  if (word === undefined || others.length > 0 || !form.endsWith('ing') || form === word.forms[0]) {
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
  const isVerbal = form !== word.forms[0] && /(?:ed|ing)$/.test(form);
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
