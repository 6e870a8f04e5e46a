import { normalise } from '../../text/normalise.ts';
import { toOriginal } from '../../text/offset-map.ts';
import { JAPANESE_NUMERALS, numeralValue } from './chinese-numerals.ts';
import { modelNames, overlaps, type NamedNumber, type NamedNumbers } from './number.ts';

/** The numbers and model names of a Japanese text, their spans in the text as it was given. */
export function sourceNumbers(given: string): NamedNumbers {
  const { text, map } = normalise(given);
  const models = modelNames(text);
  const numbers: NamedNumber[] = [];
  for (const { 0: whole, index } of text.matchAll(NUMBER)) {
    const written = whole.trimEnd();
    const span = { start: index, end: index + written.length };
    if (models.some((model) => overlaps(model, span))) continue;
    const value = numeralValue(written, JAPANESE_NUMERALS);
    if (value === null) continue;
    const before = text.slice(Math.max(0, span.start - 4), span.start);
    const after = text.slice(span.end, span.end + 8);
    numbers.push({
      ...toOriginal(map, span),
      values: [value, ...otherValues(value, before, after)],
      demanded: isDemanded(written, value, { before, after }),
    });
  }
  return { numbers, models: models.map((model) => ({ ...model, ...toOriginal(map, model) })) };
}

const NUMBER =
  /\d+(?:,\d{3})*(?:\.\d+)?(?:\s?[十百千万億兆]+(?:\d+(?:,\d{3})*(?:\.\d+)?\s?)?)*|[〇零一二三四五六七八九十百千万億兆]+/gu;

const ERAS: readonly (readonly [RegExp, number])[] = [
  [/令和\s?$/u, 2018],
  [/平成\s?$/u, 1988],
  [/昭和\s?$/u, 1925],
  [/大正\s?$/u, 1911],
  [/明治\s?$/u, 1867],
];

function otherValues(value: number, before: string, after: string): readonly number[] {
  const values = ERAS.flatMap(([era, offset]) => (era.test(before) ? [value + offset] : []));
  // 90年代, '22年; 午後3時 is 15:00; 3割 is 30 %; 3分の1 and 半 are words elsewhere.
  if (/^\s?年/u.test(after) && value < 100) values.push(1900 + value, 2000 + value);
  if (/午後\s?$/u.test(before) && value < 12) values.push(value + 12);
  if (/^\s?割/u.test(after)) values.push(value * 10, value / 10);
  return values;
}

/** What follows a number that counts something. */
const COUNTER =
  /^\s?(?:[%年月日時分秒人名個件回度発機隻両台基枚本冊社校号型位国軸次期代章条項円歳倍割種門艘]|世紀|[かカヶ]国|パーセント|ドル|ユーロ|ウォン|キロ|メートル|トン|マイル|ヘクタール|ポイント)/u;

/** Small numbers are written as words, or not at all; a glued digit that counts nothing may be a footnote's. */
function isDemanded(
  written: string,
  value: number,
  { before, after }: { readonly before: string; readonly after: string },
): boolean {
  if (value <= 1 || /[数何幾]\s?$/u.test(before)) return false;
  const isArabic = /\d/.test(written);
  if (!isArabic) return written.length > 1 && COUNTER.test(after) && /[^一二三]/u.test(written);
  if (/[分]の/u.test(after.slice(0, 3)) || /分の\s?$/u.test(before)) return false;
  return (
    written.length >= 4 ||
    /[.,万億兆]/u.test(written) ||
    COUNTER.test(after) ||
    /[第約計全]\s?$/u.test(before)
  );
}
