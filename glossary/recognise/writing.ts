import type { Written } from './match.ts';

/**
 * In what ways a surface of the original differs from the term as listed; most telling first, `['exact']` if in none.
 */
export function describeWriting(term: string, surface: string): readonly [Written, ...Written[]] {
  if (surface === term) return ['exact'];
  const ways: Written[] = [];
  if (/[\n\r\f\v\u0085\u2028\u2029]/u.test(surface)) ways.push('lineBreak');
  const unbroken = surface.replace(/\s/gu, '');
  const listed = term.replace(/\s/gu, '');
  if (
    /[0-9]/u.test(unbroken) &&
    withoutDigits(unbroken) === withoutDigits(listed) &&
    unbroken !== listed
  ) {
    ways.push('footnote');
  }
  if (!ways.includes('lineBreak') && surface !== unbroken && surface !== term) ways.push('spacing');
  const narrow = unbroken.normalize('NFKC');
  if (narrow !== unbroken) ways.push(isWidthOnly(unbroken) ? 'width' : 'compatibility');
  if (/[\p{Lu}\p{Ll}]/u.test(narrow) && !sameCase(narrow, listed.normalize('NFKC')))
    ways.push('case');
  const [first, ...rest] = ways;
  return first === undefined ? ['compatibility'] : [first, ...rest];
}

/** Short acronyms are words only in capitals: IT is not it. Longer ones may be written Snowcat. */
export function respectsCase(term: string, written: string): boolean {
  const acronym = term.normalize('NFKC');
  return !/^[A-Z]{2,4}$/.test(acronym) || written.replaceAll(' ', '') === acronym;
}

function withoutDigits(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/[0-9]/g, '');
}

function isWidthOnly(text: string): boolean {
  return [...text].every(
    (character) =>
      /[\uff01-\uff60\uff61-\uff9f\uffe0-\uffe6]/u.test(character) ||
      character.normalize('NFKC') === character,
  );
}

function sameCase(a: string, b: string): boolean {
  const letters = (text: string): string => text.replace(/[^\p{L}]/gu, '');
  return letters(a) === letters(b);
}
