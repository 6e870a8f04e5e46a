import { phraseAt, type PhrasePlace } from './english-phrase.ts';
import { judgeSurroundings } from './english-surroundings.ts';
import { compileEnglish, type Phrase } from './english-term.ts';
import { judgeCase, type CaseVerdict } from './letter-case.ts';
import { letterStream, type LetterStream } from './letter-stream.ts';
import { KEY_LENGTH, keysAt } from './keys.ts';
import { placesOf, type Place } from './places.ts';
import { remembered } from './remembered.ts';
import type { RenderingForm, TargetFinder } from './renderings.ts';

export function createEnglishFinder(): TargetFinder {
  const compile = remembered(compileEnglish);
  return {
    language: 'en',
    analyse: (text) => ({ language: 'en', text, stream: letterStream(text) }),
    find(term, { stream }, starts) {
      const phrase = compile(term);
      return placesOf({ stream, match: term.match, starts }, (at) => placeAt(phrase, stream, at));
    },
    // The term itself is made ready when one of its keys stands in a text: most of a glossary never is.
    keysOf: remembered((term) =>
      (compileEnglish(term).words[0]?.forms ?? []).map(({ letters }) =>
        letters.slice(0, KEY_LENGTH),
      ),
    ),
    forEachKey({ stream }, found) {
      for (let at = 0; at < stream.letters.length; at += 1) {
        if (stream.gaps[at] !== 'none') keysAt(stream, at, found);
      }
    },
  };
}

function placeAt(phrase: Phrase, stream: LetterStream, at: number): Place | null {
  if (stream.gaps[at] === 'none' || phrase.words.length === 0) return null;
  const place = phraseAt(phrase, stream, at);
  if (place === null) return null;
  const surroundings = judgeSurroundings(phrase, stream, { start: at, end: place.end });
  const capitals = caseOf(phrase, stream, at, place);
  if (capitals === 'other' || surroundings === 'other') return null;
  const cased: readonly RenderingForm[] =
    capitals === 'same' || phrase.term.casePolicy === 'any' ? [] : ['case'];
  const isDoubtful =
    capitals === 'doubtful' || surroundings === 'doubtful' || place.ways.includes('coordinated');
  return {
    end: place.end,
    outcome: isDoubtful ? 'look' : 'found',
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
