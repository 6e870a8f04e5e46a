import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { addresses, textContent } from './support/html.ts';
import { openSite, urlEncoded, type Site } from './support/site.ts';

let site: Site;
let glossaryId: string;
beforeAll(async () => {
  site = await openSite();
  glossaryId = site.glossaryPath.split('/').at(-1) ?? '';
  const { concepts } = site.services;
  for (const [id, text, domain] of [
    ['M1', '海上警備区', 'military'],
    ['M2', '海洋警備区', 'place'],
    ['M3', '警備区域', 'law'],
  ] as const) {
    await concepts.create(glossaryId, { id, domain, terms: [{ lang: 'ja', text }] });
  }
});
afterAll(() => site.close());

type Fields = Readonly<Record<string, string>>;
const send = (path: string, fields: Fields) =>
  site.post(`${site.glossaryPath}${path}`, 'en').type('form').send(urlEncoded(fields));
const plain = (html: string): string => textContent(html).replace(/\s+/g, ' ');
const concept = (id: string) => site.services.glossaries.concept(glossaryId, id);
const VERSIONS = { keepVersion: '1', otherVersion: '1' };

test('two rows that are ticked lead to both side by side; one or three do not', async () => {
  const picks = (...ids: readonly string[]): Fields =>
    Object.fromEntries(ids.map((id) => [`pick.${id}`, 'on']));
  const answer = await send('/changes/preview', { do: 'merge', ...picks('M1', 'M2') });
  expect(answer.headers['location']).toBe(`${site.glossaryPath}/merge?keep=M1&other=M2`);
  expect((await send('/changes/preview', { do: 'merge', ...picks('M1') })).status).toBe(422);
  const three = await send('/changes/preview', { do: 'merge', ...picks('M1', 'M2', 'M3') });
  expect(three.status).toBe(422);
});

test('what differs is chosen, shown, merged, undone; the old address leads on meanwhile', async () => {
  const page = await site.get(
    `${site.glossaryPath}/merge?keep=M1&other=M2&take.preferred.ja=other`,
    'en',
  );
  expect(page.status).toBe(200);
  expect(page.text).toMatch(/name="take.preferred.ja" value="other" checked/);
  expect(page.text).toMatch(/name="take.domain" value="kept" checked/);
  expect(addresses(page.text, 'href')).toContain(`${site.glossaryPath}/merge?keep=M2&other=M1`);
  const made = await send('/merge', {
    keep: 'M1',
    other: 'M2',
    ...VERSIONS,
    'take.preferred.ja': 'other',
    'take.domain': 'other',
  });
  expect(made.status).toBe(303);
  const now = await concept('M1');
  expect(now.domain).toBe('place');
  expect(now.terms.map(({ text, status }) => [text, status])).toEqual([
    ['海上警備区', 'admitted'],
    ['海洋警備区', 'preferred'],
  ]);
  const old = await site.get(`${site.glossaryPath}/concepts/M2`, 'en');
  expect(old.headers['location']).toBe(`${site.glossaryPath}/concepts/M1?merged=M2`);
  const led = await site.get(old.headers['location'] ?? '', 'en');
  expect(plain(led.text)).toContain('M2 was merged into this concept.');
  const history = await site.get(`${site.glossaryPath}/concepts/M2/history`, 'en');
  expect(plain(history.text)).toContain('deleted (Merge into M1)');
  const table = await site.get(made.headers['location'] ?? '', 'en');
  const undo = addresses(table.text, 'action').find((action) => action.endsWith('/undo')) ?? '';
  expect((await site.post(undo).type('form').send('')).status).toBe(303);
  expect((await site.get(`${site.glossaryPath}/concepts/M2`)).status).toBe(200);
  expect((await concept('M1')).domain).toBe('military');
});

test('what was changed meanwhile is shown again, and nothing is merged', async () => {
  const fields = { keep: 'M3', other: 'M1', keepVersion: '1', otherVersion: '1', 'take.domain': 'other' }; // prettier-ignore
  const answer = await send('/merge', fields);
  expect(answer.status).toBe(409);
  expect(answer.text).toMatch(/name="take.domain" value="other" checked/);
  expect((await concept('M3')).version).toBe(1);
});

test.each([
  ['the same concept', { keep: 'M3', other: 'M3', ...VERSIONS }, 422],
  ['a concept that is not there', { keep: 'M3', other: 'NONE', ...VERSIONS }, 404],
  ['no versions', { keep: 'M3', other: 'M1' }, 428],
])('%s is refused', async (_name, fields, status) => {
  expect((await send('/merge', fields)).status).toBe(status);
});

test('another site merges nothing', async () => {
  const answer = await send('/merge', { keep: 'M3', other: 'M1', ...VERSIONS }).set(
    'Origin',
    'http://evil.example',
  );
  expect(answer.status).toBe(403);
  expect((await concept('M3')).version).toBe(1);
});

test('the form of a concept that is like another one offers to merge the two', async () => {
  const answer = await send('/concepts/M3/edit', {
    version: '1',
    do: 'save',
    'terms.0.lang': 'ja',
    'terms.0.text': '海上警備区',
    'terms.0.status': 'preferred',
  });
  expect(answer.status).toBe(422);
  expect(addresses(answer.text, 'href')).toContain(`${site.glossaryPath}/merge?keep=M1&other=M3`);
});
