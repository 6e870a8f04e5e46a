import type { Term } from '../terms/concept.ts';
import { REVERSING_PREFIXES } from '../morphology/english/function-words.ts';
import { phraseAt, type PhrasePlace } from './english-phrase.ts';
import { compileEnglish, type Phrase } from './english-term.ts';
import { judgeCase, type CaseVerdict } from './letter-case.ts';
import { letterStream, type LetterStream } from './letter-stream.ts';
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
    find(term, { stream }) {
      const phrase = compile(term);
      return placesOf(stream, (at) => placeAt(phrase, stream, at));
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
  const doubtful = capitals === 'doubtful' || isReversed(stream, at);
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

/** Proliferation in non-proliferation. */
function isReversed({ letters, gaps }: LetterStream, at: number): boolean {
  if (gaps[at] !== 'hyphen') return false;
  let start = at - 1;
  while (gaps[start] === 'none') start -= 1;
  return REVERSING_PREFIXES.has(letters.slice(start, at));
}
