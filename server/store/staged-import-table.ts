import { AppError } from '../errors.ts';
import type { ImportPreview } from '../services/import-preview.ts';
import type { ReadingChoices } from '../services/ports/glossary-reader.ts';
import type {
  EntryMatch,
  StagedImport,
  StagedImportTable,
} from '../services/ports/staged-imports.ts';
import { write, type StoreContext } from './context.ts';
import type { StagedImportRow, StagedPieceRow } from './schema.ts';

export function createStagedImportTable(context: StoreContext): StagedImportTable {
  const { db } = context;
  return {
    create: ({ bytes, glossaryId, glossaryName, fileName, expiresAt, choices }, { by }) =>
      write(context, async ({ db, clock, ids }) => {
        const row: StagedImportRow = {
          id: ids.next(),
          glossary_id: glossaryId,
          glossary_name: glossaryName,
          file_name: fileName,
          size: bytes.length,
          actor: by,
          created_at: clock.now().toISOString(),
          expires_at: expiresAt.toISOString(),
          choices: JSON.stringify(choices),
          preview: null,
          change_set_id: null,
        };
        await db.insertInto('staged_import').values(row).execute();
        for (let from = 0, position = 0; from < bytes.length; from += PIECE_BYTES, position += 1) {
          const content = toBase64(bytes.subarray(from, from + PIECE_BYTES));
          await db
            .insertInto('staged_piece')
            .values({ import_id: row.id, kind: 'file', position, content, matches: '' })
            .execute();
        }
        return toStaged(row);
      }),

    get: async (importId) => toStaged(await find(context, importId)),

    async file(importId) {
      const { file_name: fileName } = await find(context, importId);
      const pieces = await db
        .selectFrom('staged_piece')
        .select('content')
        .where('import_id', '=', importId)
        .where('kind', '=', 'file')
        .orderBy('position')
        .execute();
      return { fileName, bytes: Buffer.concat(pieces.map(({ content }) => fromBase64(content))) };
    },

    choose: (importId, choices) =>
      write(context, async (context) => {
        await forget(context, importId, 'entries');
        await update(context, importId, { choices: JSON.stringify(choices), preview: null });
      }),

    savePart: (importId, position, { entries, matches }) =>
      write(context, async ({ db }) => {
        const piece: StagedPieceRow = {
          import_id: importId,
          kind: 'entries',
          position,
          content: toBase64(entries),
          matches: JSON.stringify(matches),
        };
        await db
          .insertInto('staged_piece')
          .values(piece)
          .onConflict((conflict) =>
            conflict
              .columns(['import_id', 'kind', 'position'])
              .doUpdateSet({ content: piece.content, matches: piece.matches }),
          )
          .execute();
      }),

    async part(importId, position) {
      const row = await db
        .selectFrom('staged_piece')
        .select(['content', 'matches'])
        .where('import_id', '=', importId)
        .where('kind', '=', 'entries')
        .where('position', '=', position)
        .executeTakeFirst();
      if (row === undefined) throw new AppError('import.unknown');
      return {
        entries: fromBase64(row.content),
        matches: read(row.matches, areMatches),
      };
    },

    savePreview: (importId, preview) =>
      write(context, (context) => update(context, importId, { preview: JSON.stringify(preview) })),

    finish: (importId, { glossaryId, changeSetId, preview }) =>
      write(context, async (context) => {
        await forget(context, importId);
        await update(context, importId, {
          glossary_id: glossaryId,
          change_set_id: changeSetId,
          preview: JSON.stringify(preview),
        });
      }),

    remove: (importId) => write(context, (context) => removeAll(context, [importId])),

    tidy: ({ now, count, bytes }) =>
      write(context, async (context) => {
        const rows = await context.db
          .selectFrom('staged_import')
          .select(['id', 'size', 'expires_at', 'change_set_id'])
          .orderBy('id', 'desc')
          .execute();
        let room = bytes;
        const gone = rows.filter(({ size, expires_at, change_set_id }, index) => {
          room -= change_set_id === null ? size : 0;
          return new Date(expires_at) <= now || index >= count || room < 0;
        });
        await removeAll(
          context,
          gone.map(({ id }) => id),
        );
      }),
  };
}

/** Three bytes are four letters of base64, so pieces of a multiple of three stand without padding between them. */
const PIECE_BYTES = 786_432;

async function find({ db }: StoreContext, importId: string): Promise<StagedImportRow> {
  const row = await db
    .selectFrom('staged_import')
    .selectAll()
    .where('id', '=', importId)
    .executeTakeFirst();
  if (row === undefined) throw new AppError('import.unknown');
  return row;
}

async function update(
  { db }: StoreContext,
  importId: string,
  fields: Partial<StagedImportRow>,
): Promise<void> {
  const { numUpdatedRows } = await db
    .updateTable('staged_import')
    .set(fields)
    .where('id', '=', importId)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) throw new AppError('import.unknown');
}

async function forget(
  { db }: StoreContext,
  importId: string,
  kind?: StagedPieceRow['kind'],
): Promise<void> {
  const pieces = db.deleteFrom('staged_piece').where('import_id', '=', importId);
  await (kind === undefined ? pieces : pieces.where('kind', '=', kind)).execute();
}

async function removeAll({ db }: StoreContext, importIds: readonly string[]): Promise<void> {
  if (importIds.length === 0) return;
  await db.deleteFrom('staged_import').where('id', 'in', importIds).execute();
}

function toStaged(row: StagedImportRow): StagedImport {
  return {
    id: row.id,
    glossaryId: row.glossary_id,
    glossaryName: row.glossary_name,
    fileName: row.file_name,
    size: row.size,
    by: row.actor,
    createdAt: new Date(row.created_at),
    expiresAt: new Date(row.expires_at),
    choices: read(row.choices, isChoices),
    preview: row.preview === null ? null : read(row.preview, isPreview),
    changeSetId: row.change_set_id,
  };
}

function read<T>(json: string, guard: (value: unknown) => value is T): T {
  const value: unknown = JSON.parse(json);
  if (!guard(value)) throw new TypeError('a column of staged_import holds something else');
  return value;
}

// What stands in these columns this program wrote itself, from values of these types.

function isPreview(value: unknown): value is ImportPreview {
  return typeof value === 'object' && value !== null && 'verdicts' in value;
}

function isChoices(value: unknown): value is ReadingChoices {
  return typeof value === 'object' && value !== null;
}

function areMatches(value: unknown): value is readonly EntryMatch[] {
  return Array.isArray(value);
}

function toBase64(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64');
}

function fromBase64(text: string): Uint8Array {
  return Buffer.from(text, 'base64');
}
