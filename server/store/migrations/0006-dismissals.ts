import type { Kysely, Migration } from 'kysely';

/**
 * What people will not hear again of a translation. Glossary, concept and words are kept as words, without a reference, like
 * decisions: they outlive a glossary that is imported anew, and still say what was meant.
 */
export const dismissals: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema
      .createTable('dismissal')
      .addColumn('id', 'text', (column) => column.primaryKey().notNull())
      .addColumn('document_id', 'text', (column) => column.notNull().references('document.id'))
      .addColumn('reach', 'text', (column) => column.notNull())
      .addColumn('passage', 'integer')
      .addColumn('lang', 'text', (column) => column.notNull())
      .addColumn('code', 'text', (column) => column.notNull())
      .addColumn('glossary_id', 'text', (column) => column.notNull())
      .addColumn('concept_code', 'text', (column) => column.notNull())
      .addColumn('found', 'text', (column) => column.notNull())
      .addColumn('reason', 'text', (column) => column.notNull())
      .addColumn('actor', 'text', (column) => column.notNull())
      .addColumn('version', 'integer', (column) => column.notNull())
      .addColumn('created_at', 'text', (column) => column.notNull())
      .addColumn('updated_at', 'text', (column) => column.notNull())
      .addColumn('deleted_at', 'text')
      .execute();
    await db.schema
      .createIndex('dismissal_document')
      .on('dismissal')
      .column('document_id')
      .execute();
    await db.schema.createIndex('dismissal_reach').on('dismissal').column('reach').execute();
  },
};
