import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { createIds, cryptoRandom, systemClock } from '../../../server/clock.ts';
import type { Store } from '../../../server/services/ports/store.ts';
import { openPostgresStore } from '../../../server/store/postgres/store.ts';
import { openSqliteStore } from '../../../server/store/sqlite/store.ts';

const ids = createIds({ clock: systemClock, random: cryptoRandom });

/** A place for one database, which tests open and close as often as they like. */
export interface Place {
  open(): Promise<Store>;
  /** Runs SQL behind the store's back, while no store is open. */
  tamper(sql: string): Promise<void>;
  /** What a child process is told to open the same database. */
  readonly environment: Readonly<Record<string, string>>;
  clear(): Promise<void>;
}

export interface Backend {
  readonly name: string;
  place(): Promise<Place>;
}

const testDatabaseUrl = process.env['TEST_DATABASE_URL'];

const sqlite: Backend = { name: 'SQLite', place: () => Promise.resolve(sqlitePlace()) };

/** SQLite always; PostgreSQL where TEST_DATABASE_URL names a server on which databases can be made. */
export const BACKENDS: readonly Backend[] =
  testDatabaseUrl === undefined
    ? [sqlite]
    : [sqlite, { name: 'PostgreSQL', place: () => postgresPlace(testDatabaseUrl) }];

function sqlitePlace(): Place {
  const dataDir = mkdtempSync(join(tmpdir(), 'taiyaku-contract-'));
  return {
    open: () => openSqliteStore({ dataDir, pid: process.pid, clock: systemClock, ids }),
    async tamper(statement) {
      const { default: SQLite } = await import('better-sqlite3');
      const database = new SQLite(join(dataDir, 'taiyaku.db'));
      database.exec(statement);
      database.close();
    },
    environment: { DATA_DIR: dataDir },
    clear: () => {
      rmSync(dataDir, { recursive: true, force: true });
      return Promise.resolve();
    },
  };
}

async function postgresPlace(server: string): Promise<Place> {
  const name = `taiyaku_${ids.next().toLowerCase()}`;
  const own = new URL(server);
  own.pathname = name;
  const url = own.href;
  await run(server, `create database ${name}`);
  return {
    open: () =>
      openPostgresStore({
        url,
        clock: systemClock,
        ids,
        onIdleError: (error) => {
          throw error;
        },
      }),
    tamper: (statement) => run(url, statement),
    environment: { DATABASE_URL: url },
    clear: async () => {
      await connectionsGone(server, name);
      await run(server, `drop database ${name} with (force)`);
    },
  };
}

/** A pool that has ended still says goodbye to the server; a database dropped meanwhile would break in on it. */
async function connectionsGone(server: string, database: string): Promise<void> {
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  try {
    for (let attempt = 0; attempt < 100; attempt += 1) {
      const { rowCount } = await client.query('select 1 from pg_stat_activity where datname = $1', [
        database,
      ]);
      if (rowCount === 0) return;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  } finally {
    await client.end();
  }
}

async function run(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
