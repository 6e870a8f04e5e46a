import type { Language } from '../../terms/concept.ts';
import { createTally, eachRaw, type PassedOver, type RawConcept } from '../collector.ts';
import { isMisnamed, languageOf } from '../languages.ts';
import type { GlossaryProblem } from '../problem.ts';
import { guessLanguage } from '../script-guess.ts';
import { describe, EXPECTED, isFlag } from './cell-meaning.ts';
import { splitValues } from './cell-values.ts';
import { TERM_COLUMNS, type HeadingField } from './header-words.ts';
import { roleMeaning, type Role, type RoleMeaning, type Slot } from './mapping.ts';
import type { Table, TableRow } from './table.ts';

/** The two languages of a bilingual table whose rows do not name them. */
export interface LanguagePair {
  readonly source: Language;
  readonly target: Language;
}

interface Column {
  readonly index: number;
  readonly name: string;
  readonly meaning: RoleMeaning;
}

interface ReadTerm {
  readonly value: Record<string, string>;
  /** Term field -> column. */
  readonly columns: Map<string, string>;
}

/** Reads somebody else's table: one concept a row, or, where rows name a language and an id, one term a row. */
export function readMappedRows(
  table: Table,
  roles: readonly Role[],
  pair: Partial<LanguagePair> = {},
): {
  readonly raws: Iterable<RawConcept>;
  readonly problems: readonly GlossaryProblem[];
  readonly passedOver: readonly PassedOver[];
} {
  const columns = table.names.flatMap((name, index): readonly Column[] => {
    const meaning = roleMeaning(roles[index] ?? '');
    return meaning === null ? [] : [{ index, name, meaning }];
  });
  const tally = createTally();
  const problems: GlossaryProblem[] = [];
  const guessed = guessSlots(table, columns, pair);
  const groups = new Map<string, Group>();
  const byTerm = columns.some(
    ({ meaning }) => meaning.field === 'language' && meaning.slot === 'row',
  );
  for (const row of table.rows) {
    const language = (slot: Slot): Language | null =>
      languageAt({ row, slot, columns, guessed, tally });
    const read = readTerms(row, columns, language);
    problems.push(...read.problems);
    if (read.problems.length > 0) continue;
    if (read.terms.length === 0) {
      tally.add('entry', String(row.row));
      continue;
    }
    const id = byTerm ? conceptCell(row, columns, 'id') : '';
    const group = id === '' ? undefined : groups.get(id);
    const terms = read.terms.map((term) => ({ ...term, row: row.row }));
    if (group === undefined) {
      groups.set(id === '' ? `row ${String(row.row)}` : id, { row, terms, rows: 1 });
    } else {
      group.terms.push(...terms);
      group.rows += 1;
    }
  }
  const raws = eachRaw(groups.values(), ({ row, terms, rows }, index) => ({
    value: conceptOf(row, columns, terms),
    position: index + 1,
    place: (path) => placeOf(path, { row, columns, terms }),
    rows,
  }));
  return { raws, problems, passedOver: tally.counts() };
}

/** The rows of one concept. */
interface Group {
  /** The first one, which describes the concept. */
  readonly row: TableRow;
  readonly terms: PlacedTerm[];
  rows: number;
}

interface PlacedTerm extends ReadTerm {
  readonly row: number;
}

function conceptOf(
  row: TableRow,
  columns: readonly Column[],
  terms: readonly PlacedTerm[],
): object {
  const id = conceptCell(row, columns, 'id');
  return {
    ...(id === '' ? {} : { id }),
    domain: conceptCell(row, columns, 'domain'),
    definition: conceptCell(row, columns, 'definition'),
    note: conceptCell(row, columns, 'note'),
    source: conceptCell(row, columns, 'source'),
    definitions: Object.fromEntries(
      columns.flatMap(({ index, meaning: { field, slot } }) => {
        const text = row.cells[index] ?? '';
        return field === 'definition' && slot !== null && text !== ''
          ? [[slot, text] as const]
          : [];
      }),
    ),
    terms: terms.map(({ value }) => value),
  };
}

/** Of several columns of one meaning (memoQ has Entry_Subject and Entry_Domain) the first that says something. */
function conceptCell(row: TableRow, columns: readonly Column[], field: HeadingField): string {
  for (const { index, meaning } of columns) {
    const cell = row.cells[index] ?? '';
    if (meaning.field === field && meaning.slot === null && cell !== '') return cell;
  }
  return '';
}

function readTerms(
  row: TableRow,
  columns: readonly Column[],
  language: (slot: Slot) => Language | null,
): { readonly terms: readonly ReadTerm[]; readonly problems: readonly GlossaryProblem[] } {
  const terms: ReadTerm[] = [];
  const problems: GlossaryProblem[] = [];
  const bySlot = new Map<Slot, ReadTerm[]>();
  for (const column of columns) {
    const { index, name } = column;
    const { field, slot } = column.meaning;
    const cell = row.cells[index] ?? '';
    const kind = TERM_COLUMNS[field];
    if (slot === null || kind === undefined || cell.trim() === '' || isFlag(field, cell)) continue;
    const lang = language(slot);
    if (lang === null) continue;
    const found = splitValues(cell.trim()).map((text) => ({
      value: { lang, text, ...kind },
      columns: new Map([['text', name]]),
    }));
    terms.push(...found);
    // What stands beside a cell with several terms describes the first.
    bySlot.set(slot, [...(bySlot.get(slot) ?? []), ...found.slice(0, 1)]);
  }
  const seen = new Map<string, number>();
  for (const column of columns) {
    const { field, slot } = column.meaning;
    if (slot === null || field === 'language' || field === 'definition') continue;
    const cell = (row.cells[column.index] ?? '').trim();
    const isTerm = TERM_COLUMNS[field] !== undefined && !isFlag(field, cell);
    // The second Term_Info describes the second term of its language.
    const nth = seen.get(`${slot} ${field}`) ?? 0;
    seen.set(`${slot} ${field}`, nth + 1);
    const term = bySlot.get(slot)?.[nth];
    if (isTerm || cell === '' || term === undefined) continue;
    const described = describe(field, cell);
    if (described === null) {
      const data = { expected: EXPECTED[field] ?? field };
      problems.push({ code: 'field.type', row: row.row, column: column.name, data });
      continue;
    }
    for (const [key, value] of Object.entries(described)) {
      term.value[key] = value;
      term.columns.set(key, column.name);
    }
  }
  return { terms, problems };
}

/** What the rows do not say of `source` and `target`, their letters do. */
function guessSlots(
  table: Table,
  columns: readonly Column[],
  pair: Partial<LanguagePair>,
): ReadonlyMap<Slot, Language> {
  const guessed = new Map<Slot, Language>();
  for (const slot of ['source', 'target'] as const) {
    const column = columns.find(({ meaning }) => meaning.slot === slot && meaning.field === 'text');
    if (column === undefined) continue;
    const texts = table.rows.slice(0, SAMPLE_ROWS).map(({ cells }) => cells[column.index] ?? '');
    const language = pair[slot] ?? guessLanguage(texts);
    if (language !== null) guessed.set(slot, language);
  }
  return guessed;
}

const SAMPLE_ROWS = 1_000;

function languageAt({
  row,
  slot,
  columns,
  guessed,
  tally,
}: {
  readonly row: TableRow;
  readonly slot: Slot;
  readonly columns: readonly Column[];
  readonly guessed: ReadonlyMap<Slot, Language>;
  readonly tally: ReturnType<typeof createTally>;
}): Language | null {
  if (slot === 'ja' || slot === 'en' || slot === 'ko') return slot;
  const column = columns.find(
    ({ meaning }) => meaning.slot === slot && meaning.field === 'language',
  );
  const written = column === undefined ? '' : (row.cells[column.index] ?? '');
  if (written === '') return guessed.get(slot) ?? null;
  const language = languageOf(written);
  if (language === null) tally.add('language', written.slice(0, LONGEST_NAME));
  else if (isMisnamed(written)) tally.add('languageName', written);
  return language;
}

/** A code of a language has at most 35 characters. */
const LONGEST_NAME = 35;

function placeOf(
  path: readonly PropertyKey[],
  {
    row,
    columns,
    terms,
  }: {
    readonly row: TableRow;
    readonly columns: readonly Column[];
    readonly terms: readonly PlacedTerm[];
  },
) {
  const [field, index, termField] = path;
  const term = field === 'terms' && typeof index === 'number' ? terms[index] : undefined;
  if (term !== undefined) {
    const column = term.columns.get(String(termField)) ?? term.columns.get('text');
    return { row: term.row, ...(column === undefined ? {} : { column }) };
  }
  const own = columns.find(
    ({ meaning }) =>
      (meaning.field === field && meaning.slot === null) ||
      (field === 'definitions' && meaning.field === 'definition' && meaning.slot === index),
  );
  return { row: row.row, column: own?.name ?? String(field ?? 'id') };
}
