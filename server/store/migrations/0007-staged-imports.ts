import type { Kysely, Migration } from 'kysely';

/**
 * Files on their way into a glossary. File and entries are kept as base64 in pieces: a blob has another name in each
 * database, and a piece is written and read within some milliseconds.
 */
export const stagedImports: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema
      .createTable('staged_import')
      .addColumn('id', 'text', (column) => column.primaryKey().notNull())
      .addColumn('glossary_id', 'text')
      .addColumn('glossary_name', 'text', (column) => column.notNull())
      .addColumn('file_name', 'text', (column) => column.notNull())
      .addColumn('size', 'integer', (column) => column.notNull())
      .addColumn('actor', 'text', (column) => column.notNull())
      .addColumn('created_at', 'text', (column) => column.notNull())
      .addColumn('expires_at', 'text', (column) => column.notNull())
      .addColumn('choices', 'text', (column) => column.notNull())
      .addColumn('preview', 'text')
      .addColumn('change_set_id', 'text')
      .execute();
    await db.schema
      .createTable('staged_piece')
      .addColumn('import_id', 'text', (column) =>
        column.notNull().references('staged_import.id').onDelete('cascade'),
      )
      .addColumn('kind', 'text', (column) => column.notNull())
      .addColumn('position', 'integer', (column) => column.notNull())
      .addColumn('content', 'text', (column) => column.notNull())
      .addColumn('matches', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('staged_piece_place', ['import_id', 'kind', 'position'])
      .execute();
  },
};
