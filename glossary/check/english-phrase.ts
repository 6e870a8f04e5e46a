import {
  ARTICLES,
  PREFIXES,
  PREPOSITIONS,
  VERB_PARTICLES,
} from '../morphology/english/function-words.ts';
import type { Phrase } from './english-term.ts';
import type { Gap, LetterStream } from './letter-stream.ts';
import type { RenderingForm } from './renderings.ts';

/** Where the words of a phrase stand in a text. */
export interface PhrasePlace {
  readonly end: number;
  readonly pieces: readonly Piece[];
  readonly ways: readonly RenderingForm[];
}

export interface Piece {
  /** Which of the phrase's words it is. */
  readonly word: number;
  readonly start: number;
  readonly end: number;
}

/** The words of the phrase from `at` on, whatever their capitals; null where they do not stand there. */
export function phraseAt(phrase: Phrase, stream: LetterStream, at: number): PhrasePlace | null {
  return wordsFrom({ phrase, stream, word: 0, at });
}

interface Step {
  readonly phrase: Phrase;
  readonly stream: LetterStream;
  readonly word: number;
  readonly at: number;
}

function wordsFrom(step: Step): PhrasePlace | null {
  const { phrase, stream, word, at } = step;
  const wanted = phrase.words[word];
  if (wanted === undefined) {
    return stream.gaps[at] === 'none' ? null : { end: at, pieces: [], ways: [] };
  }
  const joint = word === 0 ? [] : jointBetween(wanted.gap, gapBefore(stream, at));
  if (joint === null) return null;
  for (const { letters: form, ways } of wanted.forms) {
    const inner = formAt(stream, at, form, wanted.isAcronym);
    const rest =
      inner === null ? null : wordsFrom({ ...step, word: word + 1, at: at + form.length });
    if (rest === null || inner === null) continue;
    return {
      end: rest.end,
      pieces: [{ word, start: at, end: at + form.length }, ...rest.pieces],
      ways: [...joint, ...inner, ...ways, ...rest.ways],
    };
  }
  if (wanted.isOptional) {
    const rest = wordsFrom({ ...step, word: word + 1 });
    if (rest !== null) return { ...rest, ways: ['article', ...rest.ways] };
  }
  return word === 0 ? null : (articleBefore(step) ?? objectBefore(step) ?? coordinated(step));
}

/** The period of U.S. government ends no sentence. */
function gapBefore({ gaps }: LetterStream, at: number): Gap {
  const gap = gaps[at] ?? 'wall';
  return gap === 'stop' && gaps[at - 1] === 'period' ? 'space' : gap;
}

/** In which way the gap between two words differs from the listed one; null where it parts them. */
function jointBetween(listed: Gap, gap: Gap): readonly RenderingForm[] | null {
  if (gap === 'lineHyphen' || gap === listed) return [];
  if (listed === 'apostrophe') return gap === 'none' ? ['spacing'] : null;
  if (gap === 'space' || gap === 'none') return listed === 'hyphen' ? ['hyphen'] : ['spacing'];
  return gap === 'hyphen' ? ['hyphen'] : null;
}

/** The letters of one word, and how they are parted: pre-emption, cyber security, U.S., deter-⏎rence. */
function formAt(
  { letters, gaps }: LetterStream,
  at: number,
  form: string,
  isAcronym: boolean,
): readonly RenderingForm[] | null {
  if (!letters.startsWith(form, at)) return null;
  const ways: RenderingForm[] = [];
  for (let i = 1; i < form.length; i += 1) {
    const gap = gaps[at + i];
    if (gap === 'none' || gap === 'lineHyphen') continue;
    if (isAcronym && gap === 'period') ways.push('acronym');
    else if (isAcronym && gap === 'hyphen' && /\d/.test(form)) ways.push('hyphen');
    else if ((gap === 'hyphen' || gap === 'space') && mayBeParted(form, i)) {
      ways.push(gap === 'hyphen' ? 'hyphen' : 'spacing');
    } else return null;
  }
  return ways;
}

/** Two words in one: only where both are long enough not to be chance. */
function mayBeParted(form: string, at: number): boolean {
  const [head, rest] = [form.slice(0, at), form.slice(at)];
  if (VERB_PARTICLES.has(rest)) return head.length > 2;
  return rest.length > 2 && (PREFIXES.has(head) || (head.length > 2 && form.length > 6));
}

/** Freedom of the seas for freedom of seas. */
function articleBefore(step: Step): PhrasePlace | null {
  const { phrase, stream, word, at } = step;
  if (!PREPOSITIONS.has(phrase.words[word - 1]?.forms[0]?.letters ?? '')) return null;
  const end = wordEnd(stream, at);
  if (stream.gaps[at] !== 'space' || !ARTICLES.has(stream.letters.slice(at, end))) return null;
  const rest = wordsFrom({ ...step, at: end });
  return rest === null ? null : { ...rest, ways: ['article', ...rest.ways] };
}

/** Carried the plan out. */
function objectBefore(step: Step): PhrasePlace | null {
  const { phrase, stream, word } = step;
  if (!phrase.isPhrasalVerb || word !== phrase.words.length - 1) return null;
  let { at } = step;
  for (let skipped = 0; skipped < LONGEST_OBJECT; skipped += 1) {
    if (stream.gaps[at] !== 'space') return null;
    at = wordEnd(stream, at);
    const form = phrase.words[word]?.forms[0]?.letters ?? '';
    const end = at + form.length;
    if (!stream.letters.startsWith(form, at) || stream.gaps[at] !== 'space') continue;
    if (stream.gaps[end] === 'none') continue;
    return { end, pieces: [{ word, start: at, end }], ways: ['inflected'] };
  }
  return null;
}

const LONGEST_OBJECT = 4;

/** Conventional and nuclear forces, for conventional forces: the last word is shared. */
function coordinated(step: Step): PhrasePlace | null {
  const { phrase, stream, word, at } = step;
  if (word !== phrase.words.length - 1 || phrase.isPhrasalVerb) return null;
  let end = wordEnd(stream, at);
  if (stream.gaps[at] === 'wall' || !JUNCTIONS.has(stream.letters.slice(at, end))) return null;
  for (let skipped = 0; skipped < LONGEST_OTHER; skipped += 1) {
    if (stream.gaps[end] !== 'space' && stream.gaps[end] !== 'hyphen') return null;
    end = wordEnd(stream, end);
    const rest = stream.gaps[end] === 'space' ? lastWordAt(step, end) : null;
    if (rest !== null) return { ...rest, ways: ['coordinated', ...rest.ways] };
  }
  return null;
}

const JUNCTIONS: ReadonlySet<string> = new Set(['and', 'or', '&']);
const LONGEST_OTHER = 2;

function lastWordAt({ phrase, stream, word }: Step, at: number): PhrasePlace | null {
  for (const { letters: form } of phrase.words[word]?.forms ?? []) {
    const end = at + form.length;
    if (!stream.letters.startsWith(form, at) || stream.gaps[end] === 'none') continue;
    return { end, pieces: [{ word, start: at, end }], ways: [] };
  }
  return null;
}

function wordEnd({ letters, gaps }: LetterStream, at: number): number {
  let end = at + 1;
  while (end < letters.length && gaps[end] === 'none') end += 1;
  return end;
}
