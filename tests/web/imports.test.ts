import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { addresses, textContent } from './support/html.ts';
import { openSite, urlEncoded, type Site } from './support/site.ts';

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const FORM = 'application/x-www-form-urlencoded';
const FILE =
  'Term [ja],Term [en],備考\n議定書,protocol,補足\n核協議グループ,Nuclear Talks Group,\n覚書\n';

const upload = (content: string | Uint8Array, name: string, language = 'ja') =>
  site.post(`${site.glossaryPath}/import`, language).attach('file', Buffer.from(content), name);
const preview = async (content: string, name = '用語.csv') => {
  const answer = await upload(content, name).expect(303);
  const address = answer.headers['location'] ?? '';
  return { address, page: await site.get(address).expect(200) };
};
const post = (address: string, fields: Readonly<Record<string, string>>) =>
  site.post(address).type(FORM).send(urlEncoded(fields));
const revisionIn = (html: string) => /name="revision" value="(\d+)"/.exec(html)?.[1] ?? '';
const conceptTexts = async () => {
  const [glossary] = await site.services.glossaries.list();
  const concepts = await site.services.glossaries.concepts(glossary?.id ?? '');
  return concepts.map(({ terms }) => terms.map(({ text }) => text).join(' '));
};

describe('a glossary file on the pages', () => {
  test('is looked at, imported and taken back', async () => {
    const before = await conceptTexts();
    const { address, page } = await preview(FILE);
    const text = textContent(page.text);
    expect(text).toContain('新規 1');
    expect(text).toContain('読めない 1 行を除いて取り込む');
    expect(await conceptTexts()).toEqual(before);
    const apply = { policy: 'replace', revision: revisionIn(page.text) };
    const refused = await post(`${address}/apply`, apply).expect(422);
    expect(textContent(refused.text)).toContain('読めない行が 1 行あります');
    await post(`${address}/apply`, { ...apply, leaveProblems: 'on' }).expect(303);
    const done = await site.get(address).expect(200);
    expect(textContent(done.text)).toContain('取り込みました。新規 1 件、変更 1 件です。');
    expect((await conceptTexts()).join()).toContain('議定書 protocol');
    const undo = addresses(done.text, 'action').find((action) => action.endsWith('/undo')) ?? '';
    await post(undo, {}).expect(303);
    expect(await conceptTexts()).toEqual(before);
  });

  test('is read another way when somebody says what its columns hold', async () => {
    const { address, page } = await preview('Term [ja],Term [en],謎\n議定書,protocol,補足\n');
    const shape = textContent(/name="shape" value="([^"]*)"/.exec(page.text)?.[1] ?? '');
    await post(`${address}/choices`, {
      shape,
      'role.0': 'ja',
      'role.1': 'en',
      'role.2': 'definition',
    }).expect(303);
    const again = await site.get(address).expect(200);
    expect(again.text).toMatch(/name="role.2"[^]*?value="definition" selected/);
  });

  test('that nothing was recognised in can still be told what its columns hold', async () => {
    const answer = await upload('foo,bar\n議定書,protocol\n', 'a.csv').expect(422);
    const address = addresses(answer.text, 'action').find((action) => action.endsWith('/choices'));
    const shape = textContent(/name="shape" value="([^"]*)"/.exec(answer.text)?.[1] ?? '');
    await post(address ?? '', { shape, 'role.0': 'ja', 'role.1': 'en' }).expect(303);
  });

  test('is shown by what becomes of its rows', async () => {
    const { address } = await preview(FILE);
    const page = await site.get(`${address}?show=problem&policy=add`, 'en').expect(200);
    expect(textContent(page.text)).toContain('The row has 1 cells and the header 3.');
    expect(page.text).not.toMatch(/class="other"/);
  });

  test('that was looked at before somebody else changed the glossary is compared anew', async () => {
    const { address, page } = await preview(FILE);
    const [glossary] = await site.services.glossaries.list();
    await site.services.concepts.create(glossary?.id ?? '', {
      terms: [{ lang: 'ja', text: '議定書' }],
    });
    const order = { policy: 'add', revision: revisionIn(page.text), leaveProblems: 'on' };
    const stale = await post(`${address}/apply`, order).expect(409);
    expect(textContent(stale.text)).toContain('新しいプレビュー');
    expect(revisionIn(stale.text)).not.toBe(revisionIn(page.text));
  });

  test('becomes a new glossary', async () => {
    const answer = await site
      .post('/glossaries/import')
      .field('name', '外交')
      .field('text', '日本語\t英語\n条約\ttreaty\n')
      .expect(303);
    const address = answer.headers['location'] ?? '';
    const page = await site.get(address).expect(200);
    await post(`${address}/apply`, { policy: 'keep', revision: revisionIn(page.text) }).expect(303);
    expect((await site.services.glossaries.list()).map(({ name }) => name)).toContain('外交');
  });

  test('that is not wanted is forgotten', async () => {
    const { address } = await preview(FILE);
    await post(`${address}/cancel`, {}).expect(303);
    await site.get(address).expect(404);
  });

  test('is asked for where none was chosen', async () => {
    const answer = await site.post(`${site.glossaryPath}/import`).field('text', '').expect(422);
    expect(textContent(answer.text)).toContain('ファイルを選ぶか、用語を貼り付けてください。');
  });
});
