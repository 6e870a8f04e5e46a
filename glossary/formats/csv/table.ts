import { CsvError, parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import type { GlossaryProblem } from '../problem.ts';
import { guardFormulas, unguardFormulas } from './formula-guard.ts';

/** A CSV file as rows of named cells, before anyone asks what they mean. */
export interface Table {
  /** False if there was no making out the cells; `problems` says why. */
  readonly readable: boolean;
  /** Trimmed and in lower case. */
  readonly header: readonly string[];
  readonly rows: readonly TableRow[];
  readonly problems: readonly GlossaryProblem[];
}

export interface TableRow {
  /** 1-based, counting the header and empty rows, as a spreadsheet shows it. */
  readonly row: number;
  /** The cell of a column; empty if the table has no such column. */
  cell(column: string): string;
}

const BYTE_ORDER_MARK = '\uFEFF';

/**
 * Reads RFC 4180 CSV with any of the three line ends. A quote in the wrong place makes the whole table unreadable
 * (after it nobody knows where a cell ends), and so does half a surrogate pair; a row with too few or too many cells is reported and left out.
 */
export function parseTable(
  text: string,
  { spreadsheet = text.startsWith(BYTE_ORDER_MARK) }: { readonly spreadsheet?: boolean },
): Table {
  const records = parseRecords(text);
  if (!Array.isArray(records))
    return { readable: false, header: [], rows: [], problems: [records] };
  const header = (records[0] ?? []).map((name) => name.trim().toLowerCase());
  const problems: GlossaryProblem[] = header
    .filter((name, index) => name !== '' && header.indexOf(name) !== index)
    .map((name) => ({ code: 'glossary.header', row: 1, column: name }));
  const columns = new Map(header.map((name, index) => [name, index]));
  const rows: TableRow[] = [];
  for (const [index, record] of records.entries()) {
    if (index === 0 || record.every((cell) => cell === '')) continue;
    if (record.length !== header.length) {
      const data = { cells: record.length, columns: header.length };
      problems.push({ code: 'csv.cells', row: index + 1, data });
      continue;
    }
    const cells = spreadsheet ? record.map(unguardFormulas) : record;
    rows.push({ row: index + 1, cell: (column) => cells[columns.get(column) ?? -1] ?? '' });
  }
  return { readable: true, header, rows, problems };
}

/**
 * Exact: UTF-8 text with LF. For spreadsheets: a byte order mark (without it Excel reads the bytes in the code page of
 * its country), CRLF, and guarded formulas.
 */
export function formatTable(
  records: readonly (readonly string[])[],
  { spreadsheet = false }: { readonly spreadsheet?: boolean },
): string {
  const written = stringify(
    records.map((record) => record.map((cell) => (spreadsheet ? guardFormulas(cell) : cell))),
    // A lone CR is a line end to many readers, ours among them.
    { record_delimiter: spreadsheet ? '\r\n' : '\n', quoted_match: [/[\r\n]/] },
  );
  return spreadsheet ? BYTE_ORDER_MARK + written : written;
}

function parseRecords(text: string): string[][] | GlossaryProblem {
  // The parser goes by way of bytes, where half a character would silently become U+FFFD.
  const halves = Array.from(text.matchAll(/\p{Surrogate}/gu), ({ index }) => index);
  if (halves[0] !== undefined) {
    return { code: 'text.surrogate', data: { count: halves.length, position: halves[0] + 1 } };
  }
  try {
    return parse(text.startsWith(BYTE_ORDER_MARK) ? text.slice(1) : text, {
      relax_column_count: true,
      record_delimiter: ['\r\n', '\n', '\r'],
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const read: unknown = error['records'];
    return { code: 'csv.quote', ...(typeof read === 'number' ? { row: read + 1 } : {}) };
  }
}
