import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import SQLite from 'better-sqlite3';
import { Kysely } from 'kysely';
import { createIds, cryptoRandom, systemClock } from '../../server/clock.ts';
import type { Store } from '../../server/services/ports/store.ts';
import { createStore, instanceId } from '../../server/store/database.ts';
import { migrate } from '../../server/store/migrations/migrations.ts';
import type { Database } from '../../server/store/schema.ts';
import { sqliteDialect } from '../../server/store/sqlite/dialect.ts';

const by = 'owner';

let sqlite: SQLite.Database;
let store: Store;

beforeEach(async () => {
  sqlite = new SQLite(':memory:');
  const db = new Kysely<Database>({ dialect: sqliteDialect(sqlite) });
  const ids = createIds({ clock: systemClock, random: cryptoRandom });
  const context = { db, clock: systemClock, ids };
  await migrate(db);
  await instanceId(context);
  store = createStore(context);
});

afterEach(() => store.close());

const create = (text: string) =>
  store.documents.create({ name: '名', text, translations: { en: [], ko: [] } }, { by });

/** What SQLite itself answers when the folder or the disk lets it down, brought about without either. */
describe.each([
  {
    fault: 'a folder that became read-only',
    code: 'storage.readonly',
    status: 503,
    bring: () => sqlite.pragma('query_only = ON'),
    heal: () => sqlite.pragma('query_only = OFF'),
  },
  {
    fault: 'a full disk',
    code: 'storage.full',
    status: 507,
    bring: () => sqlite.pragma(`max_page_count = ${String(pages())}`),
    heal: () => sqlite.pragma('max_page_count = 1000000'),
  },
])('$fault', ({ code, status, bring, heal }) => {
  test('refuses a save, keeps what there is, and goes on reading', async () => {
    const { id } = await create('前');
    bring();
    await expect(create('大'.repeat(100_000))).rejects.toMatchObject({ code, status });
    expect(await store.documents.list()).toHaveLength(1);
    expect(await store.documents.get(id)).toMatchObject({ text: '前' });
    expect(await store.ready()).toBe(true);
  });

  test('needs no restart once it is mended', async () => {
    bring();
    await expect(create('大'.repeat(100_000))).rejects.toMatchObject({ code });
    heal();
    const { id } = await create('大'.repeat(100_000));
    expect(await store.history.of(id)).toHaveLength(1);
  });
});

test('a transaction takes the write lock when it begins, so that what it read still stands when it writes', async () => {
  const statements: string[] = [];
  const spied = new SQLite(':memory:', {
    verbose: (statement) => statements.push(String(statement)),
  });
  const db = new Kysely<Database>({ dialect: sqliteDialect(spied) });
  await db.transaction().execute(() => Promise.resolve());
  await db.destroy();
  expect(statements).toEqual(['begin immediate', 'commit']);
});

function pages(): number {
  return Number(sqlite.pragma('page_count', { simple: true }));
}
