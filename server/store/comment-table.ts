import { AppError } from '../errors.ts';
import type { Comment, CommentPlace } from '../services/comments.ts';
import type { CommentTable } from '../services/ports/comments.ts';
import type { ConceptPlace, HistoryAction } from '../services/ports/store.ts';
import { findConcept } from './concept-reader.ts';
import { expectOneRow, write, type StoreContext } from './context.ts';
import { record } from './history-table.ts';
import type { CommentRow } from './schema.ts';

export function createCommentTable(context: StoreContext): CommentTable {
  return {
    async of(place) {
      const conceptId = await standingConcept(context, place);
      const rows = await context.db
        .selectFrom('concept_comment')
        .selectAll()
        .where('concept_id', '=', conceptId)
        .where('deleted_at', 'is', null)
        .orderBy('id')
        .execute();
      return rows.map(toComment);
    },

    async counts(glossaryId, conceptIds) {
      if (conceptIds.length === 0) return new Map();
      const rows = await context.db
        .selectFrom('concept_comment')
        .innerJoin('concept', 'concept.id', 'concept_comment.concept_id')
        .select(['concept.code', ({ fn }) => fn.countAll<number | string>().as('count')])
        .where('concept.glossary_id', '=', glossaryId)
        .where('concept.code', 'in', conceptIds)
        .where('concept_comment.deleted_at', 'is', null)
        .groupBy('concept.code')
        .execute();
      return new Map(rows.map(({ code, count }) => [code, Number(count)]));
    },

    async get(place) {
      const row = await find(context, place);
      return { ...toComment(row), isRemoved: row.deleted_at !== null };
    },

    add: (place, text, { by }) =>
      write(context, async (context) => {
        const at = context.clock.now().toISOString();
        const row: CommentRow = {
          id: context.ids.next(),
          concept_id: await standingConcept(context, place),
          actor: by,
          text,
          version: 1,
          created_at: at,
          updated_at: at,
          deleted_at: null,
        };
        await context.db.insertInto('concept_comment').values(row).execute();
        await remember(context, { place, row, by, action: 'create', after: { text } });
        return toComment(row);
      }),

    edit: (place, text, { version, by }) =>
      write(context, async (context) => {
        const row = await current(context, place, version);
        const states = { before: { text: row.text }, after: { text } };
        const changes = { text, updated_at: context.clock.now().toISOString() };
        return change(context, { place, row, changes, by, action: 'update', ...states });
      }),

    remove: (place, { version, by }) =>
      write(context, async (context) => {
        const row = await current(context, place, version);
        const changes = { deleted_at: context.clock.now().toISOString() };
        return change(context, { place, row, changes, by, action: 'remove' });
      }),

    restore: (place, { by }) =>
      write(context, async (context) => {
        const row = await find(context, place);
        if (row.deleted_at === null) return toComment(row);
        return change(context, {
          place,
          row,
          changes: { deleted_at: null },
          by,
          action: 'restore',
        });
      }),
  };
}

async function standingConcept(context: StoreContext, place: ConceptPlace): Promise<string> {
  const { row } = await findConcept(context, place);
  if (row.deleted_at !== null) throw new AppError('concept.unknown');
  return row.id;
}

async function find(context: StoreContext, place: CommentPlace): Promise<CommentRow> {
  const row = await context.db
    .selectFrom('concept_comment')
    .selectAll()
    .where('id', '=', place.commentId)
    .where('concept_id', '=', await standingConcept(context, place))
    .executeTakeFirst();
  if (row === undefined) throw new AppError('comment.unknown');
  return row;
}

async function current(
  context: StoreContext,
  place: CommentPlace,
  version: number,
): Promise<CommentRow> {
  const row = await find(context, place);
  if (row.deleted_at !== null) throw new AppError('comment.unknown');
  if (row.version !== version) {
    throw new AppError('version.conflict', { currentVersion: row.version });
  }
  return row;
}

interface CommentChange {
  readonly place: ConceptPlace;
  readonly row: CommentRow;
  readonly by: string;
  readonly action: HistoryAction;
  readonly before?: object;
  readonly after?: object;
}

async function change(
  context: StoreContext,
  { changes, ...made }: CommentChange & { readonly changes: Partial<CommentRow> },
): Promise<Comment> {
  const row = { ...made.row, ...changes, version: made.row.version + 1 };
  expectOneRow(
    await context.db
      .updateTable('concept_comment')
      .set({ ...changes, version: row.version })
      .where('id', '=', row.id)
      .where('version', '=', made.row.version)
      .executeTakeFirst(),
  );
  await remember(context, { ...made, row });
  return toComment(row);
}

async function remember(
  context: StoreContext,
  { place, row, by, action, ...states }: CommentChange,
): Promise<void> {
  await record(context, {
    by,
    at: context.clock.now().toISOString(),
    action,
    entity: 'comment',
    entityId: row.id,
    scopeId: place.glossaryId,
    version: row.version,
    ...states,
  });
}

function toComment(row: CommentRow): Comment {
  return {
    id: row.id,
    text: row.text,
    by: row.actor,
    version: row.version,
    createdAt: new Date(row.created_at),
    updatedAt: new Date(row.updated_at),
  };
}
