import type { Kysely, Migration } from 'kysely';

/**
 * What TBX-Basic knows of concepts and terms and the first tables did not, and which glossaries a document uses. Lists
 * are JSON text: they are read and written with their concept, never searched.
 */
export const wholeConcepts: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const [table, columns] of Object.entries(ADDED)) {
      for (const [name, preset] of columns) {
        // SQLite adds one column a statement.
        await db.schema
          .alterTable(table)
          .addColumn(name, 'text', (column) => column.notNull().defaultTo(preset))
          .execute();
      }
    }
    await db.schema
      .createTable('document_glossary')
      .addColumn('document_id', 'text', (column) => column.notNull().references('document.id'))
      .addColumn('glossary_id', 'text', (column) => column.notNull().references('glossary.id'))
      .addPrimaryKeyConstraint('document_glossary_pair', ['document_id', 'glossary_id'])
      .execute();
  },
};

const ADDED: Readonly<Record<'concept' | 'term', readonly (readonly [string, string])[]>> = {
  concept: [
    ['definitions', '{}'],
    ['sources', '[]'],
    ['alternatives', '[]'],
    ['relations', '[]'],
  ],
  term: [
    ['hanja', ''],
    ['gender', ''],
    ['number', ''],
    ['case_policy', 'automatic'],
    ['match_mode', 'inflected'],
    ['example', ''],
    ['source', ''],
  ],
};
