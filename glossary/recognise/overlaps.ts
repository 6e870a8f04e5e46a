import type { Span } from '../text/span.ts';
import type { Grade } from './match.ts';

export interface Candidate extends Span {
  readonly grade: Grade;
  /** How much the lattice likes the candidate's weaker edge, in the dictionary's cost; negative where it must be cut. */
  readonly margin: number;
}

/**
 * Keeps, among accepted candidates, a set in which any two are apart, nested or the same span. Where two cross, the one
 * stands for which the lattice is cut the less (北朝鮮 in 北朝鮮|半島, not 朝鮮半島); where it need not be cut for either
 * (核|計画|部会), the longer, then the one whose edges the lattice likes better, then the earlier.
 */
export function resolveCrossings<C extends Candidate>(candidates: readonly C[]): readonly C[] {
  const ranked = [...candidates].sort(
    (a, b) =>
      descending(Math.min(a.margin, 0), Math.min(b.margin, 0)) ||
      b.end - b.start - (a.end - a.start) ||
      descending(a.margin, b.margin) ||
      a.start - b.start,
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

/** Margins may be infinite, and the difference of two infinities is no number. */
function descending(a: number, b: number): number {
  if (a === b) return 0;
  return a > b ? -1 : 1;
}

/** A span crosses another exactly when it holds one edge of it strictly inside while the other lies beyond its own. */
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
