import type { Span } from '../text/span.ts';
import type { Gap } from '../text/unwrap.ts';
import type { Match } from './match.ts';

/**
 * A text cut up for showing: the pieces in order, whose texts joined are exactly the original. Nested terms hang below
 * the term that encloses them. `gap` is what reading text leaves out: a line break of the printed page (`line`), or a
 * space of its layout.
 */
export type Highlight =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'gap'; readonly text: string; readonly line: boolean }
  | {
      readonly kind: 'term';
      /** Indices into the recogniser's matches: one, or several where concepts share the term. */
      readonly matches: readonly [number, ...number[]];
      readonly parts: readonly Highlight[];
    };

export interface HighlightInput {
  readonly text: string;
  /** The part of the text to show. Matches that reach outside it are left out. */
  readonly span: Span;
  readonly matches: readonly Match[];
  readonly gaps: readonly Gap[];
}

export function highlight({ text, span, matches, gaps }: HighlightInput): readonly Highlight[] {
  const inside = (part: Span): boolean => span.start <= part.start && part.end <= span.end;
  const shown = matches.flatMap((match, index) => (inside(match) ? [{ match, index }] : []));
  const cut = (within: Span, level: readonly Shown[]): readonly Highlight[] => {
    const pieces: Highlight[] = [];
    let at = within.start;
    for (let i = 0; i < level.length; i += 1) {
      const first = level[i];
      // A match that crosses the one before it cannot be shown as a tree; the recogniser gives none among the accepted.
      if (first === undefined || first.match.start < at) continue;
      const twins = level.slice(i + 1).filter(({ match }) => sameSpan(match, first.match));
      const below = level
        .slice(i + 1)
        .filter(({ match }) => !sameSpan(match, first.match) && contains(first.match, match));
      pieces.push(...plain(text, { start: at, end: first.match.start }, gaps));
      pieces.push({
        kind: 'term',
        matches: [first.index, ...twins.map(({ index }) => index)],
        parts: cut(first.match, below),
      });
      at = first.match.end;
    }
    pieces.push(...plain(text, { start: at, end: within.end }, gaps));
    return pieces;
  };
  return cut(span, shown);
}

interface Shown {
  readonly match: Match;
  readonly index: number;
}

function plain(text: string, span: Span, gaps: readonly Gap[]): readonly Highlight[] {
  const pieces: Highlight[] = [];
  let at = span.start;
  for (const gap of gaps) {
    if (gap.end <= span.start || gap.start >= span.end) continue;
    const start = Math.max(gap.start, span.start);
    const end = Math.min(gap.end, span.end);
    if (start > at) pieces.push({ kind: 'text', text: text.slice(at, start) });
    pieces.push({ kind: 'gap', text: text.slice(start, end), line: gap.line });
    at = end;
  }
  if (at < span.end) pieces.push({ kind: 'text', text: text.slice(at, span.end) });
  return pieces;
}

function sameSpan(a: Span, b: Span): boolean {
  return a.start === b.start && a.end === b.end;
}

function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}
