import type { Observation } from '../finding.ts';
import type { SegmentReading } from '../segment-reading.ts';
import { isWithin } from '../target-terms.ts';
import type { SegmentRule } from './rule.ts';

/** Kana and kanji that were left in the translation. Chinese characters in brackets explain a Korean name. */
export const japaneseLeft: SegmentRule = {
  code: 'japaneseLeft',
  check(segment) {
    const { text } = segment.target;
    return Array.from(text.matchAll(JAPANESE)).flatMap(({ 0: found, index }): Observation[] => {
      const targetSpan = { start: index, end: index + found.length };
      if (segment.renderings.some(({ span }) => isWithin(targetSpan, span))) return [];
      if (segment.language === 'ko' && !KANA.test(found)) {
        if (isInBrackets(text, index) || isNewspaperSign(text, found, index)) return [];
      }
      return [
        {
          reason: 'japaneseLeft',
          conceptId: null,
          sourceSpan: placeInSource(segment, found),
          targetSpan,
          expected: [],
          found,
          values: {},
        },
      ];
    });
  },
};

/** ・ and ー alone are no Japanese: Korean keyboards have a ・ too. */
const JAPANESE =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}](?:[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー・々〆]*[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー々])?/gu;
const KANA = /[\p{Script=Hiragana}\p{Script=Katakana}]/u;

function isInBrackets(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - LONGEST_GLOSS), at);
  return /[([（［〔][^)\]）］〕]*$/u.test(before);
}

const LONGEST_GLOSS = 40;

/** Korean papers abbreviate countries and a few other words to one character: 美 국방부, 韓·美, 前 장관. */
function isNewspaperSign(text: string, found: string, at: number): boolean {
  const next = text.slice(at + found.length, at + found.length + 1);
  return NEWSPAPER_SIGNS.has(found) && (next === '' || !/[\p{Script=Han}]/u.test(next));
}

const NEWSPAPER_SIGNS = new Set(
  '美中日韓北南英獨佛露伊印濠臺越加與野靑檢警軍前現新舊故對反親女男大小高低軍線側者株',
);

/** Where the source has the same letters. */
function placeInSource({ source, span }: SegmentReading, found: string) {
  const at = source.slice(span.start, span.end).indexOf(found);
  if (at < 0) return null;
  return { start: span.start + at, end: span.start + at + found.length };
}
