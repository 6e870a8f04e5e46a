import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from '@jest/globals';
import { pino } from 'pino';
import request, { type Response } from 'supertest';
import { compose, type Composed } from '../../../server/compose.ts';
import { readConfig } from '../../../server/config.ts';
import { projectRoot } from '../../../server/root.ts';
import type { Services } from '../../../server/services/services.ts';

/** A well-formed identifier that nothing has. */
export const UNKNOWN_ID = '01ARZ3NDEKTSV4RRFFQ69G5FAV';

/** The real application over a new database with the starter glossary, for the tests of one file. */
export interface TestedApi {
  readonly services: Services;
  readonly glossaryId: string;
  /** A document of three characters. */
  readonly documentId: string;
  /** Every line that was logged so far. */
  readonly log: readonly string[];
  api(): ReturnType<typeof request>;
  /** Offers a new document, as it stands. */
  sendRaw(body: string, contentType?: string): Promise<Response>;
  sendBytes(body: Uint8Array): Promise<Response>;
  /** All that a refusal must not change. */
  everything(): Promise<string>;
}

export function testedApi(): TestedApi {
  const dataDir = mkdtempSync(join(tmpdir(), 'taiyaku-api-'));
  const log: string[] = [];
  let composed: Composed | undefined;
  let glossaryId = '';
  let documentId = '';

  const running = (): Composed => {
    if (composed === undefined) throw new Error('the application is not running yet');
    return composed;
  };

  beforeAll(async () => {
    const logger = pino({ level: 'info', base: null }, { write: (line) => log.push(line) });
    const config = readConfig({ DATA_DIR: dataDir });
    composed = await compose(config, { root: projectRoot(), logger });
    glossaryId = (await composed.services.glossaries.list())[0]?.id ?? '';
    documentId = (await composed.services.documents.create({ name: '文書', text: '抑止力' })).id;
  });

  afterAll(async () => {
    await composed?.close();
    rmSync(dataDir, { recursive: true });
  });

  return {
    log,
    get services() {
      return running().services;
    },
    get glossaryId() {
      return glossaryId;
    },
    get documentId() {
      return documentId;
    },
    api: () => request(running().app),
    sendRaw: async (body, contentType = 'application/json') =>
      request(running().app).post('/api/v1/documents').set('Content-Type', contentType).send(body),
    async sendBytes(body) {
      const post = request(running().app)
        .post('/api/v1/documents')
        .set('Content-Type', 'application/json');
      post.write(Buffer.from(body));
      return post;
    },
    everything: async () =>
      JSON.stringify([
        await running().services.documents.list(),
        await running().services.glossaries.list(),
      ]),
  };
}
