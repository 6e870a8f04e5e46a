import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import request, { type Response } from 'supertest';
import { openSite, urlEncoded, type Site } from './support/site.ts';

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const CSP =
  "default-src 'none';script-src 'self';style-src 'self';img-src 'self';font-src 'self';connect-src 'self';" +
  "form-action 'self';base-uri 'none';object-src 'none';frame-ancestors 'none'";

const ANSWERS: readonly (readonly [string, number, () => PromiseLike<Response>])[] = [
  ['a page', 200, () => site.get('/')],
  ['a redirect', 303, () => site.get('/glossary')],
  ['an unknown page', 404, () => site.get('/nowhere')],
  ['a wrong method', 405, () => site.get(`${site.samplePath}/remove`)],
  ['a refused form', 403, () => request(site.origin).post('/documents')],
  ['a foreign host', 421, () => site.get('/').set('Host', 'evil.example')],
  ['an answer to a watcher', 200, () => site.get('/healthz')],
  ['a missing file', 404, () => site.get('/assets/none.js')],
  ['an API answer', 200, () => site.get('/api/v1/glossaries')],
];

describe('every answer', () => {
  test.each(ANSWERS)('%s (%d) carries the security headers', async (_name, status, ask) => {
    const { headers, status: given } = await ask();
    expect(given).toBe(status);
    expect(headers).toMatchObject({
      'content-security-policy': CSP,
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'x-frame-options': 'DENY',
      'cache-control': 'no-store',
    });
    expect(headers['permissions-policy']).toContain('camera=()');
    expect(headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/);
    expect(headers).not.toHaveProperty('x-powered-by');
    expect(Object.keys(headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
  });

  test('an export is a file to keep, in a sandbox', async () => {
    const { headers } = await site.get(`${site.glossaryPath}/export`);
    expect(headers['content-disposition']).toMatch(/^attachment; filename="/);
    expect(headers['content-security-policy']).toContain('sandbox');
    expect(headers['x-content-type-options']).toBe('nosniff');
  });

  test('our forms carry our Origin: pages tell their address to ourselves, and to nobody else', async () => {
    const { text } = await site.get('/');
    expect(text).toContain('<meta name="referrer" content="same-origin">');
  });
});

describe('a Host that is not ours gets 421', () => {
  test.each(['evil.example', '127.0.0.1.nip.io', 'localhost.evil.example', 'localhost:80:80', ''])(
    '%j',
    async (host) => {
      const { status, text } = await site.get('/', 'en').set('Host', host);
      // Without a Host at all, Node answers itself.
      expect([400, 421]).toContain(status);
      expect(text).not.toContain('evil.example');
    },
  );

  test.each(['localhost', 'LOCALHOST:8080', '[::1]:3000', '127.0.0.1'])(
    'but %s is ours, whatever the port',
    async (host) => {
      expect((await site.get('/').set('Host', host)).status).toBe(200);
    },
  );
});

describe('a change is taken only from our own pages (csrf.origin)', () => {
  const REFUSED: readonly (readonly [string, () => Readonly<Record<string, string>>])[] = [
    ['no Origin', () => ({})],
    ['no Origin, with a cookie', () => ({ Cookie: 'taiyaku-lng=en' })],
    ['Origin null', () => ({ Origin: 'null' })],
    ['another port', () => ({ Origin: 'http://127.0.0.1:9999' })],
    [
      'another name of this machine',
      () => ({ Origin: site.origin.replace('127.0.0.1', 'localhost') }),
    ],
    ['another scheme', () => ({ Origin: site.origin.replace('http:', 'https:') })],
    ['our name as a prefix', () => ({ Origin: `${site.origin}.evil.example` })],
    ['the same site', () => ({ Origin: site.origin, 'Sec-Fetch-Site': 'same-site' })],
    ['another site', () => ({ Origin: site.origin, 'Sec-Fetch-Site': 'cross-site' })],
  ];
  test.each(REFUSED)('%s: 403, and nothing changes', async (_name, headers) => {
    const before = await site.services.documents.list();
    const { status, text } = await request(site.origin)
      .post(`${site.samplePath}/remove`)
      .set({ 'Accept-Language': 'en', ...headers() })
      .send(urlEncoded({ version: '1' }));
    expect(status).toBe(403);
    expect(text).toContain('was not carried out');
    expect(await site.services.documents.list()).toEqual(before);
  });

  test('same-origin is ours', async () => {
    const { status } = await site
      .postForm('/quick-look', { text: '同盟' })
      .set('Sec-Fetch-Site', 'same-origin');
    expect(status).toBe(200);
  });

  test('no preflight is ever answered with a yes', async () => {
    const { headers } = await request(site.origin)
      .options('/quick-look')
      .set({ Origin: 'http://evil.example', 'Access-Control-Request-Method': 'POST' });
    expect(Object.keys(headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
  });
});

describe('methods', () => {
  test.each([
    ['DELETE', '/', 'GET, HEAD'],
    ['PUT', '/documents', 'GET, HEAD, POST'],
    ['PATCH', '/glossary', 'GET, HEAD'],
    ['POST', '/', 'GET, HEAD'],
  ] as const)('%s %s: 405 with what is allowed', async (method, path, allowed) => {
    const { status, headers } = await request(site.origin)
      [
        method === 'DELETE'
          ? 'delete'
          : method === 'PUT'
            ? 'put'
            : method === 'PATCH'
              ? 'patch'
              : 'post'
      ](path)
      .set('Origin', site.origin);
    expect(status).toBe(405);
    expect(headers['allow']).toBe(allowed);
  });

  test.each(['TRACE', 'PROPFIND'])('%s / is refused', async (method) => {
    expect(
      await rawStatus(`${method} / HTTP/1.1\r\nHost: 127.0.0.1\r\nOrigin: http://127.0.0.1\r\n`),
    ).toBe(405);
  });

  test.each(['rename', 'remove', 'restore'])(
    'a document is not changed by GET …/%s',
    async (verb) => {
      const { status, headers } = await site.get(`${site.samplePath}/${verb}`);
      expect(status).toBe(405);
      expect(headers['allow']).toBe('POST');
    },
  );

  test('an override header changes nothing', async () => {
    const { status } = await site.get('/').set('X-HTTP-Method-Override', 'DELETE');
    expect(status).toBe(200);
  });

  test('HEAD answers as GET, without the page', async () => {
    const { status, text, headers } = await request(site.origin).head('/');
    expect(status).toBe(200);
    expect(text).toBeUndefined();
    expect(headers['content-type']).toBe('text/html; charset=utf-8');
  });
});

describe('the log', () => {
  test('has one line a request, with its number and code, and no text, query or cookie', async () => {
    const from = site.log.length;
    const canary = '機密の一文';
    const { headers } = await site
      .postForm(`/quick-look?note=${encodeURIComponent(canary)}`, { text: canary })
      .set('Cookie', 'secret=canary');
    const { headers: refused } = await site.get(`/no-such-page?q=${encodeURIComponent(canary)}`);
    const lines = site.log.slice(from).map((line): unknown => JSON.parse(line));
    expect(lines).toMatchObject([
      {
        req: { id: headers['x-request-id'], method: 'POST', path: '/quick-look' },
        res: { status: 200 },
      },
      {
        req: { id: refused['x-request-id'], path: '/no-such-page' },
        res: { status: 404 },
        err: { code: 'http.notFound' },
      },
    ]);
    const written = decodeURIComponent(site.log.slice(from).join('').replaceAll('%', '%25'));
    expect(written).not.toContain(canary);
    expect(written).not.toContain(encodeURIComponent(canary));
    expect(written).not.toContain('canary');
  });
});

async function rawStatus(head: string): Promise<number> {
  const port = Number(new URL(site.origin).port);
  const socket = connect(port, '127.0.0.1');
  socket.write(`${head}Connection: close\r\n\r\n`);
  let answer = '';
  for await (const chunk of socket) answer += String(chunk);
  return Number(/^HTTP\/1\.1 (\d+)/.exec(answer)?.[1]);
}
