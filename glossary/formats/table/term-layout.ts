import type { Concept, Term } from '../../terms/concept.ts';
import { TERM_PRESETS } from '../../terms/presets.ts';
import { eachRaw, type Place, type RawConcept } from '../collector.ts';
import type { GlossaryProblem } from '../problem.ts';
import { splitExactly } from './cell-values.ts';
import { CONCEPT_COLUMNS, conceptColumnOf, readConceptCells } from './concept-cells.ts';
import type { Table, TableRow } from './table.ts';

/** Term field -> column. Those after `note` are written only where they say something. */
const TERM_FIELDS = {
  lang: 'lang',
  text: 'term',
  status: 'status',
  type: 'type',
  reading: 'reading',
  partOfSpeech: 'part_of_speech',
  note: 'term_note',
  hanja: 'hanja',
  gender: 'gender',
  number: 'number',
  casePolicy: 'case_policy',
  match: 'match',
  example: 'example',
  source: 'term_source',
} as const satisfies Record<keyof Term, string>;

type TermField = keyof typeof TERM_FIELDS;

const USUAL: ReadonlySet<TermField> = new Set<TermField>([
  'lang',
  'text',
  'status',
  'type',
  'reading',
  'partOfSpeech',
  'note',
]);

/** Fields of few words, of which an empty cell is none. */
const CHOICES: ReadonlySet<TermField> = new Set<TermField>([
  'lang',
  'status',
  'type',
  'casePolicy',
  'match',
]);

/**
 * One row a term, for programs: lossless. The concept's own fields stand on each of its rows; rows of one concept need
 * not be neighbours, but must agree.
 */
export const TERM_LAYOUT_COLUMNS: readonly string[] = [
  ...CONCEPT_COLUMNS.map(({ name }) => name),
  ...Object.values(TERM_FIELDS),
];

export function isTermLayout(header: readonly string[]): boolean {
  return ['id', TERM_FIELDS.lang, TERM_FIELDS.text].every((name) => header.includes(name));
}

export function readTermRows(table: Table): {
  readonly raws: Iterable<RawConcept>;
  readonly problems: readonly GlossaryProblem[];
} {
  const groups = new Map<string, Group>();
  const problems: GlossaryProblem[] = [];
  for (const row of table.rows) {
    const id = row.cell('id');
    const group = groups.get(id);
    if (id === '') {
      problems.push({ code: 'field.required', row: row.row, column: 'id' });
    } else if (group === undefined) {
      groups.set(id, { rows: [row], problems: [] });
    } else {
      const { rows } = group;
      rows.push(row);
      const column = CONCEPT_COLUMNS.find(
        ({ name }) => row.cell(name) !== rows[0].cell(name),
      )?.name;
      if (column !== undefined) {
        group.problems.push({ code: 'concept.conflict', row: row.row, column, data: { id } });
      }
    }
  }
  return {
    raws: eachRaw(groups, ([id, group], index) => rawConcept(id, group, index + 1)),
    problems,
  };
}

interface Group {
  readonly rows: [TableRow, ...TableRow[]];
  /** Where the rows say different things of their concept. */
  readonly problems: GlossaryProblem[];
}

/** The header, then one record a term. */
export function* termRecords(concepts: readonly Concept[]): Generator<readonly string[]> {
  const used = (column: Column) =>
    concepts.some((concept) => concept.terms.some((term) => column.cell(concept, term) !== ''));
  const columns = [
    ...COLUMNS.filter(({ usual }) => usual),
    ...COLUMNS.filter((column) => !column.usual && used(column)),
  ];
  yield columns.map(({ name }) => name);
  for (const concept of concepts) {
    for (const term of concept.terms) yield columns.map(({ cell }) => cell(concept, term));
  }
}

interface Column {
  readonly name: string;
  readonly usual: boolean;
  readonly cell: (concept: Concept, term: Term) => string;
}

const COLUMNS: readonly Column[] = [
  ...CONCEPT_COLUMNS,
  ...termFields().map((field) => ({
    name: TERM_FIELDS[field],
    usual: USUAL.has(field),
    cell: (_: Concept, term: Term) => cellOf(term, field),
  })),
];

function cellOf(term: Term, field: TermField): string {
  const value = term[field];
  const says = field !== 'casePolicy' && field !== 'match' ? true : value !== TERM_PRESETS[field];
  return says ? value : '';
}

function rawConcept(id: string, { rows, problems }: Group, position: number): RawConcept {
  const [first] = rows;
  return {
    value: { ...readConceptCells(first, splitExactly), id, terms: rows.map(readTerm) },
    position,
    place: (path) => placeOf(path, rows),
    rows: rows.length,
    problems,
  };
}

/** An empty choice is one that was left out. */
function readTerm(row: TableRow): Readonly<Record<string, string>> {
  const entries = termFields()
    .map((field): [TermField, string] => [field, row.cell(TERM_FIELDS[field])])
    .filter(([field, value]) => value !== '' || !CHOICES.has(field));
  return Object.fromEntries(entries);
}

function placeOf(path: readonly PropertyKey[], rows: readonly [TableRow, ...TableRow[]]): Place {
  const [name, index, field] = path;
  const row = (name === 'terms' && typeof index === 'number' ? rows[index] : undefined) ?? rows[0];
  const termField = termFields().find((candidate) => candidate === field);
  return {
    row: row.row,
    column: termField === undefined ? conceptColumnOf(path) : TERM_FIELDS[termField],
  };
}

function termFields(): readonly TermField[] {
  return Object.keys(TERM_FIELDS).filter((key): key is TermField => key in TERM_FIELDS);
}
