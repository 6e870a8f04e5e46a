import { columnWidth } from './scripts.ts';
import type { Span } from './span.ts';

/** A line of the printed page that holds text: the span of its text without the spaces around it. */
export interface PrintedLine extends Span {
  readonly text: string;
  /** Columns: two for a full-width character, one for others. */
  readonly width: number;
  /** White space stands before the text: U+3000 begins a Japanese paragraph. */
  readonly indented: boolean;
  /** A space stands after the text: Word leaves its paragraph mark in a PDF as one. */
  readonly trailingSpace: boolean;
  /** Empty lines between this line and the next. */
  readonly blanksAfter: number;
}

export function printedLines(text: string): readonly PrintedLine[] {
  const lines: PrintedLine[] = [];
  let start = 0;
  while (start < text.length) {
    let end = start;
    while (end < text.length && !isBreak(text.charCodeAt(end))) end += 1;
    const raw = text.slice(start, end);
    const body = raw.trim();
    const last = lines.length - 1;
    const previous = lines[last];
    if (body !== '') {
      const lead = raw.length - raw.trimStart().length;
      lines.push({
        start: start + lead,
        end: start + lead + body.length,
        text: body,
        width: columnWidth(body),
        indented: raw.startsWith('\u3000'),
        trailingSpace: raw.length > lead + body.length,
        blanksAfter: 0,
      });
    } else if (previous !== undefined) {
      lines[last] = { ...previous, blanksAfter: previous.blanksAfter + 1 };
    }
    start = end + (text.startsWith('\r\n', end) ? 2 : 1);
  }
  return lines;
}

/** LF, CR, VT, form feed (a page break), NEL, line and paragraph separators. */
function isBreak(unit: number): boolean {
  return (unit >= 0x0a && unit <= 0x0d) || unit === 0x85 || unit === 0x2028 || unit === 0x2029;
}
