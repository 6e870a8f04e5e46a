import { normalise } from '../../text/normalise.ts';
import { toOriginal } from '../../text/offset-map.ts';
import type { TargetLanguage } from '../renderings.ts';
import { englishScale, englishWordValues } from './english-numbers.ts';
import { KOREAN_CHAIN, koreanValue, koreanWordValues } from './korean-numbers.ts';
import { modelNames, overlaps, type NamedNumber, type NamedNumbers } from './number.ts';

export interface TargetNumbers extends NamedNumbers {
  /** Values that words may name. */
  readonly words: ReadonlySet<number>;
}

/** The numbers and model names of a translation, their spans in the text as it was given. */
export function targetNumbers(given: string, language: TargetLanguage): TargetNumbers {
  const { text, map } = normalise(given);
  const models = modelNames(text);
  const read = language === 'en' ? englishNumbers(text) : koreanNumbers(text);
  const numbers = read
    .filter((number) => !models.some((model) => overlaps(model, number)))
    .map((number) => ({ ...number, ...toOriginal(map, number) }));
  return {
    numbers,
    models: models.map((model) => ({ ...model, ...toOriginal(map, model) })),
    words: language === 'en' ? englishWordValues(text) : koreanWordValues(text),
  };
}

function englishNumbers(text: string): readonly NamedNumber[] {
  return Array.from(text.matchAll(/\d+(?:,\d{3})*(?:\.\d+)?/g), ({ 0: digits, index }) => {
    const plain = Number(digits.replaceAll(',', ''));
    const { factor, length } = englishScale(
      text.slice(index + digits.length, index + digits.length + 12),
    );
    return {
      start: index,
      end: index + digits.length + length,
      values: [plain * factor, ...timesOfDay(digits, text.slice(index + digits.length))],
      demanded: true,
    };
  });
}

/** 3 p.m. is 15 o'clock, and 6.30 may be six thirty. */
function timesOfDay(digits: string, after: string): readonly number[] {
  const [, hour = '', minute = ''] = /^(\d{1,2})(?:\.([0-5]\d))?$/.exec(digits) ?? [];
  const values = minute === '' ? [] : [Number(hour), Number(minute)];
  if (hour !== '' && /^(?::\d\d)?\s?p\.?m/i.test(after)) values.push(Number(hour) + 12);
  return values;
}

function koreanNumbers(text: string): readonly NamedNumber[] {
  return Array.from(text.matchAll(KOREAN_CHAIN)).flatMap(({ 0: written, index }) => {
    const value = koreanValue(written);
    const plain = Number(/^[\d,.]+/.exec(written)?.[0].replaceAll(',', ''));
    if (value === null && Number.isNaN(plain)) return [];
    return [
      {
        start: index,
        end: index + written.length,
        // The 만 of 3만 may be one that means only.
        values: value === null ? [plain] : /^[\d,.]+만$/.test(written) ? [value, plain] : [value],
        demanded: true,
      },
    ];
  });
}
