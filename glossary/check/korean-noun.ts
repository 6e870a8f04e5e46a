import { COUNTRIES, REVERSING } from '../morphology/korean/noun-affixes.ts';
import { finalOfSyllable, isSyllable } from '../morphology/korean/syllables.ts';
import type { ReadingWith } from '../morphology/korean/run-lattice.ts';
import type { KoreanTerm } from './korean-term.ts';
import type { KoreanText, Run } from './korean-text.ts';
import type { Gap, LetterStream } from './letter-stream.ts';
import type { Place } from './places.ts';
import type { RenderingForm } from './renderings.ts';

/** A noun whose letters stand at `at`, if they are its own there. */
export function nounAt(term: KoreanTerm, { stream, runs }: KoreanText, at: number): Place | null {
  const end = at + term.letters.length;
  const joints = jointsOf(term, stream, at);
  if (joints === null || !isEdge(stream, at) || !isEdge(stream, end)) return null;
  // 한 일 is no way to write 한일.
  const mayCross = stream.gaps[at] !== 'none' && term.letters.length > 2;
  if (joints.crossesSpace && !mayCross) return null;
  const ways: RenderingForm[] = [...joints.ways];
  let isDoubtful = false;
  for (let from = at; from < end;) {
    const run = runs[from] ?? null;
    if (run !== null) {
      const piece = pieceOf({ term, run, from, to: Math.min(end, run.end), joints });
      if (piece === null) return null;
      isDoubtful ||= piece.isDoubtful;
      ways.push(...piece.ways);
    }
    from = run === null ? from + 1 : Math.min(end, run.end);
  }
  if (isBoundNoun(stream, at, end)) return null;
  return { end, outcome: isDoubtful || isReversed(stream, at) ? 'look' : 'found', ways };
}

/** 재 in 재배치: the noun stands behind one syllable that makes another word of it. */
function isReversed({ letters, gaps }: LetterStream, at: number): boolean {
  const isSecond = gaps[at] === 'none' && gaps[at - 1] !== 'none';
  return isSecond && REVERSING.has(letters.charAt(at - 1)) && !COUNTRIES.has(letters.charAt(at));
}

/** 할 수도 있다: 수, what one can, with a particle, not 수도, the capital. */
function isBoundNoun({ letters, gaps }: LetterStream, start: number, end: number): boolean {
  if (letters.charAt(start) !== '수' || end !== start + 2 || gaps[start] !== 'space') return false;
  const isModified = finalOfSyllable(letters.charCodeAt(start - 1)) === 'rieul';
  return isModified && gaps[end] === 'space' && /[있없]/u.test(letters.charAt(end));
}

/** Letters and digits of other scripts are words from their first to their last: B-6 is not in B-61. */
function isEdge({ letters, gaps }: LetterStream, at: number): boolean {
  if (gaps[at] !== 'none') return true;
  return isSyllable(letters.charCodeAt(at)) || isSyllable(letters.charCodeAt(at - 1));
}

interface Joints {
  readonly ways: readonly RenderingForm[];
  /** The term is written apart where it is listed together. */
  readonly crossesSpace: boolean;
}

/** How the letters of the term are parted; null where they are by something that no term runs across. */
function jointsOf(
  { letters, listed }: KoreanTerm,
  stream: LetterStream,
  at: number,
): Joints | null {
  const ways: RenderingForm[] = [];
  let crossesSpace = false;
  for (let i = 1; i < letters.length; i += 1) {
    const [gap = 'wall', wanted = 'none'] = [stream.gaps[at + i], listed.gaps[i]];
    if (gap === wanted) continue;
    if (WALLS.has(gap) && (wanted === 'none' || wanted === 'space')) return null;
    if (gap === 'middleDot' || wanted === 'middleDot') ways.push('middleDot');
    else ways.push(gap === 'gloss' ? 'gloss' : 'spacing');
    crossesSpace ||= wanted === 'none' && gap === 'space';
  }
  return { ways, crossesSpace };
}

const WALLS: ReadonlySet<Gap> = new Set(['wall', 'period', 'stop', 'apostrophe']);

interface Piece {
  readonly ways: readonly RenderingForm[];
  readonly isDoubtful: boolean;
}

/** What of the term stands in one run; null where the run is better read otherwise. */
function pieceOf({
  term,
  run,
  from,
  to,
  joints: { crossesSpace },
}: {
  readonly term: KoreanTerm;
  readonly run: Run;
  readonly from: number;
  readonly to: number;
  readonly joints: Joints;
}): Piece | null {
  const lattice = run.lattice();
  // 국 in 한 국가 is listed by nobody.
  const cost = crossesSpace ? null : term.cost;
  const reading = lattice.readingWith(from - run.start, to - run.start, cost);
  const isAlone =
    from === run.start && (to === run.end || (!crossesSpace && isTail(term, reading)));
  if (!isAlone && reading.cost - lattice.best > MARGIN) return null;
  // 일본 in 일 본다: one syllable across a space proves little.
  if (crossesSpace && reading.misfits && to - from === 1) return null;
  const { unknownBefore, unknownBehind } = reading;
  const isDoubtful = unknownBefore + unknownBehind > 0;
  if (isDoubtful && (crossesSpace || unknownBefore === 1 || unknownBehind === 1)) return null;
  return {
    ways: surroundingsOf(reading, { begins: from === run.start, ends: to === run.end }),
    isDoubtful,
  };
}

/** A reading with the term may cost so much more than the cheapest one. */
const MARGIN = 300;

/** The run is the noun and what belongs to it, however else it may be read. */
function isTail({ kind }: KoreanTerm, { isPlain }: ReadingWith): boolean {
  return isPlain || kind === 'doing';
}

function surroundingsOf(
  { tail }: ReadingWith,
  { begins, ends }: { readonly begins: boolean; readonly ends: boolean },
): readonly RenderingForm[] {
  const before: readonly RenderingForm[] = begins ? [] : ['compound'];
  if (ends) return before;
  if (tail === null) return ['compound'];
  return [...before, tail === 'verbal' ? 'inflected' : 'particle'];
}
