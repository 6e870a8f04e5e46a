import { AppError } from '../errors.ts';
import type { StoredDismissal } from '../services/dismissals.ts';
import type { Change } from '../services/ports/change.ts';
import type { DismissalPlace, DismissalTable } from '../services/ports/dismissals.ts';
import { expectOneRow, write, type StoreContext } from './context.ts';
import { record } from './history-table.ts';
import type { DismissalRow } from './schema.ts';
import { assertDocument } from './standing-document.ts';

export function createDismissalTable(context: StoreContext): DismissalTable {
  return {
    async of(documentId) {
      await assertDocument(context, documentId);
      const rows = await context.db
        .selectFrom('dismissal')
        .selectAll()
        .where('deleted_at', 'is', null)
        .where(({ eb, or }) =>
          or([eb('document_id', '=', documentId), eb('reach', '=', 'glossary')]),
        )
        .orderBy('id')
        .execute();
      return rows.map(toDismissal);
    },

    add: (documentId, dismissal, { by }) =>
      write(context, async (context) => {
        await assertDocument(context, documentId);
        const at = context.clock.now().toISOString();
        const { reach, passage, language, code, glossaryId, conceptId, found, reason } = dismissal;
        const row: DismissalRow = {
          id: context.ids.next(),
          document_id: documentId,
          reach,
          passage: passage === null ? null : passage - 1,
          lang: language,
          code,
          glossary_id: glossaryId,
          concept_code: conceptId,
          found,
          reason,
          actor: by,
          version: 1,
          created_at: at,
          updated_at: at,
          deleted_at: null,
        };
        await context.db.insertInto('dismissal').values(row).execute();
        await record(context, {
          by,
          at,
          action: 'create',
          entity: 'dismissal',
          entityId: row.id,
          scopeId: documentId,
          version: 1,
          after: { reach, passage, language, code, glossaryId, conceptId, found, reason },
        });
        return toDismissal(row);
      }),

    remove: (place, change) => setRemoved(context, { place, change, removed: true }),

    restore: (place, change) => setRemoved(context, { place, change, removed: false }),
  };
}

/** Two tabs take the same dismissal back, or restore it: the second finds it done. */
function setRemoved(
  context: StoreContext,
  {
    place: { documentId, dismissalId },
    change: { by },
    removed,
  }: { readonly place: DismissalPlace; readonly change: Change; readonly removed: boolean },
): Promise<StoredDismissal> {
  return write(context, async (context) => {
    await assertDocument(context, documentId);
    const row = await context.db
      .selectFrom('dismissal')
      .selectAll()
      .where('id', '=', dismissalId)
      .executeTakeFirst();
    if (row === undefined || (row.document_id !== documentId && row.reach !== 'glossary')) {
      throw new AppError('dismissal.unknown');
    }
    if ((row.deleted_at !== null) === removed) return toDismissal(row);
    const at = context.clock.now().toISOString();
    const next = { version: row.version + 1, updated_at: at, deleted_at: removed ? at : null };
    expectOneRow(
      await context.db
        .updateTable('dismissal')
        .set(next)
        .where('id', '=', row.id)
        .where('version', '=', row.version)
        .executeTakeFirst(),
    );
    await record(context, {
      by,
      at,
      action: removed ? 'remove' : 'restore',
      entity: 'dismissal',
      entityId: row.id,
      scopeId: row.document_id,
      version: next.version,
    });
    return toDismissal({ ...row, ...next });
  });
}

function toDismissal(row: DismissalRow): StoredDismissal {
  return {
    id: row.id,
    documentId: row.document_id,
    reach: row.reach,
    passage: row.passage === null ? null : row.passage + 1,
    language: row.lang,
    code: row.code,
    glossaryId: row.glossary_id,
    conceptId: row.concept_code,
    found: row.found,
    reason: row.reason,
    by: row.actor,
    version: row.version,
    createdAt: new Date(row.created_at),
    updatedAt: new Date(row.updated_at),
  };
}
