const FIRST = 0xac00;
const LAST = 0xd7a3;
const PER_VOWEL = 28;
const PER_INITIAL = 588;

/** Indices of final consonants in a syllable block. */
export const FINALS = { none: 0, n: 4, d: 7, l: 8, m: 16, b: 17, s: 19, past: 20, h: 27 } as const;

export function isSyllable(unit: number): boolean {
  return unit >= FIRST && unit <= LAST;
}

/** What a word ends on, as far as particles care: nothing (나무), ㄹ (서울) or another consonant (그룹). */
export type FinalSound = 'vowel' | 'rieul' | 'consonant';

export function finalOfSyllable(unit: number): FinalSound {
  const final = finalIndex(unit);
  if (final === FINALS.none) return 'vowel';
  return final === FINALS.l ? 'rieul' : 'consonant';
}

/** Of the last syllable of a word that ends on one. */
export function lastSyllable(word: string): {
  readonly initial: number;
  readonly vowel: number;
  readonly final: number;
} {
  const index = word.charCodeAt(word.length - 1) - FIRST;
  return {
    initial: Math.floor(index / PER_INITIAL),
    vowel: Math.floor((index % PER_INITIAL) / PER_VOWEL),
    final: index % PER_VOWEL,
  };
}

/** The word with another final consonant: 하 with ㄴ is 한, 돕 with none 도. */
export function withFinal(word: string, final: number): string {
  const unit = word.charCodeAt(word.length - 1);
  return word.slice(0, -1) + String.fromCharCode(unit - finalIndex(unit) + final);
}

/** The word with another vowel, and final, in its last syllable: 쓰 with ㅓ is 써. */
export function withVowel(word: string, vowel: number, final: number = FINALS.none): string {
  const { initial } = lastSyllable(word);
  return (
    word.slice(0, -1) +
    String.fromCharCode(FIRST + initial * PER_INITIAL + vowel * PER_VOWEL + final)
  );
}

function finalIndex(unit: number): number {
  return (unit - FIRST) % PER_VOWEL;
}
