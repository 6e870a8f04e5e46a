import type { TargetLanguage } from '../../glossary/index.ts';
import { AppError } from '../errors.ts';
import type { DocumentSummary } from '../services/documents.ts';
import type { DocumentTable } from '../services/ports/store.ts';
import { batches, expectOneRow, write, type StoreContext } from './context.ts';
import { chooseGlossaries, glossariesOf } from './document-glossaries.ts';
import { record } from './history-table.ts';
import type { DocumentRow } from './schema.ts';

export function createDocumentTable(context: StoreContext): DocumentTable {
  const { db } = context;
  return {
    glossaries: (documentId) => glossariesOf(context, documentId),

    useGlossaries: (documentId, glossaryIds, { version, by }) =>
      write(context, async (context) => {
        const row = await current(context, documentId, version);
        const before = { glossaryIds: await glossariesOf(context, documentId) };
        await chooseGlossaries(context, documentId, glossaryIds);
        const after = { glossaryIds: await glossariesOf(context, documentId) };
        return change(context, {
          by,
          action: 'update',
          row,
          after: row,
          changed: { before, after },
        });
      }),

    async list() {
      const rows = await db
        .selectFrom('document')
        .select(SUMMARY)
        .where('deleted_at', 'is', null)
        .orderBy('id', 'desc')
        .execute();
      return rows.map(toSummary);
    },

    async get(documentId) {
      const row = await db
        .selectFrom('document')
        .select([...SUMMARY, 'text'])
        .where('id', '=', documentId)
        .where('deleted_at', 'is', null)
        .executeTakeFirst();
      if (row === undefined) throw new AppError('document.unknown');
      const translations = await db
        .selectFrom('translation')
        .select(['lang', 'passage', 'text'])
        .where('document_id', '=', documentId)
        .execute();
      const inLanguage = (lang: TargetLanguage): readonly string[] => {
        const texts: (string | undefined)[] = [];
        for (const row of translations) if (row.lang === lang) texts[row.passage] = row.text;
        return Array.from(texts, (text) => text ?? '');
      };
      return {
        ...toSummary(row),
        text: row.text,
        translations: { en: inLanguage('en'), ko: inLanguage('ko') },
      };
    },

    create: ({ name, text, translations }, { by }) =>
      write(context, async (context) => {
        const at = context.clock.now().toISOString();
        const row: DocumentRow = {
          id: context.ids.next(),
          name,
          text,
          characters: text.length,
          version: 1,
          created_at: at,
          updated_at: at,
          deleted_at: null,
        };
        await context.db.insertInto('document').values(row).execute();
        const made = { by, at, action: 'create', scopeId: row.id, version: 1 } as const;
        // The text is not repeated in the history: nothing changes it, and the row stays.
        const after = { name, characters: row.characters };
        await record(context, { ...made, entity: 'document', entityId: row.id, after });
        const passages = LANGUAGES.flatMap((lang) =>
          translations[lang].flatMap((text, passage) =>
            text === '' ? [] : [{ id: context.ids.next(), lang, passage, text }],
          ),
        );
        const rows = passages.map((passage) => ({
          ...passage,
          document_id: row.id,
          version: 1,
          created_at: at,
          updated_at: at,
        }));
        for (const batch of batches(rows)) {
          await context.db.insertInto('translation').values(batch).execute();
        }
        await record(
          context,
          ...passages.map(({ id, ...after }) => ({
            ...made,
            entity: 'translation' as const,
            entityId: id,
            after,
          })),
        );
        return toSummary(row);
      }),

    rename: (documentId, name, { version, by }) =>
      write(context, async (context) => {
        const row = await current(context, documentId, version);
        const after = { ...row, name };
        const changed = { before: { name: row.name }, after: { name } };
        return change(context, { by, action: 'update', row, after, changed });
      }),

    remove: (documentId, { version, by }) =>
      write(context, async (context) => {
        const row = await current(context, documentId, version);
        const after = { ...row, deleted_at: context.clock.now().toISOString() };
        return change(context, { by, action: 'remove', row, after });
      }),

    restore: (documentId, { by }) =>
      write(context, async (context) => {
        const row = await find(context, documentId);
        // Two tabs take the same removal back: the second finds it done.
        if (row.deleted_at === null) return toSummary(row);
        return change(context, { by, action: 'restore', row, after: { ...row, deleted_at: null } });
      }),
  };
}

const LANGUAGES = ['en', 'ko'] as const satisfies readonly TargetLanguage[];

const SUMMARY = [
  'id',
  'name',
  'version',
  'characters',
  'created_at',
  'updated_at',
  'deleted_at',
] as const satisfies readonly (keyof DocumentRow)[];

type SummaryRow = Pick<DocumentRow, (typeof SUMMARY)[number]>;

async function find({ db }: StoreContext, documentId: string): Promise<SummaryRow> {
  const row = await db
    .selectFrom('document')
    .select(SUMMARY)
    .where('id', '=', documentId)
    .executeTakeFirst();
  if (row === undefined) throw new AppError('document.unknown');
  return row;
}

async function current(
  context: StoreContext,
  documentId: string,
  version: number,
): Promise<SummaryRow> {
  const row = await find(context, documentId);
  if (row.deleted_at !== null) throw new AppError('document.unknown');
  if (row.version !== version) {
    throw new AppError('version.conflict', {
      currentVersion: row.version,
      currentName: row.name,
    });
  }
  return row;
}

async function change(
  context: StoreContext,
  {
    by,
    action,
    row,
    after,
    changed = {},
  }: {
    readonly by: string;
    readonly action: 'update' | 'remove' | 'restore';
    readonly row: SummaryRow;
    readonly after: SummaryRow;
    /** For the history. */
    readonly changed?: { readonly before?: object; readonly after?: object };
  },
): Promise<DocumentSummary> {
  const at = context.clock.now().toISOString();
  const { name, deleted_at } = after;
  const version = row.version + 1;
  expectOneRow(
    await context.db
      .updateTable('document')
      .set({ name, deleted_at, version, updated_at: at })
      .where('id', '=', row.id)
      .where('version', '=', row.version)
      .executeTakeFirst(),
  );
  await record(context, {
    by,
    at,
    action,
    entity: 'document',
    entityId: row.id,
    scopeId: row.id,
    version,
    ...changed,
  });
  return toSummary({ ...after, version, updated_at: at });
}

function toSummary(row: SummaryRow): DocumentSummary {
  return {
    id: row.id,
    name: row.name,
    version: row.version,
    characters: row.characters,
    createdAt: new Date(row.created_at),
    updatedAt: new Date(row.updated_at),
  };
}
