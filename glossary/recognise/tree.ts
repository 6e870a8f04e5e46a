import type { Span } from '../text/span.ts';
import type { Grade } from './match.ts';
import { byPlace } from './overlaps.ts';

export interface Graded extends Span {
  readonly grade: Grade;
}

/**
 * For spans in text order, the index of the smallest accepted span that encloses each, itself and its equals aside.
 * What was rejected encloses nothing: 国防 stays primary when 米国防 around it was refused.
 */
export function enclosing(spans: readonly Graded[]): readonly (number | null)[] {
  const open: number[] = [];
  return spans.map((span, index) => {
    while ((spans[open.at(-1) ?? -1]?.end ?? Infinity) <= span.start) open.pop();
    const parent = open.findLast((above) => {
      const outer = spans[above];
      return outer !== undefined && outer.end >= span.end && !isSame(outer, span);
    });
    if (span.grade !== 'inside') open.push(index);
    return parent ?? null;
  });
}

/** What is drawn of a match, for marks on a page that can only nest. */
export interface DrawnMatch extends Span {
  /** Of the match in the recogniser's list. */
  readonly index: number;
}

/**
 * The spans in which matches can be drawn as a tree, in text order. Accepted ones are drawn whole. A rejected one that
 * crosses others (米国 over 国防省) is drawn where they leave it room, and not at all where an accepted one has its span.
 */
export function drawnMatches(matches: readonly Graded[]): readonly DrawnMatch[] {
  const all = matches.map(({ start, end, grade }, index) => ({ start, end, grade, index }));
  const accepted = all.filter(({ grade }) => grade !== 'inside');
  if (accepted.length === all.length) return all;
  const edges = new PlacedEdges();
  for (const span of accepted) edges.add(span);
  const rejected = all
    .filter(({ grade }) => grade === 'inside')
    .sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start);
  const drawn: DrawnMatch[] = [...accepted];
  const taken = new Set(accepted.map(keyOf));
  for (const span of rejected) {
    const free = { ...edges.free(span), index: span.index };
    if (free.start >= free.end || taken.has(keyOf(free))) continue;
    edges.add(free);
    drawn.push(free);
  }
  return drawn.sort((a, b) => byPlace(a, b) || a.index - b.index);
}

function keyOf({ start, end }: Span): string {
  return `${String(start)} ${String(end)}`;
}

function isSame(a: Span, b: Span): boolean {
  return a.start === b.start && a.end === b.end;
}

/** Spans that do not cross each other, by their edges. */
class PlacedEdges {
  private readonly furthestFrom = new Map<number, number>();
  private readonly earliestTo = new Map<number, number>();

  add({ start, end }: Span): void {
    this.furthestFrom.set(start, Math.max(end, this.furthestFrom.get(start) ?? end));
    this.earliestTo.set(end, Math.min(start, this.earliestTo.get(end) ?? start));
  }

  /** What is left of a span when all that crosses it has taken its part. */
  free({ start, end }: Span): Span {
    let from = start;
    let to = end;
    for (let at = start + 1; at < to; at += 1) {
      if ((this.earliestTo.get(at) ?? Infinity) < from) from = at;
      if ((this.furthestFrom.get(at) ?? -1) > to) to = at;
    }
    return { start: from, end: to };
  }
}
