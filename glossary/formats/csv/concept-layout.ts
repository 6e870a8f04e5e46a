import {
  LANGUAGES,
  type Concept,
  type Language,
  type Status,
  type Term,
  type TermType,
} from '../../terms/concept.ts';
import type { RawConcept } from '../collector.ts';
import { joinValues, splitValues } from './cell-values.ts';
import type { Table, TableRow } from './table.ts';

/**
 * One row a concept, for people: a column for each language and status, several terms in a cell. It does not carry the
 * notes of terms, the readings and parts of speech of terms that are not preferred, nor types other than a full form
 * and the two that an abbreviation column tells apart.
 */
const CONCEPT_COLUMNS = ['id', 'domain', 'definition', 'note', 'source'] as const;

type TermColumnKind = keyof typeof KINDS;

interface TermColumn {
  readonly name: string;
  readonly lang: Language;
  readonly kind: TermColumnKind;
}

/** In the order of the columns. `reading` and `part_of_speech` describe the preferred terms, value by value. */
const KINDS = {
  preferred: '',
  reading: '.reading',
  part_of_speech: '.part_of_speech',
  admitted: '.admitted',
  abbreviation: '.abbreviation',
  deprecated: '.deprecated',
  forbidden: '.forbidden',
  proposed: '.proposed',
} as const;

const TERM_COLUMNS: readonly TermColumn[] = LANGUAGES.flatMap((lang) =>
  kinds().map((kind) => ({ name: lang + KINDS[kind], lang, kind })),
);

export const CONCEPT_LAYOUT_COLUMNS: readonly string[] = [
  ...CONCEPT_COLUMNS,
  ...TERM_COLUMNS.map((column) => column.name),
];

/** Whether a header has any column of terms. */
export function isConceptLayout(header: readonly string[]): boolean {
  return TERM_COLUMNS.some((column) => isTermKind(column.kind) && header.includes(column.name));
}

export function readConceptRows(table: Table): readonly RawConcept[] {
  return table.rows.map((row, index) => {
    const terms = LANGUAGES.flatMap((lang) => readTerms(row, lang));
    const id = row.cell('id');
    return {
      value: {
        ...(id === '' ? {} : { id }),
        domain: row.cell('domain'),
        definition: row.cell('definition'),
        note: row.cell('note'),
        source: row.cell('source'),
        terms: terms.map((term) => term.value),
      },
      position: index + 1,
      place: (path) => ({ row: row.row, column: columnOf(path, terms) }),
    };
  });
}

/** The header, then one record a concept. Columns few glossaries need are written only where something stands in them. */
export function conceptRecords(concepts: readonly Concept[]): readonly (readonly string[])[] {
  const columns = TERM_COLUMNS.filter(
    (column) => isUsual(column) || concepts.some((concept) => cellOf(concept, column) !== ''),
  );
  return [
    [...CONCEPT_COLUMNS, ...columns.map((column) => column.name)],
    ...concepts.map((concept) => [
      ...CONCEPT_COLUMNS.map((name) => concept[name]),
      ...columns.map((column) => cellOf(concept, column)),
    ]),
  ];
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
  const readings = values('reading');
  const partsOfSpeech = values('part_of_speech');
  // A reading without its term becomes a term without text, which the schema refuses: nothing is dropped in silence.
  const described = Math.max(readings.length, partsOfSpeech.length);
  return kinds()
    .filter(isTermKind)
    .flatMap((kind) =>
      padded(values(kind), kind === 'preferred' ? described : 0).map((text, index) => ({
        lang,
        kind,
        value: {
          lang,
          text,
          status: kind === 'abbreviation' ? 'admitted' : kind,
          type: kind === 'abbreviation' ? abbreviationType(text) : 'fullForm',
          reading: kind === 'preferred' ? (readings[index] ?? '') : '',
          partOfSpeech: kind === 'preferred' ? (partsOfSpeech[index] ?? '') : '',
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
  if (term === undefined) return field === 'terms' ? LANGUAGES[0] : String(field ?? 'id');
  if (termField === 'reading') return term.lang + KINDS.reading;
  if (termField === 'partOfSpeech') return term.lang + KINDS.part_of_speech;
  return term.lang + KINDS[term.kind];
}

function cellOf(concept: Concept, { lang, kind }: TermColumn): string {
  const terms = concept.terms.filter((term) => term.lang === lang);
  const preferred = terms.filter((term) => term.status === 'preferred');
  if (kind === 'reading') return aligned(preferred.map((term) => term.reading));
  if (kind === 'part_of_speech') return aligned(preferred.map((term) => term.partOfSpeech));
  return joinValues(terms.filter((term) => kindOf(term) === kind).map((term) => term.text));
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
  return kind !== 'reading' && kind !== 'part_of_speech';
}

/** Readings and parts of speech are kept for Japanese; proposals are for the working glossary, not for the file. */
function isUsual({ lang, kind }: TermColumn): boolean {
  return kind !== 'proposed' && (lang === 'ja' || isTermKind(kind));
}

function kinds(): readonly TermColumnKind[] {
  return Object.keys(KINDS).filter((key): key is TermColumnKind => key in KINDS);
}
