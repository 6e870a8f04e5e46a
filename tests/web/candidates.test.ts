import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import request from 'supertest';
import { addresses, textContent } from './support/html.ts';
import { openSite, urlEncoded, type Site } from './support/site.ts';

let site: Site;
let glossary: string;
let address: string;

const TEXT =
  '両国は海洋監視グ\nループ（MSG: Maritime Surveillance Group）を置いた。戦域警戒網を広げる。その戦域警戒網は広い。\n\n航法支援局もある。';

beforeAll(async () => {
  site = await openSite();
  await site.services.recognition.warm();
}, 60_000);
beforeEach(async () => {
  const { documents, glossaries } = site.services;
  // Each document with a glossary of its own, so that no test knows what another one accepted.
  const { id, version } = await documents.create({ name: '覚え書き', text: TEXT });
  glossary = (await glossaries.create({ name: '覚え書きの用語' })).id;
  await documents.useGlossaries(id, { glossaryIds: [glossary], version });
  address = `/documents/${id}/candidates`;
});
afterAll(() => site.close());

const decide = (fields: Readonly<Record<string, string>>) =>
  site
    .post(address, 'en')
    .type('form')
    .send(urlEncoded({ glossary, scope: 'document', ...fields }));

const followed = async (location: string | undefined) =>
  (await site.get((location ?? '').split('#')[0] ?? '', 'en')).text;

const listed = (html: string): readonly string[] =>
  [...html.matchAll(/<li class="candidate"[^>]*>[\s\S]*?<p class="word" lang="ja">([^<]*)</g)].map(
    ([, text = '']) => text,
  );

const told = (html: string): string =>
  textContent(
    /<div class="told"[\s\S]*?<form class|<div class="told"[\s\S]*?<div class="candidates">/.exec(
      html,
    )?.[0] ?? '',
  )
    .replace(/\s+/g, ' ')
    .trim();

const undo = async (html: string): Promise<string> => {
  const [action = ''] = addresses(
    /<div class="told"[\s\S]*?<\/form>/.exec(html)?.[0] ?? '',
    'action',
  );
  const answer = await site.post(action, 'en');
  expect(answer.status).toBe(303);
  return followed(answer.headers['location']);
};

describe('the list', () => {
  test('shows each candidate with what the text calls it, and the sentence it stands in, as its author wrote it', async () => {
    const { text } = await site.get(address, 'en');
    expect(listed(text)).toEqual(['海洋監視グループ', '戦域警戒網', '航法支援局']);
    const first = textContent(
      /<li class="candidate"[\s\S]*?<\/li>\n<\/ul>[\s\S]*?<div class="choices">/.exec(text)?.[0] ??
        '',
    ).replace(/\s+/g, ' ');
    expect(first).toContain(
      '海洋監視グループ かいようかんしぐるーぷ acronym MSG EN Maritime Surveillance Group',
    );
    expect(first).toContain('両国は海洋監視グループ（MSG: Maritime Surveillance Group）を置いた。');
    expect(first).toContain('passage 1 · Explained in parentheses');
  });

  test('is reached from the document', async () => {
    const { text } = await site.get(address.replace('/candidates', ''), 'en');
    expect(text).toContain(`<a class="to-candidates" href="${address}">Candidates</a>`);
  });

  test('of a document that is not there is not there', async () => {
    expect((await site.get('/documents/nowhere/candidates')).status).toBe(404);
  });
});

describe('accepting', () => {
  test('makes a proposed concept, tells so with the way to it, and is undone by the next button', async () => {
    const made = await decide({ accept: '海洋監視グループ' });
    expect(made.status).toBe(303);
    expect(made.headers['location']).toMatch(/#candidate-1$/);
    const page = await followed(made.headers['location']);
    expect(told(page)).toBe(
      '“海洋監視グループ” was added to “覚え書きの用語” as a proposed term. Open entry Undo',
    );
    expect(page).toContain('data-at="1"');
    expect(listed(page)).toEqual(['戦域警戒網', '航法支援局']);
    const [concept] = await site.services.glossaries.concepts(glossary);
    expect(concept).toMatchObject({
      source: '覚え書き',
      terms: [
        { lang: 'ja', text: '海洋監視グループ', status: 'proposed', type: 'fullForm' },
        { lang: 'ja', text: 'MSG', type: 'acronym' },
        { lang: 'en', text: 'Maritime Surveillance Group' },
        { lang: 'en', text: 'MSG' },
      ],
    });

    const back = await undo(page);
    expect(told(back)).toBe('“海洋監視グループ” was taken out of the glossary again.');
    expect(listed(back)).toContain('海洋監視グループ');
    expect(await site.services.glossaries.concepts(glossary)).toEqual([]);
  });

  test('twice says that it is there already, and makes no second concept', async () => {
    await decide({ accept: '戦域警戒網' });
    const again = await decide({ accept: '戦域警戒網' });
    expect(told(await followed(again.headers['location']))).toBe(
      '“戦域警戒網” is not proposed any more.',
    );
    expect(await site.services.glossaries.concepts(glossary)).toHaveLength(1);
  });

  test('what another glossary has in another spelling leads to it', async () => {
    const other = (await site.services.glossaries.create({ name: '別' })).id;
    const terms = [{ lang: 'ja', text: '航法支援局' }];
    await site.services.concepts.create(other, { terms });
    const answer = await decide({ accept: '航法支援局', glossary: other });
    expect(told(await followed(answer.headers['location']))).toBe(
      '“航法支援局” is in the glossary already. Open entry',
    );
  });
});

describe('rejecting and putting off', () => {
  test('takes it off the list, names it among the rejected, and is taken back there or at once', async () => {
    const made = await decide({ reject: '戦域警戒網' });
    expect(made.headers['location']).toMatch(/#candidate-2$/);
    const page = await followed(made.headers['location']);
    expect(told(page)).toBe('“戦域警戒網” will not be proposed from this document again. Undo');
    expect(listed(page)).toEqual(['海洋監視グループ', '航法支援局']);
    expect(page).toContain('Rejected (1)');
    const again = await undo(page);
    expect(told(again)).toBe('“戦域警戒網” is proposed again. Undo');
    expect(listed(again)).toContain('戦域警戒網');
    const rejected = await undo(again);
    expect(listed(rejected)).not.toContain('戦域警戒網');
    const row = addresses(/<details class="rejected">[\s\S]*/.exec(rejected)?.[0] ?? '', 'action');
    await site.post(row[0] ?? '', 'en');
    expect(listed((await site.get(address, 'en')).text)).toContain('戦域警戒網');
  });

  test('for every document with the glossary', async () => {
    const made = await decide({ reject: '航法支援局', scope: 'glossary' });
    const page = await followed(made.headers['location']);
    expect(told(page)).toContain('will not be proposed again where “覚え書きの用語” is used.');
    // The choice stays for the next one.
    expect(page).toContain('<option value="glossary" selected>');
    const { id, version } = await site.services.documents.create({ name: '二', text: TEXT });
    await site.services.documents.useGlossaries(id, { glossaryIds: [glossary], version });
    const other = await site.get(`/documents/${id}/candidates`, 'en');
    expect(listed(other.text)).not.toContain('航法支援局');
  });

  test('later puts it behind the others, where it can still be decided', async () => {
    const made = await decide({ later: '海洋監視グループ' });
    const page = await followed(made.headers['location']);
    expect(listed(page)).toEqual(['戦域警戒網', '航法支援局', '海洋監視グループ']);
    expect(page).toContain('For later');
    const accepted = await decide({ accept: '海洋監視グループ' });
    expect(told(await followed(accepted.headers['location']))).toContain('was added to');
  });
});

describe('what is refused', () => {
  test.each([
    ['no button', {}, 422],
    ['an unknown glossary', { accept: '戦域警戒網', glossary: 'nowhere' }, 404],
  ])('%s, with a page', async (_, fields, status) => {
    const answer = await decide(fields);
    expect(answer.status).toBe(status);
    expect(answer.text).toContain('<h1>');
  });

  test('an acceptance that somebody has worked on since is not undone', async () => {
    const page = await followed((await decide({ accept: '戦域警戒網' })).headers['location']);
    const [concept] = await site.services.glossaries.concepts(glossary);
    if (concept === undefined) throw new Error('nothing was accepted');
    const place = { glossaryId: glossary, conceptId: concept.id };
    await site.services.concepts.save(place, { ...concept, note: '調べた' }, { version: 1 });
    const [action = ''] = addresses(
      /<div class="told"[\s\S]*?<\/form>/.exec(page)?.[0] ?? '',
      'action',
    );
    expect((await site.post(action, 'en')).status).toBe(409);
  });

  test('a decision from a page of another site', async () => {
    const foreign = await request(site.origin)
      .post(address)
      .set('Origin', 'http://elsewhere.example')
      .type('form')
      .send(urlEncoded({ glossary, reject: '戦域警戒網' }));
    expect(foreign.status).toBe(403);
  });
});
