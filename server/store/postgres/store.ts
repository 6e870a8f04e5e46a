import { Kysely } from 'kysely';
import pg from 'pg';
import type { Clock, Ids } from '../../services/ports/clock.ts';
import type { Store } from '../../services/ports/store.ts';
import { createStore, instanceId } from '../database.ts';
import { migrate } from '../migrations/migrations.ts';
import type { Database } from '../schema.ts';
import { postgresDialect } from './dialect.ts';

/**
 * A PostgreSQL database, for any number of processes.
 * @throws AppError `storage.unavailable`, `storage.newer`
 */
export async function openPostgresStore({
  url,
  clock,
  ids,
  onIdleError,
}: {
  readonly url: string;
  readonly clock: Clock;
  readonly ids: Ids;
  /** Told of connections that broke while nobody used them; the pool replaces them by itself. */
  readonly onIdleError: (error: Error) => void;
}): Promise<Store> {
  const pool = new pg.Pool({
    connectionString: url,
    application_name: 'taiyaku',
    max: 10,
    connectionTimeoutMillis: 2_000,
    statement_timeout: 5_000,
    lock_timeout: 2_000,
    keepAlive: true,
  });
  pool.on('error', onIdleError);
  const db = new Kysely<Database>({ dialect: postgresDialect(pool) });
  const context = { db, clock, ids };
  try {
    await migrate(db);
    await instanceId(context);
  } catch (error) {
    await db.destroy();
    throw error;
  }
  return createStore(context);
}
