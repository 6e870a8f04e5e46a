import type { Span } from './span.ts';

/**
 * The way back from a derived text to the text it was made from. For every UTF-16 code unit of the derived text it
 * holds the span of the original it stands for; a span of the derived text maps from the first unit's start to the last
 * unit's end, so that what was dropped strictly inside (a line break, a footnote number) comes back with it and what was
 * dropped outside does not.
 */
export interface OffsetMap {
  /** For each code unit of the derived text, where its original begins. */
  readonly starts: Int32Array;
  /** For each code unit of the derived text, where its original ends. */
  readonly ends: Int32Array;
}

export interface MappedText {
  readonly text: string;
  readonly map: OffsetMap;
}

export function identityMap(length: number): OffsetMap {
  const starts = new Int32Array(length);
  const ends = new Int32Array(length);
  for (let i = 0; i < length; i += 1) {
    starts[i] = i;
    ends[i] = i + 1;
  }
  return { starts, ends };
}

/** The span of the original that a non-empty span of the derived text stands for. */
export function toOriginal(map: OffsetMap, derived: Span): Span {
  const start = map.starts[derived.start];
  const end = map.ends[derived.end - 1];
  if (start === undefined || end === undefined || derived.end <= derived.start) {
    throw new RangeError(
      `span [${String(derived.start)}, ${String(derived.end)}) is empty or outside the derived text of ${String(map.starts.length)} code units`,
    );
  }
  return { start, end };
}

/** `outer` maps C to B, `inner` maps B to A; the result maps C to A. */
export function composeMaps(outer: OffsetMap, inner: OffsetMap): OffsetMap {
  const length = outer.starts.length;
  const starts = new Int32Array(length);
  const ends = new Int32Array(length);
  for (let i = 0; i < length; i += 1) {
    const span = toOriginal(inner, { start: outer.starts[i] ?? 0, end: outer.ends[i] ?? 0 });
    starts[i] = span.start;
    ends[i] = span.end;
  }
  return { starts, ends };
}

/** Collects a derived text piece by piece together with its way back. */
export class MappedTextBuilder {
  private readonly pieces: string[] = [];
  private readonly starts: number[] = [];
  private readonly ends: number[] = [];

  get length(): number {
    return this.starts.length;
  }

  /** Appends `text`, every code unit of which stands for the whole original span `[start, end)`. */
  append(text: string, start: number, end: number): void {
    this.pieces.push(text);
    for (let i = 0; i < text.length; i += 1) {
      this.starts.push(start);
      this.ends.push(end);
    }
  }

  /** Appends a stretch taken over unchanged: code unit i of `text` stands for the original's `start + i`. */
  copy(text: string, start: number): void {
    this.pieces.push(text);
    for (let i = 0; i < text.length; i += 1) {
      this.starts.push(start + i);
      this.ends.push(start + i + 1);
    }
  }

  /** Appends a text that brings its own way back. */
  appendMapped(text: string, map: OffsetMap): void {
    this.pieces.push(text);
    for (let i = 0; i < text.length; i += 1) {
      this.starts.push(map.starts[i] ?? 0);
      this.ends.push(map.ends[i] ?? 0);
    }
  }

  finish(): MappedText {
    return {
      text: this.pieces.join(''),
      map: { starts: Int32Array.from(this.starts), ends: Int32Array.from(this.ends) },
    };
  }
}
