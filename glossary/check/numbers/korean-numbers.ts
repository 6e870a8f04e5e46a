import { KOREAN_NUMERALS, numeralValue } from './chinese-numerals.ts';

/** Native numerals, alone and before what they count. */
const NATIVE: readonly (readonly [RegExp, number])[] = [
  [/(?<![가-힣])(?:두|둘|양국|양측|양자|쌍방)/u, 2],
  [/둘째|두 번째|두번째|절반|배로|배의|양(?:국|측|자|쪽)/u, 2],
  [/(?<![가-힣])(?:세|셋|석)|셋째/u, 3],
  [/(?<![가-힣])(?:네|넷|넉)|넷째/u, 4],
  [/다섯/u, 5],
  [/여섯/u, 6],
  [/일곱/u, 7],
  [/여덟/u, 8],
  [/아홉/u, 9],
  [/(?<![가-힣])열(?![가-힣])|열 /u, 10],
  [/스무|스물/u, 20],
  [/서른/u, 30],
  [/마흔/u, 40],
  [/쉰/u, 50],
  [/예순/u, 60],
  [/절반|반으로/u, 50],
  [/자정/u, 12],
  [/정오/u, 12],
];

/** 바울 VI세. */
const ROMAN = ['II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'];

/** Every value that the words of a text may name. They answer for numbers of the source, and are never called added. */
export function koreanWordValues(text: string): ReadonlySet<number> {
  const values = new Set(NATIVE.flatMap(([word, value]) => (word.test(text) ? [value] : [])));
  ROMAN.forEach((numeral, index) => {
    if (new RegExp(`(?<![A-Z])${numeral}(?![A-Z])`).test(text)) values.add(index + 2);
  });
  for (const [written] of text.matchAll(/[영일이삼사오육칠팔구십백천만억조]+/gu)) {
    const value = numeralValue(written, KOREAN_NUMERALS);
    if (value !== null) values.add(value);
  }
  return values;
}

const DIGITS = String.raw`\d+(?:,\d{3})*(?:\.\d+)?`;
const SCALE = '(?:[십백천]?[만억조]|[십백천])';

/** Digits chained with 만, 억 and the others: 3억 5000만, 1만2천, 2만8500. What has no scale belongs to it only where no space is between. */
export const KOREAN_CHAIN = new RegExp(
  `${DIGITS}(?:\\s?${SCALE}(?:\\s?${DIGITS}${SCALE})*(?:${DIGITS})?)?`,
  'gu',
);

export function koreanValue(written: string): number | null {
  return numeralValue(written, KOREAN_NUMERALS);
}
