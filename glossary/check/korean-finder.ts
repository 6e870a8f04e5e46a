import type { KoreanWords } from '../morphology/korean/word-list.ts';
import type { Term } from '../terms/concept.ts';
import { KEY_LENGTH, keysAt } from './keys.ts';
import { nounAt } from './korean-noun.ts';
import { compileKorean, type KoreanTerm } from './korean-term.ts';
import { runsOf, type KoreanText } from './korean-text.ts';
import { doingAt, verbAt } from './korean-verb.ts';
import { judgeCase, type CaseVerdict } from './letter-case.ts';
import { letterStream } from './letter-stream.ts';
import { placesOf, type Place } from './places.ts';
import { remembered } from './remembered.ts';
import type { TargetFinder, TargetText } from './renderings.ts';

export function createKoreanFinder(words: KoreanWords): TargetFinder {
  const compile = remembered((term: Term) => compileKorean(term, words));
  const read = remembered(({ stream }: TargetText): KoreanText => ({
    stream,
    runs: runsOf(stream, words),
  }));
  return {
    language: 'ko',
    analyse: (text) => ({ language: 'ko', text, stream: letterStream(text) }),
    find(term, text, starts) {
      const [korean, runs] = [compile(term), read(text)];
      const { stream } = text;
      return placesOf({ stream, match: term.match, starts }, (at) => placeAt(korean, runs, at));
    },
    // The term itself is made ready when one of its keys stands in a text: most of a glossary never is.
    keysOf: remembered((term) => {
      const { forms, letters } = compileKorean(term, words);
      return (forms?.beginnings ?? [letters]).map((beginning) => beginning.slice(0, KEY_LENGTH));
    }),
    forEachKey({ stream }, found) {
      for (let at = 0; at < stream.letters.length; at += 1) keysAt(stream, at, found);
    },
  };
}

function placeAt(term: KoreanTerm, text: KoreanText, at: number): Place | null {
  if (term.forms !== null) return verbAt(term, text, at);
  if (term.letters === '' || !text.stream.letters.startsWith(term.letters, at)) return null;
  const capitals = latinCase(term, text, at);
  const noun = capitals === 'other' ? null : nounAt(term, text, at);
  if (noun === null) return null;
  const cased: Place = capitals === 'differs' ? { ...noun, ways: ['case', ...noun.ways] } : noun;
  return term.kind === 'doing' ? doingAt(text, cased) : cased;
}

/** Of the Latin letters in the term: IT is not it, Snowcat is SNOWCAT. */
function latinCase(
  { term, listed, letters }: KoreanTerm,
  text: KoreanText,
  at: number,
): CaseVerdict {
  const latinOf = (mixed: string): string => mixed.replace(/[^\p{Script=Latin}\p{N}]/gu, '');
  const latin = latinOf(listed.written);
  const written = latinOf(text.stream.written.slice(at, at + letters.length));
  if (latin === written) return 'same';
  const isAcronym = latin === latin.toUpperCase();
  const isAlone = latin.length === letters.length;
  return judgeCase(
    { listed: latin, written, isAcronym, isAlone, beginsSentence: false },
    term.casePolicy,
  );
}
