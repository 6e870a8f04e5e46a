import type { PrintedLine } from './printed-lines.ts';

/**
 * `join`: the printer broke the line, the author did not. `wall`: a real break, nothing runs across it. `doubtful`: the
 * line is too short to tell; only a listed term that needs both sides may run across it.
 */
export type BreakKind = 'join' | 'doubtful' | 'wall';

/** What the break after each line is; the last line's is a wall. */
export function judgeBreaks(lines: readonly PrintedLine[]): readonly BreakKind[] {
  const page = describePage(lines);
  return lines.map((line, index) => {
    const next = lines[index + 1];
    return next === undefined ? 'wall' : judge(line, next, page);
  });
}

interface Page {
  /** Columns a line must fill to have been broken by the printer. */
  readonly fullWidth: number;
  /** Empty lines stand after nearly every line, so they say nothing. */
  readonly blanksAreNoise: boolean;
  /** A paragraph's last line ends in a space, others do not: then the space tells where a full line ends one. */
  readonly marksParagraphs: boolean;
  /** Paragraphs begin with a full-width space. */
  readonly indentsParagraphs: boolean;
}

/** Lines below this many columns were not broken by a page's edge, whatever their neighbours (日⏎米⏎韓). */
const NARROWEST_PAGE = 24;
/** Beyond this many columns nobody prints a line: each line is a paragraph. */
const WIDEST_PAGE = 160;
const FULL_SHARE = 0.78;

function describePage(lines: readonly PrintedLine[]): Page {
  const widths = lines.map((line) => line.width).sort((a, b) => a - b);
  const typical = widths[Math.floor((widths.length - 1) * 0.95)] ?? 0;
  const wrapped = typical >= NARROWEST_PAGE && typical <= WIDEST_PAGE;
  const fullWidth = wrapped ? typical * FULL_SHARE : Infinity;
  const inner = lines.slice(0, -1);
  const doubled = inner.filter((line) => line.blanksAfter > 0).length;
  const short = inner.filter((line) => line.width < fullWidth);
  const full = inner.filter((line) => line.width >= fullWidth);
  return {
    fullWidth,
    blanksAreNoise: doubled >= inner.length * 0.7,
    marksParagraphs:
      short.length >= 2 &&
      share(short, (line) => line.trailingSpace) >= 0.9 &&
      share(full, (line) => line.trailingSpace) <= 0.5,
    indentsParagraphs: lines.filter((line) => line.indented).length >= 2,
  };
}

function judge(line: PrintedLine, next: PrintedLine, page: Page): BreakKind {
  if (LIST_MARK.test(next.text) || next.indented) return 'wall';
  if (line.blanksAfter > 0 && !page.blanksAreNoise) return 'wall';
  if (CANNOT_BEGIN_LINE.test(next.text) || leavesBracketOpen(line.text, next.text)) return 'join';
  if (HYPHENATED.test(line.text) && /^\p{Ll}/u.test(next.text)) return 'join';
  const full = line.width >= page.fullWidth;
  if (SENTENCE_END.test(line.text)) {
    if (!full) return 'wall';
    if (page.marksParagraphs) return line.trailingSpace ? 'wall' : 'join';
    return page.indentsParagraphs ? 'join' : 'wall';
  }
  return full ? 'join' : 'doubtful';
}

function share(lines: readonly PrintedLine[], holds: (line: PrintedLine) => boolean): number {
  return lines.length === 0 ? 0 : lines.filter(holds).length / lines.length;
}

/** A full stop, with the closing brackets and the note number that may follow it. */
const SENTENCE_END = /[。！？!?]["'」』）)\]］]*\d{0,3}$|[。！？]\d{0,3}$/u;
const LIST_MARK =
  /^(?:[・●○■□◆◇▪•※*+▶►✓#]|[-–—]\s|[(（]?[0-9０-９一二三四五六七八九十]{1,3}[)）.．、]\s?|[①-⑳]|第[0-9０-９一二三四五六七八九十]+[章節条部編])/u;
/** deter-⏎rence: whatever the width of the page, a word was broken here. */
const HYPHENATED = /\p{Ll}{2}-$/u;
/** Japanese typesetting lets no line begin with these (kinsoku), so the line before goes on. */
const CANNOT_BEGIN_LINE =
  /^[、。，．」』）］】〉》ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮー々ゝゞヽヾ]/u;

const OPENING = '「『（［【〈《(';
const ANY_OPENING = /[「『（［【〈《(]/u;
const CLOSING = '」』）］】〉》)';

/** 韓国哨戒艦「天⏎安」: a bracket opened on this line is closed on the next, before another opens. */
function leavesBracketOpen(line: string, next: string): boolean {
  if (!ANY_OPENING.test(line)) return false;
  let lastOpen = -1;
  for (const character of line) {
    const closing = CLOSING.indexOf(character);
    if (OPENING.includes(character)) lastOpen = OPENING.indexOf(character);
    else if (closing >= 0 && closing === lastOpen) lastOpen = -1;
  }
  if (lastOpen < 0) return false;
  const close = next.indexOf(CLOSING.charAt(lastOpen));
  return close >= 0 && !next.slice(0, close).includes(OPENING.charAt(lastOpen));
}
