import type { Kysely, Migration } from 'kysely';

/** Changes that were made together, so that they can be taken back together. */
export const changeSets: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema
      .createTable('change_set')
      .addColumn('id', 'text', (column) => column.primaryKey().notNull())
      .addColumn('glossary_id', 'text', (column) => column.notNull().references('glossary.id'))
      .addColumn('kind', 'text', (column) => column.notNull())
      .addColumn('name', 'text', (column) => column.notNull())
      .addColumn('actor', 'text', (column) => column.notNull())
      .addColumn('at', 'text', (column) => column.notNull())
      .addColumn('concept_count', 'integer', (column) => column.notNull())
      .addColumn('undoes', 'text')
      .addColumn('undone_by', 'text')
      .execute();
    await db.schema
      .createIndex('change_set_glossary')
      .on('change_set')
      .column('glossary_id')
      .execute();
    await db.schema.alterTable('history').addColumn('change_set_id', 'text').execute();
    await db.schema
      .createIndex('history_change_set')
      .on('history')
      .columns(['change_set_id', 'id'])
      .execute();
  },
};
