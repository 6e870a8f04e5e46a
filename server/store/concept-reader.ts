import { setImmediate } from 'node:timers/promises';
import type { Concept } from '../../glossary/index.ts';
import { AppError } from '../errors.ts';
import type { StoredConcept } from '../services/glossaries.ts';
import type { ConceptChange } from '../services/ports/store.ts';
import { toConcept } from './concept-columns.ts';
import type { StoreContext } from './context.ts';
import type { ConceptRow, TermRow } from './schema.ts';
import { sharing } from './shared-text.ts';

/**
 * Every standing concept of a glossary, some at a time: SQLite answers in this very thread, and others wait meanwhile. A
 * change made in between may or may not be seen; it is newer than the revision that was known before.
 */
export async function readConcepts(
  context: StoreContext,
  glossaryId: string,
): Promise<readonly StoredConcept[]> {
  const { last } = await context.db
    .selectFrom('concept')
    .select(({ fn }) => fn.max<number | null>('position').as('last'))
    .where('glossary_id', '=', glossaryId)
    .executeTakeFirstOrThrow();
  const concepts: StoredConcept[] = [];
  for (let from = 0; from <= (last ?? -1); from += PAGE) {
    if (from > 0) await setImmediate();
    const page = await readPlaces(context, { glossaryId, from, to: from + PAGE });
    for (const concept of page) concepts.push(concept);
  }
  return concepts;
}

/** About ten milliseconds of reading. */
const PAGE = 1_000;

async function readPlaces(
  { db }: StoreContext,
  {
    glossaryId,
    from,
    to,
  }: { readonly glossaryId: string; readonly from: number; readonly to: number },
): Promise<readonly StoredConcept[]> {
  const standing = db
    .selectFrom('concept')
    .where('glossary_id', '=', glossaryId)
    .where('concept.position', '>=', from)
    .where('concept.position', '<', to)
    .where('deleted_at', 'is', null);
  const rows = await standing.selectAll().orderBy('position').execute();
  const terms = await standing
    .innerJoin('term', 'term.concept_id', 'concept.id')
    .selectAll('term')
    .orderBy('term.concept_id')
    .orderBy('term.position')
    .execute();
  return join(rows, terms);
}

/** What became of the concepts changed after a revision; null if they are more than `MANY`. */
export async function readChanges(
  { db }: StoreContext,
  { glossaryId, since }: { readonly glossaryId: string; readonly since: number },
): Promise<readonly ConceptChange[] | null> {
  const rows = await db
    .selectFrom('concept')
    .selectAll()
    .where('glossary_id', '=', glossaryId)
    .where('revision', '>', since)
    .limit(MANY + 1)
    .execute();
  if (rows.length > MANY) return null;
  const standing = rows.filter((row) => row.deleted_at === null);
  const terms =
    standing.length === 0
      ? []
      : await db
          .selectFrom('term')
          .selectAll()
          .where(
            'concept_id',
            'in',
            standing.map((row) => row.id),
          )
          .orderBy('concept_id')
          .orderBy('position')
          .execute();
  const concepts = new Map(join(standing, terms).map((concept) => [concept.id, concept]));
  return rows.map(({ code }) => ({ conceptId: code, concept: concepts.get(code) ?? null }));
}

/** Where more than this many changed at once, an import came in. */
const MANY = 1_000;

const shared = sharing();

function join(rows: readonly ConceptRow[], terms: readonly TermRow[]): readonly StoredConcept[] {
  const termsOf = byConcept(terms);
  return rows.map((row) => ({
    ...toConcept(row, termsOf.get(row.id) ?? []),
    glossaryId: shared(row.glossary_id),
    position: row.position,
    version: row.version,
    createdAt: new Date(row.created_at),
    updatedAt: new Date(row.updated_at),
    updatedBy: shared(row.updated_by),
  }));
}

function byConcept(terms: readonly TermRow[]): ReadonlyMap<string, readonly TermRow[]> {
  const termsOf = new Map<string, TermRow[]>();
  for (const term of terms) {
    const group = termsOf.get(term.concept_id);
    if (group === undefined) termsOf.set(term.concept_id, [term]);
    else group.push(term);
  }
  return termsOf;
}

export interface FoundConcept {
  readonly row: ConceptRow;
  readonly concept: Concept;
}

/** Those of some identifiers, removed ones too. */
export async function readCodes(
  { db }: StoreContext,
  { glossaryId, codes }: { readonly glossaryId: string; readonly codes: readonly string[] },
): Promise<ReadonlyMap<string, FoundConcept>> {
  if (codes.length === 0) return new Map();
  const rows = await db
    .selectFrom('concept')
    .selectAll()
    .where('glossary_id', '=', glossaryId)
    .where('code', 'in', codes)
    .execute();
  const terms =
    rows.length === 0
      ? []
      : await db
          .selectFrom('term')
          .selectAll()
          .where(
            'concept_id',
            'in',
            rows.map(({ id }) => id),
          )
          .orderBy('concept_id')
          .orderBy('position')
          .execute();
  const termsOf = byConcept(terms);
  return new Map(
    rows.map((row) => [row.code, { row, concept: toConcept(row, termsOf.get(row.id) ?? []) }]),
  );
}

/** Removed ones too. @throws AppError `concept.unknown` */
export async function findConcept(
  { db }: StoreContext,
  { glossaryId, conceptId }: { readonly glossaryId: string; readonly conceptId: string },
): Promise<FoundConcept> {
  const row = await db
    .selectFrom('concept')
    .selectAll()
    .where('glossary_id', '=', glossaryId)
    .where('code', '=', conceptId)
    .executeTakeFirst();
  if (row === undefined) throw new AppError('concept.unknown');
  const terms = await db
    .selectFrom('term')
    .selectAll()
    .where('concept_id', '=', row.id)
    .orderBy('position')
    .execute();
  return { row, concept: toConcept(row, terms) };
}
