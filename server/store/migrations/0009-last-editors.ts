import { sql, type Kysely, type Migration } from 'kysely';

/** Who changed a concept last, so that 100,000 of them can be asked without their history. */
export const lastEditors: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema
      .alterTable('concept')
      .addColumn('updated_by', 'text', (column) => column.notNull().defaultTo(''))
      .execute();
    await sql`
      update concept set updated_by = coalesce(
        (select actor from history where entity_id = concept.id and history.version = concept.version limit 1), '')
    `.execute(db);
  },
};
