import { join } from 'node:path';
import type { Express } from 'express';
import type { Logger } from 'pino';
import { createSegmenter, type Segmenter } from '../glossary/index.ts';
import { createApi } from './api/router.ts';
import { createIds, cryptoRandom, systemClock } from './clock.ts';
import type { Config } from './config.ts';
import { loadDictionary } from './dictionary.ts';
import { loadKoreanWords } from './korean-words.ts';
import { loadSpellings } from './spellings.ts';
import { decodeText } from './documents/decode-text.ts';
import type { Store } from './services/ports/store.ts';
import { createServices } from './services/service-set.ts';
import type { Services } from './services/services.ts';
import { plantStarter } from './services/starter.ts';
import { readStarter } from './starter-files.ts';
import { openSqliteStore } from './store/sqlite/store.ts';
import { createApp } from './web/app.ts';
import type { WorkerTasks } from './worker.ts';
import { createAutomatonBuilder } from './workers/automaton-builder.ts';
import { createGlossaryReader } from './workers/glossary-reading.ts';
import type { Pool, PoolInput } from './workers/pool.ts';
import { createSpreadsheetWriter } from './workers/spreadsheet-writer.ts';

export interface Composed extends ComposedServices {
  readonly app: Express;
  /** From now on /readyz says no, so that whoever watches sends new requests elsewhere. */
  startDraining(): void;
}

/** The whole program, not listening. @throws AppError as `composeServices` */
export async function compose(config: Config, surroundings: Surroundings): Promise<Composed> {
  const { services, close } = await composeServices(config, surroundings);
  let draining = false;
  const watched: Services = {
    ...services,
    ready: async () => !draining && (await services.ready()),
  };
  const api = createApi({ services: watched });
  return {
    services: watched,
    app: createApp({ ...surroundings, services: watched, config, api }),
    startDraining() {
      draining = true;
    },
    close,
  };
}

export interface Surroundings {
  /** The project's folder. */
  readonly root: string;
  readonly logger: Logger;
}

export interface ComposedServices {
  readonly services: Services;
  close(): Promise<void>;
}

/**
 * The services over the database that the settings name, with the starter glossary if the database is new. The
 * dictionary is loaded when a text is first recognised.
 * @throws AppError `storage.*`, `file.write`
 */
export async function composeServices(
  config: Config,
  { root, logger }: Surroundings,
): Promise<ComposedServices> {
  const store = await openStore(config, logger);
  try {
    await plantStarter(store, () => readStarter(join(root, 'glossary/starter/security-policy')));
  } catch (error) {
    await store.close();
    throw error;
  }
  // The library of the pool takes its time to start, and small glossaries never need a thread.
  let threads: Promise<Pool<WorkerTasks>> | null = null;
  const pool = () => (threads ??= startPool(root, logger));
  const readers = READERS.map((size) => {
    let pool: Promise<Pool<WorkerTasks>> | null = null;
    return {
      pool: () => (pool ??= startPool(root, logger, size)),
      close: async () => (await pool)?.close(),
    };
  });
  const services = createServices({
    store,
    segmenter: once(loadSegmenter),
    spellings: once(() => loadSpellings(root)),
    koreanWords: once(() => loadKoreanWords(root)),
    build: createAutomatonBuilder(pool),
    writeSpreadsheet: createSpreadsheetWriter(pool),
    decode: decodeText,
    read: createGlossaryReader(readers.map(({ pool }) => pool)),
    clock: systemClock,
    onBug: (err) => {
      logger.error({ err }, 'import failed');
    },
  });
  return {
    services,
    async close() {
      await services.imports.close();
      await threads?.then((pool) => pool.close());
      for (const reader of readers) await reader.close();
      await store.close();
    },
  };
}

/** Threads for glossary files, gone when the file is read: 100,000 concepts fit into the first, 200,000 rows into the second. */
const READERS = [
  { threads: 2, heapMegabytes: 512, idleMs: 0 },
  { threads: 1, heapMegabytes: 1_024, idleMs: 0 },
];

async function startPool(
  root: string,
  logger: Logger,
  size: Pick<PoolInput, 'threads' | 'heapMegabytes' | 'idleMs'> = {},
): Promise<Pool<WorkerTasks>> {
  const { createPool } = await import('./workers/pool.ts');
  return createPool<WorkerTasks>({
    ...size,
    entry: join(root, 'dist/worker.js'),
    onError: (err) => {
      logger.warn({ err }, 'worker thread lost');
    },
  });
}

async function openStore({ databaseUrl, dataDir }: Config, logger: Logger): Promise<Store> {
  const clock = systemClock;
  const ids = createIds({ clock, random: cryptoRandom });
  if (databaseUrl === null) return openSqliteStore({ dataDir, pid: process.pid, clock, ids });
  // Its driver takes a quarter of the time to start, and most people never need it.
  const { openPostgresStore } = await import('./store/postgres/store.ts');
  return openPostgresStore({
    url: databaseUrl,
    clock,
    ids,
    onIdleError: (err) => {
      logger.warn({ err }, 'idle database connection lost');
    },
  });
}

async function loadSegmenter(): Promise<Segmenter> {
  return createSegmenter(await loadDictionary());
}

/** The same promise for everyone; a failure is not kept. */
function once<T>(load: () => Promise<T>): () => Promise<T> {
  let loading: Promise<T> | null = null;
  return () => {
    loading ??= load().catch((error: unknown) => {
      loading = null;
      throw error;
    });
    return loading;
  };
}
