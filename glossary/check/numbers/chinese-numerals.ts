/** Digits with their scales, as Japanese and Korean chain them: 3億5000万, 1만 2천, 二十四, 二〇二三. */
export interface NumeralWords {
  readonly digits: Readonly<Record<string, number>>;
  /** Up to a thousand, and above: 十 multiplies what stands before it, 万 all that stands before it. */
  readonly small: Readonly<Record<string, number>>;
  readonly large: Readonly<Record<string, number>>;
}

export const JAPANESE_NUMERALS: NumeralWords = {
  digits: { 〇: 0, 零: 0, 一: 1, 二: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9 },
  small: { 十: 10, 百: 100, 千: 1_000 },
  large: { 万: 1e4, 億: 1e8, 兆: 1e12 },
};

export const KOREAN_NUMERALS: NumeralWords = {
  digits: { 영: 0, 일: 1, 이: 2, 삼: 3, 사: 4, 오: 5, 육: 6, 칠: 7, 팔: 8, 구: 9 },
  small: { 십: 10, 백: 100, 천: 1_000 },
  large: { 만: 1e4, 억: 1e8, 조: 1e12 },
};

/** The value of a chain of digits, numerals and scales, spaces aside; null if it makes no number (万一, 千万億). */
export function numeralValue(text: string, words: NumeralWords): number | null {
  const parts = text.replace(/[\s,]/g, '').match(/\d+(?:\.\d+)?|\D/gu) ?? [];
  if (parts.every((part) => part in words.digits)) {
    return Number(parts.map((part) => words.digits[part]).join(''));
  }
  let total = 0;
  let section = 0;
  let digit: number | null = null;
  let largest = Infinity;
  for (const part of parts) {
    const value = /\d/.test(part) ? Number(part) : words.digits[part];
    const small = words.small[part];
    const large = words.large[part];
    if (value !== undefined) {
      if (digit !== null) return null;
      digit = value;
    } else if (small !== undefined) {
      section += (digit ?? 1) * small;
      digit = null;
    } else if (large !== undefined) {
      const before = section + (digit ?? 0);
      if (before === 0 || large >= largest) return null;
      total += before * large;
      largest = large;
      section = 0;
      digit = null;
    } else return null;
  }
  return total + section + (digit ?? 0);
}
