import type { Concept } from '../../terms/concept.ts';
import type { Place, RawConcept } from '../collector.ts';
import type { GlossaryProblem } from '../problem.ts';
import type { Table, TableRow } from './table.ts';

/**
 * One row a term, for programs: lossless. The concept's own fields stand on each of its rows; rows of one concept need
 * not be neighbours, but must agree.
 */
const CONCEPT_COLUMNS = ['id', 'domain', 'definition', 'note', 'source'] as const;

/** Term field -> column. */
const TERM_FIELDS = {
  lang: 'lang',
  text: 'term',
  status: 'status',
  type: 'type',
  reading: 'reading',
  partOfSpeech: 'part_of_speech',
  note: 'term_note',
} as const;

export const TERM_LAYOUT_COLUMNS: readonly string[] = [
  ...CONCEPT_COLUMNS,
  ...Object.values(TERM_FIELDS),
];

export function isTermLayout(header: readonly string[]): boolean {
  return ['id', TERM_FIELDS.lang, TERM_FIELDS.text].every((name) => header.includes(name));
}

export function readTermRows(table: Table): {
  readonly raws: readonly RawConcept[];
  readonly problems: readonly GlossaryProblem[];
} {
  const groups = new Map<string, [TableRow, ...TableRow[]]>();
  const problems: GlossaryProblem[] = [];
  const disagreeing = new Set<string>();
  for (const row of table.rows) {
    const id = row.cell('id');
    const group = groups.get(id);
    if (id === '') {
      problems.push({ code: 'field.required', row: row.row, column: 'id' });
    } else if (group === undefined) {
      groups.set(id, [row]);
    } else {
      group.push(row);
      const column = CONCEPT_COLUMNS.find((name) => row.cell(name) !== group[0].cell(name));
      if (column !== undefined) {
        problems.push({ code: 'concept.conflict', row: row.row, column, data: { id } });
        disagreeing.add(id);
      }
    }
  }
  const raws = [...groups]
    .filter(([id]) => !disagreeing.has(id))
    .map(([id, rows], index) => rawConcept(id, rows, index + 1));
  return { raws, problems };
}

/** The header, then one record a term. */
export function termRecords(concepts: readonly Concept[]): readonly (readonly string[])[] {
  return [
    TERM_LAYOUT_COLUMNS,
    ...concepts.flatMap((concept) =>
      concept.terms.map((term) => [
        ...CONCEPT_COLUMNS.map((name) => concept[name]),
        ...termFields().map((field) => term[field]),
      ]),
    ),
  ];
}

function rawConcept(
  id: string,
  rows: readonly [TableRow, ...TableRow[]],
  position: number,
): RawConcept {
  const [first] = rows;
  return {
    value: {
      id,
      ...Object.fromEntries(CONCEPT_COLUMNS.slice(1).map((name) => [name, first.cell(name)])),
      terms: rows.map(readTerm),
    },
    position,
    place: (path) => placeOf(path, rows),
  };
}

/** An empty status or type is one that was left out. */
function readTerm(row: TableRow): Readonly<Record<string, string>> {
  const entries = termFields()
    .map((field): [string, string] => [field, row.cell(TERM_FIELDS[field])])
    .filter(([field, value]) => value !== '' || !['lang', 'status', 'type'].includes(field));
  return Object.fromEntries(entries);
}

function placeOf(path: readonly PropertyKey[], rows: readonly [TableRow, ...TableRow[]]): Place {
  const [name, index, field] = path;
  const row = (name === 'terms' && typeof index === 'number' ? rows[index] : undefined) ?? rows[0];
  const termField = termFields().find((candidate) => candidate === field);
  return {
    row: row.row,
    column: termField === undefined ? String(name ?? 'id') : TERM_FIELDS[termField],
  };
}

function termFields(): readonly (keyof typeof TERM_FIELDS)[] {
  return Object.keys(TERM_FIELDS).filter(
    (key): key is keyof typeof TERM_FIELDS => key in TERM_FIELDS,
  );
}
