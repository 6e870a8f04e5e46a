import type { Concept } from '../../terms/concept.ts';
import type { GlossaryReading } from '../collector.ts';
import { conceptRecords } from '../table/concept-layout.ts';
import { readTable, type TableReadingOptions } from '../table/read-table.ts';
import type { Delimiter } from '../table/shape.ts';
import { parseTable, tablePieces, type TableWriting } from '../table/table.ts';
import { termRecords } from '../table/term-layout.ts';
import { detectDelimiter } from './delimiter.ts';

/** `concept`: one row a concept. `term`: one row a term, lossless. */
export type TableLayout = 'concept' | 'term';

export interface CsvReadingOptions extends TableReadingOptions {
  /** That formulas are guarded; left out, it is so when the text begins with a byte order mark, which our exact files never do. */
  readonly spreadsheet?: boolean;
  /** Found out if left out. */
  readonly delimiter?: Delimiter;
}

/** Reads either of our layouts, or another one; the header says which. */
export function readCsv(
  text: string,
  { spreadsheet, delimiter = detectDelimiter(text), ...options }: CsvReadingOptions = {},
): GlossaryReading {
  const table = parseTable(text, {
    delimiter,
    ...(spreadsheet === undefined ? {} : { spreadsheet }),
  });
  return readTable(table, delimiter, options);
}

export interface CsvWritingOptions extends TableWriting {
  readonly layout?: TableLayout;
}

export function csvPieces(
  concepts: readonly Concept[],
  { layout = 'concept', ...writing }: CsvWritingOptions = {},
): Iterable<string> {
  return tablePieces(recordsOf(concepts, layout), writing);
}

export function recordsOf(
  concepts: readonly Concept[],
  layout: TableLayout,
): Iterable<readonly string[]> {
  return layout === 'term' ? termRecords(concepts) : conceptRecords(concepts);
}
