import type { createTally } from '../collector.ts';
import type { Statement } from './data-categories.ts';
import { readNote, type Label } from './labelled-notes.ts';

export interface Reading {
  readonly tally: ReturnType<typeof createTally>;
  /** Our own files are read to the letter; others are indented by their tools, inside of terms too. */
  readonly exact: boolean;
}

export function labelOf(
  { category, text }: Statement,
  reading: Reading,
): { readonly label: Label | null; readonly text: string } {
  if (category !== 'note') return { label: null, text: tidy(text, reading) };
  const { label, text: said } = readNote(reading.exact ? text : text.trim());
  return { label, text: tidy(said, reading) };
}

export function tidy(text: string, { exact }: Reading): string {
  return exact ? text : text.trim().replace(/[ \t]*[\r\n]+\s*/g, ' ');
}

export function joined(before: string, text: string): string {
  return before === '' ? text : `${before}\n${text}`;
}

export function inOrder<T>(items: readonly T[], order: readonly number[]): T[] {
  return items
    .map((item, index) => ({ item, at: order[index] ?? index }))
    .toSorted((a, b) => a.at - b.at)
    .map(({ item }) => item);
}
