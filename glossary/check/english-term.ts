import type { Term } from '../terms/concept.ts';
import {
  ARTICLES,
  LIGHT_VERBS,
  NAME_FILLERS,
  PREPOSITIONS,
  VERB_PARTICLES,
} from '../morphology/english/function-words.ts';
import { otherSpellings } from '../morphology/english/spellings.ts';
import { pluralsOf, singularsOf, verbFormsOf } from '../morphology/english/word-forms.ts';
import { letterStream, type Gap, type LetterStream } from './letter-stream.ts';
import type { RenderingForm } from './renderings.ts';

/** An English term as it is looked for. */
export interface Phrase {
  readonly term: Term;
  readonly words: readonly PhraseWord[];
  /** Its object may stand before its last word: carry out. */
  readonly isPhrasalVerb: boolean;
}

export interface PhraseWord {
  /** With its capitals, as the term has it. */
  readonly listed: string;
  readonly isAcronym: boolean;
  /** What may stand for it, the listed form first. */
  readonly forms: readonly WordForm[];
  /** An article inside a term may be left out. */
  readonly isOptional: boolean;
  /** What stands before it in the term. */
  readonly gap: Gap;
}

export function compileEnglish(term: Term): Phrase {
  const words = wordsOf(letterStream(term.text));
  const kept = words.length > 1 && ARTICLES.has(lower(words[0])) ? words.slice(1) : words;
  const bends = bendingOf(term, kept);
  return {
    term,
    words: kept.map((word, index) => ({
      listed: word.text,
      isAcronym: isAcronym(word.text),
      forms: formsOf(word, term, bends[index] ?? 'none'),
      isOptional: index > 0 && index < kept.length - 1 && ARTICLES.has(word.letters),
      gap: word.gap,
    })),
    isPhrasalVerb:
      kept.length === 2 && bends[0] === 'verb' && VERB_PARTICLES.has(kept[1]?.letters ?? ''),
  };
}

interface Word {
  readonly text: string;
  readonly letters: string;
  readonly gap: Gap;
}

const lower = (word: Word | undefined): string => word?.letters ?? '';

/** Letters that periods part are one word: U.S. */
function wordsOf({ written, letters, gaps }: LetterStream): readonly Word[] {
  const words: Word[] = [];
  for (let start = 0; start < letters.length;) {
    let end = start + 1;
    while (end < letters.length && (gaps[end] === 'none' || gaps[end] === 'period')) end += 1;
    words.push({
      text: written.slice(start, end),
      letters: letters.slice(start, end),
      gap: gaps[start] ?? 'wall',
    });
    start = end;
  }
  return words;
}

/** Two capitals or more and no small letter but a plural's: NCG, UAVs, B61. */
function isAcronym(word: string): boolean {
  return /^(?=.*\p{Lu}.*[\p{Lu}\p{N}&])[\p{Lu}\p{N}&]+s?$/u.test(word);
}

export interface WordForm {
  /** In lower case. */
  readonly letters: string;
  readonly ways: readonly RenderingForm[];
}

/** How a word of a term may change. */
type Bending = 'none' | 'plural' | 'noun' | 'verb' | 'any';

/**
 * Every word of an ordinary phrase may, because nobody knows which of them is its noun (rules of engagement, attorneys
 * general). Of an official name the noun alone, and only into the plural: Chiefs of Staff, but not Combined Force Command.
 */
function bendingOf(term: Term, words: readonly Word[]): readonly Bending[] {
  if (term.match !== 'inflected') return words.map(() => 'none');
  const isName = isOfficialName(words);
  const head = headOf(words);
  const isVerbal = /^verb/i.test(term.partOfSpeech);
  const isNominal = /noun/i.test(term.partOfSpeech);
  const second = words[1]?.letters ?? '';
  return words.map((word, index) => {
    if (NAME_FILLERS.has(word.letters) && words.length > 1) return 'none';
    if (isName) return index === head ? 'plural' : 'none';
    if (isAcronym(word.text) || /^\p{Lu}/u.test(word.text)) return 'plural';
    if (words.length === 1) return isVerbal ? 'verb' : isNominal ? 'noun' : 'any';
    if (index === 0 && (isVerbal || VERB_PARTICLES.has(second))) return 'verb';
    if (index === 0 && mayBeVerb(word.letters, second)) return 'any';
    return isVerbal && index > 0 && VERB_PARTICLES.has(word.letters) ? 'none' : 'noun';
  });
}

/** Comply with, bring to justice, take part: what a phrase begins with may be a verb. Before `of` it is a noun. */
function mayBeVerb(first: string, second: string): boolean {
  return LIGHT_VERBS.has(first) || (second !== 'of' && PREPOSITIONS.has(second));
}

function isOfficialName(words: readonly Word[]): boolean {
  const content = words.filter(({ letters }) => !NAME_FILLERS.has(letters));
  return content.length > 1 && content.every(({ text }) => /^[^\p{Ll}]/u.test(text));
}

/** The word before the first small word (Secretary of State), else the last. */
function headOf(words: readonly Word[]): number {
  const filler = words.findIndex(({ letters }) => NAME_FILLERS.has(letters));
  return filler > 0 ? filler - 1 : words.length - 1;
}

function formsOf(word: Word, term: Term, bending: Bending): readonly WordForm[] {
  const { letters } = word;
  const inflected = isAcronym(word.text) ? acronymForms(letters, bending) : bent(letters, bending);
  const forms: readonly WordForm[] = [
    { letters, ways: [] },
    ...inflected.map((form) => ({ letters: form, ways: ['inflected' as const] })),
  ];
  const known = new Map(forms.map((form) => [form.letters, form]));
  for (const { letters: form, ways } of term.match === 'asWritten' ? [] : forms) {
    for (const other of spelt(form)) {
      if (!known.has(other)) known.set(other, { letters: other, ways: ['spelling', ...ways] });
    }
  }
  return [...known.values()];
}

function spelt(form: string): readonly string[] {
  if (form === 'and') return ['&'];
  return form === '&' ? ['and'] : otherSpellings(form);
}

function acronymForms(letters: string, bending: Bending): readonly string[] {
  if (bending === 'none') return [];
  return letters.endsWith('s') && letters.length > 3 ? [letters.slice(0, -1)] : [`${letters}s`];
}

function bent(letters: string, bending: Bending): readonly string[] {
  // Two F-35s.
  if (bending !== 'none' && /^\d+$/.test(letters)) return [`${letters}s`];
  if (bending === 'none' || !/^[a-z]{2,}$/.test(letters)) return [];
  switch (bending) {
    case 'plural':
      return singularsOf(letters).length > 0 ? [] : pluralsOf(letters);
    case 'noun':
      return [...pluralsOf(letters), ...singularsOf(letters)];
    case 'verb':
      return verbFormsOf(letters);
    case 'any':
      return [...pluralsOf(letters), ...singularsOf(letters), ...verbFormsOf(letters)];
  }
}
