import type { Span } from '../text/span.ts';

/** 日⏎米 is a list; 防衛協⏎力 cannot be one: a term of three or more characters is evidence enough for the break. */
export function earnsSeam(span: Span, seams: readonly number[]): boolean {
  if (span.end - span.start < 3) return false;
  let low = 0;
  let high = seams.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((seams[middle] ?? Infinity) <= span.start) low = middle + 1;
    else high = middle;
  }
  return (seams[low] ?? Infinity) < span.end;
}
