import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { addresses, textContent } from './support/html.ts';
import { openSite, urlEncoded, type Site } from './support/site.ts';

let site: Site;
let glossaryId: string;
beforeAll(async () => {
  site = await openSite();
  glossaryId = site.glossaryPath.split('/').at(-1) ?? '';
});
afterAll(() => site.close());

type Fields = Readonly<Record<string, string>>;
const send = (path: string, fields: Fields) =>
  site.post(`${site.glossaryPath}${path}`, 'en').type('form').send(urlEncoded(fields));
const plain = (html: string): string => textContent(html).replace(/\s+/g, ' ');
const page = async (): Promise<string> =>
  (await site.get(`${site.glossaryPath}/proposals`, 'en')).text;
const button = (html: string, label: string): string =>
  textContent(new RegExp(`value="([^"]+)" aria-label="${label}"`).exec(html)?.[1] ?? '');

async function propose(text: string, rest: Fields = {}): Promise<string> {
  const answer = await send('/concepts', {
    do: 'propose',
    'terms.0.lang': 'ja',
    'terms.0.text': text,
    'terms.0.status': 'preferred',
    ...rest,
  });
  expect(answer.status).toBe(303);
  return /\/concepts\/([^?]+)\?done=proposed$/.exec(answer.headers['location'] ?? '')?.[1] ?? '';
}
const statuses = async (id: string): Promise<readonly string[]> =>
  (await site.services.glossaries.concept(glossaryId, id)).terms.map(({ status }) => status);

test('a concept is saved as a proposal, told on its page, and approved by one button', async () => {
  const id = await propose('電磁戦闘区', {
    'terms.1.lang': 'en',
    'terms.1.text': 'spectrum zone',
    'terms.1.status': 'forbidden',
  });
  expect(await statuses(id)).toEqual(['proposed', 'forbidden']);
  const concept = await site.get(`${site.glossaryPath}/concepts/${id}?done=proposed`, 'en');
  expect(plain(concept.text)).toContain('The proposal was saved.');
  expect(plain(concept.text)).toContain('Proposed by Owner of this computer');
  const html = await page();
  expect(plain(html)).toMatch(/電磁戦闘区 Japanese none 電磁戦闘区 Owner of this computer/);
  const made = await send('/proposals', { do: button(html, 'Approve “電磁戦闘区”') });
  expect(made.status).toBe(303);
  expect(await statuses(id)).toEqual(['preferred', 'forbidden']);
  const after = await site.get(made.headers['location'] ?? '', 'en');
  expect(plain(after.text)).toContain('A proposal was approved in 1 concept.');
  const undo = addresses(after.text, 'action').find((action) => action.endsWith('/undo')) ?? '';
  expect((await site.post(undo).type('form').send('')).status).toBe(303);
  expect(await statuses(id)).toEqual(['proposed', 'forbidden']);
});

test('what is ticked is rejected with a reason, which the history keeps', async () => {
  const ids = [await propose('試案甲語'), await propose('試案乙語')];
  const html = await page();
  const ticks = [...html.matchAll(/name="(pick\.[^"]+)" value="(\d+)" aria-label="Select “試案/g)];
  const picks = Object.fromEntries(ticks.map(([, name = '', version = '']) => [name, version]));
  expect(Object.keys(picks)).toHaveLength(2);
  const made = await send('/proposals', { ...picks, do: 'reject', reason: '既存の語で足りる' });
  expect(made.status).toBe(303);
  for (const id of ids) {
    const { status } = await site.get(`${site.glossaryPath}/concepts/${id}`);
    expect(status).toBe(404);
    const history = await site.get(`${site.glossaryPath}/concepts/${id}/history`, 'en');
    expect(plain(history.text)).toContain('deleted (Reject proposals: 既存の語で足りる)');
  }
});

test('what was changed meanwhile is not decided, and the reason that was typed stays', async () => {
  const id = await propose('試案丙語');
  const stale = button(await page(), 'Reject “試案丙語”');
  const concept = await site.services.glossaries.concept(glossaryId, id);
  await site.services.concepts.save({ glossaryId, conceptId: id }, concept, { version: 1 });
  const answer = await send('/proposals', { do: stale, reason: '理由の文' });
  expect(answer.status).toBe(409);
  expect(answer.text).toContain('value="理由の文"');
  expect(await statuses(id)).toEqual(['proposed']);
});

test.each([
  ['nothing ticked', { do: 'approve' }, 422],
  ['no button', {}, 400],
  ['a button that is none', { do: 'approve.x' }, 400],
])('%s decides nothing', async (_name, fields, status) => {
  expect((await send('/proposals', fields)).status).toBe(status);
});

test('a decision of another site is refused', async () => {
  const id = await propose('試案丁語');
  const fields = { do: `approve.1.0.${id}` };
  const answer = await send('/proposals', fields).set('Origin', 'http://evil.example');
  expect(answer.status).toBe(403);
  expect(await statuses(id)).toEqual(['proposed']);
});
