import type { Span } from '../text/span.ts';
import type { Grade } from './match.ts';

export interface Candidate extends Span {
  readonly grade: Grade;
  /** How much the lattice likes the candidate's weaker edge, in the dictionary's cost. */
  readonly margin: number;
}

/**
 * Keeps, among accepted candidates, a set in which any two are apart, nested or the same span. Where two cross
 * (日韓 and 韓国 in 日韓国交), the longer stands, then the one whose edges the lattice likes better, then the earlier.
 */
export function resolveCrossings<C extends Candidate>(candidates: readonly C[]): readonly C[] {
  const ranked = [...candidates].sort(
    (a, b) => b.end - b.start - (a.end - a.start) || compareMargins(a, b) || a.start - b.start,
  );
  const kept: C[] = [];
  const intervals = new CrossingIndex();
  for (const candidate of ranked) {
    if (intervals.crosses(candidate)) continue;
    intervals.add(candidate);
    kept.push(candidate);
  }
  return kept;
}

/** Text order: by start, then longer first. */
export function byPlace(a: Span, b: Span): number {
  return a.start - b.start || b.end - a.end;
}

function compareMargins(a: Candidate, b: Candidate): number {
  if (a.margin === b.margin) return 0;
  return a.margin > b.margin ? -1 : 1;
}

/**
 * Spans come longest first, so a new span crosses a kept one exactly when it holds one of its edges strictly inside:
 * a kept span that crosses it must begin or end within it, and cannot lie wholly within it.
 */
class CrossingIndex {
  private readonly startsAt = new Map<number, number>();
  private readonly endsAt = new Map<number, number>();

  add({ start, end }: Span): void {
    this.startsAt.set(start, Math.max(end, this.startsAt.get(start) ?? end));
    this.endsAt.set(end, Math.min(start, this.endsAt.get(end) ?? start));
  }

  crosses({ start, end }: Span): boolean {
    for (let at = start + 1; at < end; at += 1) {
      if ((this.startsAt.get(at) ?? -1) > end) return true;
      if ((this.endsAt.get(at) ?? Infinity) < start) return true;
    }
    return false;
  }
}
