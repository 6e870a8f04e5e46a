import { AppError } from '../errors.ts';
import type { StoredDecision } from '../services/decisions.ts';
import type { Change } from '../services/ports/change.ts';
import type { DecisionPlace, DecisionTable } from '../services/ports/store.ts';
import { batches, expectOneRow, write, type StoreContext } from './context.ts';
import { record } from './history-table.ts';
import type { DecisionRow } from './schema.ts';
import { assertDocument } from './standing-document.ts';

export function createDecisionTable(context: StoreContext): DecisionTable {
  return {
    async of(documentId) {
      const rows = await context.db
        .selectFrom('decision')
        .selectAll()
        .where('document_id', '=', documentId)
        .where('deleted_at', 'is', null)
        .orderBy('id')
        .execute();
      return rows.map(toDecision);
    },

    add: (documentId, decisions, { by }) =>
      write(context, async (context) => {
        await assertDocument(context, documentId);
        const at = context.clock.now().toISOString();
        const rows = decisions.map(
          ({ kind, glossaryId, conceptId, term, surface, span, reason }): DecisionRow => ({
            id: context.ids.next(),
            document_id: documentId,
            kind,
            glossary_id: glossaryId,
            concept_code: conceptId,
            term,
            surface,
            span_start: span?.start ?? null,
            span_end: span?.end ?? null,
            reason,
            actor: by,
            version: 1,
            created_at: at,
            updated_at: at,
            deleted_at: null,
          }),
        );
        for (const batch of batches(rows)) {
          await context.db.insertInto('decision').values(batch).execute();
        }
        await record(
          context,
          ...rows.map((row, index) => ({
            by,
            at,
            action: 'create' as const,
            entity: 'decision' as const,
            entityId: row.id,
            scopeId: documentId,
            version: 1,
            after: { ...decisions[index] },
          })),
        );
        return rows.map(toDecision);
      }),

    remove: (place, change) => setRemoved(context, { place, change, removed: true }),

    restore: (place, change) => setRemoved(context, { place, change, removed: false }),
  };
}

/** Two tabs take the same decision back, or restore it: the second finds it done. */
function setRemoved(
  context: StoreContext,
  {
    place: { documentId, decisionId },
    change: { by },
    removed,
  }: { readonly place: DecisionPlace; readonly change: Change; readonly removed: boolean },
): Promise<StoredDecision> {
  return write(context, async (context) => {
    await assertDocument(context, documentId);
    const row = await context.db
      .selectFrom('decision')
      .selectAll()
      .where('id', '=', decisionId)
      .where('document_id', '=', documentId)
      .executeTakeFirst();
    if (row === undefined) throw new AppError('decision.unknown');
    if ((row.deleted_at !== null) === removed) return toDecision(row);
    const at = context.clock.now().toISOString();
    const next = {
      version: row.version + 1,
      updated_at: at,
      deleted_at: removed ? at : null,
    };
    expectOneRow(
      await context.db
        .updateTable('decision')
        .set(next)
        .where('id', '=', row.id)
        .where('version', '=', row.version)
        .executeTakeFirst(),
    );
    await record(context, {
      by,
      at,
      action: removed ? 'remove' : 'restore',
      entity: 'decision',
      entityId: row.id,
      scopeId: documentId,
      version: next.version,
    });
    return toDecision({ ...row, ...next });
  });
}

function toDecision(row: DecisionRow): StoredDecision {
  return {
    id: row.id,
    documentId: row.document_id,
    kind: row.kind,
    glossaryId: row.glossary_id,
    conceptId: row.concept_code,
    term: row.term,
    surface: row.surface,
    span:
      row.span_start === null || row.span_end === null
        ? null
        : { start: row.span_start, end: row.span_end },
    reason: row.reason,
    by: row.actor,
    version: row.version,
    createdAt: new Date(row.created_at),
    updatedAt: new Date(row.updated_at),
  };
}
