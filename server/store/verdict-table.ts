import { AppError } from '../errors.ts';
import type { StoredVerdict } from '../services/candidates.ts';
import type { Change } from '../services/ports/change.ts';
import type { VerdictPlace, VerdictTable } from '../services/ports/verdicts.ts';
import { expectOneRow, write, type StoreContext } from './context.ts';
import { record } from './history-table.ts';
import type { VerdictRow } from './schema.ts';
import { assertDocument } from './standing-document.ts';

export function createVerdictTable(context: StoreContext): VerdictTable {
  return {
    async of(documentId, glossaryIds) {
      const rows = await context.db
        .selectFrom('verdict')
        .selectAll()
        .where('deleted_at', 'is', null)
        .where((where) =>
          where.or([
            where.and([where('document_id', '=', documentId), where('glossary_id', 'is', null)]),
            ...(glossaryIds.length === 0 ? [] : [where('glossary_id', 'in', glossaryIds)]),
          ]),
        )
        .orderBy('id')
        .execute();
      return rows.map(toVerdict);
    },

    add: (documentId, { kind, expression, glossaryId }, { by }) =>
      write(context, async (context) => {
        await assertDocument(context, documentId);
        const at = context.clock.now().toISOString();
        const row: VerdictRow = {
          id: context.ids.next(),
          document_id: documentId,
          glossary_id: glossaryId,
          kind,
          expression,
          actor: by,
          version: 1,
          created_at: at,
          updated_at: at,
          deleted_at: null,
        };
        await context.db.insertInto('verdict').values(row).execute();
        await record(context, {
          by,
          at,
          action: 'create',
          entity: 'verdict',
          entityId: row.id,
          scopeId: glossaryId ?? documentId,
          version: 1,
          after: { kind, expression, glossaryId },
        });
        return toVerdict(row);
      }),

    remove: (place, change) => setRemoved(context, { place, change, removed: true }),

    restore: (place, change) => setRemoved(context, { place, change, removed: false }),
  };
}

/** Two tabs take the same verdict back, or restore it: the second finds it done. */
function setRemoved(
  context: StoreContext,
  {
    place: { documentId, verdictId },
    change: { by },
    removed,
  }: { readonly place: VerdictPlace; readonly change: Change; readonly removed: boolean },
): Promise<StoredVerdict> {
  return write(context, async (context) => {
    await assertDocument(context, documentId);
    const row = await context.db
      .selectFrom('verdict')
      .selectAll()
      .where('id', '=', verdictId)
      .where((where) =>
        where.or([where('document_id', '=', documentId), where('glossary_id', 'is not', null)]),
      )
      .executeTakeFirst();
    if (row === undefined) throw new AppError('verdict.unknown');
    if ((row.deleted_at !== null) === removed) return toVerdict(row);
    const at = context.clock.now().toISOString();
    const next = {
      version: row.version + 1,
      updated_at: at,
      deleted_at: removed ? at : null,
    };
    expectOneRow(
      await context.db
        .updateTable('verdict')
        .set(next)
        .where('id', '=', row.id)
        .where('version', '=', row.version)
        .executeTakeFirst(),
    );
    await record(context, {
      by,
      at,
      action: removed ? 'remove' : 'restore',
      entity: 'verdict',
      entityId: row.id,
      scopeId: row.glossary_id ?? row.document_id,
      version: next.version,
    });
    return toVerdict({ ...row, ...next });
  });
}

function toVerdict(row: VerdictRow): StoredVerdict {
  return {
    id: row.id,
    documentId: row.document_id,
    glossaryId: row.glossary_id,
    kind: row.kind,
    expression: row.expression,
    by: row.actor,
    version: row.version,
    createdAt: new Date(row.created_at),
    updatedAt: new Date(row.updated_at),
  };
}
