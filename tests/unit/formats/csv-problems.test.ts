import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readCsv } from '../../../glossary/formats/csv/codec.ts';

describe('what is wrong is said with row and column', () => {
  test.each([
    {
      name: 'an empty file',
      csv: '',
      expected: [{ code: 'glossary.header', row: 1, data: { expected: 'id, ja, en, ko' } }],
    },
    {
      name: 'no column of ours',
      csv: 'colour,size\n核,nuclear\n',
      expected: [{ code: 'glossary.header', row: 1, data: { expected: 'id, ja, en, ko' } }],
    },
    {
      name: 'readings without terms',
      csv: 'id,ja.reading\n1,かく\n',
      expected: [{ code: 'glossary.header', row: 1, data: { expected: 'id, ja, en, ko' } }],
    },
    { name: 'a header alone', csv: 'id,ja,en\n', expected: [{ code: 'glossary.empty' }] },
    { name: 'only empty rows', csv: 'id,ja,en\n,,\n\n', expected: [{ code: 'glossary.empty' }] },
    {
      name: 'a concept without terms',
      csv: 'id,ja\nT1,\n',
      expected: [{ code: 'field.required', row: 2, column: 'ja' }],
    },
    {
      name: 'a reading without its term',
      csv: 'id,ja,ja.reading,en\nT1,,かく,nuclear\n',
      expected: [{ code: 'text.empty', row: 2, column: 'ja', data: { position: 1 } }],
    },
    {
      name: 'an empty value between two',
      csv: 'id,en\nT1,a |  | b\n',
      expected: [{ code: 'text.empty', row: 2, column: 'en', data: { position: 1 } }],
    },
    {
      name: 'a control in a Korean term',
      csv: 'id,ja,ko.admitted\nT1,核,핵\u0008\n',
      expected: [
        {
          code: 'text.control',
          row: 2,
          column: 'ko.admitted',
          data: { character: 'U+0008', count: 1, position: 2 },
        },
      ],
    },
    {
      name: 'a control in a definition',
      csv: 'id,definition,ja\nT1,\u0000,核\n',
      expected: [
        {
          code: 'text.control',
          row: 2,
          column: 'definition',
          data: { character: 'U+0000', count: 1, position: 1 },
        },
      ],
    },
    {
      name: 'a lone surrogate anywhere',
      csv: 'ja,ja.reading\n核,\ud800\n',
      expected: [{ code: 'text.surrogate', data: { count: 1, position: 17 } }],
    },
    {
      name: 'a term too long',
      csv: `ja\n${'核'.repeat(256)}\n`,
      expected: [
        {
          code: 'text.tooLong',
          row: 2,
          column: 'ja',
          data: { limit: 255, length: 256, position: 256 },
        },
      ],
    },
    {
      name: 'a quote that never closes',
      csv: 'id,ja\n1,"核\n2,抑止\n',
      expected: [{ code: 'csv.quote', row: 2 }],
    },
    {
      name: 'a quote inside a cell',
      csv: 'id,ja\n1,核\n2,抑"止\n',
      expected: [{ code: 'csv.quote', row: 3 }],
    },
    {
      name: 'letters after a quote',
      csv: 'id,ja\n1,"核"x\n',
      expected: [{ code: 'csv.quote', row: 2 }],
    },
  ])('$name', ({ csv, expected }) => {
    expect(readCsv(csv)).toMatchObject({ concepts: [], problems: expected });
  });
});

describe('the other rows stand', () => {
  test.each([
    {
      name: 'too few cells',
      csv: 'id,ja\nT1\nT2,核\n',
      expected: { code: 'csv.cells', row: 2, data: { cells: 1, columns: 2 } },
    },
    {
      name: 'too many cells',
      csv: 'id,ja\nT1,a,b\nT2,核\n',
      expected: { code: 'csv.cells', row: 2, data: { cells: 3, columns: 2 } },
    },
    {
      name: 'an id twice',
      csv: 'id,ja\nT2,核\nT2,抑止\n',
      expected: { code: 'concept.duplicate', row: 3, column: 'id', data: { id: 'T2' } },
    },
    {
      name: 'a column twice',
      csv: 'id,ja,ja\nT2,核,核\n',
      expected: { code: 'glossary.header', row: 1, column: 'ja' },
    },
  ])('$name', ({ csv, expected }) => {
    const read = readCsv(csv);
    expect(read.problems).toEqual([expected]);
    expect(read.concepts.map(({ id, terms }) => [id, terms[0]?.text])).toEqual([['T2', '核']]);
  });
});

test('rows are counted as a spreadsheet counts them', () => {
  const csv = 'id,definition,ja\r\nT1,"two\nlines",核\r\n\r\n,,\rT2,,核\u0000\n';
  expect(readCsv(csv).problems).toMatchObject([{ code: 'text.control', row: 5, column: 'ja' }]);
});

test('concepts without an id are called after their place, and never take a name that is given', () => {
  expect(readCsv('id,ja\n,甲\nc3,乙\n,丙\n').concepts.map(({ id }) => id)).toEqual([
    'c1',
    'c3',
    'c3-2',
  ]);
});

test('columns that are not ours are reported, whatever they are called', () => {
  const read = readCsv('id,ja,__proto__,constructor,Remarks,ja.plural,\nT1,核,x,y,z,,\n');
  expect(read.unknownColumns).toEqual(['__proto__', 'constructor', 'remarks', 'ja.plural']);
  expect(read.concepts).toHaveLength(1);
});

test('cells are taken as they were typed', () => {
  const cells = ['=1+1', "'=1", '-5℃', '@mention', '＝１＋１', '007', 'TRUE', '1/2', '1e400'];
  const read = readCsv(`en\n${cells.join('\n')}\n`);
  expect(read.concepts.map(({ terms }) => terms[0]?.text)).toEqual(cells);
});

test('a byte order mark before the header is not part of it', () => {
  expect(readCsv('\ufeffid,ja\nT1,核\n').unknownColumns).toEqual([]);
});

test('no text makes the reader throw', () => {
  const piece = fc.oneof(
    fc.constantFrom('id', 'ja', 'en', 'lang', 'term', ',', '"', '\n', '\r', ' | ', '\ufeff'),
    fc.string({ unit: 'binary' }),
  );
  fc.assert(
    fc.property(
      fc.array(piece).map((all) => all.join('')),
      (csv) => {
        const { concepts, problems } = readCsv(csv);
        expect(concepts.length + problems.length).toBeGreaterThan(0);
      },
    ),
    { numRuns: 500 },
  );
});
