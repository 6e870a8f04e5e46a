interface Word {
  readonly kind: 'unit' | 'tens' | 'hundred' | 'scale';
  readonly value: number;
}

const UNITS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen';
const ORDINALS =
  'zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth';
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety';
const MONTHS =
  'january february march april may june july august september october november december';
const ROMAN = 'II III IV V VI VII VIII IX X XI XII';

const WORDS = new Map<string, Word>([
  ...UNITS.split(' ').map((word, value) => [word, { kind: 'unit', value }] as const),
  ...ORDINALS.split(' ').map((word, value) => [word, { kind: 'unit', value }] as const),
  ...TENS.split(' ').flatMap((word, index) => {
    const tens: Word = { kind: 'tens', value: 10 * (index + 2) };
    // Twenty, twentieth, the Twenties.
    return [word, word.replace(/y$/, 'ieth'), word.replace(/y$/, 'ie')].map(
      (form) => [form, tens] as const,
    );
  }),
  ['hundred', { kind: 'hundred', value: 100 }],
  ['hundredth', { kind: 'hundred', value: 100 }],
  ['dozen', { kind: 'scale', value: 12 }],
  ['decade', { kind: 'scale', value: 10 }],
  ['century', { kind: 'scale', value: 100 }],
  ['centurie', { kind: 'scale', value: 100 }],
  ['thousand', { kind: 'scale', value: 1e3 }],
  ['million', { kind: 'scale', value: 1e6 }],
  ['billion', { kind: 'scale', value: 1e9 }],
  ['trillion', { kind: 'scale', value: 1e12 }],
]);

/** Words that mean a number without being one. */
const MEANINGS: Readonly<Record<string, readonly number[]>> = {
  half: [0.5, 2, 50],
  halves: [0.5, 2, 50],
  third: [3],
  quarter: [4, 0.25, 25],
  double: [2],
  doubled: [2],
  twice: [2],
  twofold: [2],
  both: [2],
  two: [2],
  pair: [2],
  couple: [2],
  triple: [3],
  tripled: [3],
  threefold: [3],
  trilateral: [3],
  bilateral: [2],
  fortnight: [14, 2],
  score: [20],
  midnight: [0, 12, 24],
  noon: [12],
};

/** Every value that the words of a text may name. They answer for numbers of the source, and are never called added. */
export function englishWordValues(text: string): ReadonlySet<number> {
  const values = new Set<number>();
  for (const [chain] of text.toLowerCase().matchAll(/[a-z]+(?:[\s-]+(?:and\s+)?[a-z]+)*/g)) {
    readChain(chain.split(/[\s-]+/), values);
  }
  MONTHS.split(' ').forEach((month, index) => {
    const short = month === 'may' ? '' : `|${month.slice(0, 3)}\\b`;
    if (new RegExp(`\\b(?:${month}\\b${short})`, 'i').test(text)) values.add(index + 1);
  });
  ROMAN.split(' ').forEach((numeral, index) => {
    if (new RegExp(`\\b${numeral}\\b`).test(text)) values.add(index + 2);
  });
  return values;
}

function readChain(words: readonly string[], values: Set<number>): void {
  let total = 0;
  let section: number | null = null;
  const finish = (): void => {
    if (section !== null || total > 0) values.add(total + (section ?? 0));
    total = 0;
    section = null;
  };
  let before = '';
  for (const word of words) {
    for (const value of MEANINGS[word] ?? []) values.add(value);
    const known = WORDS.get(word) ?? WORDS.get(word.replace(/s$/, ''));
    if (known === undefined) {
      // Two hundred and five, but three million and five million.
      if (word !== 'and' || (before !== 'hundred' && before !== 'thousand')) finish();
      if (word === 'half') section = 0.5;
      if (word !== 'a' && word !== 'of') before = word;
      else if (before === 'half') section = 0.5;
      continue;
    }
    before = word;
    const { kind, value } = known;
    if (kind === 'unit' || kind === 'tens') section = (section ?? 0) + value;
    else if (kind === 'hundred') section = (section ?? 1) * value;
    else {
      // The twenty-first century is no twenty-one centuries.
      if (section !== null) values.add(section);
      total += (section ?? 1) * value;
      section = null;
    }
    values.add(value);
  }
  finish();
}

/** $1.5 million, 350 thousand, 20bn: the digits with their scale. */
export function englishScale(after: string): { readonly factor: number; readonly length: number } {
  const found = /^[\s-]?(thousand|million|billion|trillion|dozen|hundred|bn|[mk](?![a-z]))/i.exec(
    after,
  );
  const factor = SCALES[found?.[1]?.toLowerCase() ?? ''] ?? 1;
  return { factor, length: found?.[0].length ?? 0 };
}

const SCALES: Readonly<Record<string, number>> = {
  thousand: 1e3,
  k: 1e3,
  million: 1e6,
  m: 1e6,
  billion: 1e9,
  bn: 1e9,
  trillion: 1e12,
  dozen: 12,
  hundred: 100,
};
