import type { Checker, Finding, PlacedFinding, Recogniser, Span } from '../../glossary/index.ts';
import { AppError } from '../errors.ts';

/** A finding about a line; its spans are in the whole texts as they were given. */
export type LineFinding = Finding & {
  /** 1-based. */
  readonly line: number;
};

/**
 * Checks a translation whose line n translates line n of its source. Each line is read for itself: who aligned the texts
 * has already joined what belongs together.
 * @throws AppError `check.lines` where one has more lines than the other
 */
export function checkLines({
  source,
  target,
  recogniser,
  checker,
}: {
  readonly source: string;
  readonly target: string;
  readonly recogniser: Recogniser;
  readonly checker: Checker;
}): readonly LineFinding[] {
  const sourceLines = linesOf(source);
  const targetLines = linesOf(target);
  if (sourceLines.length !== targetLines.length) {
    throw new AppError('check.lines', { source: sourceLines.length, target: targetLines.length });
  }
  const segments = sourceLines.map((line, index) => {
    const stretch = source.slice(line.start, line.end);
    const translation = targetLines[index] ?? { start: 0, end: 0 };
    return checker.segment({
      source: stretch,
      matches: recogniser.recognise(stretch),
      target: target.slice(translation.start, translation.end),
    });
  });
  const found: PlacedFinding[] = segments.flatMap(({ findings }, segment) =>
    findings.map((finding) => ({ ...finding, segment })),
  );
  found.push(...checker.document(segments));
  return found
    .sort((a, b) => a.segment - b.segment)
    .map(({ segment, ...finding }) => ({
      ...finding,
      line: segment + 1,
      sourceSpan: shift(finding.sourceSpan, sourceLines[segment]),
      targetSpan: shift(finding.targetSpan, targetLines[segment]),
    }));
}

/** The lines of a text without their ends; a byte order mark belongs to none, and a last line end begins no other. */
function linesOf(text: string): readonly Span[] {
  const lines: Span[] = [];
  let start = text.startsWith('\uFEFF') ? 1 : 0;
  for (const { 0: ending, index } of text.matchAll(/\r\n|[\n\r]/g)) {
    lines.push({ start, end: index });
    start = index + ending.length;
  }
  if (start < text.length) lines.push({ start, end: text.length });
  return lines;
}

function shift(span: Span | null, line: Span | undefined): Span | null {
  if (span === null || line === undefined) return null;
  return { start: line.start + span.start, end: line.start + span.end };
}
