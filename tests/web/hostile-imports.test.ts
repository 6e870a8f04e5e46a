import { afterAll, beforeAll, beforeEach, afterEach, describe, expect, test } from '@jest/globals';
import { zipSync, strToU8 } from 'fflate';
import { openSite, type Site } from './support/site.ts';

/** Files that somebody made to do harm, or that went wrong on their way. Each is answered with a refusal, never with a fault. */
let site: Site;
let before: string;

beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const everything = async (): Promise<string> => {
  const { glossaries, documents } = site.services;
  const all = await glossaries.list();
  const concepts = await Promise.all(all.map(({ id }) => glossaries.concepts(id)));
  return JSON.stringify([all, concepts, await documents.list()]);
};
beforeEach(async () => {
  before = await everything();
});
afterEach(async () => {
  expect(await everything()).toBe(before);
  const { ready } = site.services;
  expect(await ready()).toBe(true);
});

const utf16 = (text: string): Buffer => Buffer.from(`\ufeff${text}`, 'utf16le');
const tbx = (body: string, prolog = ''): string =>
  `<?xml version="1.0" encoding="UTF-8"?>${prolog}<martif type="TBX" xml:lang="ja"><text><body>${body}</body></text></martif>`;
const entry = (ja: string): string =>
  `<termEntry id="a"><langSet xml:lang="ja"><tig><term>${ja}</term></tig></langSet></termEntry>`;
const SHEET = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const workbook = (sheet: string, others: Readonly<Record<string, Uint8Array>> = {}): Buffer =>
  Buffer.from(
    zipSync({
      '[Content_Types].xml': strToU8('<Types/>'),
      'xl/workbook.xml': strToU8(
        `<workbook xmlns="${SHEET}" xmlns:r="r"><sheets><sheet name="a" sheetId="1" r:id="r1"/></sheets></workbook>`,
      ),
      'xl/_rels/workbook.xml.rels': strToU8(
        '<Relationships><Relationship Id="r1" Target="worksheets/sheet1.xml"/></Relationships>',
      ),
      'xl/worksheets/sheet1.xml': strToU8(sheet),
      ...others,
    }),
  );
const cells = (inner: string): string =>
  `<worksheet xmlns="${SHEET}"><sheetData>${inner}</sheetData></worksheet>`;
const LAUGHS = `<!DOCTYPE martif [<!ENTITY a "ha">${Array.from({ length: 9 }, (_, n) => `<!ENTITY ${'abcdefghij'.charAt(n + 1)} "${`&${'abcdefghij'.charAt(n)};`.repeat(10)}">`).join('')}]>`;
const OLE = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);

const upload = (name: string, content: string | Buffer, language: string) =>
  site.post(`${site.glossaryPath}/import`, language).attach('file', Buffer.from(content), name);

// prettier-ignore
const REFUSED: readonly (readonly [string, string, () => string | Buffer, number, string])[] = [
  ['B041 nothing at all', 'a.csv', () => '', 422, 'import.empty'],
  ['B047 a ZIP that is called CSV', 'a.csv', () => workbook(cells('')), 415, 'upload.typeMismatch'],
  ['B047 CSV that is called XLSX', 'a.xlsx', () => 'ja,en\n条約,treaty\n', 415, 'upload.typeMismatch'],
  ['B047 TMX that is called TBX', 'a.tbx', () => '<tmx version="1.4"><body/></tmx>', 415, 'tbx.root'],
  ['B047 a PDF', 'a.csv', () => '%PDF-1.7\n%âãÏÓ\n', 415, 'upload.typeMismatch'],
  ['B049 the old Excel', 'a.xls', () => Buffer.concat([OLE, Buffer.alloc(600)]), 415, 'upload.oldOffice'],
  ['B049 an encrypted workbook', 'a.xlsx', () => Buffer.concat([OLE, Buffer.alloc(600), Buffer.from('EncryptedPackage', 'utf16le')]), 415, 'upload.encrypted'],
  ['B088 a workbook with macros', 'a.xlsm', () => workbook(cells('')), 415, 'upload.macros'],
  ['B056 bytes that are no UTF-8 and nothing else either', 'a.csv', () => Buffer.from([0x6a, 0x61, 0x0a, 0xff, 0xfe, 0xfd, 0x80, 0x0a]), 422, 'text.encoding'],
  ['B057 a quotation mark that is not closed', 'a.csv', () => `ja,en\n"条約,treaty\n${'協定,agreement\n'.repeat(1_000)}`, 422, 'csv.quote'],
  ['B059 no header', 'a.csv', () => '1,2\n3,4\n', 422, 'glossary.header'],
  ['B059 a header and no more', 'a.csv', () => 'ja,en\n', 422, 'import.nothing'],
  ['B060 rows that are all ragged', 'a.csv', () => 'ja,en\n条約\n協定,a,b\n', 422, 'import.nothing'],
  ['B062 too many rows', 'a.csv', () => `ja,en\n${'条約,a\n'.repeat(200_001)}`, 413, 'table.rows'],
  ['B062 too many columns', 'a.csv', () => `ja,en${',x'.repeat(63)}\n`, 422, 'table.columns'],
  ['B062 a cell that is too long', 'a.csv', () => `ja,en\n${'長'.repeat(40_000)},a\n`, 422, 'table.cell'],
  ['B063 commas', 'a.csv', () => ','.repeat(2_000_000), 422, 'table.columns'],
  ['B063 quotation marks', 'a.csv', () => '"'.repeat(2_000_001), 422, 'csv.quote'],
  ['B069 controls in every cell', 'a.csv', () => `ja,en\n条\u0008約,${'treaty '.repeat(20)}\n`, 422, 'import.nothing'],
  ['B072 UTX of a version to come', 'a.utx', () => '#UTX 9.99; ja/en;\n#src\ttgt\n条約\ttreaty\n', 422, 'utx.header'],
  ['B073 UTX of other languages', 'a.utx', () => '#UTX 1.11; de/fr;\n#src\ttgt\nVertrag\ttraité\n', 422, 'utx.languages'],
  ['B076 a workbook cut in half', 'a.xlsx', () => { const whole = workbook(cells('')); return whole.subarray(0, whole.length / 2); }, 422, 'zip.broken'],
  ['B077 a workbook that swells', 'a.xlsx', () => workbook(cells(' '.repeat(60_000_000))), 413, 'zip.tooLarge'],
  ['B081 a workbook with a way out', 'a.xlsx', () => workbook(cells(''), { '../../x': strToU8('x') }), 422, 'zip.name'],
  ['B082 a workbook with entities', 'a.xlsx', () => workbook(`<!DOCTYPE a [<!ENTITY b "c">]>${cells('')}`), 422, 'xml.doctype'],
  ['B083 a cell where there is none', 'a.xlsx', () => workbook(cells('<row r="1"><c r="A99999999999"><v>1</v></c></row>')), 422, 'xlsx.cell'],
  ['B091 XML that breaks off', 'a.tbx', () => tbx(entry('条約')).slice(0, -20), 422, 'xml.syntax'],
  ['B093 an encoding that nobody has', 'a.tbx', () => tbx(entry('条約')).replace('UTF-8', 'x-user-defined'), 422, 'xml.encoding'],
  ['B093 one encoding declared and another marked', 'a.tbx', () => Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from(tbx(entry('条約')).replace('UTF-8', 'Shift_JIS'))]), 422, 'xml.encoding'],
  ['B094 XML 1.1', 'a.tbx', () => tbx(entry('条約')).replace('1.0', '1.1'), 422, 'xml.version'],
  ['B094 a control as a reference', 'a.tbx', () => tbx(entry('条&#8;約')), 422, 'xml.syntax'],
  ['B095 elements without end', 'a.tbx', () => tbx('<a>'.repeat(200_000)), 422, 'xml.limit'],
  ['B098 a billion laughs', 'a.tbx', () => tbx(entry('&j;'), LAUGHS), 422, 'xml.doctype'],
  ['B100 a DOCTYPE in UTF-16', 'a.tbx', () => utf16(tbx(entry('&j;'), LAUGHS).replace('UTF-8', 'UTF-16')), 422, 'xml.doctype'],
  ['B101 an entity that reads a file', 'a.tbx', () => tbx(entry('&x;'), '<!DOCTYPE martif [<!ENTITY x SYSTEM "file:///etc/passwd">]>'), 422, 'xml.doctype'],
  ['B105 a DOCTYPE on another machine', 'a.tbx', () => tbx(entry('条約'), '<!DOCTYPE martif SYSTEM "\\\\server\\share\\x.dtd">'), 422, 'xml.doctype'],
  ['B112 entries without a term', 'a.tbx', () => tbx('<termEntry id="a"><langSet xml:lang="ja"><tig><term></term></tig></langSet></termEntry>'), 422, 'import.nothing'],
  ['JSON that breaks off', 'a.json', () => '[{"terms":', 400, 'json.malformed'],
  ['a document of Word', 'a.docx', () => workbook(cells('')), 415, 'upload.glossary'],
];

describe('a hostile file', () => {
  test.each(REFUSED)('%s (%s) is refused', async (_, name, content, status, code) => {
    for (const language of ['ja', 'en', 'ko']) {
      const answer = await upload(name, content(), language);
      const location = answer.headers['location'];
      const shown = location === undefined ? answer : await settled(location, language);
      expect(shown.status).toBe(status);
      expect(shown.text).not.toMatch(/ at .*\.(ts|js):|node_modules|SELECT |undefined|\[object/);
    }
    expect(await codeOf(name, content())).toBe(code);
  });

  // prettier-ignore
  const TAKEN: readonly (readonly [string, string, string | Buffer])[] = [
    ['B055 UTF-16', 'a.csv', utf16('ja,en\n議定書,protocol\n')],
    ['B055 Shift_JIS', 'a.csv', Buffer.concat([Buffer.from('ja,en\n'), Buffer.from([0x8b, 0x63, 0x92, 0xe8, 0x8f, 0x91, 0x82, 0xcc, 0x82, 0xb1, 0x82, 0xc6]), Buffer.from(',protocol\n')])],
    ['B064 columns called __proto__ and constructor', 'a.csv', 'ja,en,__proto__,constructor,toString\n議定書,protocol,1,2,3\n'],
    ['B068 what a spreadsheet would run', 'a.csv', 'ja,en\n議定書,=1+1\n'],
    ['B103 the DOCTYPE that real tools write', 'a.tbx', tbx(entry('議定書'), '<!DOCTYPE martif SYSTEM "TBXcoreStructV02.dtd">')],
    ['B109 an id that is __proto__', 'a.csv', 'id,ja,en\n__proto__,議定書,protocol\n'],
  ];

  test.each(TAKEN)('%s is taken as it is', async (_, name, content) => {
    const { status } = await upload(name, content, 'ja');
    expect(status).toBe(303);
    expect(({} as Record<string, unknown>)['isAdmin']).toBeUndefined();
  });

  test('B044 a name that leads elsewhere is only a name', async () => {
    const answer = await upload('../../\u202Evsc.csv', 'ja,en\n議定書,protocol\n', 'ja');
    const page = await site.get(answer.headers['location'] ?? '').expect(200);
    expect(page.text).toContain('>vsc.csv<');
  });

  test('B045 more than 20 MiB', async () => {
    const answer = await upload('a.csv', Buffer.alloc(20 * 1_048_576 + 1, 0x61), 'ja');
    expect(answer.status).toBe(413);
  });
});

/** What the page shows when nothing is being done any more. */
async function settled(address: string, language: string) {
  for (;;) {
    const page = await site.get(address, language);
    if (!page.text.includes('data-poll')) return page;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

/** Under which code it is refused. */
async function codeOf(fileName: string, content: string | Buffer): Promise<string | undefined> {
  const glossaryId = site.glossaryPath.split('/').at(-1) ?? '';
  const bytes = Buffer.from(content);
  const { id } = await site.services.imports.stage({ glossaryId }, { bytes, fileName });
  const { error, preview } = await site.services.imports.settled(id);
  return error?.code ?? preview?.failure?.code;
}
