/**
 * A process that saves without end and says each save on its standard output once the store has acknowledged it:
 * `<document id> <version>`. Bundled and started by child.ts; it ends only by being killed.
 */
import { createIds, cryptoRandom, systemClock } from '../../../server/clock.ts';
import { openPostgresStore } from '../../../server/store/postgres/store.ts';
import { openSqliteStore } from '../../../server/store/sqlite/store.ts';

const by = 'owner';
const clock = systemClock;
const ids = createIds({ clock, random: cryptoRandom });
const { DATA_DIR: dataDir = '', DATABASE_URL: url } = process.env;

const store =
  url === undefined
    ? await openSqliteStore({ dataDir, pid: process.pid, clock, ids })
    : await openPostgresStore({ url, clock, ids, onIdleError: () => undefined });

const { id } = await store.documents.create(
  { name: '1', text: '本文', translations: { en: [], ko: [] } },
  { by },
);
process.stdout.write(`${id} 1\n`);
for (let version = 1; ; version += 1) {
  await store.documents.rename(id, String(version + 1), { version, by });
  process.stdout.write(`${id} ${String(version + 1)}\n`);
  // Saves come one by one, as requests do: let the line go out.
  await new Promise((resolve) => setImmediate(resolve));
}
