import { COUNTRIES, PREFIXES, SUFFIXES, TOWARDS } from './noun-affixes.ts';
import { nounTail, type TailKind } from './noun-tails.ts';
import { LONGEST_WORD, type KoreanWords } from './word-list.ts';

/**
 * A run of Hangul, from one space to the next, read as nouns and what follows them: what does the cheapest reading cost, and
 * what the cheapest in which a given noun stands at a given place?
 */
export interface RunLattice {
  readonly run: string;
  /** Of the cheapest reading. */
  readonly best: number;
  /**
   * The cheapest reading in which letters `[start, end)` are one noun; `cost` is what that noun costs, null where nobody lists it
   * and it is read like the rest.
   */
  readingWith(start: number, end: number, cost: number | null): ReadingWith;
}

export interface ReadingWith {
  readonly cost: number;
  /** Syllables before and behind the noun that belong to no known word. */
  readonly unknownBefore: number;
  readonly unknownBehind: number;
  /** Null where something else than a tail stands behind the noun, or nothing. */
  readonly tail: TailKind | null;
  /** Nothing but particles in the right form stands behind it. */
  readonly isPlain: boolean;
  /** What follows has the form for another final sound: 그룹를; 본다, read as 본 and 다. */
  readonly misfits: boolean;
}

/** What a noun of which nothing is known costs. */
export const NOUN_COST = 2_500;

/** Each word of a reading costs so much beside its own cost: few long words are likelier than many short ones. */
const WORD = 1_000;
const PREFIX = 3_000;
const COUNTRY = 1_500;
const SUFFIX = 2_500;
const UNKNOWN = 3_500;
const UNKNOWN_SYLLABLE = 2_500;
const VERBAL_TAIL = 800;
/** 다양한상황: a word that says what kind of noun follows, and nobody typed the space. */
const UNSPACED: ReadonlySet<string> = new Set([
  '한',
  '된',
  '할',
  '될',
  '하는',
  '되는',
  '하던',
  '했던',
  '하고',
  '하며',
]);
const MISSING_SPACE = 3_000;
const MISFIT = 2_500;
/** Common words of one syllable (땅, 값, 말) may begin or end a compound. */
const COMMON = 2_500;
/** Others may begin one (섬|사람), and the common ones stand in the middle; but that is mostly chance (미국|방|장관). */
const SHORT = 2_000;

export function createRunLattice(run: string, words: KoreanWords): RunLattice {
  const { length } = run;
  const tails = Array.from({ length: length + 1 }, (_, at) => tailAt(run, at, words));
  const before: Reading[] = [FREE];
  for (let to = 1; to <= length; to += 1) {
    let best = NO_READING;
    for (let from = Math.max(0, to - LONGEST_WORD); from < to; from += 1) {
      best = cheaper(best, joined(before[from], wordAt(run, from, to, words)));
    }
    before.push(best);
  }
  const behind: Reading[] = [];
  behind[length] = FREE;
  for (let from = length - 1; from >= 0; from -= 1) {
    let best = tails[from] ?? NO_READING;
    for (let to = from + 1; to <= Math.min(length, from + LONGEST_WORD); to += 1) {
      best = cheaper(best, joined(wordAt(run, from, to, words), behind[to]));
    }
    behind[from] = best;
  }
  const costs = before.map(({ cost }, at) => (at === 0 ? Infinity : cost + (tails[at]?.cost ?? 0)));
  return {
    run,
    best: Math.min(...costs),
    readingWith(start, end, cost) {
      const [left = NO_READING, right = NO_READING] = [before[start], behind[end]];
      const noun = cost === null ? costOfLetters(start, end) : WORD + cost;
      return {
        cost: Math.min(left.cost + noun + right.cost, withinCompound(start, end)),
        unknownBefore: left.unknown,
        unknownBehind: right.unknown,
        tail: end < length && right === tails[end] ? right.tail : null,
        misfits: end < length && right === tails[end] && right.cost >= MISFIT,
        isPlain: end < length && right.tail === 'particle' && right.cost === 0,
      };
    },
  };

  function costOfLetters(start: number, end: number): number {
    return start === 0
      ? (before[end]?.cost ?? 0)
      : createRunLattice(run.slice(start, end), words).best;
  }

  /** 국방 in 미국방부: the compound 국방부 is one word, and says where its parts are. */
  function withinCompound(start: number, end: number): number {
    let best = Number.POSITIVE_INFINITY;
    for (let from = Math.max(0, end - LONGEST_WORD); from <= start; from += 1) {
      for (let to = Math.max(end, from + 2); to <= Math.min(length, from + LONGEST_WORD); to += 1) {
        const edges = words.partsOf(run.slice(from, to));
        const isEdge = (at: number): boolean =>
          at === from || at === to || edges.includes(at - from);
        const isPart = edges.length > 0 && isEdge(start) && isEdge(end);
        if (!isPart && !isMadeUp({ from, to, start, end })) continue;
        const whole = joined(joined(before[from], wordAt(run, from, to, words)), behind[to]);
        best = Math.min(best, whole.cost);
      }
    }
    return best;
  }

  /** 공군|기지: a known word, and beside the noun nothing but known words of two syllables or more. */
  function isMadeUp(place: Readonly<Record<'from' | 'to' | 'start' | 'end', number>>): boolean {
    const { from, to, start, end } = place;
    const isWord = (one: number, other: number): boolean =>
      one === other || (other - one > 1 && words.costOf(run.slice(one, other)) !== null);
    if (words.isWhole(run.slice(from, to))) return false;
    return to - from > end - start && isWord(from, to) && isWord(from, start) && isWord(end, to);
  }
}

interface Reading {
  readonly cost: number;
  readonly unknown: number;
  readonly tail: TailKind | null;
}

const FREE: Reading = { cost: 0, unknown: 0, tail: null };
const NO_READING: Reading = { cost: Number.POSITIVE_INFINITY, unknown: 0, tail: null };

function cheaper(one: Reading, other: Reading): Reading {
  return other.cost < one.cost ? other : one;
}

function joined(one: Reading = NO_READING, other: Reading = NO_READING): Reading {
  return { cost: one.cost + other.cost, unknown: one.unknown + other.unknown, tail: null };
}

function wordAt(run: string, from: number, to: number, words: KoreanWords): Reading {
  const word = run.slice(from, to);
  if (from > 1 && to < run.length && UNSPACED.has(word)) return known(MISSING_SPACE);
  const cost = words.costOf(word);
  if (to - from > 1) return cost === null ? unknown(to - from) : known(cost);
  if (from === 0 && COUNTRIES.has(word)) return known(COUNTRY);
  if (from === 0 && TOWARDS.has(word) && COUNTRIES.has(run.charAt(1))) return known(COUNTRY);
  if (from === 0 && PREFIXES.has(word)) return known(Math.min(PREFIX, cost ?? PREFIX));
  if (from > 0 && SUFFIXES.has(word)) return known(Math.min(SUFFIX, cost ?? SUFFIX));
  if (cost === null || (from > 0 && cost >= COMMON)) return unknown(1);
  return known(cost < COMMON && (from === 0 || to === run.length) ? cost : cost + SHORT);
}

function known(cost: number): Reading {
  return { cost: WORD + cost, unknown: 0, tail: null };
}

function unknown(syllables: number): Reading {
  return { cost: WORD + UNKNOWN + UNKNOWN_SYLLABLE * syllables, unknown: syllables, tail: null };
}

/** Forms of 하다 that are nouns as well: a ship (천안함), the sea (일본해). */
const NOUN_LIKE = /^(?:함|해$)/u;

function tailAt(run: string, at: number, words: KoreanWords): Reading {
  if (at === run.length) return FREE;
  const tail = nounTail(run.slice(0, at), run.slice(at));
  if (tail === null || (NOUN_LIKE.test(run.slice(at)) && words.isThing(run.slice(0, at)))) {
    return NO_READING;
  }
  const cost = (tail.kind === 'verbal' ? VERBAL_TAIL : 0) + (tail.misfits ? MISFIT : 0);
  return { cost, unknown: 0, tail: tail.kind };
}
