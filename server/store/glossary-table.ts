import { AppError } from '../errors.ts';
import type { GlossaryRecord, GlossaryTable } from '../services/ports/store.ts';
import { conceptRow, createConceptWriter, insertConcepts } from './concept-writer.ts';
import { readChanges, readConcepts } from './concept-reader.ts';
import { write, type StoreContext } from './context.ts';
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
          }),
        }));
        await insertConcepts(context, rows, by);
        return toRecord(row);
      }),
  };
}

function toRecord(row: GlossaryRow): GlossaryRecord {
  return {
    id: row.id,
    name: row.name,
    domain: row.domain,
    rank: row.rank,
    revision: row.revision,
    version: row.version,
    conceptCount: row.concept_count,
    createdAt: new Date(row.created_at),
    updatedAt: new Date(row.updated_at),
  };
}
