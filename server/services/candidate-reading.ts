import type { Candidate, Segmenter } from '../../glossary/index.ts';
import { suggestedReading } from './suggested-reading.ts';

/** As the text gives it, or else as the dictionary reads it. */
export function candidateReading(
  { text, reading }: Pick<Candidate, 'text' | 'reading'>,
  segmenter: Segmenter,
): string {
  return reading === '' ? suggestedReading(text, segmenter) : reading;
}
