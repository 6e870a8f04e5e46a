import type { Term } from '../terms/concept.ts';
import { isSyllable } from '../morphology/korean/syllables.ts';
import { isDoing } from '../morphology/korean/noun-tails.ts';
import type { KoreanWords } from '../morphology/korean/word-list.ts';
import { KEY_LENGTH, keysAt } from './keys.ts';
import { compileKorean, type KoreanTerm } from './korean-term.ts';
import { runsOf, type Run } from './korean-text.ts';
import { judgeCase, type CaseVerdict } from './letter-case.ts';
import { letterStream, type Gap, type LetterStream } from './letter-stream.ts';
import { placesOf, type Place } from './places.ts';
import type { RenderingForm, TargetFinder, TargetText } from './renderings.ts';

export function createKoreanFinder(words: KoreanWords): TargetFinder {
  const compiled = new WeakMap<Term, KoreanTerm>();
  const analysed = new WeakMap<TargetText, readonly (Run | null)[]>();
  const compile = (term: Term): KoreanTerm => {
    const known = compiled.get(term);
    if (known !== undefined) return known;
    const fresh = compileKorean(term, words);
    compiled.set(term, fresh);
    return fresh;
  };
  return {
    language: 'ko',
    analyse: (text) => ({ language: 'ko', text, stream: letterStream(text) }),
    find(term, text, starts) {
      const { stream } = text;
      const korean = compile(term);
      let runs = analysed.get(text);
      if (runs === undefined) {
        runs = runsOf(stream, words);
        analysed.set(text, runs);
      }
      const known = runs;
      const search = { korean, stream, runs: known, words };
      return placesOf(stream, (at) => placeAt(search, at), starts);
    },
    keysOf(term) {
      const { forms, letters } = compile(term);
      return (forms?.beginnings ?? [letters]).map((beginning) => beginning.slice(0, KEY_LENGTH));
    },
    forEachKey({ stream }, found) {
      for (let at = 0; at < stream.letters.length; at += 1) keysAt(stream, at, found);
    },
  };
}

interface Search {
  readonly korean: KoreanTerm;
  readonly stream: LetterStream;
  readonly runs: readonly (Run | null)[];
  readonly words: KoreanWords;
}

/** A reading with the term may cost so much more than the cheapest one. */
const MARGIN = 300;
/** Gaps that no term runs across unless it is listed with them. */
const WALLS: ReadonlySet<Gap> = new Set(['wall', 'period', 'stop', 'apostrophe']);

function placeAt(search: Search, at: number): Place | null {
  const { korean, stream } = search;
  if (korean.forms !== null) return verbAt(search, at);
  if (korean.letters === '' || !stream.letters.startsWith(korean.letters, at)) return null;
  const capitals = latinCase(search, at);
  if (capitals === 'other') return null;
  const place = nounAt(search, at);
  const noun =
    place !== null && capitals === 'differs'
      ? { ...place, ways: ['case' as const, ...place.ways] }
      : place;
  return noun === null || korean.kind === 'noun' ? noun : doingAt(search, noun);
}

/** Of the Latin letters in the term: IT is not it, Snowcat is SNOWCAT. */
function latinCase({ korean, stream }: Search, at: number): CaseVerdict {
  const latin = (letters: string): string => letters.replace(/[^\p{Script=Latin}\p{N}]/gu, '');
  const listed = latin(korean.listed.written);
  const written = latin(stream.written.slice(at, at + korean.letters.length));
  if (listed === written) return 'same';
  return judgeCase(
    {
      listed,
      written,
      isAcronym: listed === listed.toUpperCase(),
      isAlone: listed.length === korean.letters.length,
      beginsSentence: false,
    },
    korean.term.casePolicy,
  );
}

/** 하다 or 되다 behind the noun: 억제하였다, 억제 하였다, 억제를 하였다. */
function doingAt({ stream, runs }: Search, noun: Place): Place | null {
  const run = runs[noun.end - 1];
  if (run === null || run === undefined) return null;
  const tail = stream.letters.slice(noun.end, run.end);
  const next = runs[run.end];
  if (isDoing(tail)) return { ...noun, end: run.end, ways: [...noun.ways, 'inflected'] };
  const parted = /^(?:[을를도은는이가])?$/u.test(tail) && stream.gaps[run.end] === 'space';
  if (!parted || next === null || next === undefined) return null;
  const follows = isDoing(stream.letters.slice(next.start, next.end));
  return follows ? { ...noun, end: next.end, ways: ['spacing', 'inflected'] } : null;
}

/** From a word's beginning to the end of one of the words behind it: 막아, 막아 냈다. */
function verbAt(
  { korean: { forms, listed, letters }, stream, runs }: Search,
  at: number,
): Place | null {
  if (forms === null || stream.gaps[at] === 'none') return null;
  if (!forms.beginnings.some((beginning) => stream.letters.startsWith(beginning, at))) return null;
  const spaces = listed.gaps.filter((gap) => gap !== 'none' && gap !== 'wall').length;
  let end = at;
  for (let word = 0; word <= spaces + 1; word += 1) {
    const run = runs[end];
    if (run === null || run === undefined || (end > at && stream.gaps[end] !== 'space'))
      return null;
    end = run.end;
    const form = stream.letters.slice(at, end);
    if (!forms.pattern.test(form)) continue;
    const crossed = word === spaces ? [] : (['spacing'] as const);
    return { end, outcome: 'found', ways: form === letters ? crossed : [...crossed, 'inflected'] };
  }
  return null;
}

function nounAt({ korean, stream, runs, words }: Search, at: number): Place | null {
  const end = at + korean.letters.length;
  const ways: RenderingForm[] = [];
  let crossing = false;
  for (let i = at + 1; i < end; i += 1) {
    const [gap = 'wall', listed = 'none'] = [stream.gaps[i], korean.listed.gaps[i - at]];
    if (gap === listed) continue;
    if (WALLS.has(gap) && (listed === 'none' || listed === 'space')) return null;
    if (gap === 'middleDot' || listed === 'middleDot') ways.push('middleDot');
    else if (gap === 'gloss') ways.push('gloss');
    else ways.push('spacing');
    crossing ||= listed === 'none' && gap === 'space';
  }
  const first = runs[at] ?? null;
  const last = runs[end - 1] ?? null;
  if (first === null && !isEdge(stream, at)) return null;
  if (last === null && !isEdge(stream, end)) return null;
  if (crossing && !beginsRun(stream, at)) return null;
  let look = false;
  for (let from = at; from < end;) {
    const run = runs[from] ?? null;
    if (run === null) {
      from += 1;
      continue;
    }
    const to = Math.min(end, run.end);
    const whole = from === at && to === end;
    const lattice = run.lattice();
    const piece = stream.letters.slice(from, to);
    const cost = whole || !crossing ? korean.cost : (words.costOf(piece) ?? 4_000);
    const reading = lattice.readingWith(from - run.start, to - run.start, cost);
    const alone =
      from === run.start && (to === run.end || reading.plain || korean.kind === 'doing');
    if (!alone && reading.cost - lattice.best > MARGIN) return null;
    if (reading.unknownBefore > 0 || reading.unknownBehind > 0) {
      if (crossing || reading.unknownBefore === 1 || reading.unknownBehind === 1) return null;
      look = true;
    }
    if (to < run.end)
      ways.push(
        reading.tail === null ? 'compound' : reading.tail === 'verbal' ? 'inflected' : 'particle',
      );
    else if (from > run.start) ways.push('compound');
    from = to;
  }
  return { end, outcome: look ? 'look' : 'found', ways };
}

function beginsRun(stream: LetterStream, at: number): boolean {
  return stream.gaps[at] !== 'none';
}

/** Letters and digits of other scripts are words from their first to their last: B-6 is not in B-61. */
function isEdge({ letters, gaps }: LetterStream, at: number): boolean {
  if (gaps[at] !== 'none') return true;
  return isSyllable(letters.charCodeAt(at)) || isSyllable(letters.charCodeAt(at - 1));
}
