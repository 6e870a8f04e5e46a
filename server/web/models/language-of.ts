import type { Language } from '../../../glossary/index.ts';

/**
 * The language of a text that does not say it, by the script most of it is in: for fonts and for voices, not for
 * meaning. A character of Japanese or Korean says about as much as three letters, so that "NCGの創設" is Japanese and an
 * English note that quotes 워싱턴 성명 stays English. Kanji are Japanese unless they stand in Korean.
 */
export function languageOf(text: string): Language {
  const kana = count(text, /[\p{Script=Hiragana}\p{Script=Katakana}]/gu);
  const hangul = count(text, /\p{Script=Hangul}/gu);
  const kanji = count(text, /\p{Script=Han}/gu);
  const latin = count(text, /\p{Script=Latin}/gu);
  const asian = 3 * (kana + hangul + kanji);
  if (asian === 0 || asian < latin) return 'en';
  return hangul > kana ? 'ko' : 'ja';
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

export interface Phrase {
  readonly text: string;
  readonly lang: Language;
}

/** For a text that is never empty. */
export function phraseOf(text: string): Phrase {
  return { text, lang: languageOf(text) };
}

/** Null for a text that is not known. */
export function phrase(text: string): Phrase | null {
  return text === '' ? null : phraseOf(text);
}
