import type { Segmenter } from '../../glossary/index.ts';

/**
 * How a Japanese text is read, in hiragana, as far as the dictionary knows; empty where it does not know every word. A
 * suggestion: names are read in ways that no dictionary has.
 */
export function suggestedReading(text: string, segmenter: Segmenter): string {
  let reading = '';
  for (const token of segmenter.segment(text)) {
    if (KANA.test(token.surface)) reading += token.surface;
    else if (token.reading === '') return '';
    else reading += token.reading;
  }
  return toHiragana(reading);
}

const KANA = /^[ぁ-ゖァ-ヺー]+$/u;

function toHiragana(text: string): string {
  return text.replace(/[ァ-ヶ]/gu, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0x60));
}
