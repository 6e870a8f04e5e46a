import { describe, expect, test } from '@jest/globals';
import { strToU8, unzipSync, zipSync, type Zippable } from 'fflate';
import { readXlsx, writeXlsx } from '../../../glossary/formats/xlsx/codec.ts';
import { concept, term } from '../../support/concepts.ts';

const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';

const written = unzipSync(
  await writeXlsx([concept({ terms: [term({ lang: 'ja', text: '核' })] })]),
);

interface Workbook {
  /** What stands in `sheetData`. */
  readonly rows: string;
  readonly strings?: string;
  readonly before?: string;
  readonly parts?: Zippable;
}

/** A workbook that Excel would open, with these cells. */
function workbook({ rows, strings = '', before = '', parts = {} }: Workbook): Uint8Array {
  return zipSync({
    ...written,
    'xl/worksheets/sheet1.xml': strToU8(
      `<?xml version="1.0"?>${before}<worksheet ${MAIN}><sheetData>${rows}</sheetData></worksheet>`,
    ),
    'xl/sharedStrings.xml': strToU8(`<?xml version="1.0"?><sst ${MAIN}>${strings}</sst>`),
    ...parts,
  });
}

const inline = (reference: string, text: string): string =>
  `<c r="${reference}" t="inlineStr"><is><t>${text}</t></is></c>`;

const HEADER = `<row r="1">${inline('A1', 'ja')}${inline('B1', 'en')}</row>`;

describe('cells of every kind become the text a person sees', () => {
  test.each([
    ['shared', '<c r="A2" t="s"><v>0</v></c>', '<si><t>核</t></si>', '核'],
    ['in pieces', '<c r="A2" t="s"><v>0</v></c>', '<si><r><t>東</t></r><r><t>京</t></r></si>', '東京'],
    ['with furigana, which is not part of it', '<c r="A2" t="s"><v>0</v></c>', '<si><t>課</t><rPh sb="0" eb="1"><t>カ</t></rPh></si>', '課'],
    ['a formula with its result', '<c r="A2" t="str"><f>"核"</f><v>核</v></c>', '', '核'],
    ['a formula to a program', '<c r="A2" t="str"><f>cmd|" /c calc"!A0</f><v>核</v></c>', '', '核'],
    ['a long number', '<c r="A2"><v>0.30000000000000004</v></c>', '', '0.30000000000000004'],
    ['a number with leading zeros, as text', inline('A2', '0012'), '', '0012'],
    ['a truth value', '<c r="A2" t="b"><v>1</v></c>', '', 'TRUE'],
    ['a text like a formula', inline('A2', '=1+1'), '', '=1+1'],
    ['a line break spelled', inline('A2', 'a_x000D_b_x005F_x000D_'), '', 'a\rb_x000D_'],
  ])('%s', async (_, cell, strings, text) => {
    const rows = `${HEADER}<row r="2">${cell}</row>`;
    const { concepts, problems } = await readXlsx(workbook({ rows, strings }));
    expect(problems).toEqual([]);
    expect(concepts[0]?.terms[0]?.text).toBe(text);
  }); // prettier-ignore

  test('a date is a date, not the number underneath', async () => {
    const styles = `<styleSheet ${MAIN}><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>`;
    const rows = `${HEADER}<row r="2"><c r="A2" s="1"><v>45231</v></c></row>`;
    const book = workbook({ rows, parts: { 'xl/styles.xml': strToU8(styles) } });
    expect((await readXlsx(book)).concepts[0]?.terms[0]?.text).toBe('2023-11-01');
  });

  test('hidden rows are read, and counted', async () => {
    const rows = `${HEADER}<row r="2" hidden="1">${inline('A2', '核')}</row>`;
    expect(await readXlsx(workbook({ rows }))).toMatchObject({
      concepts: [{ terms: [{ text: '核' }] }],
      passedOver: [{ kind: 'hiddenRow', count: 1 }],
    });
  });

  test('a cell with an error is a problem with its place', async () => {
    const rows = `${HEADER}<row r="2">${inline('A2', '核')}<c r="B2" t="e"><v>#REF!</v></c></row>`;
    expect((await readXlsx(workbook({ rows }))).problems).toEqual([
      { code: 'xlsx.errorValue', row: 2, column: 'B' },
    ]);
  });
});

describe('hostile workbooks are refused', () => {
  const zeros = new Uint8Array(150 * 1024 * 1024);
  const many = Object.fromEntries(
    Array.from({ length: 2_001 }, (_, n) => [`x/${String(n)}`, new Uint8Array()]),
  );
  const rows = `${HEADER}<row r="2">${inline('A2', '核')}</row>`;
  const sound = workbook({ rows });
  test.each([
    ['no ZIP', strToU8('id,ja\n1,核\n'), 'zip.broken'],
    ['nothing', new Uint8Array(), 'zip.broken'],
    ['an old .xls', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), 'zip.broken'],
    ['cut in half', sound.slice(0, sound.length / 2), 'zip.broken'],
    ['a ZIP of something else', zipSync({ 'word/document.xml': strToU8('<a/>') }), 'xlsx.structure'],
    ['150 megabytes of nothing', zipSync({ ...written, 'xl/worksheets/sheet1.xml': zeros }), 'zip.tooLarge'],
    ['2,001 parts', zipSync({ ...written, ...many }), 'zip.tooLarge'],
    ['a part outside of it', zipSync({ ...written, '../../evil': strToU8('x') }), 'zip.name'],
    ['an absolute part', zipSync({ ...written, '/etc/passwd': strToU8('x') }), 'zip.name'],
    ['a DOCTYPE', workbook({ rows, before: '<!DOCTYPE a [<!ENTITY b "c">]>' }), 'xml.doctype'],
    ['a column there is not', workbook({ rows: `<row r="1">${inline('XFE1', 'x')}</row>` }), 'xlsx.cell'],
    ['a row there is not', workbook({ rows: `<row r="1">${inline('A1048577', 'x')}</row>` }), 'xlsx.cell'],
    ['a row beyond counting', workbook({ rows: `<row r="99999999999">${inline('A99999999999', 'x')}</row>` }), 'table.rows'],
    ['a cell called __proto__', workbook({ rows: `<row r="1">${inline('__proto__', 'x')}</row>` }), 'xlsx.cell'],
    ['the last row', workbook({ rows: `<row r="1048576">${inline('A1048576', 'x')}</row>` }), 'table.rows'],
    ['column 65', workbook({ rows: `<row r="1">${inline('BM1', 'x')}</row>` }), 'table.columns'],
    ['a shared text there is not', workbook({ rows: '<row r="1"><c r="A1" t="s"><v>9</v></c></row>' }), 'xlsx.structure'],
  ])('%s', async (_, bytes, code) => {
    expect(await readXlsx(bytes)).toMatchObject({ concepts: [], problems: [{ code }] });
    expect({}).not.toHaveProperty('x');
  }); // prettier-ignore

  test('a size that is a lie is counted while inflating', async () => {
    const lying = zipSync({ 'xl/workbook.xml': new Uint8Array(3_000_000) });
    // The uncompressed size in the central directory, at offset 24 of its entry.
    const directory = lying.findLastIndex(
      (_, at) => lying[at] === 0x50 && lying[at + 1] === 0x4b && lying[at + 2] === 1,
    );
    lying.set([1, 0, 0, 0], directory + 24);
    expect((await readXlsx(lying)).problems).toMatchObject([{ code: 'zip.broken' }]);
  });
});

test('what is written is text in every cell, also what a spreadsheet would run', async () => {
  const bytes = await writeXlsx([
    concept({
      terms: [
        term({ lang: 'ja', text: '=1+1' }),
        term({ lang: 'en', text: '__proto__' }),
        term({ lang: 'ko', text: '\u{10fffe}x' }),
      ],
    }),
  ]);
  const sheet = new TextDecoder().decode(unzipSync(bytes)['xl/worksheets/sheet1.xml']);
  expect(sheet).not.toContain('<f>');
  expect((await readXlsx(bytes)).concepts[0]?.terms.map(({ text }) => text)).toEqual([
    '=1+1',
    '__proto__',
    '\u{10fffe}x',
  ]);
});
