import { NO_KOREAN_WORDS, type KoreanWords } from '../morphology/korean/word-list.ts';
import { createEnglishFinder } from './english-finder.ts';
import { createKoreanFinder } from './korean-finder.ts';
import type { TargetFinder, TargetLanguage } from './renderings.ts';

/** Without `koreanWords` compounds are told from letters of other words by their affixes and particles alone. */
export function createTargetFinder(
  language: TargetLanguage,
  { koreanWords = NO_KOREAN_WORDS }: { readonly koreanWords?: KoreanWords } = {},
): TargetFinder {
  return language === 'en' ? createEnglishFinder() : createKoreanFinder(koreanWords);
}
