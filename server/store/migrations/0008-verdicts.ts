import type { Kysely, Migration } from 'kysely';

/**
 * What people said of expressions that were proposed for a glossary. The expression is kept as words: it is no term, and the
 * next reading of the text proposes it again.
 */
export const verdicts: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema
      .createTable('verdict')
      .addColumn('id', 'text', (column) => column.primaryKey().notNull())
      .addColumn('document_id', 'text', (column) => column.notNull().references('document.id'))
      .addColumn('glossary_id', 'text', (column) => column.references('glossary.id'))
      .addColumn('kind', 'text', (column) => column.notNull())
      .addColumn('expression', 'text', (column) => column.notNull())
      .addColumn('actor', 'text', (column) => column.notNull())
      .addColumn('version', 'integer', (column) => column.notNull())
      .addColumn('created_at', 'text', (column) => column.notNull())
      .addColumn('updated_at', 'text', (column) => column.notNull())
      .addColumn('deleted_at', 'text')
      .execute();
    await db.schema.createIndex('verdict_document').on('verdict').column('document_id').execute();
    await db.schema.createIndex('verdict_glossary').on('verdict').column('glossary_id').execute();
  },
};
