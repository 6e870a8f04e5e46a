import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Express } from 'express';
import { pino } from 'pino';
import request, { type Test } from 'supertest';
import { compose } from '../../../server/compose.ts';
import { readConfig } from '../../../server/config.ts';
import { projectRoot } from '../../../server/root.ts';
import type { Services } from '../../../server/services/services.ts';

/** The whole program on a port of its own, over a new database with the starter glossary. Nothing is switched off. */
export interface Site {
  readonly app: Express;
  readonly services: Services;
  /** Every line that was logged so far. */
  readonly log: readonly string[];
  readonly origin: string;
  /** Where the starter is. */
  readonly glossaryPath: string;
  readonly samplePath: string;
  get(path: string, language?: string): Test;
  /** A request as our own pages send it: with their Origin. */
  post(path: string, language?: string): Test;
  /** Sends a form as a browser does: as multipart. */
  postForm(path: string, fields: Readonly<Record<string, string>>, language?: string): Test;
  close(): Promise<void>;
}

export async function openSite(): Promise<Site> {
  const dataDir = mkdtempSync(join(tmpdir(), 'taiyaku-web-'));
  const log: string[] = [];
  const logger = pino({ level: 'info', base: null }, { write: (line) => log.push(line) });
  const config = readConfig({ DATA_DIR: dataDir });
  const { app, services, close } = await compose(config, { root: projectRoot(), logger });
  const server = createServer(app);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  const origin = `http://127.0.0.1:${String(address.port)}`;
  const [glossary] = await services.glossaries.list();
  const [sample] = await services.documents.list();
  const post = (path: string, language = 'ja'): Test =>
    request(origin).post(path).set('Origin', origin).set('Accept-Language', language);

  return {
    app,
    services,
    log,
    origin,
    glossaryPath: `/glossaries/${glossary?.id ?? ''}`,
    samplePath: `/documents/${sample?.id ?? ''}`,
    get: (path, language = 'ja') => request(origin).get(path).set('Accept-Language', language),
    post,
    postForm: (path, fields, language) => {
      const test = post(path, language);
      for (const [name, value] of Object.entries(fields)) void test.field(name, value);
      return test;
    },
    async close() {
      await new Promise((resolve) => server.close(resolve));
      await close();
      rmSync(dataDir, { recursive: true });
    },
  };
}

/** What a form with plain fields and no file sends. */
export function urlEncoded(fields: Readonly<Record<string, string>>): string {
  return new URLSearchParams(fields).toString();
}
