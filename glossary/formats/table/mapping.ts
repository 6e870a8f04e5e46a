import { LANGUAGES, type Language } from '../../terms/concept.ts';
import { meaningOf, type HeadingField, type HeadingMeaning } from './header-words.ts';
import type { Table } from './table.ts';

/**
 * A column of somebody else's table, as the concept layout would call it: `definition`, `ja`, `en.forbidden`,
 * `ko.part_of_speech`. In place of a language stand `source`, `target` and `row` where each row names it itself or the
 * whole table has one; the columns that do so are `source.language` and so on. Empty: passed over.
 */
export type Role = string;

export type Slot = Language | 'source' | 'target' | 'row';

const SLOTS: readonly Slot[] = [...LANGUAGES, 'source', 'target', 'row'];

/** What a role says, in the words of the headings. */
export interface RoleMeaning {
  readonly field: HeadingField;
  /** Null for a field of the concept. */
  readonly slot: Slot | null;
}

/** What stands after the language in a role. */
const SUFFIXES: Readonly<Record<Exclude<HeadingField, 'id' | 'domain'>, string>> = {
  text: '',
  definition: '.definition',
  synonym: '.admitted',
  short: '.abbreviation',
  avoid: '.deprecated',
  never: '.forbidden',
  reading: '.reading',
  partOfSpeech: '.part_of_speech',
  status: '.status',
  type: '.type',
  note: '.note',
  hanja: '.hanja',
  gender: '.gender',
  number: '.number',
  casePolicy: '.case_policy',
  match: '.match',
  example: '.example',
  source: '.source',
  info: '.info',
  language: '.language',
};

const CONCEPT_FIELDS = ['id', 'domain', 'definition', 'note', 'source'] as const;

const MEANINGS: ReadonlyMap<Role, RoleMeaning> = new Map([
  ...CONCEPT_FIELDS.map((field): [Role, RoleMeaning] => [field, { field, slot: null }]),
  ...SLOTS.flatMap((slot) =>
    suffixes().map(([field, suffix]): [Role, RoleMeaning] => [
      // `source` alone is where a concept comes from.
      slot === 'source' && suffix === '' ? 'source.term' : slot + suffix,
      { field, slot },
    ]),
  ),
]);

/** Null for an empty role and for one there is not. */
export function roleMeaning(role: Role): RoleMeaning | null {
  return MEANINGS.get(role) ?? null;
}

/** Every role a person may choose for a column. */
export const ROLES: readonly Role[] = [...MEANINGS.keys()];

/** What each column of a table holds, by its heading; null if there is no column of terms among them. */
export function detectRoles({ names }: Pick<Table, 'names'>): readonly Role[] | null {
  const meanings = names.map((name) => (name === '' ? null : meaningOf(name)));
  const bilingual = meanings.some((meaning) => meaning?.lang === 'target');
  const sided = meanings.map((meaning) =>
    // Beside a `target`, `source` is its other side, and not where the concept comes from.
    bilingual && meaning?.field === 'source' && meaning.lang === null
      ? ({ field: 'text', lang: 'source' } as const)
      : meaning,
  );
  const placed = sided.map((meaning, index) => place(meaning, index, sided));
  const roles = placed.map((meaning) => (meaning === null ? '' : roleOf(meaning)));
  return placed.some((meaning) => meaning?.field === 'text') ? roles : null;
}

/** Gives a heading without a language the one it must mean. */
function place(
  meaning: HeadingMeaning | null,
  index: number,
  all: readonly (HeadingMeaning | null)[],
): RoleMeaning | null {
  if (meaning === null) return null;
  const { field, lang } = meaning;
  const slot = SLOTS.find((known) => known === lang);
  if (slot !== undefined) return { field, slot };
  if (field === 'id' || field === 'domain' || field === 'definition') return { field, slot: null };
  if (field === 'language') return { field, slot: 'row' };
  const columns = all.flatMap((other, at) =>
    other?.field === 'text'
      ? [{ at, slot: SLOTS.find((known) => known === other.lang) ?? null }]
      : [],
  );
  if (field === 'text') return freeSlot(columns, all);
  const repeated = all.filter((other) => other?.field === field && other.lang === null).length > 1;
  const before = columns.findLast(({ at }) => at < index);
  // memoQ repeats Term_Info after every term.
  if (repeated && before !== undefined) return { field, slot: slotOf(before.slot, columns, all) };
  if (field === 'note' || field === 'source') return { field, slot: null };
  const wanted: Slot = field === 'hanja' ? 'ko' : 'ja';
  const first = columns.find((column) => column.slot === wanted) ?? columns[0];
  if (first === undefined) return null;
  if (field !== 'status') return { field, slot: slotOf(first.slot, columns, all) };
  // What is forbidden in a bilingual list is the translation.
  const last = columns.findLast(({ slot: other }) => other !== first.slot) ?? first;
  return { field, slot: slotOf(last.slot, columns, all) };
}

interface TextColumn {
  readonly slot: Slot | null;
}

/** 用語 beside a column for languages, beside 訳語, or beside 英語 and 한국어. */
function freeSlot(
  columns: readonly TextColumn[],
  all: readonly (HeadingMeaning | null)[],
): RoleMeaning | null {
  const taken = new Set(columns.map(({ slot }) => slot));
  if (all.some((other) => other?.field === 'language' && other.lang === null)) {
    return { field: 'text', slot: 'row' };
  }
  if (taken.has('target') && !taken.has('source')) return { field: 'text', slot: 'source' };
  const free = LANGUAGES.find((language) => !taken.has(language));
  return free === undefined ? null : { field: 'text', slot: free };
}

function slotOf(
  slot: Slot | null,
  columns: readonly TextColumn[],
  all: readonly (HeadingMeaning | null)[],
): Slot | null {
  return slot ?? freeSlot(columns, all)?.slot ?? null;
}

function roleOf({ field, slot }: RoleMeaning): Role {
  for (const [role, meaning] of MEANINGS) {
    if (meaning.field === field && meaning.slot === slot) return role;
  }
  return '';
}

function suffixes(): readonly (readonly [keyof typeof SUFFIXES, string])[] {
  const isField = (key: string): key is keyof typeof SUFFIXES => key in SUFFIXES;
  return Object.keys(SUFFIXES)
    .filter(isField)
    .map((field) => [field, SUFFIXES[field]] as const);
}
