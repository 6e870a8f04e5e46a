const FIRST = 0xac00;
const LAST = 0xd7a3;
const FINALS = 28;
/** ㄹ among the final consonants. */
const RIEUL = 8;

export function isSyllable(unit: number): boolean {
  return unit >= FIRST && unit <= LAST;
}

/** What a word ends on, as far as particles care: nothing (나무), ㄹ (서울) or another consonant (그룹). */
export type FinalSound = 'vowel' | 'rieul' | 'consonant';

export function finalOfSyllable(unit: number): FinalSound {
  const final = (unit - FIRST) % FINALS;
  if (final === 0) return 'vowel';
  return final === RIEUL ? 'rieul' : 'consonant';
}
