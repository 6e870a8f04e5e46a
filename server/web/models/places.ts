import type { Span } from '../../../glossary/index.ts';

/** A place in the original text as forms send it: `12-14`. */
export function placeText({ start, end }: Span): string {
  return `${String(start)}-${String(end)}`;
}

/** Null for what is no place. */
export function readPlace(text: string): Span | null {
  const [, start, end] = /^(\d{1,9})-(\d{1,9})$/.exec(text) ?? [];
  return start === undefined || end === undefined
    ? null
    : { start: Number(start), end: Number(end) };
}
