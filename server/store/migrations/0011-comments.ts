import type { Kysely, Migration } from 'kysely';

/** What people say to each other about a concept. It is no part of the concept: no file carries it. */
export const comments: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema
      .createTable('concept_comment')
      .addColumn('id', 'text', (column) => column.primaryKey().notNull())
      .addColumn('concept_id', 'text', (column) => column.notNull().references('concept.id'))
      .addColumn('actor', 'text', (column) => column.notNull())
      .addColumn('text', 'text', (column) => column.notNull())
      .addColumn('version', 'integer', (column) => column.notNull())
      .addColumn('created_at', 'text', (column) => column.notNull())
      .addColumn('updated_at', 'text', (column) => column.notNull())
      .addColumn('deleted_at', 'text')
      .execute();
    await db.schema
      .createIndex('concept_comment_concept')
      .on('concept_comment')
      .column('concept_id')
      .execute();
  },
};
