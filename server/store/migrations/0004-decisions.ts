import type { Kysely, Migration } from 'kysely';

/**
 * What people taught about terms in documents. Glossary, concept, term and surface are kept as words, without a reference:
 * a decision outlives a glossary that is imported anew, and still says what it meant.
 */
export const decisions: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema
      .createTable('decision')
      .addColumn('id', 'text', (column) => column.primaryKey().notNull())
      .addColumn('document_id', 'text', (column) => column.notNull().references('document.id'))
      .addColumn('kind', 'text', (column) => column.notNull())
      .addColumn('glossary_id', 'text', (column) => column.notNull())
      .addColumn('concept_code', 'text', (column) => column.notNull())
      .addColumn('term', 'text', (column) => column.notNull())
      .addColumn('surface', 'text', (column) => column.notNull())
      .addColumn('span_start', 'integer')
      .addColumn('span_end', 'integer')
      .addColumn('reason', 'text', (column) => column.notNull())
      .addColumn('actor', 'text', (column) => column.notNull())
      .addColumn('version', 'integer', (column) => column.notNull())
      .addColumn('created_at', 'text', (column) => column.notNull())
      .addColumn('updated_at', 'text', (column) => column.notNull())
      .addColumn('deleted_at', 'text')
      .execute();
    await db.schema.createIndex('decision_document').on('decision').column('document_id').execute();
  },
};
