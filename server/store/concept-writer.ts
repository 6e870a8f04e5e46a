import type { Concept } from '../../glossary/index.ts';
import { AppError } from '../errors.ts';
import type { ConceptPlace, GlossaryTable, HistoryAction } from '../services/ports/store.ts';
import { conceptColumns, termRows } from './concept-columns.ts';
import { findConcept, type FoundConcept } from './concept-reader.ts';
import { freePlace } from './free-place.ts';
import { batches, expectOneRow, write, type StoreContext } from './context.ts';
import { record } from './history-table.ts';
import type { ConceptRow, TermRow } from './schema.ts';

export function createConceptWriter(
  context: StoreContext,
): Pick<GlossaryTable, 'addConcept' | 'saveConcept' | 'removeConcept' | 'restoreConcept'> {
  return {
    addConcept: (glossaryId, given, { by }) =>
      write(context, async (context) => {
        const at = context.clock.now().toISOString();
        // First of all, so that of two that add at once one waits: both would take the same place.
        const revision = await countRevision(context, glossaryId, 1);
        const { id, position } = await freePlace(context, glossaryId, given.id);
        const concept = { ...given, id };
        const row = conceptRow(concept, {
          id: context.ids.next(),
          glossaryId,
          revision,
          position,
          at,
          by,
        });
        await insertConcepts(context, [{ row, concept }], by);
        return id;
      }),

    saveConcept: (place, concept, { version, by }) =>
      write(context, async (context) => {
        const found = await current(context, place, version);
        const after = { ...found.row, ...conceptColumns(concept) };
        const written = await change(context, { found, after, by, action: 'update', concept });
        await context.db.deleteFrom('term').where('concept_id', '=', found.row.id).execute();
        await insertTerms(context, termRows(found.row.id, concept));
        return written;
      }),

    removeConcept: (place, { version, by }) =>
      write(context, async (context) => {
        const found = await current(context, place, version);
        const after = { ...found.row, deleted_at: context.clock.now().toISOString() };
        return change(context, { found, after, by, action: 'remove' });
      }),

    restoreConcept: (place, { by }) =>
      write(context, async (context) => {
        const found = await findConcept(context, place);
        if (found.row.deleted_at === null) return found.row.version;
        const after = { ...found.row, deleted_at: null };
        return change(context, { found, after, by, action: 'restore' });
      }),
  };
}

export function conceptRow(
  concept: Concept,
  {
    id,
    glossaryId,
    revision,
    position,
    at,
    by,
  }: {
    readonly id: string;
    readonly glossaryId: string;
    /** The one this concept comes with. */
    readonly revision: number;
    readonly position: number;
    readonly at: string;
    readonly by: string;
  },
): ConceptRow {
  return {
    ...conceptColumns(concept),
    id,
    glossary_id: glossaryId,
    revision,
    code: concept.id,
    position,
    version: 1,
    created_at: at,
    updated_at: at,
    updated_by: by,
    deleted_at: null,
  };
}

export async function insertConcepts(
  context: StoreContext,
  concepts: readonly { readonly row: ConceptRow; readonly concept: Concept }[],
  by: string,
): Promise<void> {
  for (const batch of batches(concepts.map(({ row }) => row))) {
    await context.db.insertInto('concept').values(batch).execute();
  }
  await insertTerms(
    context,
    concepts.flatMap(({ row, concept }) => termRows(row.id, concept)),
  );
  await record(
    context,
    ...concepts.map(({ row, concept }) => ({
      by,
      at: row.created_at,
      action: 'create' as const,
      entity: 'concept' as const,
      entityId: row.id,
      scopeId: row.glossary_id,
      version: 1,
      after: concept,
    })),
  );
}

async function insertTerms({ db }: StoreContext, rows: readonly TermRow[]): Promise<void> {
  for (const batch of batches(rows)) await db.insertInto('term').values(batch).execute();
}

async function current(
  context: StoreContext,
  place: ConceptPlace,
  version: number,
): Promise<FoundConcept> {
  const found = await findConcept(context, place);
  if (found.row.deleted_at !== null) throw new AppError('concept.unknown');
  if (found.row.version !== version) {
    throw new AppError('version.conflict', { currentVersion: found.row.version });
  }
  return found;
}

async function change(
  context: StoreContext,
  {
    found: { row, concept: before },
    after,
    by,
    action,
    concept,
  }: {
    readonly found: FoundConcept;
    readonly after: ConceptRow;
    readonly by: string;
    readonly action: Exclude<HistoryAction, 'create'>;
    readonly concept?: Concept;
  },
): Promise<number> {
  const { db, clock } = context;
  const at = clock.now().toISOString();
  const version = row.version + 1;
  const { domain, definition, definitions, note, source } = after;
  const { sources, alternatives, relations, deleted_at } = after;
  const added = Number(deleted_at === null) - Number(row.deleted_at === null);
  const revision = await countRevision(context, row.glossary_id, added);
  expectOneRow(
    await db
      .updateTable('concept')
      .set({
        domain,
        definition,
        definitions,
        note,
        source,
        sources,
        alternatives,
        relations,
        deleted_at,
        revision,
        version,
        updated_at: at,
        updated_by: by,
      })
      .where('id', '=', row.id)
      .where('version', '=', row.version)
      .executeTakeFirst(),
  );
  await record(context, {
    by,
    at,
    action,
    entity: 'concept',
    entityId: row.id,
    scopeId: row.glossary_id,
    version,
    ...(concept === undefined ? {} : { before, after: concept }),
  });
  return version;
}

/** @throws AppError `glossary.unknown` */
async function countRevision(
  { db }: StoreContext,
  glossaryId: string,
  addedConcepts: number,
): Promise<number> {
  const row = await db
    .updateTable('glossary')
    .set((field) => ({
      revision: field('revision', '+', 1),
      concept_count: field('concept_count', '+', addedConcepts),
    }))
    .where('id', '=', glossaryId)
    .where('deleted_at', 'is', null)
    .returning('revision')
    .executeTakeFirst();
  if (row === undefined) throw new AppError('glossary.unknown');
  return row.revision;
}
