import type { Term } from '../terms/concept.ts';
import { letterStream, type LetterStream } from './letter-stream.ts';
import { placesOf } from './places.ts';
import type { TargetFinder } from './renderings.ts';

export function createKoreanFinder(): TargetFinder {
  const compiled = new WeakMap<Term, LetterStream>();
  const listedOf = (term: Term): LetterStream => {
    let listed = compiled.get(term);
    if (listed === undefined) {
      listed = letterStream(term.text);
      compiled.set(term, listed);
    }
    return listed;
  };
  return {
    language: 'ko',
    analyse: (text) => ({ language: 'ko', text, stream: letterStream(text) }),
    find(term, { stream }) {
      const listed = listedOf(term).letters;
      const { letters, gaps } = stream;
      return placesOf(stream, (at) => {
        if (listed === '' || !letters.startsWith(listed, at) || gaps[at] === 'none') return null;
        const end = at + listed.length;
        let tail = end;
        while (gaps[tail] === 'none') tail += 1;
        if (!PARTICLES.test(letters.slice(end, tail))) return null;
        return { end, outcome: 'found', ways: tail > end ? ['particle'] : [] };
      });
    },
    keysOf: (term) => [listedOf(term).letters.slice(0, KEY_LENGTH)],
    forEachKey({ stream: { letters } }, found) {
      for (let at = 0; at < letters.length; at += 1) {
        for (let length = 1; length <= KEY_LENGTH && at + length <= letters.length; length += 1) {
          found(letters.slice(at, at + length));
        }
      }
    },
  };
}

const KEY_LENGTH = 4;
const PARTICLES =
  /^(?:들)?(?:은|는|이|가|을|를|의|에|에서|에게|으로|로|와|과|도|만|까지|부터|보다|처럼|뿐|이나|나|이라는|라는|이다|였|이었|인)*.{0,3}$/u;
