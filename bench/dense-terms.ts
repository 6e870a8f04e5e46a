import type { Segmenter } from '../glossary/index.ts';
import { listedWords } from './listed-words.ts';

/**
 * So many terms: every second noun of the text, so that a term stands in every ten characters or so, as in the dense
 * documents that the product is for; then nouns of the dictionary and compounds of two.
 */
export function denseTerms(text: string, count: number, segmenter: Segmenter): readonly string[] {
  const nouns = new Set<string>();
  for (const { partOfSpeech, surface } of segmenter.segment(text)) {
    if (partOfSpeech[0] === '名詞' && surface.length > 1) nouns.add(surface);
  }
  const terms = new Set(Array.from(nouns).filter((_, index) => index % 2 === 0));
  for (const word of listedWords().terms(count)) terms.add(word);
  return Array.from(terms).slice(0, count);
}
