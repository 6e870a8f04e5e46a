import { alignFurigana } from '../../../glossary/index.ts';

/**
 * The reading as a person would write it: katakana stays katakana (かくきょうぎぐるーぷ becomes かくきょうぎグループ). Empty
 * where the word is its own reading.
 */
export function writtenReading(word: string, reading: string): string {
  const runs = alignFurigana(word, reading);
  if (runs.every((run) => run.reading === '')) return '';
  return runs.map((run) => run.reading || run.text).join('');
}
