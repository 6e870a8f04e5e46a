import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request, type ClientRequest } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { projectRoot } from '../../server/root.ts';
import { startServer, type ServerProcess } from './support/server-process.ts';

const script = join(projectRoot(), 'dist/main.js');
let home: string;
let started: ServerProcess[];

const start = (environment: Readonly<Record<string, string>> = {}): ServerProcess => {
  const server = startServer(script, { DATA_DIR: join(home, 'data'), ...environment });
  started.push(server);
  return server;
};

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'taiyaku-process-'));
  started = [];
});

afterEach(async () => {
  for (const server of started) {
    server.send('SIGKILL');
    await server.ended;
  }
  rmSync(home, { recursive: true, force: true });
});

/** A request whose body is still on its way. */
function beginRequest(address: string, length: number): ClientRequest {
  const headers = { 'content-type': 'application/json', 'content-length': String(length) };
  const begun = request(`${address}/api/v1/recognise`, { method: 'POST', headers, agent: false });
  begun.flushHeaders();
  return begun;
}

function answerOf(begun: ClientRequest): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    begun.on('error', reject).on('response', (response) => {
      response.resume();
      resolve(response.statusCode);
    });
  });
}

describe('a server that starts', () => {
  test.each([
    ['en_US.UTF-8', 'Open it in your browser'],
    ['ja_JP.UTF-8', 'ブラウザー'],
    ['ko_KR.UTF-8', '브라우저'],
  ])(
    'prints one line with its address, in the language of the terminal: %s',
    async (LANG, words) => {
      const server = start({ LANG });
      const address = await server.address;
      expect((await fetch(`${address}/readyz`)).status).toBe(200);
      server.send('SIGTERM');
      const { code, stdout, stderr } = await server.ended;
      expect(code).toBe(0);
      expect(stdout).toContain(words);
      expect(stdout.trim().split('\n')).toHaveLength(1);
      expect(stderr).toBe('');
    },
  );

  test('has the starter glossary and a sample to open, recognised', async () => {
    const address = await start().address;
    const listed = await (await fetch(`${address}/api/v1/documents`)).text();
    const [, id = ''] = /"id":"(\w{26})"/.exec(listed) ?? [];
    const page = await fetch(`${address}/documents/${id}`);
    expect(page.status).toBe(200);
    expect(await page.text()).toContain('核協議グループ');
  });

  test('keeps what was there after kill -9', async () => {
    const first = start();
    const address = await first.address;
    const created = await fetch(`${address}/api/v1/documents`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ name: '残る', text: '保存した本文。' }),
    });
    first.send('SIGKILL');
    expect(created.status).toBe(201);
    await first.ended;
    const again = await start().address;
    const listed = await (await fetch(`${again}/api/v1/documents`)).text();
    expect(listed).toContain('残る');
  });
});

describe('a server that is asked to stop', () => {
  test.each(['SIGTERM', 'SIGINT'] as const)('by %s ends with 0', async (signal) => {
    const server = start();
    await server.address;
    server.send(signal);
    expect(await server.ended).toMatchObject({ code: 0, signal: null });
  });

  test('says so at /readyz, answers what it has begun, and then ends', async () => {
    const server = start();
    const address = await server.address;
    const body = JSON.stringify({ text: '同盟' });
    const begun = beginRequest(address, Buffer.byteLength(body));
    await fetch(`${address}/healthz`);
    server.send('SIGTERM');
    const statuses = new Set<number>();
    while (!statuses.has(503)) statuses.add((await fetch(`${address}/readyz`)).status);
    begun.end(body);
    expect(await answerOf(begun)).toBe(200);
    expect(await server.ended).toMatchObject({ code: 0, stderr: '' });
  });

  test('twice does not wait', async () => {
    const server = start();
    const address = await server.address;
    const begun = beginRequest(address, 100);
    begun.on('error', () => undefined);
    await fetch(`${address}/healthz`);
    server.send('SIGTERM');
    while ((await fetch(`${address}/readyz`)).status !== 503);
    server.send('SIGTERM');
    expect(await server.ended).toMatchObject({ code: 1 });
  });
});

describe('a server that cannot start says why, in words, and leaves nothing running', () => {
  test('the address is taken', async () => {
    const first = start();
    const port = new URL(await first.address).port;
    const second = start({ PORT: port, DATA_DIR: join(home, 'other') });
    const { code, stderr } = await second.ended;
    expect(code).toBe(4);
    expect(stderr).toContain(port);
    // The folder is let go of: it can be used at once.
    const third = start({ DATA_DIR: join(home, 'other') });
    expect(await third.address).toMatch(/^http:/);
  });

  test('the data folder is in use', async () => {
    const first = start();
    await first.address;
    const { code, stderr } = await start().ended;
    expect(code).toBe(4);
    expect(stderr).toContain(String(first.pid));
  });

  test('the data folder cannot be made', async () => {
    writeFileSync(join(home, 'file'), '');
    const { code, stderr } = await start({ DATA_DIR: join(home, 'file/data') }).ended;
    expect(code).toBe(4);
    expect(stderr).toContain(join(home, 'file/data'));
  });

  test.each([
    ['en_US', 'The settings'],
    ['ja_JP', '設定'],
    ['ko_KR', '설정'],
  ])('several settings are wrong: all of them are named, in %s', async (LANG, words) => {
    const { code, stderr } = await start({ LANG, PORT: '99999', HOST: '0.0.0.0' }).ended;
    expect(code).toBe(2);
    expect(stderr).toContain(words);
    expect(stderr).toMatch(/- PORT: .*99999/);
    expect(stderr).toMatch(/- HOST: .*0\.0\.0\.0/);
    expect(stderr).not.toMatch(/\s+at /);
  });
});
