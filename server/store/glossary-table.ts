import { readCheckSettings } from '../../glossary/index.ts';
import { AppError } from '../errors.ts';
import type { GlossaryFields, GlossaryRecord, GlossaryTable } from '../services/ports/store.ts';
import { conceptRow, createConceptWriter, insertConcepts } from './concept-writer.ts';
import { readChanges, readConcepts } from './concept-reader.ts';
import { expectOneRow, write, type StoreContext } from './context.ts';
import { record } from './history-table.ts';
import type { GlossaryRow } from './schema.ts';

export function createGlossaryTable(context: StoreContext): GlossaryTable {
  const { db } = context;
  const standing = db.selectFrom('glossary').selectAll().where('deleted_at', 'is', null);
  return {
    ...createConceptWriter(context),

    async list() {
      const rows = await standing.orderBy('rank').orderBy('id').execute();
      return rows.map(toRecord);
    },

    async get(glossaryId) {
      const row = await standing.where('id', '=', glossaryId).executeTakeFirst();
      if (row === undefined) throw new AppError('glossary.unknown');
      return toRecord(row);
    },

    concepts: (glossaryId) => readConcepts(context, glossaryId),

    changes: (glossaryId, since) => readChanges(context, { glossaryId, since }),

    create: ({ name, domain, rank, concepts }, { by }) =>
      write(context, async (context) => {
        const at = context.clock.now().toISOString();
        const row: GlossaryRow = {
          id: context.ids.next(),
          name,
          domain,
          rank,
          revision: 1,
          concept_count: concepts.length,
          checks: '{}',
          version: 1,
          created_at: at,
          updated_at: at,
          deleted_at: null,
        };
        await context.db.insertInto('glossary').values(row).execute();
        await record(context, {
          by,
          at,
          action: 'create',
          entity: 'glossary',
          entityId: row.id,
          scopeId: row.id,
          version: 1,
          after: { name, domain, rank },
        });
        const rows = concepts.map((concept, position) => ({
          concept,
          row: conceptRow(concept, {
            id: context.ids.next(),
            glossaryId: row.id,
            revision: row.revision,
            position,
            at,
            by,
          }),
        }));
        await insertConcepts(context, rows, by);
        return toRecord(row);
      }),

    update: (glossaryId, { name, domain, rank, checks }, { version, by }) =>
      write(context, async (context) => {
        const row = await current(context, glossaryId, version);
        return change(context, {
          row,
          changes: { name, domain, rank, checks: JSON.stringify(checks) },
          by,
          action: 'update',
          before: fieldsOf(row),
          after: { name, domain, rank, checks },
        });
      }),

    remove: (glossaryId, { version, by }) =>
      write(context, async (context) => {
        const row = await current(context, glossaryId, version);
        const deleted_at = context.clock.now().toISOString();
        await change(context, { row, changes: { deleted_at }, by, action: 'remove' });
      }),

    restore: (glossaryId, { by }) =>
      write(context, async (context) => {
        const row = await find(context, glossaryId);
        if (row.deleted_at === null) return toRecord(row);
        return change(context, { row, changes: { deleted_at: null }, by, action: 'restore' });
      }),
  };
}

async function find({ db }: StoreContext, glossaryId: string): Promise<GlossaryRow> {
  const row = await db
    .selectFrom('glossary')
    .selectAll()
    .where('id', '=', glossaryId)
    .executeTakeFirst();
  if (row === undefined) throw new AppError('glossary.unknown');
  return row;
}

async function current(
  context: StoreContext,
  glossaryId: string,
  version: number,
): Promise<GlossaryRow> {
  const row = await find(context, glossaryId);
  if (row.deleted_at !== null) throw new AppError('glossary.unknown');
  if (row.version !== version) {
    throw new AppError('version.conflict', {
      currentVersion: row.version,
      currentName: row.name,
    });
  }
  return row;
}

async function change(
  context: StoreContext,
  {
    row,
    changes,
    by,
    action,
    ...states
  }: {
    readonly row: GlossaryRow;
    readonly changes: Partial<GlossaryRow>;
    readonly by: string;
    readonly action: 'update' | 'remove' | 'restore';
    readonly before?: object;
    readonly after?: object;
  },
): Promise<GlossaryRecord> {
  const at = context.clock.now().toISOString();
  const version = row.version + 1;
  expectOneRow(
    await context.db
      .updateTable('glossary')
      .set({ ...changes, version, updated_at: at })
      .where('id', '=', row.id)
      .where('version', '=', row.version)
      .executeTakeFirst(),
  );
  const made = { by, at, action, entity: 'glossary', entityId: row.id, scopeId: row.id } as const;
  await record(context, { ...made, version, ...states });
  // Read anew: a concept may have been counted meanwhile.
  return toRecord(await find(context, row.id));
}

function fieldsOf({ name, domain, rank, checks }: GlossaryRow): GlossaryFields {
  return { name, domain, rank, checks: readCheckSettings(checks) };
}

function toRecord(row: GlossaryRow): GlossaryRecord {
  return {
    id: row.id,
    ...fieldsOf(row),
    revision: row.revision,
    version: row.version,
    conceptCount: row.concept_count,
    createdAt: new Date(row.created_at),
    updatedAt: new Date(row.updated_at),
  };
}
