import type { Language } from '../terms/concept.ts';
import { collectConcepts, eachRaw, refusedReading, type GlossaryReading } from './collector.ts';
import { languageOf } from './languages.ts';
import type { GlossaryProblem } from './problem.ts';
import { guessLanguage } from './script-guess.ts';
import type { LanguagePair } from './table/mapped-layout.ts';
import { measureRecords } from './table/measure.ts';
import type { Delimiter } from './table/shape.ts';
import { parseRecords } from './table/table.ts';

export interface BilingualListOptions {
  readonly languages?: Partial<LanguagePair>;
  /** Tab or comma; found out if left out. */
  readonly delimiter?: Delimiter;
}

/**
 * A list without a header: source, target, and a remark (OmegaT) or the two languages (DeepL). Which languages they are
 * somebody says, or the third and fourth cell, or the letters. Cells between tabs are taken as they stand.
 */
export function readBilingualList(
  text: string,
  {
    languages = {},
    delimiter = text.includes('\t') ? '\t' : ',',
    remarks,
  }: BilingualListOptions & {
    /** The third cell is a remark, and lines that begin with # are none of the list. */
    readonly remarks: boolean;
  },
): GlossaryReading {
  const rows = rowsOf(text, delimiter, remarks);
  if ('code' in rows) return refusedReading(rows);
  const filled = rows.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  const pairs = filled.filter(({ cells }) => cells.length >= 2);
  const column = (index: number): readonly string[] =>
    pairs.slice(0, SAMPLE_ROWS).map(({ cells }) => cells[index] ?? '');
  const named = (index: number): Language | null =>
    remarks ? null : languageOf(pairs[0]?.cells[index] ?? '');
  const source = languages.source ?? named(2) ?? guessLanguage(column(0));
  const target = languages.target ?? named(3) ?? guessLanguage(column(1));
  if (filled.length === 0) return refusedReading({ code: 'glossary.empty' });
  if (source === null || target === null || source === target) {
    return refusedReading({ code: 'pairs.languages' });
  }
  const short = filled.filter(({ cells }) => cells.length < 2);
  const raws = eachRaw(pairs, ({ row, cells }, index) => ({
    value: {
      note: remarks ? (cells[2] ?? '').trim() : '',
      terms: [
        { lang: source, text: (cells[0] ?? '').trim() },
        { lang: target, text: (cells[1] ?? '').trim() },
      ],
    },
    position: index + 1,
    place: ([field, term]) => ({ row, column: field === 'terms' ? (term === 0 ? 1 : 2) : 3 }),
  }));
  const roles = [source, target, ...(remarks ? ['note'] : [])];
  return {
    ...collectConcepts(
      raws,
      short.map(({ row, cells }) => ({
        code: 'csv.cells',
        row,
        data: { cells: cells.length, columns: 2 },
      })),
    ),
    unknownColumns: [],
    passedOver: [],
    table: {
      layout: 'other',
      delimiter,
      columns: roles.map((role, index) => ({
        name: String(index + 1),
        role,
        sample: pairs[0]?.cells[index]?.trim() ?? '',
      })),
    },
  };
}

const SAMPLE_ROWS = 1_000;

interface Row {
  /** 1-based, of the file. */
  readonly row: number;
  readonly cells: readonly string[];
}

function rowsOf(
  text: string,
  delimiter: Delimiter,
  remarks: boolean,
): readonly Row[] | GlossaryProblem {
  const content = text.replace(/^\uFEFF/, '');
  const records =
    delimiter === '\t'
      ? content.split(/\r\n|\n|\r/).map((line) => line.split('\t'))
      : parseRecords(content, delimiter);
  if (!Array.isArray(records)) return records;
  const problem = measureRecords(records);
  if (problem !== null) return problem;
  return records
    .map((cells, index) => ({ row: index + 1, cells }))
    .filter(({ cells }) => !(remarks && cells[0]?.startsWith('#') === true));
}
