import { readConcepts } from '../../glossary/index.ts';
import { AppError } from '../errors.ts';
import type { ChangeSet, ChangeSetTable, ConceptEdit } from '../services/ports/change-sets.ts';
import { openConceptEdits, type ConceptEdits } from './concept-edits.ts';
import { write, type StoreContext } from './context.ts';
import type { ChangeSetRow } from './schema.ts';

export function createChangeSetTable(context: StoreContext): ChangeSetTable {
  const { db } = context;
  return {
    make: (glossaryId, { kind, name, revision, by }, work) =>
      write(context, (context) =>
        changeTogether(context, { glossaryId, kind, name, by, undoes: null, revision }, (edits) =>
          work(edits.write),
        ),
      ),

    undo: (changeSetId, { by, leaveChanged = false, progress, signal }) =>
      write(context, async (context) => {
        const { glossaryId, name, undoneBy } = await find(context, changeSetId);
        if (undoneBy !== null) throw new AppError('changes.undone');
        if (!leaveChanged) await assertUnmoved(context, changeSetId);
        const set = { glossaryId, kind: 'undo', name, by, undoes: changeSetId } as const;
        const made = await changeTogether(context, set, async (edits) => {
          let done = 0;
          for (let after = ''; ;) {
            signal?.throwIfAborted();
            const page = await historyPage(context, changeSetId, after);
            const last = page.at(-1);
            if (last === undefined) return;
            await edits.write(page.flatMap(backwards));
            after = last.id;
            progress?.((done += page.length));
          }
        });
        await context.db
          .updateTable('change_set')
          .set({ undone_by: made.id })
          .where('id', '=', changeSetId)
          .execute();
        return made;
      }),

    get: (changeSetId) => find(context, changeSetId),

    async list(glossaryId, { limit }) {
      const rows = await db
        .selectFrom('change_set')
        .selectAll()
        .where('glossary_id', '=', glossaryId)
        .orderBy('id', 'desc')
        .limit(limit)
        .execute();
      return rows.map(toChangeSet);
    },
  };
}

async function changeTogether(
  context: StoreContext,
  {
    revision: expected,
    glossaryId,
    kind,
    name,
    by,
    undoes,
  }: Pick<ChangeSet, 'glossaryId' | 'kind' | 'name' | 'by' | 'undoes'> & {
    readonly revision?: number | undefined;
  },
  work: (edits: ConceptEdits) => Promise<void>,
): Promise<ChangeSet> {
  const { db, clock, ids } = context;
  const at = clock.now().toISOString();
  const changeSetId = ids.next();
  // First of all: whoever else changes the glossary waits from here on.
  const glossary = await db
    .updateTable('glossary')
    .set((field) => ({ revision: field('revision', '+', 1) }))
    .where('id', '=', glossaryId)
    .where('deleted_at', 'is', null)
    .returning('revision')
    .executeTakeFirst();
  if (glossary === undefined) throw new AppError('glossary.unknown');
  const { revision } = glossary;
  if (expected !== undefined && revision !== expected + 1) throw new AppError('changes.stale');
  const edits = openConceptEdits(context, { glossaryId, changeSetId, revision, by, at });
  await work(edits);
  const { changed, added } = edits.counts;
  const row: ChangeSetRow = {
    id: changeSetId,
    glossary_id: glossaryId,
    kind,
    name,
    actor: by,
    at,
    concept_count: changed,
    undoes,
    undone_by: null,
  };
  await db.insertInto('change_set').values(row).execute();
  await db
    .updateTable('glossary')
    .set((field) => ({ concept_count: field('concept_count', '+', added) }))
    .where('id', '=', glossaryId)
    .execute();
  return toChangeSet(row);
}

async function find({ db }: StoreContext, changeSetId: string): Promise<ChangeSet> {
  const row = await db
    .selectFrom('change_set')
    .selectAll()
    .where('id', '=', changeSetId)
    .executeTakeFirst();
  if (row === undefined) throw new AppError('changes.unknown');
  return toChangeSet(row);
}

/** The changes of a set beside the concepts as they are now. */
function changesOf({ db }: StoreContext, changeSetId: string) {
  return db
    .selectFrom('history')
    .innerJoin('concept', 'concept.id', 'history.entity_id')
    .where('history.change_set_id', '=', changeSetId)
    .orderBy('history.id');
}

async function assertUnmoved(context: StoreContext, changeSetId: string): Promise<void> {
  const moved = await changesOf(context, changeSetId)
    .whereRef('concept.version', '<>', 'history.version')
    .select('concept.code')
    .execute();
  if (moved.length === 0) return;
  throw new AppError(
    'changes.moved',
    { count: moved.length },
    moved.map(({ code }) => ({ code: 'changes.concept', data: { id: code } })),
  );
}

function historyPage(context: StoreContext, changeSetId: string, after: string) {
  return changesOf(context, changeSetId)
    .where('history.id', '>', after)
    .select(['history.id', 'history.action', 'history.before', 'history.version as made'])
    .select(['concept.code', 'concept.version'])
    .limit(PAGE)
    .execute();
}

const PAGE = 500;

type MadeChange = Awaited<ReturnType<typeof historyPage>>[number];

/** What takes a change back; nothing where the concept was changed again. */
function backwards({ action, before, made, code, version }: MadeChange): readonly ConceptEdit[] {
  if (version !== made) return [];
  switch (action) {
    case 'create':
    case 'restore':
      return [{ action: 'remove', conceptId: code, version }];
    case 'remove':
      return [{ action: 'restore', conceptId: code, version }];
    case 'update': {
      const state: unknown = JSON.parse(before ?? 'null');
      const [concept] = readConcepts([state]).concepts;
      if (concept === undefined)
        throw new TypeError(`no state of ${code} before ${made.toString()}`);
      return [{ action: 'update', concept, version }];
    }
  }
}

function toChangeSet(row: ChangeSetRow): ChangeSet {
  return {
    id: row.id,
    glossaryId: row.glossary_id,
    kind: row.kind,
    name: row.name,
    by: row.actor,
    at: new Date(row.at),
    conceptCount: row.concept_count,
    undoes: row.undoes,
    undoneBy: row.undone_by,
  };
}
