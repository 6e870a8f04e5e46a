import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { readGlossary } from '../../glossary/index.ts';
import { openSite, type Site } from './support/site.ts';

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const BOM = '\ufeff';

describe('the glossary as a file', () => {
  test('exact CSV reads back as the 160 concepts it is', async () => {
    const { text, headers } = await site.get(`${site.glossaryPath}/export?format=csv`);
    expect(headers['content-type']).toMatch(/^text\/csv; charset=utf-8/);
    expect(headers['content-disposition']).toContain(
      `filename*=UTF-8''${encodeURIComponent('安全保障政策.csv')}`,
    );
    expect(text.startsWith(BOM)).toBe(false);
    const { concepts, problems } = readGlossary({ text, format: 'csv' });
    expect(problems).toEqual([]);
    expect(concepts).toHaveLength(160);
  });

  test('CSV for spreadsheets begins with a byte order mark', async () => {
    const answer: { readonly body: unknown } = await site
      .get(`${site.glossaryPath}/export?format=csv&spreadsheet=1`)
      .responseType('blob');
    const { body } = answer;
    expect(Buffer.isBuffer(body) && body.subarray(0, 3).toString('hex')).toBe('efbbbf');
  });

  test('JSON reads back as well', async () => {
    const { text, headers } = await site.get(`${site.glossaryPath}/export?format=json`);
    expect(headers['content-type']).toMatch(/^application\/json/);
    expect(readGlossary({ text, format: 'json' }).concepts).toHaveLength(160);
  });

  test('one row a term has more rows than concepts', async () => {
    const { text } = await site.get(`${site.glossaryPath}/export?layout=term`);
    expect(text.split('\n').length).toBeGreaterThan(480);
  });

  test('the filter of the table is the filter of the file', async () => {
    const query = 'q=kakudai&status=preferred';
    const { text } = await site.get(`${site.glossaryPath}/export?${query}&format=json`);
    const { concepts } = readGlossary({ text, format: 'json' });
    const page = await site.get(`${site.glossaryPath}?${query}`, 'en');
    expect(concepts.length).toBeGreaterThan(0);
    expect(page.text).toContain(`${String(concepts.length)} of 160 concepts`);
    expect(page.text).toContain('export?q=kakudai&amp;status=preferred&amp;format=csv');
  });

  test.each([
    'format=xlsx',
    'layout=wide',
    'spreadsheet=yes',
    'status=x',
    'format=csv&format=json',
  ])('?%s is refused', async (query) => {
    const { status, headers } = await site.get(`${site.glossaryPath}/export?${query}`);
    expect(status).toBe(400);
    expect(headers).not.toHaveProperty('content-disposition');
  });
});

describe('the terms of a document as a file', () => {
  test('are those on its page, in order of appearance', async () => {
    const { text } = await site.get(`${site.samplePath}/terms/export?format=json`);
    const { concepts } = readGlossary({ text, format: 'json' });
    const page = await site.get(site.samplePath);
    const links = [...page.text.matchAll(/<p><a href="[^"]*\/concepts\/([^"]+)">/g)];
    expect(concepts.map((concept) => concept.id)).toEqual(links.map(([, id]) => id));
  });

  test('are offered on the page in every format', async () => {
    const { text } = await site.get(site.samplePath);
    for (const format of ['format=csv"', 'spreadsheet=1"', 'layout=term"', 'format=json"']) {
      expect(text).toContain(format);
    }
  });

  test.each([
    ['an unknown glossary', '?glossary=x'],
    ['an unknown document', null],
  ])('%s is 404', async (_name, query) => {
    const path = query === null ? '/documents/x' : site.samplePath;
    expect((await site.get(`${path}/terms/export${query ?? ''}`)).status).toBe(404);
  });

  test.each(['a"b\\c', '文書/..\r\n', '..', 'con', '%0d%0aX: y'])(
    'a document called %j makes a safe file name',
    async (name) => {
      const { id } = await site.services.documents.create({ name, text: '同盟' });
      const { headers } = await site.get(`/documents/${id}/terms/export`);
      expect(headers['content-disposition']).toMatch(
        /^attachment; filename=("[^"\\/\r\n]+\.csv"(; |$)|\w+\.csv$)/,
      );
      expect(headers).not.toHaveProperty('x');
    },
  );
});
