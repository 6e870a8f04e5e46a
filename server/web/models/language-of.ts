import type { Language } from '../../../glossary/index.ts';

/** The language of a text that does not say it, by its script: for fonts and for voices, not for meaning. */
export function languageOf(text: string): Language {
  if (/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text)) return 'ja';
  if (/\p{Script=Hangul}/u.test(text)) return 'ko';
  return /\p{Script=Han}/u.test(text) ? 'ja' : 'en';
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
