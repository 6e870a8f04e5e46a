import type { Concept } from '../../terms/concept.ts';
import { collectConcepts, type GlossaryReading } from '../collector.ts';
import {
  CONCEPT_LAYOUT_COLUMNS,
  conceptRecords,
  isConceptLayout,
  readConceptRows,
} from './concept-layout.ts';
import { formatTable, parseTable, type Table } from './table.ts';
import { isTermLayout, readTermRows, TERM_LAYOUT_COLUMNS, termRecords } from './term-layout.ts';

/** `concept`: one row a concept. `term`: one row a term, lossless. */
export type CsvLayout = 'concept' | 'term';

/**
 * Reads either layout; the header says which. `spreadsheet` says that formulas are guarded; left out, it is so when the
 * text begins with a byte order mark, which our exact files never do.
 */
export function readCsv(
  text: string,
  options: { readonly spreadsheet?: boolean } = {},
): GlossaryReading {
  const table = parseTable(text, options);
  if (!table.readable) {
    return { concepts: [], problems: table.problems, unknownColumns: [] };
  }
  if (isTermLayout(table.header)) {
    const { raws, problems } = readTermRows(table);
    return {
      ...collectConcepts(raws, [...table.problems, ...problems]),
      unknownColumns: unknownColumns(table, TERM_LAYOUT_COLUMNS),
    };
  }
  const unknown = unknownColumns(table, CONCEPT_LAYOUT_COLUMNS);
  if (isConceptLayout(table.header)) {
    return {
      ...collectConcepts(readConceptRows(table), table.problems),
      unknownColumns: unknown,
    };
  }
  return {
    concepts: [],
    problems: [
      ...table.problems,
      { code: 'glossary.header', row: 1, data: { expected: 'id, ja, en, ko' } },
    ],
    unknownColumns: unknown,
  };
}

export function writeCsv(
  concepts: readonly Concept[],
  {
    layout = 'concept',
    spreadsheet = false,
  }: { readonly layout?: CsvLayout; readonly spreadsheet?: boolean } = {},
): string {
  const records = layout === 'term' ? termRecords(concepts) : conceptRecords(concepts);
  return formatTable(records, { spreadsheet });
}

function unknownColumns(table: Table, known: readonly string[]): readonly string[] {
  return [...new Set(table.header)].filter((name) => name !== '' && !known.includes(name));
}
