import type { Span } from '../text/span.ts';

/** Spans of one text that are asked for by place. */
export class Places {
  private readonly exact: ReadonlySet<string>;
  private readonly starts: readonly number[];
  /** For each start the furthest end of those that start there or before. */
  private readonly reach: readonly number[];

  constructor(spans: readonly Span[]) {
    this.exact = new Set(spans.map(nameOf));
    const sorted = spans.toSorted((a, b) => a.start - b.start);
    this.starts = sorted.map(({ start }) => start);
    let furthest = -1;
    this.reach = sorted.map(({ end }) => (furthest = Math.max(furthest, end)));
  }

  /** One of them is exactly this. */
  has(span: Span): boolean {
    return this.exact.has(nameOf(span));
  }

  /** One of them is this or lies around it, as 核共有制度 around its 核共有. */
  covers({ start, end }: Span): boolean {
    let low = 0;
    let high = this.starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.starts[middle] ?? 0) <= start) low = middle + 1;
      else high = middle;
    }
    return (this.reach[low - 1] ?? -1) >= end;
  }
}

function nameOf({ start, end }: Span): string {
  return `${String(start)}-${String(end)}`;
}
