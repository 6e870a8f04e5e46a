/**
 * Korean nouns, with what it costs to read a stretch of letters as one of them: the commoner a word, the less. Derived from a
 * dictionary (NOTICE); the host reads the file and hands it in.
 */
export interface KoreanWords {
  /** Null where the word is not known. */
  costOf(word: string): number | null;
  /** Where a compound falls apart, in letters from its beginning: 국방부 after 2. Empty for other words. */
  partsOf(word: string): readonly number[];
  /** It never falls apart, whatever its letters say: 인도적 is of humanity, not of India. */
  isWhole(word: string): boolean;
  /** It is known, and not as something that is done or is the case: 천안함 is a ship, not what 천안 does. */
  isThing(word: string): boolean;
}

export const LONGEST_WORD = 9;

export const NO_KOREAN_WORDS: KoreanWords = {
  costOf: () => null,
  partsOf: () => [],
  isWhole: () => false,
  isThing: () => false,
};

/**
 * `list`: in each line a cost, in hundreds and with a `d` for what is done or is the case, then its words, parted by one space; compounds have a hyphen
 * between their parts, and what never falls apart ends on `=`.
 */
export function createKoreanWords(list: string): KoreanWords {
  const costs = new Map<string, number>();
  const parts = new Map<string, readonly number[]>();
  const deeds = new Set<string>();
  const wholes = new Set<string>();
  for (const line of list.split('\n')) {
    const [head = '', ...words] = line.split(' ');
    const cost = Number.parseInt(head, 10) * 100;
    for (const word of words) {
      const whole = word.replace(/[-=]/g, '');
      costs.set(whole, cost);
      if (word.includes('-')) parts.set(whole, edgesOf(word));
      if (word.endsWith('=')) wholes.add(whole);
      if (head.endsWith('d')) deeds.add(whole);
    }
  }
  return {
    costOf: (word) => costs.get(word) ?? null,
    partsOf: (word) => parts.get(word) ?? [],
    isWhole: (word) => wholes.has(word),
    isThing: (word) => costs.has(word) && !deeds.has(word),
  };
}

function edgesOf(word: string): readonly number[] {
  let letters = 0;
  return word
    .split('-')
    .slice(0, -1)
    .map((part) => (letters += part.length));
}
