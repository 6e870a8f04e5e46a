import {
  LANGUAGES,
  type Concept,
  type Language,
  type Status,
  type Term,
  type TermType,
} from '../../terms/concept.ts';
import { TERM_PRESETS } from '../../terms/presets.ts';
import { eachRaw, type RawConcept } from '../collector.ts';
import { joinValues, splitValues } from './cell-values.ts';
import { CONCEPT_COLUMNS, conceptColumnOf, readConceptCells } from './concept-cells.ts';
import type { Table, TableRow } from './table.ts';

/**
 * One row a concept, for people: a column for each language and status, several terms in a cell. Of terms that are not
 * preferred it carries the text alone, and no types other than a full form and the two that an abbreviation column
 * tells apart.
 */
type TermColumnKind = keyof typeof KINDS;

interface TermColumn {
  readonly name: string;
  readonly lang: Language;
  readonly kind: TermColumnKind;
}

/** Fields that describe the preferred terms, value by value. */
const DESCRIPTIONS = {
  reading: '.reading',
  partOfSpeech: '.part_of_speech',
  hanja: '.hanja',
  gender: '.gender',
  number: '.number',
  casePolicy: '.case_policy',
  match: '.match',
  example: '.example',
  note: '.note',
  source: '.source',
} as const satisfies Partial<Record<keyof Term, string>>;

type Description = keyof typeof DESCRIPTIONS;

/** In the order of the columns. */
const KINDS = {
  preferred: '',
  ...DESCRIPTIONS,
  admitted: '.admitted',
  abbreviation: '.abbreviation',
  deprecated: '.deprecated',
  forbidden: '.forbidden',
  proposed: '.proposed',
} as const satisfies Record<Status | 'abbreviation' | Description, string>;

const DESCRIPTION_KINDS: readonly Description[] = kinds().filter(
  (kind): kind is Description => !isTermKind(kind),
);

const TERM_COLUMNS: readonly TermColumn[] = LANGUAGES.flatMap((lang) =>
  kinds().map((kind) => ({ name: lang + KINDS[kind], lang, kind })),
);

const COLUMNS: readonly { readonly name: string; readonly usual: boolean }[] = [
  ...CONCEPT_COLUMNS,
  ...TERM_COLUMNS.map((column) => ({ name: column.name, usual: isUsual(column) })),
];

export const CONCEPT_LAYOUT_COLUMNS: readonly string[] = COLUMNS.map(({ name }) => name);

/** Whether a header has any column of terms. */
export function isConceptLayout(header: readonly string[]): boolean {
  return TERM_COLUMNS.some((column) => isTermKind(column.kind) && header.includes(column.name));
}

export function readConceptRows(table: Table): Iterable<RawConcept> {
  return eachRaw(table.rows, (row, index) => {
    const terms = LANGUAGES.flatMap((lang) => readTerms(row, lang));
    return {
      value: { ...readConceptCells(row, splitValues), terms: terms.map((term) => term.value) },
      position: index + 1,
      place: (path) => ({ row: row.row, column: columnOf(path, terms) }),
    };
  });
}

/** The header, then one record a concept. Columns few glossaries need are written only where something stands in them. */
export function* conceptRecords(concepts: readonly Concept[]): Generator<readonly string[]> {
  const used = new Set<string>();
  for (const concept of concepts) for (const name of cellsOf(concept).keys()) used.add(name);
  const names = COLUMNS.filter(({ name, usual }) => usual || used.has(name)).map(
    ({ name }) => name,
  );
  yield names;
  for (const concept of concepts) {
    const cells = cellsOf(concept);
    yield names.map((name) => cells.get(name) ?? '');
  }
}

interface ReadTerm {
  readonly value: Readonly<Record<string, string>>;
  readonly lang: Language;
  readonly kind: TermColumnKind;
}

function readTerms(row: TableRow, lang: Language): readonly ReadTerm[] {
  const values = (kind: TermColumnKind): readonly string[] => {
    const cell = row.cell(lang + KINDS[kind]);
    return cell === '' ? [] : splitValues(cell);
  };
  const described = DESCRIPTION_KINDS.map((kind) => [kind, values(kind)] as const);
  // A reading without its term becomes a term without text, which the schema refuses: nothing is dropped in silence.
  const length = Math.max(...described.map(([, found]) => found.length));
  const descriptionOf = (index: number): Readonly<Record<string, string>> =>
    Object.fromEntries(
      described.flatMap(([kind, found]): readonly (readonly [string, string])[] => {
        const said = found[index] ?? '';
        return said === '' ? [] : [[kind, said]];
      }),
    );
  return kinds()
    .filter(isTermKind)
    .flatMap((kind) =>
      padded(values(kind), kind === 'preferred' ? length : 0).map((text, index) => ({
        lang,
        kind,
        value: {
          lang,
          text,
          status: kind === 'abbreviation' ? 'admitted' : kind,
          type: kind === 'abbreviation' ? abbreviationType(text) : 'fullForm',
          ...(kind === 'preferred' ? descriptionOf(index) : {}),
        },
      })),
    );
}

function padded(values: readonly string[], length: number): readonly string[] {
  return Array.from({ length: Math.max(values.length, length) }, (_, index) => values[index] ?? '');
}

function columnOf(path: readonly PropertyKey[], terms: readonly ReadTerm[]): string {
  const [field, index, termField] = path;
  const term = field === 'terms' && typeof index === 'number' ? terms[index] : undefined;
  if (term === undefined) return field === 'terms' ? LANGUAGES[0] : conceptColumnOf(path);
  const description = DESCRIPTION_KINDS.find((kind) => kind === termField);
  return term.lang + KINDS[description ?? term.kind];
}

/** Column -> cell, of those in which something stands. */
function cellsOf(concept: Concept): ReadonlyMap<string, string> {
  const cells = new Map<string, string>();
  const put = (name: string, cell: string): void => {
    if (cell !== '') cells.set(name, cell);
  };
  for (const { name, cell } of CONCEPT_COLUMNS) put(name, cell(concept));
  const byColumn = new Map<string, string[]>();
  for (const term of concept.terms) {
    const name = term.lang + KINDS[kindOf(term)];
    const said = byColumn.get(name);
    if (said === undefined) byColumn.set(name, [term.text]);
    else said.push(term.text);
  }
  for (const [name, texts] of byColumn) put(name, joinValues(texts));
  for (const lang of LANGUAGES) {
    const preferred = concept.terms.filter(
      (term) => term.lang === lang && term.status === 'preferred',
    );
    for (const kind of DESCRIPTION_KINDS) {
      put(lang + KINDS[kind], aligned(preferred.map((term) => describe(term, kind))));
    }
  }
  return cells;
}

function describe(term: Term, kind: Description): string {
  return term[kind] === TERM_PRESETS[kind] ? '' : term[kind];
}

/** Values that stand beside the preferred terms in their order; nothing at all if every one is empty. */
function aligned(values: readonly string[]): string {
  return values.every((value) => value === '') ? '' : joinValues(values);
}

function kindOf({ status, type }: Term): Status | 'abbreviation' {
  const short = type === 'abbreviation' || type === 'acronym';
  return status === 'admitted' && short ? 'abbreviation' : status;
}

/** NATO, C2 and U.S. are acronyms; Gov. is an abbreviation. */
function abbreviationType(text: string): TermType {
  return /^(?=.*[A-Z])[A-Z0-9][A-Z0-9.&/-]*$/.test(text) ? 'acronym' : 'abbreviation';
}

function isTermKind(kind: TermColumnKind): kind is Status | 'abbreviation' {
  return !(kind in DESCRIPTIONS);
}

/** Readings and parts of speech are kept for Japanese; proposals are for the working glossary, not for the file. */
function isUsual({ lang, kind }: TermColumn): boolean {
  if (isTermKind(kind)) return kind !== 'proposed';
  return lang === 'ja' && (kind === 'reading' || kind === 'partOfSpeech');
}

function kinds(): readonly TermColumnKind[] {
  return Object.keys(KINDS).filter((key): key is TermColumnKind => key in KINDS);
}
