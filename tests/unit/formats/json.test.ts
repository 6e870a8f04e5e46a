import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readGlossary } from '../../../glossary/formats/index.ts';
import { formatOf } from '../../../glossary/formats/formats.ts';
import { readConcepts } from '../../../glossary/formats/json/codec.ts';
import { concept, term } from '../../support/concepts.ts';
import { hostileConcepts } from '../../support/hostile-concepts.ts';
import { writeJson } from './support/written.ts';

const read = (value: unknown) => readGlossary({ text: JSON.stringify(value), format: 'json' });

test('only language and text are required', () => {
  expect(
    read([
      {
        terms: [
          { lang: 'ja', text: '核' },
          { lang: 'en', text: 'nuclear' },
        ],
      },
    ]),
  ).toMatchObject({
    concepts: [
      concept({
        id: 'c1',
        terms: [term({ lang: 'ja', text: '核' }), term({ lang: 'en', text: 'nuclear' })],
      }),
    ],
    problems: [],
    unknownColumns: [],
  });
});

describe('a missing status', () => {
  test.each([
    {
      name: 'first of its language',
      given: [undefined, undefined],
      expected: ['preferred', 'admitted'],
    },
    {
      name: 'after a forbidden one',
      given: ['forbidden', undefined],
      expected: ['forbidden', 'preferred'],
    },
    {
      name: 'before a preferred one',
      given: [undefined, 'preferred'],
      expected: ['admitted', 'preferred'],
    },
  ])('$name', ({ given, expected }) => {
    const terms = given.map((status, index) => ({ lang: 'en', text: `w${String(index)}`, status }));
    expect(read([{ terms }]).concepts[0]?.terms.map(({ status }) => status)).toEqual(expected);
  });
});

describe('what is wrong is said with its place', () => {
  const good = { lang: 'ja', text: '核' };
  test.each([
    { name: 'an object', value: {}, expected: { code: 'field.type', data: { expected: 'array' } } },
    { name: 'an empty array', value: [], expected: { code: 'glossary.empty' } },
    {
      name: 'a number for a concept',
      value: [7],
      expected: { code: 'field.type', row: 1, data: { expected: 'object' } },
    },
    {
      name: 'no terms',
      value: [{ id: 'x' }],
      expected: { code: 'field.required', row: 1, field: 'terms' },
    },
    {
      name: 'an empty list of terms',
      value: [{ terms: [] }],
      expected: { code: 'field.required', row: 1, field: 'terms' },
    },
    {
      name: 'no text',
      value: [{ terms: [{ lang: 'ja' }] }],
      expected: { code: 'field.required', row: 1, field: 'terms.0.text' },
    },
    {
      name: 'no language',
      value: [{ terms: [{ text: '核' }] }],
      expected: { code: 'field.required', row: 1, field: 'terms.0.lang' },
    },
    {
      name: 'another language',
      value: [{ terms: [{ lang: 'zh', text: '核' }] }],
      expected: {
        code: 'field.type',
        row: 1,
        field: 'terms.0.lang',
        data: { expected: 'ja | en | ko' },
      },
    },
    {
      name: 'a number for a text',
      value: [{ terms: [good, { lang: 'en', text: 5 }] }],
      expected: { code: 'field.type', row: 1, field: 'terms.1.text', data: { expected: 'string' } },
    },
    {
      name: 'null for a text',
      value: [{ note: null, terms: [good] }],
      expected: { code: 'field.type', row: 1, field: 'note', data: { expected: 'string' } },
    },
    {
      name: 'a lone surrogate',
      value: [{ terms: [{ lang: 'ja', text: '核\ud800' }] }],
      expected: {
        code: 'text.surrogate',
        row: 1,
        field: 'terms.0.text',
        data: { count: 1, position: 2 },
      },
    },
    {
      name: 'a blank term',
      value: [{ terms: [{ lang: 'ja', text: '\u3000' }] }],
      expected: { code: 'text.empty', row: 1, field: 'terms.0.text', data: { position: 1 } },
    },
  ])('$name', ({ value, expected }) => {
    expect(read(value)).toMatchObject({ concepts: [], problems: [expected], unknownColumns: [] });
  });

  test.each(['', '[', '[1,]', '{"a":NaN}', '[[[[['])('%j is no JSON', (text) => {
    expect(readGlossary({ text, format: 'json' }).problems).toEqual([{ code: 'json.malformed' }]);
  });

  test('the other concepts stand', () => {
    const result = readConcepts([{ terms: [good] }, { terms: [] }, { id: 'c1', terms: [good] }]);
    expect(result.concepts.map(({ id }) => id)).toEqual(['c1-2', 'c1']);
    expect(result.problems).toMatchObject([{ row: 2 }]);
  });

  test('an id twice', () => {
    const result = readConcepts([
      { id: 'x', terms: [good] },
      { id: 'x', terms: [good] },
    ]);
    expect(result.problems).toEqual([
      { code: 'concept.duplicate', row: 2, field: 'id', data: { id: 'x' } },
    ]);
  });
});

test('fields that are not ours are reported, and reach nothing', () => {
  const text =
    '[{"__proto__":{"admin":true},"colour":1,"terms":[{"lang":"ja","text":"核","x":1}]}]';
  const result = readGlossary({ text, format: 'json' });
  expect(result.unknownColumns).toEqual(['__proto__', 'colour', 'terms.x']);
  expect(result.concepts[0]).toEqual(
    concept({ id: 'c1', terms: [term({ lang: 'ja', text: '核' })] }),
  );
  expect(Object.hasOwn(Object.prototype, 'admin')).toBe(false);
});

test('a byte order mark is passed over', () => {
  expect(
    readGlossary({ text: '\ufeff[{"terms":[{"lang":"ja","text":"核"}]}]', format: 'json' })
      .problems,
  ).toEqual([]);
});

test('what is stored beside a concept stays at home', () => {
  const stored = { ...concept({ terms: [term({ lang: 'ja', text: '核' })] }), version: 3 };
  expect(writeJson([stored])).not.toContain('version');
});

test('any concepts are read back exactly as they were, one a line', () => {
  fc.assert(
    fc.property(hostileConcepts(), (concepts) => {
      const text = writeJson(concepts);
      expect(text.split('\n')).toHaveLength(concepts.length + 3);
      expect(readGlossary({ text, format: 'json' })).toMatchObject({
        concepts,
        problems: [],
        unknownColumns: [],
      });
    }),
  );
});

describe('a file name promises a format', () => {
  test.each([
    ['glossary.csv', 'csv'],
    ['用語.CSV', 'csv'],
    ['a.b.json', 'json'],
    ['csv', null],
    ['glossary.XLSX', 'xlsx'],
    ['terms.utx', 'utx'],
    ['export.tbx', 'tbx'],
    ['glossary.txt', 'omegat'],
    ['dir.csv/glossary', null],
    ['a.__proto__', null],
    ['', null],
  ])('%s: %s', (name, format) => {
    expect(formatOf(name)).toBe(format);
  });
});
