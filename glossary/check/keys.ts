import type { LetterStream } from './letter-stream.ts';

/** So many letters, or the whole where it is shorter, are looked up to find which terms may begin at a place. */
export const KEY_LENGTH = 4;

export function keysAt({ letters }: LetterStream, at: number, found: (key: string) => void): void {
  for (let end = at + 1; end <= Math.min(letters.length, at + KEY_LENGTH); end += 1) {
    found(letters.slice(at, end));
  }
}
