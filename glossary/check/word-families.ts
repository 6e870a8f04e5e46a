import type { TargetLanguage } from './renderings.ts';

/**
 * Whether two listed words are one word to a reader: other spacing or hyphens, another ending (deter, deterrence), a shorter
 * form of one name (Biden and Joe Biden, 합참 and 합동참모본부), with an acronym or without (ROK-U.S. Combined Forces Command).
 */
export function areOneWord(a: string, b: string, language: TargetLanguage): boolean {
  return language === 'ko' ? areOneKoreanWord(a, b) : areOneEnglishWord(a, b);
}

function areOneKoreanWord(a: string, b: string): boolean {
  const [shorter = '', longer = ''] = [letters(a), letters(b)].sort((x, y) => x.length - y.length);
  return shorter.length > 1 && isSubsequence(Array.from(shorter), Array.from(longer), isEqual);
}

function letters(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

function areOneEnglishWord(a: string, b: string): boolean {
  const [one, other] = [words(a), words(b)];
  if (letters(a) === letters(b) || one.join('') === other.join('')) return true;
  const [shorter = [], longer = []] = [one, other].sort((x, y) => x.length - y.length);
  return isSubsequence(shorter, longer, areOneFamily);
}

/** Without little words and acronyms, which stand beside the full form or do not. */
function words(text: string): readonly string[] {
  const all = text.normalize('NFKC').match(/\p{L}[\p{L}\p{N}.']*/gu) ?? [];
  return all
    .filter((word) => !LITTLE.has(word.toLowerCase()) && !/^[A-Z]\.?[A-Z0-9.]+$/u.test(word))
    .map((word) => word.toLowerCase());
}

const LITTLE = new Set('a an and the of for to toward towards in on with between'.split(' '));

/** Half of the shorter word and three letters at least: Poland and Polish, ally and allied. */
function areOneFamily(a: string, b: string): boolean {
  let shared = 0;
  while (shared < a.length && a.charAt(shared) === b.charAt(shared)) shared += 1;
  return shared === a.length
    ? shared > 1
    : shared >= 3 && shared * 2 >= Math.min(a.length, b.length);
}

function isEqual(a: string, b: string): boolean {
  return a === b;
}

function isSubsequence<T>(
  shorter: readonly T[],
  longer: readonly T[],
  isSame: (a: T, b: T) => boolean,
): boolean {
  let at = 0;
  for (const item of longer) {
    const wanted = shorter[at];
    if (wanted !== undefined && isSame(wanted, item)) at += 1;
  }
  return at === shorter.length;
}
