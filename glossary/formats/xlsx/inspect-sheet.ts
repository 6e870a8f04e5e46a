import type { GlossaryProblem } from '../problem.ts';
import { TABLE_LIMITS } from '../table/limits.ts';

/** What is to be known of a sheet before a reader lays out its cells: one cell at row 1,048,576 makes a million rows. */
export interface SheetInspection {
  readonly problems: readonly GlossaryProblem[];
  /** Whether the problems are such that the sheet must not be laid out. */
  readonly readable: boolean;
  readonly hiddenRows: number;
}

export function inspectSheet(xml: string): SheetInspection {
  if (/<!DOCTYPE/i.test(xml)) return unreadable({ code: 'xml.doctype' });
  let hiddenRows = 0;
  const errors: GlossaryProblem[] = [];
  let cells = 0;
  for (const { 1: name = '', 2: attributes = '' } of xml.matchAll(
    /<(?:\w+:)?(row|c)(\s[^>]*)?>/g,
  )) {
    const reference = /\sr="([^"]*)"/.exec(attributes)?.[1];
    if (name === 'row') {
      if (/\shidden="(1|true)"/.test(attributes)) hiddenRows += 1;
      if (reference !== undefined && !(Number(reference) <= TABLE_LIMITS.rows + 1)) {
        return unreadable({ code: 'table.rows', data: { limit: TABLE_LIMITS.rows } });
      }
      continue;
    }
    cells += 1;
    if (cells > MOST_CELLS) {
      return unreadable({ code: 'table.rows', data: { limit: TABLE_LIMITS.rows } });
    }
    if (reference === undefined) continue;
    const place = placeOf(reference);
    if (place === null) {
      return unreadable({ code: 'xlsx.cell', data: { cell: reference.slice(0, LONGEST) } });
    }
    if (place.row > TABLE_LIMITS.rows + 1) {
      return unreadable({ code: 'table.rows', data: { limit: TABLE_LIMITS.rows } });
    }
    if (place.column > TABLE_LIMITS.columns && !attributes.trimEnd().endsWith('/')) {
      const data = { limit: TABLE_LIMITS.columns };
      return unreadable({ code: 'table.columns', row: place.row, data });
    }
    if (/\st="e"/.test(attributes)) {
      errors.push({ code: 'xlsx.errorValue', row: place.row, column: place.letters });
    }
  }
  return { problems: errors, readable: true, hiddenRows };
}

/** Filled ones; 200,000 rows of ten. */
const MOST_CELLS = 2_000_000;

const LONGEST = 20;

/** `AB12`: 1-based; null for a place no sheet has. */
function placeOf(reference: string) {
  const [, letters, digits] = /^([A-Z]{1,3})([1-9]\d{0,6})$/.exec(reference) ?? [];
  if (letters === undefined || digits === undefined) return null;
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  const row = Number(digits);
  return column > 16_384 || row > 1_048_576 ? null : { row, column, letters };
}

function unreadable(problem: GlossaryProblem): SheetInspection {
  return { problems: [problem], readable: false, hiddenRows: 0 };
}
