import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { LANGUAGES } from '../../glossary/index.ts';
import { addresses, textContent } from './support/html.ts';
import { openSite, type Site } from './support/site.ts';

let site: Site;
let otherId: string;
beforeAll(async () => {
  site = await openSite();
  const { glossaries, concepts } = site.services;
  otherId = (await glossaries.create({ name: '医療用語', domain: '医療' })).id;
  await concepts.create(otherId, {
    terms: [
      { lang: 'ja', text: '核医学', reading: 'かくいがく' },
      { lang: 'en', text: 'nuclear <medicine>' },
    ],
  });
});
afterAll(() => site.close());

const table = async (query: Readonly<Record<string, string>>, language = 'en') => {
  const path = `${site.glossaryPath}?${new URLSearchParams(query).toString()}`;
  return (await site.get(path, language)).text;
};
const everywhere = async (query: Readonly<Record<string, string>>, language = 'en') =>
  (await site.get(`/concepts?${new URLSearchParams(query).toString()}`, language)).text;
const heads = (html: string): readonly string[] =>
  [...html.matchAll(/<td class="word" lang="ja">\s*<a href="[^"]*">(.*?)<\/a>/g)].map(([, head]) =>
    textContent(head ?? ''),
  );

describe('the box', () => {
  test.each([
    ['kakukyogi guruupu'],
    ['ㅎㅎㅇㄱㄹ'],
    ['ＮＣＧ'],
    ['T007'],
    ['consultative groups'],
    ['핵 협의 그룹'],
  ])('finds first what is meant by %s', async (q) => {
    expect(heads(await table({ q }))[0]).toBe('核協議グループ');
  });

  test('marks what was found, by its sound too', async () => {
    expect(await table({ q: 'kakukyogi' })).toContain('<mark>かくきょうぎ</mark>グループ');
    expect(await table({ q: 'ㅎㅎㅇ' })).toContain('<mark>핵협의</mark>그룹');
    expect(await table({ q: 'nato' })).toContain('<mark>NATO</mark>');
  });

  test.each(LANGUAGES)('says in %s that nothing is written exactly so', async (language) => {
    const html = await table({ q: 'consultatve' }, language);
    expect(heads(html)[0]).toBe('核協議グループ');
    expect(textContent(html)).toContain('consultatve');
    expect(html).toContain('class="near"');
    expect(html).toContain('<mark>Consultative</mark>');
    expect(await table({ q: 'consultative' }, language)).not.toContain('class="near"');
  });

  test('shows everything as text that was typed', async () => {
    const html = await everywhere({ q: 'nuclear <med' });
    expect(html).toContain('<mark>nuclear &lt;med</mark>icine&gt;');
    expect(html).not.toContain('<medicine>');
  });

  test('a text that is too long is refused', async () => {
    expect((await site.get(`${site.glossaryPath}?q=${'a'.repeat(256)}`)).status).toBe(400);
  });
});

describe('filters', () => {
  test('by day, person and document are kept in the address and in the form', async () => {
    const documentId = site.samplePath.replace('/documents/', '');
    const html = await table({ q: 'a', since: '2020-01-31', by: 'owner', document: documentId });
    expect(html).toContain('name="since" value="2020-01-31"');
    expect(html).toContain('<option value="owner" lang="en" selected>');
    expect(html).toMatch(new RegExp(`<option value="${documentId}" lang="ja" selected>`));
    const next = addresses(html, 'href').find((href) => href.includes('status=proposed'));
    expect(next).toContain(`since=2020-01-31&by=owner&document=${documentId}`);
    expect(heads(html).length).toBeGreaterThan(0);
  });

  test('only what occurs in a document', async () => {
    const { id } = await site.services.documents.create({ name: '一文', text: '核抑止。' });
    expect(heads(await table({ document: id, sort: 'ja' }))).toContain('核抑止');
    expect(heads(await table({ document: id })).length).toBeLessThan(5);
  });

  test.each(['since=yesterday', 'since=2026-02-30', 'status=best', 'missing=fr', 'sort=best'])(
    'one that says nothing is refused: %s',
    async (query) => {
      expect((await site.get(`${site.glossaryPath}?${query}`)).status).toBe(400);
    },
  );

  test('a document that is not there is 404', async () => {
    expect((await site.get(`${site.glossaryPath}?document=none`)).status).toBe(404);
  });

  test('where they hide what was found, they can be taken away', async () => {
    const html = await table({ q: 'kakukyogi', by: 'nobody' });
    expect(textContent(html)).toContain('2 concepts match without the filters');
    expect(addresses(html, 'href')).toContain(`${site.glossaryPath}?q=kakukyogi`);
  });
});

describe('where nothing is found', () => {
  test.each(LANGUAGES)('advice is given in %s', async (language) => {
    const html = await table({ q: 'zzzz' }, language);
    expect(html).toContain('<div class="empty">');
    expect(html).toContain('zzzz');
    expect(addresses(html, 'href')).toContain('/concepts?q=zzzz');
    expect(addresses(html, 'href')).toContain(`${site.glossaryPath}/concepts/new`);
  });
});

describe('all glossaries', () => {
  test('are searched from the masthead where there are several', async () => {
    const { headers } = await site.get('/glossary?q=kaku');
    expect(headers['location']).toBe('/concepts?q=kaku');
    expect((await site.get('/glossary')).headers['location']).toBe(site.glossaryPath);
  });

  test('are found in together, each concept with its glossary', async () => {
    const html = await everywhere({ q: 'kaku' });
    expect(heads(html)).toContain('核医学');
    expect(heads(html)).toContain('核協議グループ');
    expect(html).toContain(`<a href="/glossaries/${otherId}" lang="ja">医療用語</a>`);
    expect(textContent(html)).toContain('of 161 concepts');
  });

  test('are one tick away from each other, with what was searched for', async () => {
    const html = await everywhere({ q: 'kaku' });
    expect(addresses(html, 'href')).toContain(`/glossaries/${otherId}?q=kaku`);
    expect(addresses(await table({ q: 'kaku' }), 'href')).toContain('/concepts?q=kaku');
  });

  test('have pages', async () => {
    const html = await everywhere({});
    expect(heads(html)).toHaveLength(50);
    expect(addresses(html, 'href')).toContain('/concepts?page=2');
    expect(heads(await everywhere({ page: '4' }))).toHaveLength(11);
  });

  test('no other method is answered', async () => {
    expect((await site.post('/concepts')).status).toBe(405);
  });
});
