import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { addresses, textContent } from './support/html.ts';
import { openSite, urlEncoded, type Site } from './support/site.ts';

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

type Fields = Readonly<Record<string, string>>;
const send = (path: string, fields: Fields = {}) =>
  site.post(path, 'en').type('form').send(urlEncoded(fields));
const idOf = (location: string | undefined): string => location?.split('/').at(-1) ?? '';

async function newGlossary(name: string, fields: Fields = {}): Promise<string> {
  const answer = await send('/glossaries', { name, ...fields });
  expect(answer.status).toBe(303);
  return idOf(answer.headers['location']);
}

async function newTerm(glossaryId: string, text: string, en: string): Promise<void> {
  await site.services.concepts.create(glossaryId, {
    terms: [
      { lang: 'ja', text },
      { lang: 'en', text: en },
    ],
  });
}

describe('the shelf', () => {
  test('is found from the front page and from a glossary', async () => {
    for (const page of ['/', site.glossaryPath]) {
      expect(addresses((await site.get(page)).text, 'href')).toContain('/glossaries');
    }
  });

  test('takes a new glossary after all others, and leads to it', async () => {
    const id = await newGlossary(' 契約 ', { domain: '法律' });
    const glossary = await site.services.glossaries.get(id);
    expect(glossary).toMatchObject({ name: '契約', domain: '法律', conceptCount: 0 });
    expect((await site.services.glossaries.list()).at(-1)?.id).toBe(id);
    expect((await site.get(`/glossaries/${id}`)).status).toBe(200);
  });

  test('the lower rank wins where two glossaries list one term, from the next page on', async () => {
    const [one, two] = [await newGlossary('甲'), await newGlossary('乙')];
    await newTerm(one, '連絡調整官', 'coordinator');
    await newTerm(two, '連絡調整官', 'liaison officer');
    const { id } = await site.services.documents.create({ name: '', text: '連絡調整官を置く。' });
    const shown = async (): Promise<string> =>
      textContent((await site.get(`/documents/${id}`)).text);
    expect(await shown()).toContain('coordinator');
    expect(await shown()).not.toContain('liaison officer');
    const { rank } = await site.services.glossaries.get(one);
    await send(`/glossaries/${two}/settings`, {
      version: '1',
      name: '乙',
      domain: '',
      rank: String(rank - 1),
    });
    expect(await shown()).toContain('liaison officer');
    expect(await shown()).not.toContain('coordinator');
  });

  test('gives a removed glossary back by one button', async () => {
    const id = await newGlossary('消す');
    const removed = await send(`/glossaries/${id}/remove`, { version: '1' });
    const list = await site.get(removed.headers['location'] ?? '', 'en');
    expect((await site.get(`/glossaries/${id}`)).status).toBe(404);
    const undo = addresses(list.text, 'action').find((action) => action.endsWith('/restore')) ?? '';
    expect((await send(undo)).status).toBe(303);
    expect((await site.get(`/glossaries/${id}`)).status).toBe(200);
  });

  test.each([
    ['no name', { name: ' ' }, 'name'],
    ['a name that is too long', { name: 'あ'.repeat(201) }, 'name'],
    ['a rank that is none', { name: 'x', rank: 'first' }, 'rank'],
    ['a control character', { name: 'x', domain: 'a\u0000' }, 'domain'],
  ])('%s is said at its field, and keeps what was typed', async (_name, fields, field) => {
    const before = await site.services.glossaries.list();
    const answer = await send('/glossaries', fields);
    expect(answer.status).toBe(422);
    expect(answer.text).toMatch(new RegExp(`id="new-glossary-${field}"[^>]*aria-invalid="true"`));
    expect(await site.services.glossaries.list()).toEqual(before);
  });

  test('a change of a past version shows both names, and nothing is overwritten', async () => {
    const id = await newGlossary('元');
    await send(`/glossaries/${id}/settings`, { version: '1', name: '先の名', rank: '3' });
    const answer = await send(`/glossaries/${id}/settings`, {
      version: '1',
      name: '私の名',
      rank: '4',
    });
    expect(answer.status).toBe(409);
    expect(textContent(answer.text)).toContain('先の名');
    expect(answer.text).toContain('value="私の名"');
    expect(await site.services.glossaries.get(id)).toMatchObject({ name: '先の名', rank: 3 });
    expect((await send(`/glossaries/${id}/remove`, { version: '1' })).status).toBe(409);
    expect((await send(`/glossaries/${id}/remove`)).status).toBe(428);
  });
});

describe('the glossaries of a document', () => {
  test('are chosen there; without a choice, all of them are used', async () => {
    const glossaryId = await newGlossary('現場');
    await newTerm(glossaryId, '出荷前検品表', 'pre-shipment checklist');
    const text = '出荷前検品表と拡大抑止。';
    const { id } = await site.services.documents.create({ name: '', text });
    const terms = async (): Promise<readonly string[]> =>
      [...(await site.get(`/documents/${id}`)).text.matchAll(/class="term"[^>]*>([^<]+)</g)].map(
        ([, word]) => word ?? '',
      );
    expect(await terms()).toEqual(expect.arrayContaining(['出荷前検品表', '拡大']));
    const page = await site.get(`/documents/${id}`);
    expect(page.text).toContain(`name="use.${glossaryId}"`);
    const chosen = await send(`/documents/${id}/glossaries`, {
      version: '1',
      [`use.${glossaryId}`]: 'on',
    });
    expect(chosen.headers['location']).toBe(`/documents/${id}?done=glossaries`);
    expect(await terms()).toEqual(['出荷前検品表']);
    expect((await site.get(`/documents/${id}`)).text).toMatch(
      new RegExp(`name="use.${glossaryId}" value="on" checked`),
    );
    await send(`/documents/${id}/glossaries`, { version: '2' });
    expect((await terms()).length).toBeGreaterThan(1);
  });

  test('a choice for a past version shows both, and takes the second when it is meant', async () => {
    const [one, two] = [await newGlossary('甲組'), await newGlossary('乙組')];
    const { id } = await site.services.documents.create({ name: '', text: '抑止' });
    await send(`/documents/${id}/glossaries`, { version: '1', [`use.${one}`]: 'on' });
    const answer = await send(`/documents/${id}/glossaries`, {
      version: '1',
      [`use.${two}`]: 'on',
    });
    expect(answer.status).toBe(409);
    expect(textContent(answer.text)).toMatch(/甲組[\s\S]*乙組/);
    expect(await site.services.documents.glossaries(id)).toEqual([one]);
    await send(`/documents/${id}/glossaries`, { version: '2', [`use.${two}`]: 'on' });
    expect(await site.services.documents.glossaries(id)).toEqual([two]);
  });

  test('one that is not there is refused', async () => {
    const { id } = await site.services.documents.create({ name: '', text: '抑止' });
    const answer = await send(`/documents/${id}/glossaries`, { version: '1', 'use.NONE': 'on' });
    expect(answer.status).toBe(404);
  });
});
