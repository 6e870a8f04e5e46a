/**
 * A place in a text: half-open `[start, end)` in UTF-16 code units of the text exactly as it was given, line breaks
 * included. There is no other position form inside the program; lines and columns exist only at the outer edge.
 */
export interface Span {
  readonly start: number;
  readonly end: number;
}
