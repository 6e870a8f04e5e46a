import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readCsv } from '../../../glossary/formats/csv/codec.ts';
import { concept, term } from '../../support/concepts.ts';
import { hostileConcepts } from '../../support/hostile-concepts.ts';
import { writeCsv } from './support/written.ts';

test('one row a term, the fields of the concept on each', () => {
  const sample = concept({
    domain: 'politics',
    terms: [
      term({ lang: 'ja', text: '同盟', reading: 'どうめい' }),
      term({ lang: 'ko', text: '동맹', note: '同盟, 東盟' }),
    ],
  });
  expect(writeCsv([sample], { layout: 'term' })).toBe(
    [
      'id,domain,definition,note,source,lang,term,status,type,reading,part_of_speech,term_note',
      'T001,politics,,,,ja,同盟,preferred,fullForm,どうめい,,',
      'T001,politics,,,,ko,동맹,preferred,fullForm,,,"同盟, 東盟"',
      '',
    ].join('\n'),
  );
});

describe('any concepts are read back exactly as they were', () => {
  test.each([{ spreadsheet: false }, { spreadsheet: true }])('$spreadsheet', ({ spreadsheet }) => {
    fc.assert(
      fc.property(hostileConcepts(), (concepts) => {
        const read = readCsv(writeCsv(concepts, { layout: 'term', spreadsheet }));
        expect(read).toMatchObject({ concepts, problems: [], unknownColumns: [] });
      }),
      { numRuns: 300 },
    );
  });
});

test('what a row leaves out is filled in', () => {
  const read = readCsv(
    'id,lang,term,status\n1,en,alliance,\n1,en,ally,\n1,ko,동맹,deprecated\n1,ko,맹방,\n',
  );
  expect(read.concepts[0]?.terms.map((found) => [found.text, found.status, found.type])).toEqual([
    ['alliance', 'preferred', 'fullForm'],
    ['ally', 'admitted', 'fullForm'],
    ['동맹', 'deprecated', 'fullForm'],
    ['맹방', 'preferred', 'fullForm'],
  ]);
});

test('rows of one concept need not be neighbours', () => {
  const read = readCsv('id,lang,term\n1,ja,核\n2,ja,抑止\n1,en,nuclear\n');
  expect(read.concepts.map(({ id, terms }) => [id, terms.length])).toEqual([
    ['1', 2],
    ['2', 1],
  ]);
});

describe('what is wrong is said with row and column', () => {
  test.each([
    {
      name: 'no id',
      csv: 'id,lang,term\n,ja,核\n',
      expected: { code: 'field.required', row: 2, column: 'id' },
    },
    {
      name: 'no language',
      csv: 'id,lang,term\n1,,核\n',
      expected: { code: 'field.required', row: 2, column: 'lang' },
    },
    {
      name: 'an unknown language',
      csv: 'id,lang,term\n1,ja,核\n1,zh,核\n',
      expected: { code: 'field.type', row: 3, column: 'lang', data: { expected: 'ja | en | ko' } },
    },
    {
      name: 'an unknown status',
      csv: 'id,lang,term,status\n1,ja,核,approved\n',
      expected: {
        code: 'field.type',
        row: 2,
        column: 'status',
        data: { expected: 'preferred | admitted | deprecated | forbidden | proposed' },
      },
    },
    {
      name: 'no term',
      csv: 'id,lang,term\n1,ja,\n',
      expected: { code: 'text.empty', row: 2, column: 'term', data: { position: 1 } },
    },
    {
      name: 'rows that disagree about their concept',
      csv: 'id,domain,lang,term\n1,law,ja,核\n1,war,en,nuclear\n',
      expected: { code: 'concept.conflict', row: 3, column: 'domain', data: { id: '1' } },
    },
  ])('$name', ({ csv, expected }) => {
    expect(readCsv(csv)).toMatchObject({ concepts: [], problems: [expected], unknownColumns: [] });
  });
});
