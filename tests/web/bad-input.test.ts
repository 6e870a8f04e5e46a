import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { textContent } from './support/html.ts';
import { openSite, urlEncoded, type Site } from './support/site.ts';

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

/** No stack, path, SQL, template line or name of a library. */
const INSIDES = /node_modules|\.ejs|\.ts:|at \w+ \(|SELECT|SqliteError|express|kysely/i;

describe('addresses', () => {
  test.each([
    ['an address of 10 KiB', `/?q=${'a'.repeat(10_240)}`, [400, 414]],
    ['a query of 5,000 parameters', `/?${'a&'.repeat(5000)}`, [400, 414]],
    ['a query of 51 parameters', `/?${'a&'.repeat(51)}`, [400]],
    ['broken percent encoding', '/documents/%E0%A4%A', [400]],
    ['an encoded NUL', '/%00', [400, 404]],
    ['a way out of the folder', '/..%2f..%2fetc/passwd', [400, 404]],
    ['a way out of the assets', '/assets/..%2f..%2fpackage.json', [400, 403, 404]],
    ['a way out with backslashes', '/assets/..%5c..%5cpackage.json', [400, 403, 404]],
    ['a dot file', '/assets/.gitignore', [404]],
    ['an unknown document', '/documents/01ARZ3NDEKTSV4RRFFQ69G5FAV', [404]],
    ['no document id at all', '/documents/__proto__', [404]],
    ['an unknown glossary', '/glossaries/constructor', [404]],
  ])('%s is refused plainly', async (_name, path, statuses) => {
    const { status, text } = await site.get(path, 'en');
    expect(statuses).toContain(status);
    expect(text).not.toMatch(INSIDES);
    expect(text).not.toMatch(/root:|"taiyaku"/);
  });

  test('an address that a browser would take for a host leads nowhere else', async () => {
    const { text } = await site.get('//evil.example/x');
    expect(text).not.toMatch(/(?:href|action)="\/\//);
  });
});

describe('queries of the glossary', () => {
  test.each([
    'sort=passwordHash',
    'sort=ja&sort=en',
    'dir=up',
    'status=unknown',
    'missing=fr',
    'page=-1',
    'page=0',
    'page=1e9',
    'page=1.5',
    `q=${'a'.repeat(256)}`,
    'q=1&q=2',
  ])('?%s is refused with 400', async (query) => {
    const { status, text } = await site.get(`${site.glossaryPath}?${query}`, 'en');
    expect(status).toBe(400);
    expect(textContent(text)).toMatch(/The value of “(sort|dir|status|missing|page|q)”/);
  });

  test.each(['%25', '_', '%5C', '"', '*', 'NEAR(', '(?=', '.*', '%00', '%F0%9F%94%91'])(
    '?q=%s is searched for as it is written',
    async (query) => {
      const { status, text } = await site.get(`${site.glossaryPath}?q=${query}`);
      expect(status).toBe(200);
      expect(text).not.toContain('160 概念のうち 160');
    },
  );

  test.each(['a[b][c]=1', 'q[toString]=1', '__proto__[admin]=1', 'constructor[prototype][x]=1'])(
    '?%s is a name like any other',
    async (query) => {
      const { status, text } = await site.get(`${site.glossaryPath}?${query}`);
      expect(status).toBe(200);
      expect(text).toContain('160 概念');
      expect(Object.hasOwn(Object.prototype, 'admin')).toBe(false);
    },
  );

  test('a page past the last shows the last', async () => {
    const { status, text } = await site.get(`${site.glossaryPath}?page=999`, 'en');
    expect(status).toBe(200);
    expect(text).toContain('Page 4 of 4');
  });
});

describe('options smuggled to the templates', () => {
  const SMUGGLED =
    'settings%5Bview%20options%5D%5Bclient%5D=1&settings[view%20options][escapeFunction]=x&cache=false&delimiter=x&filename=x&view=x&localsName=x&_locals=x';
  test.each(['/', '/documents', '/no-such-page'])('%s is the same with them', async (path) => {
    const plain = await site.get(path);
    const smuggled = await site.get(`${path}?${SMUGGLED}`);
    const withoutEchoes = (text: string): string =>
      text.replace(/\?[^"]*lng=/g, '?lng=').replace(/<code>.*<\/code>/, '');
    expect(withoutEchoes(smuggled.text)).toBe(withoutEchoes(plain.text));
  });
});

describe('languages', () => {
  test.each([
    ['lng=xx', 'ko', 'ko'],
    ['lng=../../etc/passwd', 'ko', 'ko'],
    ['lng=__proto__', 'ko', 'ko'],
    ['lng=', 'ko', 'ko'],
    ['lng[]=en', 'ko', 'ko'],
    ['', 'fr', 'ja'],
    ['', 'ja-JP,en;q=0.5', 'ja'],
    ['', 'fr, ko-KR;q=0.8, en;q=0.5', 'ko'],
    ['', `${'xx;q=0.1,'.repeat(800)}en`, 'en'],
    ['', ';;;q=,,,', 'ja'],
    ['lng=en', 'ko', 'en'],
  ])('?%s with Accept-Language %s is %s', async (query, header, language) => {
    const { status, text, headers } = await site.get(`/?${query}`, header);
    expect(status).toBe(200);
    expect(text).toContain(`<html lang="${language}">`);
    expect(headers['set-cookie']?.length ?? 0).toBe(query === 'lng=en' ? 1 : 0);
  });

  test('the cookie is remembered, and what is no language is not', async () => {
    const first = await site.get('/?lng=ko');
    expect(first.headers['set-cookie']?.[0]).toMatch(
      /^taiyaku-lng=ko; Max-Age=31536000; Path=\/; .*HttpOnly; SameSite=Lax$/,
    );
    const cookie = (value: string) => site.get('/', 'en').set('Cookie', `taiyaku-lng=${value}`);
    expect((await cookie('ko')).text).toContain('<html lang="ko">');
    expect((await cookie('../x')).text).toContain('<html lang="en">');
  });

  test.each([
    ['100 other cookies', Array.from({ length: 100 }, (_, i) => `c${String(i)}=x`).join('; ')],
    ['a cookie of 8 KiB', `junk=${'x'.repeat(8192)}`],
    ['cookies without names or values', '; =; ==;;taiyaku-targets'],
    ['another instance', 'connect.sid=s%3Aabc; __Host-sid-12345678=x'],
    ['a broken escape', 'taiyaku-lng=%E0%A4%A; x=%'],
  ])('%s: answered as to anybody', async (_name, cookies) => {
    const { status, headers } = await site.get('/').set('Cookie', cookies);
    expect(status).toBe(200);
    expect(headers).not.toHaveProperty('set-cookie');
  });
});

describe('forms', () => {
  test.each([
    ['no body', '', 428],
    ['a version that is no number', urlEncoded({ version: 'x', name: 'n' }), 400],
    ['a version of 10^20', urlEncoded({ version: '1'.repeat(20), name: 'n' }), 400],
    ['two versions', 'version=1&version=2&name=n', 400],
    ['21 fields', 'a=&'.repeat(21), 400],
    ['50,000 fields', 'a=&'.repeat(50_000), 413],
    ['a body of 100 KiB', urlEncoded({ version: '1', name: 'n'.repeat(100_000) }), 413],
    ['a field called __proto__', '__proto__=1&name=n&version=9', 409],
  ])('%s: refused, nothing changes', async (_name, body, status) => {
    const before = await site.services.documents.list();
    const answer = await site.post(`${site.samplePath}/rename`, 'en').type('form').send(body);
    expect(answer.status).toBe(status);
    expect(answer.text).not.toMatch(INSIDES);
    expect(await site.services.documents.list()).toEqual(before);
  });

  test('a body in an unknown encoding is refused', async () => {
    const { status } = await site
      .post(`${site.samplePath}/rename`)
      .set('Content-Type', 'application/x-www-form-urlencoded; charset=utf-7')
      .send('version=1');
    expect(status).toBe(415);
  });

  test.each([
    ['JSON', 'application/json', '{"text":"同盟"}', 415],
    ['plain text', 'text/plain', 'text=x', 415],
    ['no boundary', 'multipart/form-data', 'x', 400],
    ['a wrong boundary', 'multipart/form-data; boundary=a', '--b\r\n\r\n--b--', 400],
    [
      'no end',
      'multipart/form-data; boundary=a',
      '--a\r\nContent-Disposition: form-data; name="text"\r\n\r\nx',
      400,
    ],
  ])('a quick look sent as %s is refused', async (_name, type, body, status) => {
    const answer = await site.post('/quick-look', 'en').set('Content-Type', type).send(body);
    expect(answer.status).toBe(status);
    expect(answer.text).not.toMatch(INSIDES);
  });

  test.each(['a[4294967294]', '__proto__', 'constructor', `a${'[b]'.repeat(500)}`, ''])(
    'a field called %s leaves the process as it was',
    async (name) => {
      const { status } = await site.post('/quick-look').field(name, 'x').field('text', '同盟');
      expect([200, 400]).toContain(status);
      expect((await site.get('/healthz')).status).toBe(200);
    },
  );

  test('two files are refused', async () => {
    const { status } = await site
      .post('/documents')
      .attach('file', Buffer.from('一'), 'a.txt')
      .attach('file', Buffer.from('二'), 'b.txt');
    expect(status).toBe(400);
  });
});
