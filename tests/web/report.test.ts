import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { addresses, textContent } from './support/html.ts';
import { openSite, type Site } from './support/site.ts';

let site: Site;
let path: string;
beforeAll(async () => {
  site = await openSite();
  const { documents, translations } = site.services;
  const text = '米韓は核協議グループを設置した。\n\n拡大抑止を強化する。';
  const { id } = await documents.create({ name: '覚書', text });
  const save = (passage: number, language: 'en' | 'ko', written: string) =>
    translations.save({ documentId: id, passage, language }, { text: written, version: 0 });
  await save(1, 'en', 'The allies set up a council.');
  await save(2, 'en', 'They strengthen extended deterrence.');
  await save(1, 'ko', '한미는 핵협의그룹를 설치했다.');
  path = `/documents/${id}/report`;
});
afterAll(() => site.close());

const findings = (html: string): number => html.split('<li data-severity=').length - 1;

describe('the report of a document', () => {
  test.each(['ja', 'en', 'ko'])(
    'has findings, charts and the table of terms in %s',
    async (lng) => {
      const { status, text } = await site.get(path, lng);
      expect(status).toBe(200);
      expect(findings(text)).toBeGreaterThan(1);
      expect(text.match(/<svg /g)).toHaveLength(2);
      expect(textContent(text)).toContain('핵협의그룹을');
      expect(text).toMatch(/<th scope="row" lang="ja"><a [^>]*>核協議グループ<\/a>/);
      expect(textContent(text)).not.toMatch(/report:|facing:|check:/);
    },
  );

  test.each(['passage', 'rule', 'concept'])(
    'grouped by %s it has the same findings',
    async (group) => {
      const plain = await site.get(path);
      const grouped = await site.get(`${path}?group=${group}`);
      expect(findings(grouped.text)).toBe(findings(plain.text));
    },
  );

  test('a filter stands in the address, narrows, and is kept by the files', async () => {
    const { text } = await site.get(`${path}?language=ko&code=particle`, 'en');
    expect(findings(text)).toBe(1);
    const files = addresses(text, 'href').filter((href) => href.includes('/report/export'));
    expect(files).toHaveLength(5);
    for (const href of files) {
      expect(href).toContain('language=ko');
      expect(href).toContain('code=particle');
    }
    const csv = await site.get(files[0] ?? '', 'en');
    expect(csv.headers['content-disposition']).toMatch(/\.csv/);
    expect(csv.text.trimEnd().split('\n')).toHaveLength(2);
  });

  test.each(['language=fr', 'code=x', 'severity=fatal', 'passage=0', 'group=colour'])(
    '?%s is refused',
    async (query) => {
      expect((await site.get(`${path}?${query}`)).status).toBe(400);
    },
  );

  test('an unknown document is 404, and one without translations says so', async () => {
    expect((await site.get('/documents/x/report')).status).toBe(404);
    expect((await site.get('/documents/x/report/export')).status).toBe(404);
    const { id } = await site.services.documents.create({ name: '', text: '同盟' });
    const { text } = await site.get(`/documents/${id}/report`, 'en');
    expect(textContent(text)).toContain('Nothing has been translated yet.');
  });
});
