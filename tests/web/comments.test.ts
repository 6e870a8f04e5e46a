import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { addresses, fieldValue, textContent } from './support/html.ts';
import { openSite, urlEncoded, type Site } from './support/site.ts';

let site: Site;
let concept: string;
beforeAll(async () => {
  site = await openSite();
  concept = `${site.glossaryPath}/concepts/T007`;
});
afterAll(() => site.close());

const send = (path: string, fields: Readonly<Record<string, string>>, language = 'en') =>
  site.post(`${concept}${path}`, language).type('form').send(urlEncoded(fields));
const plain = (html: string): string => textContent(html).replace(/\s+/g, ' ');
const said = async (): Promise<readonly string[]> =>
  (
    await site.services.comments.of({
      glossaryId: site.glossaryPath.split('/').at(-1) ?? '',
      conceptId: 'T007',
    })
  ).map(({ text }) => text);

test('a comment is said, shown with who and when, counted in the table, changed, deleted and brought back', async () => {
  const added = await send('/comments', { text: ' 一行目\r\n二行目 ' });
  expect(added.headers['location']).toBe(`${concept}?comment=added#comments`);
  expect(await said()).toEqual(['一行目\n二行目']);
  const page = await site.get(`${concept}?comment=added`, 'en');
  expect(plain(page.text)).toContain('The comment was added.');
  expect(plain(page.text)).toMatch(/Comments Owner of this computer · .* 一行目 二行目/);
  const table = await site.get(`${site.glossaryPath}?q=NCG`, 'en');
  expect(plain(table.text)).toContain('1 comment');
  expect(addresses(table.text, 'href')).toContain(`${concept}#comments`);

  const edit = addresses(page.text, 'href').find((href) => href.includes('/comments/')) ?? '';
  const form = await site.get(edit, 'en');
  expect(fieldValue(form.text, 'text')).toBe('一行目\n二行目');
  const path = edit.slice(concept.length);
  expect((await send(path, { text: '改めた', version: '1' })).status).toBe(303);
  expect(plain((await site.get(concept, 'en')).text)).toContain('· edited');

  const removed = await send(`${path}/remove`, { version: '2' });
  expect(await said()).toEqual([]);
  const after = await site.get(removed.headers['location'] ?? '', 'en');
  const undo = addresses(after.text, 'action').find((action) => action.endsWith('/restore')) ?? '';
  expect((await site.post(undo)).status).toBe(303);
  expect(await said()).toEqual(['改めた']);
});

describe('what cannot be taken', () => {
  test.each([
    ['nothing but spaces', ' \n '],
    ['a control character', 'a\u0000b'],
    ['too much', 'あ'.repeat(10_001)],
  ])('%s: comes back in its field', async (_name, text) => {
    const before = await said();
    const answer = await send('/comments', { text });
    expect([answer.status, answer.text.includes('aria-invalid="true"')]).toEqual([422, true]);
    expect(await said()).toEqual(before);
  });
});

test('what was changed elsewhere first stands beside what was typed', async () => {
  await send('/comments', { text: '元' });
  const page = await site.get(concept, 'en');
  const path = (addresses(page.text, 'href').filter((href) => href.includes('/comments/')).at(-1) ?? '').slice(concept.length); // prettier-ignore
  await send(path, { text: 'theirs', version: '1' });
  const answer = await send(path, { text: 'mine', version: '1' });
  expect(answer.status).toBe(409);
  expect(fieldValue(answer.text, 'text')).toBe('mine');
  expect(plain(answer.text)).toContain('As it stands theirs');
  expect(answer.text).toMatch(/id="comment-again"[\s\S]*name="version" value="1"/);
  expect((await said()).at(-1)).toBe('theirs');
  expect((await send(path, { text: 'mine', version: '2' })).status).toBe(303);
  expect((await said()).at(-1)).toBe('mine');
  expect((await send(`${path}/remove`, { version: '1' })).status).toBe(409);
});

test('what is not there is 404, and another site says nothing', async () => {
  expect((await send('/comments/NONE', { text: 'x', version: '1' })).status).toBe(404);
  expect((await site.get(`${concept}/comments/NONE`)).status).toBe(404);
  const before = await said();
  const forged = await send('/comments', { text: 'x' }).set('Origin', 'http://evil.example');
  expect([forged.status, await said()]).toEqual([403, before]);
});
