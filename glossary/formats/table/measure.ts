import { TABLE_LIMITS } from './limits.ts';
import type { GlossaryProblem } from '../problem.ts';

/**
 * What makes a table unreadable, found in one pass and before any cell exists: a quote that is never closed, in the row
 * where it opens; more rows, columns or characters than a table may have. 20 megabytes of commas are 20 million cells
 * to a parser, and a pass over characters to this. Null if there is nothing of the kind.
 */
export function measureTable(text: string, delimiter: string): GlossaryProblem | null {
  let row = 1;
  let column = 1;
  let cellStart = 0;
  let quoted = false;
  let openedIn = 0;
  for (let i = 0; i < text.length; i += 1) {
    const character = text[i];
    if (quoted) {
      if (character === '"') {
        if (text[i + 1] === '"') i += 1;
        else quoted = false;
      }
      if (i - cellStart > 2 * TABLE_LIMITS.cell && !text.includes('"', i)) break;
      continue;
    }
    if (character === '"' && i === cellStart) {
      quoted = true;
      openedIn = row;
    } else if (character === delimiter) {
      if (i - cellStart > 2 * TABLE_LIMITS.cell) return tooLong(row);
      column += 1;
      if (column > TABLE_LIMITS.columns) {
        return { code: 'table.columns', row, data: { limit: TABLE_LIMITS.columns } };
      }
      cellStart = i + 1;
    } else if (character === '\n' || character === '\r') {
      if (i - cellStart > 2 * TABLE_LIMITS.cell) return tooLong(row);
      if (character === '\r' && text[i + 1] === '\n') i += 1;
      row += 1;
      column = 1;
      cellStart = i + 1;
      if (row > TABLE_LIMITS.rows + 2) return tooManyRows();
    }
  }
  if (quoted) return { code: 'csv.quote', row: openedIn };
  return text.length - cellStart > 2 * TABLE_LIMITS.cell ? tooLong(row) : null;
}

/** The same for a table that came without quotes and delimiters. */
export function measureRecords(records: readonly (readonly string[])[]): GlossaryProblem | null {
  if (records.length > TABLE_LIMITS.rows + 1) return tooManyRows();
  for (const [index, record] of records.entries()) {
    if (record.length > TABLE_LIMITS.columns) {
      return { code: 'table.columns', row: index + 1, data: { limit: TABLE_LIMITS.columns } };
    }
    if (record.some((cell) => cell.length > TABLE_LIMITS.cell)) return tooLong(index + 1);
  }
  return null;
}

function tooManyRows(): GlossaryProblem {
  return { code: 'table.rows', data: { limit: TABLE_LIMITS.rows } };
}

function tooLong(row: number): GlossaryProblem {
  return { code: 'table.cell', row, data: { limit: TABLE_LIMITS.cell } };
}
