import type { Kysely, Migration } from 'kysely';

/** Which revision of its glossary a concept was last changed in: whoever holds an older one reads only what is newer. */
export const conceptRevisions: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema
      .alterTable('concept')
      .addColumn('revision', 'integer', (column) => column.notNull().defaultTo(0))
      .execute();
    await db.schema
      .createIndex('concept_revision')
      .on('concept')
      .columns(['glossary_id', 'revision'])
      .execute();
    await db.schema
      .createIndex('concept_position')
      .on('concept')
      .columns(['glossary_id', 'position'])
      .execute();
  },
};
