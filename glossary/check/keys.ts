import type { LetterStream } from './letter-stream.ts';

/**
 * So many letters, or the whole where it is shorter, are looked up to find which terms may begin at a place. Enough for all
 * but the longest words: a thousand terms of a glossary may begin with "nuclear", but not with "nucl" alone.
 */
export const KEY_LENGTH = 16;

export function keysAt(
  { letters }: LetterStream,
  at: number,
  found: (key: string, at: number) => void,
): void {
  for (let end = at + 1; end <= Math.min(letters.length, at + KEY_LENGTH); end += 1) {
    found(letters.slice(at, end), at);
  }
}
