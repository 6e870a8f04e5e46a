import type { OffsetMap, Paragraph, Span } from '../../../glossary/index.ts';

/** One paragraph a line. */
export function paragraphsText(paragraphs: readonly Paragraph[]): string {
  return paragraphs.map(({ text }) => `${text}\n`).join('');
}

export function paragraphsJson(paragraphs: readonly Paragraph[]): string {
  const lines = paragraphRecords(paragraphs).map((record) => JSON.stringify(record));
  return lines.length === 0 ? '{"paragraphs":[]}\n' : `{"paragraphs":[\n${lines.join(',\n')}\n]}\n`;
}

export interface ParagraphRecord extends Span {
  readonly text: string;
  readonly map: readonly MapRun[];
}

export function paragraphRecords(paragraphs: readonly Paragraph[]): readonly ParagraphRecord[] {
  return paragraphs.map(({ start, end, text, map }) => ({ start, end, text, map: mapRuns(map) }));
}

/**
 * `text.slice(from, to)` of a paragraph stands for `[start, end)` of the original: code unit by code unit where both are
 * of one length, all of it for all of it where they are not (a space that was a line break and an indent).
 */
export interface MapRun {
  readonly from: number;
  readonly to: number;
  readonly start: number;
  readonly end: number;
}

/** The offset map in as few runs as say the same; together they cover the paragraph's text. */
export function mapRuns({ starts, ends }: OffsetMap): readonly MapRun[] {
  const runs: MapRun[] = [];
  let run: MapRun | undefined;
  for (let at = 0; at < starts.length; at += 1) {
    const start = starts[at] ?? 0;
    const end = ends[at] ?? 0;
    const goesOn =
      run !== undefined &&
      run.to - run.from === run.end - run.start &&
      end - start === 1 &&
      start === run.end;
    if (run !== undefined && goesOn) {
      run = { ...run, to: at + 1, end };
      runs[runs.length - 1] = run;
    } else {
      run = { from: at, to: at + 1, start, end };
      runs.push(run);
    }
  }
  return runs;
}
