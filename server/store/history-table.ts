import type {
  HistoryAction,
  HistoryEntity,
  HistoryEntry,
  HistoryTable,
} from '../services/ports/store.ts';
import type { ChangeSetKind } from '../services/ports/change-sets.ts';
import { findConcept } from './concept-reader.ts';
import { batches, type StoreContext } from './context.ts';
import type { HistoryRow } from './schema.ts';

export interface HistoryRecord {
  readonly by: string;
  readonly at: string;
  readonly action: HistoryAction;
  readonly entity: HistoryEntity;
  readonly entityId: string;
  /** The glossary or document that holds it. */
  readonly scopeId: string;
  readonly version: number;
  readonly before?: object;
  readonly after?: object;
  readonly changeSetId?: string;
}

/** Called within the transaction that makes the change. */
export async function record(
  { db, ids }: StoreContext,
  ...records: readonly HistoryRecord[]
): Promise<void> {
  const rows = records.map(
    ({
      by,
      at,
      action,
      entity,
      entityId,
      scopeId,
      version,
      before,
      after,
      changeSetId,
    }): HistoryRow => ({
      id: ids.next(),
      at,
      actor: by,
      action,
      entity,
      entity_id: entityId,
      scope_id: scopeId,
      version,
      before: before === undefined ? null : JSON.stringify(before),
      after: after === undefined ? null : JSON.stringify(after),
      change_set_id: changeSetId ?? null,
    }),
  );
  for (const batch of batches(rows)) await db.insertInto('history').values(batch).execute();
}

export function createHistoryTable(context: StoreContext): HistoryTable {
  const all = context.db
    .selectFrom('history')
    .leftJoin('change_set', 'change_set.id', 'history.change_set_id')
    .selectAll('history')
    .select(['change_set.kind as set_kind', 'change_set.name as set_name']);
  return {
    async of(scopeId) {
      const rows = await all
        .where('history.scope_id', '=', scopeId)
        .orderBy('history.id')
        .execute();
      return rows.map(toEntry);
    },

    async ofConcept(place) {
      const { row } = await findConcept(context, place);
      const rows = await all
        .where('history.entity_id', '=', row.id)
        .orderBy('history.version')
        .execute();
      return rows.map(toEntry);
    },
  };
}

interface JoinedRow extends HistoryRow {
  readonly set_kind: ChangeSetKind | null;
  readonly set_name: string | null;
}

function toEntry(row: JoinedRow): HistoryEntry {
  const { change_set_id: id, set_kind: kind, set_name: name } = row;
  return {
    id: row.id,
    at: new Date(row.at),
    by: row.actor,
    action: row.action,
    entity: row.entity,
    entityId: row.entity_id,
    version: row.version,
    before: parse(row.before),
    after: parse(row.after),
    changeSet: id === null || kind === null ? null : { id, kind, name: name ?? '' },
  };
}

function parse(json: string | null): unknown {
  if (json === null) return null;
  const value: unknown = JSON.parse(json);
  return value;
}
