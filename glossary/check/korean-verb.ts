import { isDoing } from '../morphology/korean/noun-tails.ts';
import type { KoreanTerm } from './korean-term.ts';
import type { KoreanText } from './korean-text.ts';
import type { Place } from './places.ts';

/** 하다 or 되다 behind a noun: 억제하였다, 억제 하였다, 억제를 하였다. */
export function doingAt({ stream, runs }: KoreanText, noun: Place): Place | null {
  const run = runs[noun.end - 1] ?? null;
  if (run === null) return null;
  const tail = stream.letters.slice(noun.end, run.end);
  if (isDoing(tail)) return { ...noun, end: run.end, ways: [...noun.ways, 'inflected'] };
  const next = PARTING.test(tail) && stream.gaps[run.end] === 'space' ? runs[run.end] : null;
  if (next === null || next === undefined) return null;
  const follows = isDoing(stream.letters.slice(next.start, next.end));
  return follows ? { ...noun, end: next.end, ways: ['spacing', 'inflected'] } : null;
}

const PARTING = /^[을를도은는이가]?$/u;

/** From a word's beginning to the end of one of the words behind it: 막아, 막아 냈다. */
export function verbAt(term: KoreanTerm, { stream, runs }: KoreanText, at: number): Place | null {
  const { forms, listed, letters } = term;
  if (forms === null || stream.gaps[at] === 'none') return null;
  if (!forms.beginnings.some((beginning) => stream.letters.startsWith(beginning, at))) return null;
  const spaces = listed.gaps.slice(1, -1).filter((gap) => gap !== 'none').length;
  let end = at;
  // As many words as the term has, and one more, for it may be written apart.
  for (let word = 0; word <= spaces + 1; word += 1) {
    const run = runs[end] ?? null;
    if (run === null || (word > 0 && stream.gaps[end] !== 'space')) return null;
    end = run.end;
    const form = stream.letters.slice(at, end);
    if (!forms.pattern.test(form)) continue;
    const spaced = word === spaces ? [] : (['spacing'] as const);
    return { end, outcome: 'found', ways: form === letters ? spaced : [...spaced, 'inflected'] };
  }
  return null;
}
