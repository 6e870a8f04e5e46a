import type { Written } from './match.ts';
import { loosen } from './variants/loose-form.ts';
import { rulesBetween } from './variants/same-spelling.ts';
import { skeletonOf } from './variants/skeleton.ts';

export interface Writing {
  readonly form: {
    readonly term: { readonly text: string };
    /** The term as matching texts spell it. */
    readonly spelling: string;
  };
  /** The letters of the place in the matching text. */
  readonly spelling: string;
  /** The same word as a dictionary lists it. */
  readonly word: string;
}

/**
 * In what ways a surface of the original differs from the term as listed: first what extraction did to it, then what its
 * author did; `['exact']` if in none.
 */
export function describeWriting(
  writing: Writing,
  surface: string,
): readonly [Written, ...Written[]] {
  const term = writing.form.term.text;
  if (surface === term) return ['exact'];
  const ways = [
    ...damageOf(surface, writing.spelling),
    ...lettersOf(surface, writing),
    ...spellingOf(writing),
  ];
  const [first, ...rest] = ways;
  return first === undefined ? ['compatibility'] : [first, ...rest];
}

/** Short acronyms are words only in capitals: IT is not it. Longer ones may be written Snowcat. */
export function respectsCase(term: string, written: string): boolean {
  const acronym = term.normalize('NFKC');
  return !/^[A-Z]{2,4}$/.test(acronym) || written.replaceAll(' ', '') === acronym;
}

/** What stands in the original but not in the matching text. */
function damageOf(surface: string, spelling: string): readonly Written[] {
  const ways: Written[] = [];
  if (/[\n\r\f\v\u0085\u2028\u2029]/u.test(surface)) ways.push('lineBreak');
  if (digitCount(surface.normalize('NFKC')) > digitCount(spelling)) ways.push('footnote');
  if (ways[0] !== 'lineBreak' && spaceCount(surface) > spaceCount(spelling)) ways.push('spacing');
  return ways;
}

/** Signs that mean the same letters. */
function lettersOf(surface: string, { form: { term } }: Writing): readonly Written[] {
  const ways: Written[] = [];
  const unbroken = surface.replace(/\s/gu, '');
  const narrow = unbroken.normalize('NFKC');
  if (narrow !== unbroken && !term.text.includes(unbroken)) {
    ways.push(isWidthOnly(unbroken) ? 'width' : 'compatibility');
  }
  const letters = narrow.replace(/[^\p{L}]/gu, '');
  const listed = term.text.normalize('NFKC').replace(/[^\p{L}]/gu, '');
  if (letters !== listed && letters.toLowerCase() === listed.toLowerCase()) ways.push('case');
  return ways;
}

function spellingOf({ form, spelling, word }: Writing): readonly Written[] {
  const inflected: readonly Written[] = spelling === word ? [] : ['inflected'];
  if (word === form.spelling) return inflected;
  const listedLoose = loosen(form.spelling);
  const wordLoose = loosen(word);
  if (listedLoose.text === wordLoose.text)
    return [...inflected, ...rulesBetween(form.spelling, word)];
  const sameKanji = skeletonOf(listedLoose).text === skeletonOf(wordLoose).text;
  return [...inflected, sameKanji ? 'okurigana' : 'spelling'];
}

function digitCount(text: string): number {
  return text.length - text.replace(/[0-9]/g, '').length;
}

function spaceCount(text: string): number {
  return text.length - text.replace(/\s/gu, '').length;
}

function isWidthOnly(text: string): boolean {
  return [...text].every(
    (character) =>
      /[\uff01-\uff60\uff61-\uff9f\uffe0-\uffe6]/u.test(character) ||
      character.normalize('NFKC') === character,
  );
}
