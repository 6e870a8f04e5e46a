import type { Term } from '../terms/concept.ts';
import { pluralsOf, singularsOf, verbFormsOf } from '../morphology/english/word-forms.ts';
import { foldCase } from '../text/normalise.ts';
import { letterStream, type Gap, type LetterStream } from './letter-stream.ts';
import { placesOf } from './places.ts';
import type { Rendering, RenderingForm, TargetFinder, TargetText } from './renderings.ts';

export function createEnglishFinder(): TargetFinder {
  const compiled = new WeakMap<Term, Phrase>();
  const phraseOf = (term: Term): Phrase => {
    let phrase = compiled.get(term);
    if (phrase === undefined) {
      phrase = compile(term);
      compiled.set(term, phrase);
    }
    return phrase;
  };
  return {
    language: 'en',
    analyse: (text) => ({ language: 'en', text, stream: letterStream(text) }),
    find: (term, text) => find(phraseOf(term), text),
    keysOf: (term) =>
      (phraseOf(term).words[0]?.forms ?? []).map((form) => form.slice(0, KEY_LENGTH)),
    forEachKey({ stream: { letters, gaps } }, found) {
      for (let at = 0; at < letters.length; at += 1) {
        if (gaps[at] === 'none') continue;
        for (let length = 1; length <= KEY_LENGTH && at + length <= letters.length; length += 1) {
          found(letters.slice(at, at + length));
        }
      }
    },
  };
}

const KEY_LENGTH = 4;

interface Phrase {
  readonly term: Term;
  readonly listed: LetterStream;
  readonly words: readonly PhraseWord[];
}

interface PhraseWord {
  /** As listed first. */
  readonly forms: readonly string[];
}

function compile(term: Term): Phrase {
  const listed = letterStream(term.text);
  const words = wordsOf(listed);
  const isName = words.length > 1 && words.every((word) => /^\P{Ll}/u.test(word));
  return {
    term,
    listed,
    words: words.map((word, index) => {
      const folded = foldCase(word);
      const bends = term.match === 'inflected' && (!isName || index === words.length - 1);
      return { forms: bends ? formsOf(folded) : [folded] };
    }),
  };
}

function wordsOf({ written, gaps }: LetterStream): readonly string[] {
  const words: string[] = [];
  for (let at = 0; at < written.length; at += 1) {
    if (gaps[at] === 'none' || words.length === 0) words.push(written.charAt(at));
    else words.push(written.charAt(at));
    if (gaps[at] === 'none' && words.length > 1)
      words.splice(-2, 2, (words.at(-2) ?? '') + (words.at(-1) ?? ''));
  }
  return words;
}

function formsOf(word: string): readonly string[] {
  if (!/^[a-z]{3,}$/.test(word)) return [word, `${word}s`];
  return Array.from(
    new Set([word, ...pluralsOf(word), ...singularsOf(word), ...verbFormsOf(word)]),
  );
}

function find(phrase: Phrase, text: TargetText): readonly Rendering[] {
  const { stream } = text;
  return placesOf(stream, (at) => {
    const end = stream.gaps[at] === 'none' ? null : endOf(phrase.words, 0, stream, at);
    return end === null ? null : { end, outcome: 'found', ways: waysOf(phrase, text, at, end) };
  });
}

/** Where the words from `index` on end, if they stand at `at`. */
function endOf(
  words: readonly PhraseWord[],
  index: number,
  stream: LetterStream,
  at: number,
): number | null {
  const gap = stream.gaps[at] ?? 'wall';
  const word = words[index];
  if (word === undefined) return gap === 'none' ? null : at;
  if (index > 0 && !JOINS.has(gap)) return null;
  for (const form of word.forms) {
    if (!stream.letters.startsWith(form, at)) continue;
    const end = endOf(words, index + 1, stream, at + form.length);
    if (end !== null) return end;
  }
  return null;
}

const JOINS: ReadonlySet<Gap> = new Set([
  'none',
  'space',
  'hyphen',
  'lineHyphen',
  'period',
  'apostrophe',
]);

function waysOf(
  phrase: Phrase,
  { stream }: TargetText,
  at: number,
  end: number,
): readonly RenderingForm[] {
  const { listed } = phrase;
  const ways: RenderingForm[] = [];
  const written = stream.written.slice(at, end);
  if (foldCase(written) !== listed.letters) ways.push('inflected');
  else if (written !== listed.written) ways.push('case');
  return ways;
}
