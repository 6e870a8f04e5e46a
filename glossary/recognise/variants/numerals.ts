import { CLASSES, classAt, DIGIT, KANJI } from './kana-classes.ts';

const ONES = '〇一二三四五六七八九';
const UNITS: readonly (readonly [unit: string, value: number])[] = [
  ['千', 1_000],
  ['百', 100],
  ['十', 10],
];
const NUMERALS = `${ONES}${UNITS.map(([unit]) => unit).join('')}`;

/** What is counted or numbered: only before one of these is 三 the number 3 (三軸, 三八度線, 三か国). */
const COUNTERS =
  '国軸次度年月日時分秒世人名個件回発機隻両台基枚本冊社校号型式番級位期代章節条項億兆万円大者党極点段層島県州市区部局課班曲種類倍割泊' +
  'かカヵヶケ箇';
const KATAKANA_COUNTERS = [
  'ドル',
  'キロ',
  'メートル',
  'トン',
  'パーセント',
  'ポンド',
  'ユーロ',
  'フィート',
  'マイル',
];

/**
 * Words that only look like a number and a counter: 一時 (for a while) is not 1時 (one o'clock), 十分 (enough) not 10分, 四国
 * the island not four countries.
 */
const WORDS = new Set(
  (
    '一時 一部 一般 一体 一方 一面 一定 一番 一層 一連 一同 一行 一帯 一端 一員 一種 一応 一切 一致 一流 一向 一概 一見 一気 一律 一度 一本 一級 ' +
    '一人 一件 一段 一点 一代 一大 一世 一番 一類 一分 一年 一両 一区 一条 一市 一割 二世 二段 三島 三重 三国 三条 三島 四国 四条 四日 五輪 五島 五分 六本 七五 八月 ' +
    '八代 九条 九州 十分 十条 十日 千葉 千島 千代 千人 万一 百万 百人'
  ).split(' '),
);

export interface Numeral {
  /** Where the numeral ends in the text. */
  readonly end: number;
  /** Its value in ASCII digits; null where it is no number. */
  readonly digits: string | null;
}

export function isNumeral(text: string, at: number): boolean {
  return at >= 0 && at < text.length && NUMERALS.includes(text.charAt(at));
}

/** The kanji numeral that begins at `start`, where one stands and none before it. */
export function numeralAt(text: string, start: number): Numeral {
  let end = start + 1;
  while (isNumeral(text, end)) end += 1;
  const numeral = text.slice(start, end);
  const before = text.charAt(start - 1);
  const ordinal = before === '第';
  const counted = ordinal || isCounter(text, end);
  const word = !ordinal && numeral.length === 1 && WORDS.has(text.slice(start, end + 1));
  // 数十人 (some tens of people), 何百: no number at all.
  if (!counted || word || '数何幾'.includes(before || ' ')) return { end, digits: null };
  return { end, digits: digitsOf(numeral) };
}

/** Whether a number stands just before `at`, in digits or kanji, or one of the words that ask for one (数か国). */
export function followsNumber(text: string, at: number): boolean {
  return (
    (classAt(text, at - 1) & DIGIT) !== 0 ||
    isNumeral(text, at - 1) ||
    (at > 0 && '数何幾'.includes(text.charAt(at - 1)))
  );
}

function isCounter(text: string, at: number): boolean {
  if (at >= text.length) return false;
  const unit = text.charAt(at);
  if ('かカヵヶケ箇'.includes(unit)) return ((CLASSES[text.charCodeAt(at + 1)] ?? 0) & KANJI) !== 0;
  return COUNTERS.includes(unit) || KATAKANA_COUNTERS.some((word) => text.startsWith(word, at));
}

/** 三八 -> 38 and 二〇一〇 -> 2010 digit by digit; 十七 -> 17 and 二千十 -> 2010 with their units. */
function digitsOf(numeral: string): string | null {
  if (!/[十百千]/u.test(numeral)) return Array.from(numeral, (one) => ONES.indexOf(one)).join('');
  let value = 0;
  let rest = numeral;
  for (const [unit, worth] of UNITS) {
    const at = rest.indexOf(unit);
    if (at > 1) return null;
    if (at < 0) continue;
    value += worth * (at === 0 ? 1 : ONES.indexOf(rest.charAt(0)));
    rest = rest.slice(at + 1);
  }
  if (rest.length > 1) return null;
  return String(value + (rest === '' ? 0 : ONES.indexOf(rest)));
}
