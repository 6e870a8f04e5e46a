import { CsvError, parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import type { GlossaryProblem } from '../problem.ts';
import { guardFormulas, unguardFormulas } from './formula-guard.ts';
import { measureRecords, measureTable } from './measure.ts';
import type { Delimiter } from './shape.ts';

/** A table as rows of named cells, before anyone asks what they mean. */
export interface Table {
  /** False if there was no making out the cells; `problems` says why. */
  readonly readable: boolean;
  /** Trimmed and in lower case. */
  readonly header: readonly string[];
  /** The same as the file has them. */
  readonly names: readonly string[];
  readonly rows: readonly TableRow[];
  readonly problems: readonly GlossaryProblem[];
}

export interface TableRow {
  /** 1-based, counting the header and empty rows, as a spreadsheet shows it. */
  readonly row: number;
  /** As many as the header has. */
  readonly cells: readonly string[];
  /** The cell of a column; empty if the table has no such column. */
  cell(column: string): string;
}

const BYTE_ORDER_MARK = '\uFEFF';

/**
 * Reads RFC 4180 CSV with any of the three line ends. A quote in the wrong place makes the whole table unreadable
 * (after it nobody knows where a cell ends), and so does half a surrogate pair; a row with too few or too many cells is
 * reported and left out.
 */
export function parseTable(
  text: string,
  {
    delimiter = ',',
    spreadsheet = text.startsWith(BYTE_ORDER_MARK),
  }: { readonly delimiter?: Delimiter; readonly spreadsheet?: boolean },
): Table {
  const records = parseRecords(text, delimiter);
  if (!Array.isArray(records)) return unreadable(records);
  return tableOf(spreadsheet ? records.map((record) => record.map(unguardFormulas)) : records);
}

/** The header, then the rows; a sheet of a spreadsheet has the same shape. */
export function tableOf(records: readonly (readonly string[])[]): Table {
  const tooLarge = measureRecords(records);
  if (tooLarge !== null) return unreadable(tooLarge);
  const names = (records[0] ?? []).map((name) => name.trim());
  const header = names.map((name) => name.toLowerCase());
  const columns = new Map(header.map((name, index) => [name, index]));
  const problems: GlossaryProblem[] = [];
  const rows: TableRow[] = [];
  for (const [index, cells] of records.entries()) {
    if (index === 0 || cells.every((cell) => cell === '')) continue;
    if (cells.length !== header.length) {
      const data = { cells: cells.length, columns: header.length };
      problems.push({ code: 'csv.cells', row: index + 1, data });
      continue;
    }
    rows.push({ row: index + 1, cells, cell: (column) => cells[columns.get(column) ?? -1] ?? '' });
  }
  return { readable: true, header, names, rows, problems };
}

/** Two columns of one name: nobody knows which is meant. */
export function doubledColumns({ header }: Table): readonly GlossaryProblem[] {
  return header
    .filter((name, index) => name !== '' && header.indexOf(name) !== index)
    .map((name) => ({ code: 'glossary.header', row: 1, column: name }));
}

export interface TableWriting {
  readonly delimiter?: Delimiter;
  readonly spreadsheet?: boolean;
}

/**
 * Exact: UTF-8 text with LF. For spreadsheets: a byte order mark (without it Excel reads the bytes in the code page of
 * its country), CRLF, and guarded formulas.
 */
export function* tablePieces(
  records: Iterable<readonly string[]>,
  { delimiter = ',', spreadsheet = false }: TableWriting,
): Generator<string> {
  // A lone CR is a line end to many readers, ours among them.
  const form = {
    delimiter,
    record_delimiter: spreadsheet ? '\r\n' : '\n',
    quoted_match: [/[\r\n]/],
  };
  if (spreadsheet) yield BYTE_ORDER_MARK;
  let rows: string[][] = [];
  for (const record of records) {
    rows.push(spreadsheet ? record.map(guardFormulas) : [...record]);
    if (rows.length < ROWS_A_PIECE) continue;
    yield stringify(rows, form);
    rows = [];
  }
  yield stringify(rows, form);
}

export function formatTable(
  records: Iterable<readonly string[]>,
  writing: TableWriting = {},
): string {
  return [...tablePieces(records, writing)].join('');
}

/** Some milliseconds of writing. */
const ROWS_A_PIECE = 500;

/** The first lines cut at a delimiter, for guessing which one it is; a quote in the wrong place gives none. */
export function firstRecords(
  text: string,
  delimiter: Delimiter,
  count: number,
): readonly (readonly string[])[] {
  const start = text.startsWith(BYTE_ORDER_MARK) ? text.slice(1, SAMPLE) : text.slice(0, SAMPLE);
  try {
    return parse(start, { ...PARSING, delimiter, to: count, relax_quotes: true });
  } catch {
    return [];
  }
}

/** A header and some rows; in UTF-16 code units. */
const SAMPLE = 20_000;

const PARSING = { relax_column_count: true, record_delimiter: ['\r\n', '\n', '\r'] };

function unreadable(problem: GlossaryProblem): Table {
  return { readable: false, header: [], names: [], rows: [], problems: [problem] };
}

/** Cells without asking what they mean. */
export function parseRecords(text: string, delimiter: Delimiter): string[][] | GlossaryProblem {
  // The parser goes by way of bytes, where half a character would silently become U+FFFD.
  const half = /\p{Surrogate}/u.exec(text);
  if (half !== null) {
    const count = text.match(/\p{Surrogate}/gu)?.length ?? 1;
    return { code: 'text.surrogate', data: { count, position: half.index + 1 } };
  }
  const content = text.startsWith(BYTE_ORDER_MARK) ? text.slice(1) : text;
  const problem = measureTable(content, delimiter);
  if (problem !== null) return problem;
  try {
    return parse(content, { ...PARSING, delimiter });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const read: unknown = error['records'];
    return { code: 'csv.quote', ...(typeof read === 'number' ? { row: read + 1 } : {}) };
  }
}
