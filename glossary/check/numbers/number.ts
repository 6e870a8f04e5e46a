import type { Span } from '../../text/span.ts';

/** A number that a text names, in whatever way it writes it. */
export interface NamedNumber extends Span {
  /** Every value it may stand for: 令和5年 is 5 and 2023. */
  readonly values: readonly number[];
  /**
   * Whether a translation must name it. 一致 holds no number that could be translated, the 1 of という1。 may be a footnote's, and
   * three is written in many ways.
   */
  readonly demanded: boolean;
}

/** A name made of letters and digits: B-61, F-35A. */
export interface ModelName extends Span {
  /** Capitals and digits alone: B61. */
  readonly name: string;
}

export interface NamedNumbers {
  readonly numbers: readonly NamedNumber[];
  readonly models: readonly ModelName[];
}

/** Letters, a hyphen or none, digits, letters; not the 5 of G5 or the km of 5km. */
const MODEL =
  /(?<![A-Za-z0-9])([A-Z][A-Za-z]{0,4})[-‐‑–−]?(\d{1,4})([A-Za-z]{0,2})(?![A-Za-z0-9])/gu;

/** In NFKC. */
export function modelNames(text: string): readonly ModelName[] {
  return Array.from(
    text.matchAll(MODEL),
    ({ 0: whole, index, 1: letters = '', 2: digits = '', 3: tail = '' }) => ({
      start: index,
      end: index + whole.length,
      // The plural of B-29 is B-29s.
      name: `${letters}${digits}${tail === 's' ? '' : tail}`.toUpperCase(),
    }),
  );
}

export function isSameValue(a: number, b: number): boolean {
  return Math.abs(a - b) <= 1e-9 * Math.max(Math.abs(a), Math.abs(b));
}

export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}
