import { AppError } from '../errors.ts';
import type { DocumentTable } from '../services/ports/store.ts';
import { expectOneRow, write, type StoreContext } from './context.ts';
import { record } from './history-table.ts';

export function createTranslationWriter(context: StoreContext): DocumentTable['translate'] {
  return ({ documentId, language, passage }, text, { version, by }) =>
    write(context, async (context) => {
      const { db, clock, ids } = context;
      const document = await db
        .selectFrom('document')
        .select('id')
        .where('id', '=', documentId)
        .where('deleted_at', 'is', null)
        .executeTakeFirst();
      if (document === undefined) throw new AppError('document.unknown');
      const row = await db
        .selectFrom('translation')
        .selectAll()
        .where('document_id', '=', documentId)
        .where('lang', '=', language)
        .where('passage', '=', passage)
        .executeTakeFirst();
      const currentVersion = row?.version ?? 0;
      if (currentVersion !== version) throw new AppError('version.conflict', { currentVersion });
      const at = clock.now().toISOString();
      const entityId = row?.id ?? ids.next();
      const next = version + 1;
      if (row === undefined) {
        await db
          .insertInto('translation')
          .values({
            id: entityId,
            document_id: documentId,
            lang: language,
            passage,
            text,
            version: next,
            created_at: at,
            updated_at: at,
          })
          .execute();
      } else {
        expectOneRow(
          await db
            .updateTable('translation')
            .set({ text, version: next, updated_at: at })
            .where('id', '=', row.id)
            .where('version', '=', version)
            .executeTakeFirst(),
        );
      }
      await record(context, {
        by,
        at,
        action: row === undefined ? 'create' : 'update',
        entity: 'translation',
        entityId,
        scopeId: documentId,
        version: next,
        ...(row === undefined ? {} : { before: { text: row.text } }),
        after: { lang: language, passage, text },
      });
      return next;
    });
}
