import SQLite from 'better-sqlite3';
import { Kysely } from 'kysely';
import type { Clock, Ids } from '../../services/ports/clock.ts';
import type { Store } from '../../services/ports/store.ts';
import { createStore, instanceId } from '../database.ts';
import { migrate } from '../migrations/migrations.ts';
import type { Database } from '../schema.ts';
import { sqliteDialect, translateSqliteError } from './dialect.ts';
import { claimFolder, type DataFolder } from './folder.ts';

/**
 * The database in the data folder, for one process.
 * @throws AppError `storage.locked` (data: pid), `storage.mismatch` (data: path, expected), `storage.newer`,
 * `storage.unavailable`, `file.write` (data: path)
 */
export async function openSqliteStore({
  dataDir,
  pid,
  clock,
  ids,
}: {
  readonly dataDir: string;
  readonly pid: number;
  readonly clock: Clock;
  readonly ids: Ids;
}): Promise<Store> {
  const folder = claimFolder(dataDir, pid);
  try {
    const writer = new Kysely<Database>({ dialect: sqliteDialect(open(folder)) });
    try {
      await migrate(writer);
      folder.assertDatabase(await instanceId({ db: writer, clock, ids }));
    } catch (error) {
      await writer.destroy();
      throw error;
    }
    // Pages are read while a glossary of 100,000 concepts is written: a connection does one thing at a time.
    const db = new Kysely<Database>({ dialect: sqliteDialect(openForReading(folder)) });
    const store = createStore({ db, writer, clock, ids });
    return {
      ...store,
      async close() {
        await store.close();
        folder.release();
      },
    };
  } catch (error) {
    folder.release();
    throw translateSqliteError(error);
  }
}

function open({ databaseFile }: DataFolder): SQLite.Database {
  const database = new SQLite(databaseFile);
  try {
    database.pragma('journal_mode = WAL');
    // An acknowledged save is on the disk, also when the power goes.
    database.pragma('synchronous = FULL');
    database.pragma('foreign_keys = ON');
    database.pragma('busy_timeout = 5000');
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

function openForReading({ databaseFile }: DataFolder): SQLite.Database {
  const database = new SQLite(databaseFile);
  database.pragma('query_only = ON');
  database.pragma('busy_timeout = 5000');
  return database;
}
