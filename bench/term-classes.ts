/** Kinds of terms by script and length, as far as it makes them easy or hard to find. */
export const TERM_CLASSES = {
  twoKanji: (term: string) => /^[\p{Script=Han}々〆]{2}$/u.test(term),
  moreKanji: (term: string) => /^[\p{Script=Han}々〆]{3,}$/u.test(term),
  katakana: (term: string) => /^[\p{Script=Katakana}ー・]{3,}$/u.test(term),
  kanjiAndKana: (term: string) =>
    /^[\p{Script=Han}々〆\p{Script=Hiragana}\p{Script=Katakana}ー]+$/u.test(term) &&
    /\p{Script=Han}/u.test(term) &&
    !/^[\p{Script=Han}々〆]+$/u.test(term),
  realistic: (term: string): boolean =>
    TERM_CLASSES.twoKanji(term) ||
    TERM_CLASSES.moreKanji(term) ||
    TERM_CLASSES.katakana(term) ||
    TERM_CLASSES.kanjiAndKana(term),
  oneKanji: (term: string) => /^[\p{Script=Han}々〆]$/u.test(term),
  shortKatakana: (term: string) => /^[\p{Script=Katakana}ー]{1,2}$/u.test(term),
  other: (term: string): boolean =>
    !TERM_CLASSES.realistic(term) &&
    !TERM_CLASSES.oneKanji(term) &&
    !TERM_CLASSES.shortKatakana(term),
} as const;
