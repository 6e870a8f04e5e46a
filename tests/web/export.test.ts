import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import {
  GLOSSARY_FORMATS,
  readGlossary,
  readGlossaryFile,
  type GlossaryFormat,
} from '../../glossary/index.ts';
import { addresses, textContent } from './support/html.ts';
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
    'format=docx',
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
  const documentId = (): string => site.samplePath.slice('/documents/'.length);

  test('are those on its page, in order of appearance', async () => {
    const address = `${site.glossaryPath}/export?format=json&document=${documentId()}`;
    const { concepts } = readGlossary({ text: (await site.get(address)).text, format: 'json' });
    const page = await site.get(site.samplePath);
    const links = [...page.text.matchAll(/<p><a href="[^"]*\/concepts\/([^"]+)">/g)];
    expect(concepts.map((concept) => concept.id)).toEqual(links.map(([, id]) => id));
  });

  test('are offered on the page in every format', async () => {
    const { text } = await site.get(site.samplePath);
    for (const format of ['format=csv"', 'spreadsheet=1"', 'layout=term"', 'format=json"']) {
      expect(text).toContain(`document=${documentId()}&amp;`);
      expect(text).toContain(format);
    }
    expect(text).toContain(`/export/options?document=${documentId()}"`);
  });

  test.each(['export', 'export/options', 'print'])(
    'an unknown glossary or document is 404: %s',
    async (way) => {
      expect((await site.get(`/glossaries/x/${way}`)).status).toBe(404);
      expect((await site.get(`${site.glossaryPath}/${way}?document=x`)).status).toBe(404);
    },
  );

  test.each(['a"b\\c', '文書/..\r\n', '..', 'con', '%0d%0aX: y'])(
    'a document called %j makes a safe file name',
    async (name) => {
      const { id } = await site.services.documents.create({ name, text: '同盟' });
      const { headers } = await site.get(`${site.glossaryPath}/export?document=${id}`);
      expect(headers['content-disposition']).toMatch(
        /^attachment; filename=("[^"\\/\r\n]+\.csv"(; |$)|\w+\.csv$)/,
      );
      expect(headers).not.toHaveProperty('x');
    },
  );
});

describe('the choice of a file', () => {
  const choice = (query: string): string => `${site.glossaryPath}/export/options?${query}`;

  test.each([
    ['csvTerms', 'It carries everything.', 'format=csv&layout=term'],
    ['xlsxTerms', 'It carries everything.', 'format=xlsx&layout=term'],
    ['csvSpreadsheet', 'What this format does not carry', 'format=csv&spreadsheet=1'],
    ['tbxV2', 'It carries everything.', 'format=tbx-v2'],
    ['deepl', 'Korean terms: ', 'format=deepl&target=en'],
    ['utx', 'Korean terms: ', 'format=utx&target=en'],
    ['json', 'It carries everything.', 'format=json'],
  ])('%s: what is lost stands there before the file is offered', async (as, said, file) => {
    const { text, status } = await site.get(choice(`as=${as}`), 'en');
    expect(status).toBe(200);
    const download = addresses(text, 'href').find((href) => href.includes(`/export?`));
    expect(textContent(text)).toContain(said);
    expect(download).toBe(`${site.glossaryPath}/export?${file}`);
  });

  test.each([
    'xlsx',
    'tbx',
    'tbx-dct',
    'tbx-min',
    'tbx-v2',
    'utx',
    'omegat',
    'deepl',
    'google',
    'azure',
    'tsv',
  ])('the file offered as %s reads back', async (format) => {
    const answer = await site
      .get(`${site.glossaryPath}/export?format=${format}`)
      .responseType('blob');
    const body: unknown = answer.body;
    if (!Buffer.isBuffer(body) || !isFormat(format)) throw new Error('no file came');
    const content = format === 'xlsx' ? new Uint8Array(body) : body.toString('utf8');
    const read = await readGlossaryFile({ content, format });
    expect(read.problems).toEqual([]);
    expect(read.concepts.length).toBeGreaterThan(150);
  });

  test('keeps the filter, and counts what it takes', async () => {
    const { text } = await site.get(choice('status=deprecated&as=tbx'), 'en');
    expect(textContent(text)).toMatch(/What the filter shows \(\d+\)/);
    for (const href of addresses(text, 'href').filter((href) => href.includes('as='))) {
      expect(href).toContain('status=deprecated');
    }
  });

  test('an unknown file is refused', async () => {
    expect((await site.get(choice('as=docx'))).status).toBe(400);
  });

  test('nothing to take is said, and no file offered', async () => {
    const { text } = await site.get(choice('q=xyzzy'), 'en');
    expect(textContent(text)).toContain('There is nothing to export.');
    expect(addresses(text, 'href').some((href) => href.includes('/export?'))).toBe(false);
  });
});

describe('the glossary on paper', () => {
  test('has its words under the rows of the kana, with furigana', async () => {
    const { text } = await site.get(`${site.glossaryPath}/print`, 'ja');
    const headings = [...text.matchAll(/<h2 lang="ja">(.)<\/h2>/g)].map(([, row]) => row);
    expect(headings).toEqual(
      ['あ', 'か', 'さ', 'た', 'な', 'は', 'ま', 'や', 'ら', 'わ'].filter((row) =>
        headings.includes(row),
      ),
    );
    expect(headings.length).toBeGreaterThan(7);
    expect(text).toContain('<ruby>核協議<rt>かくきょうぎ</rt></ruby>グループ');
  });

  test('takes what the filter shows', async () => {
    const whole = await site.get(`${site.glossaryPath}/print`);
    const part = await site.get(`${site.glossaryPath}/print?q=nato`);
    const entries = (html: string): number => html.split('<dt').length - 1;
    expect(entries(whole.text)).toBe(160);
    expect(entries(part.text)).toBeGreaterThan(0);
    expect(entries(part.text)).toBeLessThan(40);
  });
});

function isFormat(name: string): name is GlossaryFormat {
  return GLOSSARY_FORMATS.some((format) => format === name);
}
