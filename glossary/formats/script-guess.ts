import type { Language } from '../terms/concept.ts';

/**
 * The language a list of words is in, by its letters: kana are Japanese, Hangul is Korean, Latin letters alone are taken
 * for English, kanji alone for Japanese. Null for a list of numbers.
 */
export function guessLanguage(texts: readonly string[]): Language | null {
  const count = { ja: 0, en: 0, ko: 0 };
  for (const text of texts) {
    if (/\p{Script=Hangul}/u.test(text)) count.ko += 1;
    else if (/[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u.test(text)) count.ja += 1;
    else if (/\p{Script=Latin}/u.test(text)) count.en += 1;
  }
  const [best] = (['ja', 'ko', 'en'] as const).toSorted((a, b) => count[b] - count[a]);
  return best === undefined || count[best] === 0 ? null : best;
}
