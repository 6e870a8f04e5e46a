import { join } from 'node:path';
import type { Logger } from 'pino';
import { createSegmenter, type Segmenter } from '../glossary/index.ts';
import { createIds, cryptoRandom, systemClock } from './clock.ts';
import type { Config } from './config.ts';
import { loadDictionary } from './dictionary.ts';
import { decodeText } from './documents/decode-text.ts';
import type { Store } from './services/ports/store.ts';
import { createServices } from './services/service-set.ts';
import type { Services } from './services/services.ts';
import { plantStarter } from './services/starter.ts';
import { readStarter } from './starter-files.ts';
import { openPostgresStore } from './store/postgres/store.ts';
import { openSqliteStore } from './store/sqlite/store.ts';

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
  { root, logger }: { readonly root: string; readonly logger: Logger },
): Promise<ComposedServices> {
  const store = await openStore(config, logger);
  try {
    await plantStarter(store, () => readStarter(join(root, 'glossary/starter/security-policy')));
  } catch (error) {
    await store.close();
    throw error;
  }
  return {
    services: createServices({ store, segmenter: once(loadSegmenter), decode: decodeText }),
    close: () => store.close(),
  };
}

function openStore({ databaseUrl, dataDir }: Config, logger: Logger): Promise<Store> {
  const clock = systemClock;
  const ids = createIds({ clock, random: cryptoRandom });
  if (databaseUrl === null) return openSqliteStore({ dataDir, pid: process.pid, clock, ids });
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
