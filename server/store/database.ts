import { AppError } from '../errors.ts';
import type { Store } from '../services/ports/store.ts';
import { createChangeSetTable } from './change-set-table.ts';
import { write, type StoreContext } from './context.ts';
import { createCommentTable } from './comment-table.ts';
import { createDecisionTable } from './decision-table.ts';
import { createDismissalTable } from './dismissal-table.ts';
import { createDocumentTable } from './document-table.ts';
import { createGlossaryTable } from './glossary-table.ts';
import { createHistoryTable } from './history-table.ts';
import { createStagedImportTable } from './staged-import-table.ts';
import { createTranslationTable } from './translation-table.ts';
import { createVerdictTable } from './verdict-table.ts';

/** The store over a database that has been brought to today's form. */
export function createStore(context: StoreContext): Store {
  const { db, writer } = context;
  return {
    ...tables(context),

    seed: (work) =>
      write(context, async (context) => {
        const { numUpdatedRows } = await context.db
          .updateTable('instance')
          .set({ seeded_at: context.clock.now().toISOString() })
          .where('seeded_at', 'is', null)
          .executeTakeFirst();
        if (numUpdatedRows === 0n) return false;
        await work(tables(context));
        return true;
      }),

    async ready() {
      try {
        await db.selectFrom('instance').select('one').executeTakeFirstOrThrow();
        return true;
      } catch {
        return false;
      }
    },

    async close() {
      await db.destroy();
      await writer?.destroy();
    },
  };
}

/** The identifier this database was given when it was made; made now if it has none. */
export async function instanceId({ db, clock, ids }: StoreContext): Promise<string> {
  await db
    .insertInto('instance')
    .values({ one: 1, id: ids.next(), created_at: clock.now().toISOString(), seeded_at: null })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const row = await db.selectFrom('instance').select('id').executeTakeFirst();
  if (row === undefined) throw new AppError('storage.unavailable');
  return row.id;
}

function tables(context: StoreContext) {
  return {
    glossaries: createGlossaryTable(context),
    documents: createDocumentTable(context),
    translations: createTranslationTable(context),
    comments: createCommentTable(context),
    decisions: createDecisionTable(context),
    dismissals: createDismissalTable(context),
    verdicts: createVerdictTable(context),
    history: createHistoryTable(context),
    changeSets: createChangeSetTable(context),
    stagedImports: createStagedImportTable(context),
  };
}
