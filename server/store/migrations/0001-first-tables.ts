import type { CreateTableBuilder, Kysely, Migration } from 'kysely';
import { sql } from 'kysely';

/** Versions, reversible removal and history from the first table on. */
export const firstTables: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema
      .createTable('instance')
      .addColumn('one', 'integer', (column) => column.primaryKey().check(sql`one = 1`))
      .addColumn('id', 'text', (column) => column.notNull())
      .addColumn('created_at', 'text', (column) => column.notNull())
      .addColumn('seeded_at', 'text')
      .execute();

    await removable(db.schema.createTable('glossary'))
      .addColumn('name', 'text', (column) => column.notNull())
      .addColumn('domain', 'text', (column) => column.notNull())
      .addColumn('rank', 'integer', (column) => column.notNull())
      .addColumn('revision', 'integer', (column) => column.notNull())
      .addColumn('concept_count', 'integer', (column) => column.notNull())
      .execute();

    await removable(db.schema.createTable('concept'))
      .addColumn('glossary_id', 'text', (column) => column.notNull().references('glossary.id'))
      .addColumn('code', 'text', (column) => column.notNull())
      .addColumn('position', 'integer', (column) => column.notNull())
      .addColumn('domain', 'text', (column) => column.notNull())
      .addColumn('definition', 'text', (column) => column.notNull())
      .addColumn('note', 'text', (column) => column.notNull())
      .addColumn('source', 'text', (column) => column.notNull())
      .addUniqueConstraint('concept_code', ['glossary_id', 'code'])
      .execute();

    await db.schema
      .createTable('term')
      .addColumn('concept_id', 'text', (column) => column.notNull().references('concept.id'))
      .addColumn('position', 'integer', (column) => column.notNull())
      .addColumn('lang', 'text', (column) => column.notNull())
      .addColumn('text', 'text', (column) => column.notNull())
      .addColumn('status', 'text', (column) => column.notNull())
      .addColumn('type', 'text', (column) => column.notNull())
      .addColumn('reading', 'text', (column) => column.notNull())
      .addColumn('part_of_speech', 'text', (column) => column.notNull())
      .addColumn('note', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('term_place', ['concept_id', 'position'])
      .execute();

    await removable(db.schema.createTable('document'))
      .addColumn('name', 'text', (column) => column.notNull())
      .addColumn('text', 'text', (column) => column.notNull())
      .addColumn('characters', 'integer', (column) => column.notNull())
      .execute();

    await editable(db.schema.createTable('translation'))
      .addColumn('document_id', 'text', (column) => column.notNull().references('document.id'))
      .addColumn('lang', 'text', (column) => column.notNull())
      .addColumn('passage', 'integer', (column) => column.notNull())
      .addColumn('text', 'text', (column) => column.notNull())
      .addUniqueConstraint('translation_place', ['document_id', 'lang', 'passage'])
      .execute();

    await db.schema
      .createTable('history')
      .addColumn('id', 'text', (column) => column.primaryKey().notNull())
      .addColumn('at', 'text', (column) => column.notNull())
      .addColumn('actor', 'text', (column) => column.notNull())
      .addColumn('action', 'text', (column) => column.notNull())
      .addColumn('entity', 'text', (column) => column.notNull())
      .addColumn('entity_id', 'text', (column) => column.notNull())
      .addColumn('scope_id', 'text', (column) => column.notNull())
      .addColumn('version', 'integer', (column) => column.notNull())
      .addColumn('before', 'text')
      .addColumn('after', 'text')
      .execute();
    await db.schema
      .createIndex('history_version')
      .on('history')
      .columns(['entity_id', 'version'])
      .unique()
      .execute();
    await db.schema.createIndex('history_scope').on('history').column('scope_id').execute();
  },
};

type Table = CreateTableBuilder<string>;

function editable(table: Table) {
  return table
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('version', 'integer', (column) => column.notNull())
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addColumn('updated_at', 'text', (column) => column.notNull());
}

function removable(table: Table) {
  return editable(table).addColumn('deleted_at', 'text');
}
