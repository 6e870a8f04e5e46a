import { Migrator, type Kysely, type Migration } from 'kysely';
import { AppError } from '../../errors.ts';
import type { Database } from '../schema.ts';
import { firstTables } from './0001-first-tables.ts';
import { wholeConcepts } from './0002-whole-concepts.ts';
import { conceptRevisions } from './0003-concept-revisions.ts';
import { decisions } from './0004-decisions.ts';
import { changeSets } from './0005-change-sets.ts';
import { dismissals } from './0006-dismissals.ts';
import { stagedImports } from './0007-staged-imports.ts';
import { verdicts } from './0008-verdicts.ts';
import { lastEditors } from './0009-last-editors.ts';
import { checkSettings } from './0010-check-settings.ts';
import { comments } from './0011-comments.ts';

/** Every step from an empty database to today's, in order. A released step is never edited. */
const MIGRATIONS: Readonly<Record<string, Migration>> = {
  '0001-first-tables': firstTables,
  '0002-whole-concepts': wholeConcepts,
  '0003-concept-revisions': conceptRevisions,
  '0004-decisions': decisions,
  '0005-change-sets': changeSets,
  '0006-dismissals': dismissals,
  '0007-staged-imports': stagedImports,
  '0008-verdicts': verdicts,
  '0009-last-editors': lastEditors,
  '0010-check-settings': checkSettings,
  '0011-comments': comments,
};

/**
 * Brings the database to today's form. Several processes may start at once: one does the steps, the others wait.
 * @throws AppError `storage.newer` if a newer program has already changed it
 */
export async function migrate(db: Kysely<Database>): Promise<void> {
  const migrator = new Migrator({
    db,
    provider: { getMigrations: () => Promise.resolve({ ...MIGRATIONS }) },
    migrationTableName: TABLE,
    migrationLockTableName: `${TABLE}_lock`,
  });
  const { error } = await migrator.migrateToLatest();
  if (error === undefined) return;
  // Kysely refuses steps it does not know, in words; ask the table instead of reading them.
  if (await hasUnknownStep(db)) throw new AppError('storage.newer');
  throw error instanceof Error ? error : new Error('migration failed', { cause: error });
}

const TABLE = 'taiyaku_migration';

async function hasUnknownStep(db: Kysely<Database>): Promise<boolean> {
  const tables = await db.introspection.getTables({ withInternalKyselyTables: true });
  if (!tables.some(({ name }) => name === TABLE)) return false;
  const steps = await db
    .withTables<{ [TABLE]: { readonly name: string } }>()
    .selectFrom(TABLE)
    .select('name')
    .execute();
  return steps.some(({ name }) => !Object.hasOwn(MIGRATIONS, name));
}
