import type { Span } from '../text/span.ts';
import type { Gap } from '../text/unwrap.ts';
import type { DrawnMatch } from './tree.ts';

/**
 * A text cut up for showing: the pieces in order, whose texts joined are exactly the original. Nested terms hang below
 * the term that encloses them. `gap` is what reading text leaves out: a line break of the printed page (`line`), or a
 * space of its layout; `space` asks for one space in its place, between two Latin words.
 */
export type Highlight =
  | { readonly kind: 'text'; readonly text: string }
  | {
      readonly kind: 'gap';
      readonly text: string;
      readonly line: boolean;
      readonly space: boolean;
    }
  | {
      readonly kind: 'term';
      /** Indices into the recogniser's matches: one, or several where concepts share the term. */
      readonly matches: readonly [number, ...number[]];
      readonly parts: readonly Highlight[];
    };

export interface HighlightInput {
  readonly text: string;
  /** The part of the text to show. */
  readonly span: Span;
  /** As `drawnMatches` lays them out. Those that reach outside the span are left out. */
  readonly drawn: readonly DrawnMatch[];
  /** In text order. A gap lies wholly inside a term's span or wholly outside. */
  readonly gaps: readonly Gap[];
}

export function highlight({ text, span, drawn, gaps }: HighlightInput): readonly Highlight[] {
  let nextMatch = firstFrom(drawn, span.start);
  let nextGap = firstFrom(gaps, span.start);

  const plain = (start: number, end: number): readonly Highlight[] => {
    const pieces: Highlight[] = [];
    let at = start;
    for (let gap = gaps[nextGap]; gap !== undefined && gap.start < end; gap = gaps[nextGap]) {
      nextGap += 1;
      if (gap.start > at) pieces.push({ kind: 'text', text: text.slice(at, gap.start) });
      const { line, space } = gap;
      pieces.push({ kind: 'gap', text: text.slice(gap.start, gap.end), line, space });
      at = gap.end;
    }
    if (at < end) pieces.push({ kind: 'text', text: text.slice(at, end) });
    return pieces;
  };

  const cut = (within: Span): readonly Highlight[] => {
    const pieces: Highlight[] = [];
    let at = within.start;
    for (let match = drawn[nextMatch]; match !== undefined; match = drawn[nextMatch]) {
      if (match.start >= within.end) break;
      nextMatch += 1;
      if (match.start < at || match.end > within.end) continue;
      const shared: [number, ...number[]] = [match.index];
      for (let twin = drawn[nextMatch]; isSameSpan(twin, match); twin = drawn[nextMatch]) {
        shared.push(twin.index);
        nextMatch += 1;
      }
      pieces.push(...plain(at, match.start), { kind: 'term', matches: shared, parts: cut(match) });
      at = match.end;
    }
    return [...pieces, ...plain(at, within.end)];
  };

  return cut(span);
}

/** Index of the first span that begins at `start` or later, in spans sorted by start. */
function firstFrom(spans: readonly Span[], start: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((spans[middle]?.start ?? start) < start) low = middle + 1;
    else high = middle;
  }
  return low;
}

function isSameSpan<S extends Span>(a: S | undefined, b: Span): a is S {
  return a?.start === b.start && a.end === b.end;
}
