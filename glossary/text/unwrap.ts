import { printedLines, type PrintedLine } from './printed-lines.ts';
import { judgeBreaks, type BreakKind } from './line-breaks.ts';
import { MappedTextBuilder, type OffsetMap } from './offset-map.ts';
import { codePointBefore, isJapanese, scriptAt, scriptBefore } from './scripts.ts';
import type { Span } from './span.ts';

/** What reading text leaves out of the original: a line break of the printed page, or a space of its layout. */
export interface Gap extends Span {
  readonly line: boolean;
  /** Reading text has one space in its place: a line ended between two Latin words. */
  readonly space: boolean;
}

export interface Paragraph extends Span {
  /** The paragraph as its author wrote it, line breaks and layout spaces taken out. */
  readonly text: string;
  /** From `text` back to the whole original. */
  readonly map: OffsetMap;
  /** Spans of the original inside this paragraph that `text` leaves out, in order. */
  readonly gaps: readonly Gap[];
  /** True when the break after this paragraph may be none: a listed term may run across it. */
  readonly openEnd: boolean;
}

/**
 * Gives back the author's paragraphs from text with hard line breaks, as PDF extraction leaves it, with the way back to
 * every original character. Text that was never wrapped comes out as its own lines.
 */
export function unwrap(text: string): readonly Paragraph[] {
  const lines = printedLines(text);
  const breaks = judgeBreaks(lines);
  const paragraphs: Paragraph[] = [];
  let first = 0;
  lines.forEach((_, index) => {
    const kind = breaks[index] ?? 'wall';
    if (kind === 'join') return;
    paragraphs.push(join(text, lines.slice(first, index + 1), kind));
    first = index + 1;
  });
  return paragraphs;
}

function join(text: string, lines: readonly PrintedLine[], after: BreakKind): Paragraph {
  const out = new MappedTextBuilder((lines.at(-1)?.end ?? 0) - (lines[0]?.start ?? 0));
  const gaps: Gap[] = [];
  lines.forEach((line, index) => {
    const previous = lines[index - 1];
    if (previous !== undefined) joinLines(text, { previous, line, out, gaps });
    const next = lines[index + 1];
    const end = next !== undefined && isHyphenated(text, line, next) ? line.end - 1 : line.end;
    copyLine(text, { start: line.start, end }, out, gaps);
  });
  const start = lines[0]?.start ?? 0;
  const end = lines.at(-1)?.end ?? start;
  return { start, end, ...out.finish(), gaps, openEnd: after === 'doubtful' };
}

interface Joint {
  readonly previous: PrintedLine;
  readonly line: PrintedLine;
  readonly out: MappedTextBuilder;
  readonly gaps: Gap[];
}

/** Between two Latin words a line break was a space; everywhere else it was nothing. */
function joinLines(text: string, { previous, line, out, gaps }: Joint): void {
  const { end } = previous;
  const { start } = line;
  if (isHyphenated(text, previous, line)) {
    gaps.push({ start: end - 1, end: start, line: true, space: false });
    return;
  }
  const space = isBetweenWords(text, { start: end, end: start });
  gaps.push({ start: end, end: start, line: true, space });
  if (space) out.append(' ', end, start);
}

function isBetweenWords(text: string, gap: Span): boolean {
  const before = codePointBefore(text, gap.start) ?? 0;
  const after = text.codePointAt(gap.end) ?? 0;
  return !isJapanese(before) && !isJapanese(after) && before !== HYPHEN;
}

const HYPHEN = 0x2d;

/** deter-⏎rence: the typesetter's hyphen, between small letters. Nuclear-⏎Weapon keeps its own. */
function isHyphenated(text: string, previous: PrintedLine, line: PrintedLine): boolean {
  return (
    text.charCodeAt(previous.end - 1) === HYPHEN &&
    /\p{Ll}/u.test(text.charAt(previous.end - 2)) &&
    /\p{Ll}/u.test(text.charAt(line.start))
  );
}

const SPACES = /[ \t\u00a0]+/g;

/** Spaces between Latin or digits and Japanese (NATO の, 3 軸) are layout; between two kanji (渡邊 武) they are the author's. */
function copyLine(text: string, line: Span, out: MappedTextBuilder, gaps: Gap[]): void {
  let copied = line.start;
  for (const found of text.slice(line.start, line.end).matchAll(SPACES)) {
    const start = line.start + found.index;
    const end = start + found[0].length;
    if (!isLayoutSpace(text, { start, end })) continue;
    out.copy(text.slice(copied, start), copied);
    gaps.push({ start, end, line: false, space: false });
    copied = end;
  }
  out.copy(text.slice(copied, line.end), copied);
}

function isLayoutSpace(text: string, space: Span): boolean {
  const before = codePointBefore(text, space.start);
  const after = text.codePointAt(space.end);
  if (before === null || after === undefined) return true;
  if (before === HYPHEN && scriptAt(text, space.end) === 'latin') return true;
  const japaneseBefore = isJapanese(before);
  const japaneseAfter = isJapanese(after);
  if (japaneseBefore !== japaneseAfter) return true;
  return (
    japaneseBefore &&
    (scriptBefore(text, space.start) === 'other' || scriptAt(text, space.end) === 'other')
  );
}
