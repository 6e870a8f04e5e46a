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
    starts[i] = inner.starts[outer.starts[i] ?? 0] ?? 0;
    ends[i] = inner.ends[(outer.ends[i] ?? 0) - 1] ?? 0;
  }
  return { starts, ends };
}

/** Collects a derived text piece by piece together with its way back. */
export class MappedTextBuilder {
  /** In UTF-16 units. */
  length = 0;
  private readonly pieces: string[] = [];
  private starts: Int32Array;
  private ends: Int32Array;

  /** `room`: how long the text will be, as far as that is known; more is made where it is needed. */
  constructor(room: number) {
    this.starts = new Int32Array(room);
    this.ends = new Int32Array(room);
  }

  /** Appends `text`, every code unit of which stands for the whole original span `[start, end)`. */
  append(text: string, start: number, end: number): void {
    const from = this.add(text);
    this.starts.fill(start, from, this.length);
    this.ends.fill(end, from, this.length);
  }

  /** Appends a stretch taken over unchanged: code unit i of `text` stands for the original's `start + i`. */
  copy(text: string, start: number): void {
    const from = this.add(text);
    const { starts, ends } = this;
    for (let i = 0; i < text.length; i += 1) {
      starts[from + i] = start + i;
      ends[from + i] = start + i + 1;
    }
  }

  /** Appends a text that brings its own way back. */
  appendMapped(text: string, map: OffsetMap): void {
    const from = this.add(text);
    this.starts.set(map.starts, from);
    this.ends.set(map.ends, from);
  }

  finish(): MappedText {
    const { pieces, starts, ends, length } = this;
    const map =
      length === starts.length
        ? { starts, ends }
        : { starts: starts.subarray(0, length), ends: ends.subarray(0, length) };
    return { text: pieces.join(''), map };
  }

  /** Makes room, and says where the piece begins. */
  private add(piece: string): number {
    const from = this.length;
    this.pieces.push(piece);
    this.length += piece.length;
    if (this.length > this.starts.length) {
      this.starts = grown(this.starts, 2 * this.length);
      this.ends = grown(this.ends, 2 * this.length);
    }
    return from;
  }
}

function grown(numbers: Int32Array, length: number): Int32Array {
  const larger = new Int32Array(length);
  larger.set(numbers);
  return larger;
}
