import { readSheet } from 'read-excel-file/universal';
import writeExcelFile from 'write-excel-file/universal';
import type { Concept } from '../../terms/concept.ts';
import { refusedReading, type GlossaryReading } from '../collector.ts';
import { recordsOf, type TableLayout } from '../csv/codec.ts';
import { readTable, type TableReadingOptions } from '../table/read-table.ts';
import { tableOf } from '../table/table.ts';
import { openContainer } from './container.ts';
import { inspectSheet } from './inspect-sheet.ts';

/** Reads the first sheet of a spreadsheet: its first row is the header. Formulas are not run; what they gave is read. */
export async function readXlsx(
  bytes: Uint8Array,
  options: TableReadingOptions = {},
): Promise<GlossaryReading> {
  const parts = await openContainer(bytes, (name) => INSPECTED.test(name));
  if ('code' in parts) return refusedReading(parts);
  const sheet = parts.get(firstSheet(parts));
  if (sheet === undefined) return refusedReading({ code: 'xlsx.structure' });
  if (/<!DOCTYPE/i.test([...parts.values()].map((part) => part.slice(0, PROLOGUE)).join('\n'))) {
    return refusedReading({ code: 'xml.doctype' });
  }
  const { problems, readable, hiddenRows } = inspectSheet(sheet);
  if (!readable) return refusedReading(...problems);
  const records = await layOut(bytes);
  if (records === null) return refusedReading({ code: 'xlsx.structure' });
  const reading = readTable(tableOf(records), null, options);
  return {
    ...reading,
    problems: [...problems, ...reading.problems],
    passedOver:
      hiddenRows === 0
        ? reading.passedOver
        : [...reading.passedOver, { kind: 'hiddenRow', name: '', count: hiddenRows }],
  };
}

export function writeXlsx(
  concepts: readonly Concept[],
  { layout = 'concept' }: { readonly layout?: TableLayout } = {},
): Promise<Uint8Array> {
  return writeSheet(recordsOf(concepts, layout));
}

/** A header and its rows. Every cell is text, a formula's look or not. */
export async function writeSheet(records: Iterable<readonly string[]>): Promise<Uint8Array> {
  const rows = Array.from(records, (record, index) =>
    record.map((cell) => ({
      value: escapeCharacters(cell),
      type: String,
      ...(index === 0 ? { fontWeight: 'bold' as const } : {}),
    })),
  );
  const blob = await writeExcelFile(rows, { stickyRowsCount: 1 }).toBlob();
  return new Uint8Array(await blob.arrayBuffer());
}

const INSPECTED =
  /^xl\/(workbook\.xml|_rels\/workbook\.xml\.rels|worksheets\/[^/]+\.xml|sharedStrings\.xml)$/;

/** A DOCTYPE stands before the root, if anywhere. */
const PROLOGUE = 4_096;

/** The part that the workbook names first. */
function firstSheet(parts: ReadonlyMap<string, string>): string {
  const workbook = parts.get('xl/workbook.xml') ?? '';
  const id = /<(?:\w+:)?sheet\s[^>]*?\w+:id="([^"]+)"/.exec(workbook)?.[1];
  const relations = parts.get('xl/_rels/workbook.xml.rels') ?? '';
  const relation = Array.from(
    relations.matchAll(/<(?:\w+:)?Relationship\s[^>]*>/g),
    ([tag]) => tag,
  ).find((tag) => tag.includes(`Id="${String(id)}"`));
  const target =
    /Target="\/?(?:xl\/)?([^"]+)"/.exec(relation ?? '')?.[1] ?? 'worksheets/sheet1.xml';
  return `xl/${target}`;
}

/** The cells as text; null if the reader cannot make them out. */
async function layOut(bytes: Uint8Array): Promise<readonly (readonly string[])[] | null> {
  const input = new ArrayBuffer(bytes.byteLength);
  new Uint8Array(input).set(bytes);
  try {
    const rows = await readSheet(input, 1, { trim: false, parseNumber: (digits) => digits });
    return rows.map((row) => row.map(textOfCell));
  } catch {
    return null;
  }
}

/** Numbers as they are written, dates as dates and not as the 45,231 that they are underneath. */
function textOfCell(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return value.toISOString().replace(/T00:00:00\.000Z$/, '');
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

/**
 * As Excel writes what XML would change: a CR as _x000D_, and a text that looks like that with its underline spelled. The
 * writer keeps its texts as names of an object, where `__proto__` and `constructor` stand for something else: those too.
 */
function escapeCharacters(text: string): string {
  if (text in {}) return spelled(text.slice(0, 1)) + text.slice(1);
  return (
    text
      .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
      .replace(/[\r\u0085\u2028]/g, spelled)
      // The writer drops these, and the character after them.
      .replace(/\p{Noncharacter_Code_Point}/gu, (pair) => pair.split('').map(spelled).join(''))
  );
}

function spelled(character: string): string {
  return `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;
}
