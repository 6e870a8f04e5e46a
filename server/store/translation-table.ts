import { AppError } from '../errors.ts';
import type { PassageText, TranslationTable } from '../services/ports/store.ts';
import { batches, expectOneRow, write, type StoreContext } from './context.ts';
import { findFilling, type Filling } from './fillings.ts';
import { record, type HistoryRecord } from './history-table.ts';
import type { TranslationRow } from './schema.ts';
import { assertDocument } from './standing-document.ts';

export function createTranslationTable(context: StoreContext): TranslationTable {
  return {
    async of(documentId) {
      await assertDocument(context, documentId);
      const rows = await context.db
        .selectFrom('translation')
        .select(['lang', 'passage', 'text', 'version'])
        .where('document_id', '=', documentId)
        .orderBy('passage')
        .execute();
      return rows.map(({ lang, ...text }) => ({ language: lang, ...text }));
    },

    save: ({ passage, ...place }, text, { version, by }) =>
      write(context, async (context) => {
        await assertDocument(context, place.documentId);
        await writeTexts(context, { place, by, texts: [{ passage, text, version }] });
        return version + 1;
      }),

    fill: (place, texts, { by }) =>
      write(context, async (context) => {
        await assertDocument(context, place.documentId);
        const former = await writeTexts(context, { place, by, texts });
        const fillingId = context.ids.next();
        const filling: Filling = {
          language: place.language,
          passages: texts.map(({ passage, version }) => ({
            passage,
            text: former.get(passage) ?? '',
            version: version + 1,
          })),
        };
        await recordFilling(context, { place, by, fillingId, version: 1, after: filling });
        return fillingId;
      }),

    takeBack: ({ documentId, fillingId }, { by }) =>
      write(context, async (context) => {
        await assertDocument(context, documentId);
        const { filling, takenBack } = await findFilling(context, documentId, fillingId);
        if (takenBack) return { restored: 0, kept: 0 };
        const place = { documentId, language: filling.language };
        const rows = await rowsOf(context, place);
        const texts = filling.passages.filter(
          ({ passage, version }) => rows.get(passage)?.version === version,
        );
        await writeTexts(context, { place, by, texts });
        await recordFilling(context, { place, by, fillingId, version: 2 });
        return { restored: texts.length, kept: filling.passages.length - texts.length };
      }),
  };
}

type Place = Parameters<TranslationTable['fill']>[0];

/** Returns what stood there before. @throws AppError `version.conflict` */
async function writeTexts(
  context: StoreContext,
  {
    place,
    by,
    texts,
  }: { readonly place: Place; readonly by: string; readonly texts: readonly PassageText[] },
): Promise<ReadonlyMap<number, string>> {
  const { db, clock, ids } = context;
  const { documentId, language } = place;
  const rows = await rowsOf(context, place, texts.length === 1 ? texts[0]?.passage : undefined);
  const at = clock.now().toISOString();
  const fresh: TranslationRow[] = [];
  const records: HistoryRecord[] = [];
  for (const { passage, text, version } of texts) {
    const row = rows.get(passage);
    const currentVersion = row?.version ?? 0;
    if (currentVersion !== version) throw new AppError('version.conflict', { currentVersion });
    const entityId = row?.id ?? ids.next();
    const next = version + 1;
    if (row === undefined) {
      fresh.push({
        id: entityId,
        document_id: documentId,
        lang: language,
        passage,
        text,
        version: next,
        created_at: at,
        updated_at: at,
      });
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
    records.push({
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
  }
  for (const batch of batches(fresh)) await db.insertInto('translation').values(batch).execute();
  await record(context, ...records);
  return new Map(Array.from(rows, ([passage, { text }]) => [passage, text]));
}

async function rowsOf(
  { db }: StoreContext,
  { documentId, language }: Place,
  passage?: number,
): Promise<ReadonlyMap<number, Pick<TranslationRow, 'id' | 'passage' | 'text' | 'version'>>> {
  const rows = await db
    .selectFrom('translation')
    .select(['id', 'passage', 'text', 'version'])
    .where('document_id', '=', documentId)
    .where('lang', '=', language)
    .$if(passage !== undefined, (query) => query.where('passage', '=', passage ?? 0))
    .execute();
  return new Map(rows.map((row) => [row.passage, row]));
}

async function recordFilling(
  context: StoreContext,
  {
    place: { documentId },
    by,
    fillingId,
    version,
    after,
  }: {
    readonly place: Place;
    readonly by: string;
    readonly fillingId: string;
    readonly version: 1 | 2;
    readonly after?: Filling;
  },
): Promise<void> {
  await record(context, {
    by,
    at: context.clock.now().toISOString(),
    action: version === 1 ? 'create' : 'remove',
    entity: 'filling',
    entityId: fillingId,
    scopeId: documentId,
    version,
    ...(after === undefined ? {} : { after }),
  });
}
