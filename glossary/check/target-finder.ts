import { createEnglishFinder } from './english-finder.ts';
import { createKoreanFinder } from './korean-finder.ts';
import type { TargetFinder, TargetLanguage } from './renderings.ts';

export function createTargetFinder(language: TargetLanguage): TargetFinder {
  return language === 'en' ? createEnglishFinder() : createKoreanFinder();
}
