import type { Occurrence, RecognisedText } from './recognition.ts';

/** Where a concept stands in a recognised text, nested ones too, in order. */
export function findOccurrences(
  { text, matches, passages }: RecognisedText,
  conceptId: string,
): readonly Occurrence[] {
  let passage = 0;
  return matches
    .filter((match) => match.conceptId === conceptId)
    .map(({ start, end, surface }) => {
      while ((passages[passage + 1]?.span.start ?? Infinity) <= start) passage += 1;
      return {
        start,
        end,
        surface,
        before: text.slice(startOf(text, Math.max(0, start - CONTEXT)), start),
        after: text.slice(end, endOf(text, Math.min(text.length, end + CONTEXT))),
        passage: passage + 1,
      };
    });
}

const CONTEXT = 20;

/** A context that would begin inside 𠮷 begins after it. */
function startOf(text: string, offset: number): number {
  return splitsPair(text, offset) ? offset + 1 : offset;
}

function endOf(text: string, offset: number): number {
  return splitsPair(text, offset) ? offset - 1 : offset;
}

function splitsPair(text: string, offset: number): boolean {
  return offset > 0 && (text.codePointAt(offset - 1) ?? 0) > 0xffff;
}
