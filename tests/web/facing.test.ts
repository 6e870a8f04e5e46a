import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import request from 'supertest';
import { addresses, fieldValue, textContent } from './support/html.ts';
import { openSite, type Site } from './support/site.ts';

let site: Site;
let id: string;
let address: string;
beforeAll(async () => {
  site = await openSite();
  // The dictionary takes a moment.
  await site.services.recognition.warm();
}, 60_000);
beforeEach(async () => {
  const text = '核協議グループの会合。\n\n拡大抑止の計画。\n\n結び。';
  id = (await site.services.documents.create({ name: '演説', text })).id;
  address = `/documents/${id}/translate`;
});
afterAll(() => site.close());

const write = (language: 'en' | 'ko', passage: number, text: string, version = 0) =>
  site.services.translations.save({ documentId: id, language, passage }, { text, version });
const stored = async (language: 'en' | 'ko') =>
  (await site.services.translations.list(id)).passages.map((passage) => passage[language].text);
const send = (fields: Readonly<Record<string, string>>, query = '') =>
  site.postForm(`${address}${query}`, fields, 'en');
/** The fields of a page as a browser sends them. */
const fieldsOf = (html: string): Record<string, string> =>
  Object.fromEntries([
    ...[...html.matchAll(/<input type="hidden" name="((?:en|ko)\.[^"]+)" value="([^"]*)">/g)].map(
      ([, name = '', value = '']) => [name, value],
    ),
    ...[...html.matchAll(/<textarea[^>]*name="((?:en|ko)\.\d+)"/g)].map(([, name = '']) => [
      name,
      (fieldValue(html, name) ?? '').replaceAll('\n', '\r\n'),
    ]),
  ]);

describe('the facing page', () => {
  test('has every passage with its terms, and a field in each language beside it', async () => {
    await write('ko', 2, '둘째\n줄');
    const { text } = await site.get(address, 'en');
    expect([...text.matchAll(/<div class="unit" id="(p-\d)"/g)].map(([, unit]) => unit)).toEqual([
      'p-1',
      'p-2',
      'p-3',
    ]);
    expect(text).toMatch(/<a class="term"[^>]*>核協議グループ<\/a>|<a class="term"[\s\S]*核協議/);
    expect(fieldValue(text, 'ko.2')).toBe('둘째\n줄');
    expect(fieldValue(text, 'en.2')).toBe('');
    expect(textContent(text)).toContain('EN 0/3');
    expect(textContent(text)).toContain('KO 1/3');
  });

  test.each([
    ['en', ['en']],
    ['ko', ['ko']],
    ['both', ['en', 'ko']],
  ])('shows %s when asked, and remembers it', async (targets, languages) => {
    const { text, headers } = await site.get(`${address}?targets=${targets}`);
    const shown = [...text.matchAll(/<textarea[^>]*lang="(\w+)"/g)].map(([, lang]) => lang);
    expect([...new Set(shown)]).toEqual(languages);
    expect(String(headers['set-cookie'])).toContain(`taiyaku-targets=${targets}`);
  });

  test('is reached from the document and from the list', async () => {
    for (const page of [`/documents/${id}`, '/documents']) {
      expect(addresses((await site.get(page)).text, 'href')).toContain(address);
    }
  });

  test('of a document there is not is 404', async () => {
    expect((await site.get('/documents/nowhere/translate')).status).toBe(404);
  });
});

describe('saving without scripts', () => {
  test('takes what was typed, says how much, and comes back to the passage', async () => {
    const fields = fieldsOf((await site.get(address)).text);
    const sent = { ...fields, 'en.1': 'The meeting.', 'ko.3': '맺음', at: '3' };
    const { status, headers } = await send(sent, '?targets=both');
    expect([status, headers['location']]).toEqual([303, `${address}?targets=both&saved=2#p-3`]);
    expect([await stored('en'), await stored('ko')]).toEqual([
      ['The meeting.', '', ''],
      ['', '', '맺음'],
    ]);
    const { text } = await site.get(`${address}?saved=2`, 'en');
    expect(text).toContain('2 passages were saved.');
  });

  test('saves nothing and makes no version where nobody wrote, line breaks or not', async () => {
    await site.services.translations.save(
      { documentId: id, language: 'en', passage: 1 },
      { text: 'Two\r\nlines', version: 0 },
    );
    const fields = fieldsOf((await site.get(address)).text);
    const { headers } = await send({ ...fields, at: '0' });
    expect(headers['location']).toBe(`${address}?saved=0`);
    const switched = await send(fields, '?targets=ko');
    expect(switched.headers['location']).toBe(`${address}?targets=ko`);
    const { passages } = await site.services.translations.list(id);
    expect(passages[0]?.en).toEqual({ text: 'Two\r\nlines', version: 1 });
  });

  test('of a passage that another person changed only asks where both wrote', async () => {
    const fields = fieldsOf((await site.get(address)).text);
    await write('en', 1, 'theirs');
    await write('en', 2, 'theirs too');
    const answer = await send({ ...fields, 'en.1': 'mine', 'en.3': 'mine' });
    expect(answer.status).toBe(409);
    const shown = textContent(answer.text);
    expect(shown).toContain('English, passage 1');
    expect(shown).not.toContain('passage 2');
    expect(answer.text).toContain('theirs');
    // What nobody else touched is safe already.
    expect(await stored('en')).toEqual(['theirs', 'theirs too', 'mine']);

    const choice = fieldsOf(answer.text.split('hidden>\n<input')[0] ?? '');
    await send({ ...choice, 'en.1.choice': 'theirs' }).expect(303);
    expect((await stored('en'))[0]).toBe('theirs');
    await send({ ...choice, 'en.1.choice': 'yours' }).expect(303);
    expect((await stored('en'))[0]).toBe('mine');
  });

  test('refuses a text at its field, keeps what was typed, and saves the rest', async () => {
    const fields = fieldsOf((await site.get(address)).text);
    const answer = await send({ ...fields, 'en.1': 'x'.repeat(20_001), 'en.2': 'good' });
    expect(answer.status).toBe(422);
    expect(answer.text).toMatch(/id="en-1-error"[^>]*>[^<]*20,001/);
    expect(answer.text).toContain('href="#en-1"');
    expect(fieldValue(answer.text, 'en.1')).toHaveLength(20_001);
    expect(await stored('en')).toEqual(['', 'good', '']);
  });

  test.each([
    ['a passage there is not', { 'en.9': 'x', 'en.9.version': '0' }, 404],
    ['a field without a version', { 'en.1': 'x' }, 303],
    ['a version that is none', { 'en.1': 'x', 'en.1.version': '-1' }, 303],
    ['names of the prototype', { '__proto__.1': 'x', 'constructor.version': '0' }, 303],
  ])('%s changes nothing', async (_, fields, status) => {
    expect((await send(fields)).status).toBe(status);
    expect(await stored('en')).toEqual(['', '', '']);
  });

  test('is not taken from a page of another site, as a form or as JSON', async () => {
    const foreign = { Origin: 'http://elsewhere.example' };
    await request(site.origin).post(address).set(foreign).field('en.1', 'x').expect(403);
    await request(site.origin)
      .put(`/api/v1/documents/${id}/translations/en/1`)
      .set(foreign)
      .send({ text: 'x', version: 0 })
      .expect(403);
    expect(await stored('en')).toEqual(['', '', '']);
  });
});

test('a translation goes out a passage a line, so that line n is passage n in every language', async () => {
  await write('ko', 1, '첫째\n 줄');
  await write('ko', 3, '셋째');
  const { text, headers } = await site.get(`${address}/export?language=ko`);
  expect(text).toBe('첫째 줄\n\n셋째\n');
  expect(headers['content-disposition']).toContain('attachment');
  const source = await site.get(`${address}/export?language=ja`);
  expect(source.text.split('\n')).toHaveLength(4);
});
