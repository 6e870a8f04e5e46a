import { collectConcepts, refusedReading, type GlossaryReading } from '../collector.ts';
import { CONCEPT_LAYOUT_COLUMNS, isConceptLayout, readConceptRows } from './concept-layout.ts';
import { detectRoles, roleMeaning, type Role } from './mapping.ts';
import { readMappedRows, type LanguagePair } from './mapped-layout.ts';
import type { Delimiter, MappedColumn } from './shape.ts';
import { doubledColumns, type Table } from './table.ts';
import { isTermLayout, readTermRows, TERM_LAYOUT_COLUMNS } from './term-layout.ts';

export interface TableReadingOptions {
  /** What each column holds, in their order; found out from the headings if left out. */
  readonly roles?: readonly Role[];
  /** For columns called `source` and `target`, in place of a guess by their letters. */
  readonly languages?: Partial<LanguagePair>;
}

/** Reads a table in either of our layouts, or in another one as its headings or `roles` say. */
export function readTable(
  table: Table,
  delimiter: Delimiter | null,
  { roles, languages }: TableReadingOptions = {},
): GlossaryReading {
  if (!table.readable) return refusedReading(...table.problems);
  if (roles === undefined && isTermLayout(table.header)) {
    const { raws, problems } = readTermRows(table);
    return {
      ...collectConcepts(raws, [...doubledColumns(table), ...table.problems, ...problems]),
      ...ours(table, 'term', delimiter, TERM_LAYOUT_COLUMNS),
    };
  }
  if (roles === undefined && isOurs(table)) {
    return {
      ...collectConcepts(readConceptRows(table), [...doubledColumns(table), ...table.problems]),
      ...ours(table, 'concept', delimiter, CONCEPT_LAYOUT_COLUMNS),
    };
  }
  const mapped = roles ?? detectRoles(table);
  if (mapped === null) {
    return {
      ...refusedReading(...table.problems, {
        code: 'glossary.header',
        row: 1,
        data: { expected: 'id, ja, en, ko' },
      }),
      unknownColumns: unknown(table, []),
      table: { layout: 'other', delimiter, columns: columnsOf(table, () => '') },
    };
  }
  const { raws, problems, passedOver } = readMappedRows(table, mapped, languages);
  const columns = columnsOf(table, (index) => {
    const role = mapped[index] ?? '';
    return roleMeaning(role) === null ? '' : role;
  });
  return {
    ...collectConcepts(raws, [...table.problems, ...problems]),
    unknownColumns: columns
      .filter(({ name, role }) => name !== '' && role === '')
      .map(({ name }) => name),
    passedOver,
    table: { layout: 'other', delimiter, columns },
  };
}

/** `ja, en, 備考` is somebody else's, although its columns of terms are called as ours are. */
function isOurs(table: Table): boolean {
  if (!isConceptLayout(table.header)) return false;
  const signed = table.header.some(
    (name) => name.includes('.') && CONCEPT_LAYOUT_COLUMNS.includes(name),
  );
  const known = unknown(table, CONCEPT_LAYOUT_COLUMNS).length === 0;
  return known || signed || table.header.includes('id');
}

function ours(
  table: Table,
  layout: 'concept' | 'term',
  delimiter: Delimiter | null,
  known: readonly string[],
): Pick<GlossaryReading, 'unknownColumns' | 'passedOver' | 'table'> {
  const columns = columnsOf(table, (index) => {
    const role = table.header[index] ?? '';
    return known.includes(role) ? role : '';
  });
  return {
    unknownColumns: unknown(table, known),
    passedOver: [],
    table: { layout, delimiter, columns },
  };
}

function columnsOf(table: Table, roleOf: (index: number) => Role): readonly MappedColumn[] {
  return table.names.map((name, index) => ({
    name,
    role: roleOf(index),
    sample: sampleOf(table, index),
  }));
}

function sampleOf({ rows }: Table, index: number): string {
  const sample = rows.slice(0, SAMPLE_ROWS).find(({ cells }) => cells[index]?.trim() !== '');
  return Array.from(sample?.cells[index]?.trim() ?? '')
    .slice(0, SAMPLE_LENGTH)
    .join('');
}

const SAMPLE_ROWS = 100;
/** Code points. */
const SAMPLE_LENGTH = 60;

function unknown(table: Table, known: readonly string[]): readonly string[] {
  return [...new Set(table.header)].filter((name) => name !== '' && !known.includes(name));
}
