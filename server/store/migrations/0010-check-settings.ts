import type { Kysely, Migration } from 'kysely';

/** How grave the rules of the check are for the terms of a glossary, where that is not the default: JSON text. */
export const checkSettings: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema
      .alterTable('glossary')
      .addColumn('checks', 'text', (column) => column.notNull().defaultTo('{}'))
      .execute();
  },
};
