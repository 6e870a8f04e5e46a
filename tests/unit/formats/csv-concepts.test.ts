import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readCsv } from '../../../glossary/formats/csv/codec.ts';
import { joinValues, splitValues } from '../../../glossary/formats/table/cell-values.ts';
import { concept, term } from '../../support/concepts.ts';
import { asConceptLayoutCarries, hostileConcepts } from '../../support/hostile-concepts.ts';
import { writeCsv } from './support/written.ts';

const terms = (text: string) =>
  readCsv(text).concepts.flatMap((found) =>
    found.terms.map(({ lang, text: written, status, type }) => [lang, written, status, type]),
  );

describe('a column says language, status and type', () => {
  test.each([
    ['ja', '同盟', ['ja', '同盟', 'preferred', 'fullForm']],
    ['en.admitted', 'ally', ['en', 'ally', 'admitted', 'fullForm']],
    ['ko.deprecated', '남한', ['ko', '남한', 'deprecated', 'fullForm']],
    ['ko.forbidden', '남조선', ['ko', '남조선', 'forbidden', 'fullForm']],
    ['en.proposed', 'pact', ['en', 'pact', 'proposed', 'fullForm']],
    ['ja.abbreviation', 'NATO', ['ja', 'NATO', 'admitted', 'acronym']],
    ['en.abbreviation', 'C2', ['en', 'C2', 'admitted', 'acronym']],
    ['en.abbreviation', 'U.S.', ['en', 'U.S.', 'admitted', 'acronym']],
    ['en.abbreviation', 'Gov.', ['en', 'Gov.', 'admitted', 'abbreviation']],
    ['ko.abbreviation', '합참', ['ko', '합참', 'admitted', 'abbreviation']],
    ['EN', 'ally', ['en', 'ally', 'preferred', 'fullForm']],
    [' ja ', '同盟', ['ja', '同盟', 'preferred', 'fullForm']],
  ])('%s: %s', (column, text, expected) => {
    expect(terms(`id,${column}\nT1,${text}\n`)).toEqual([expected]);
  });
});

test('readings and parts of speech belong to the preferred terms, value by value', () => {
  const read = readCsv(
    'ja,ja.reading,ja.part_of_speech,ja.admitted\n核 | 原子,かく | げんし,noun,原子核\n',
  );
  expect(
    read.concepts[0]?.terms.map((found) => [found.text, found.reading, found.partOfSpeech]),
  ).toEqual([
    ['核', 'かく', 'noun'],
    ['原子', 'げんし', ''],
    ['原子核', '', ''],
  ]);
});

describe('several values in a cell', () => {
  test.each([
    { cell: 'A', values: ['A'] },
    { cell: 'A | B', values: ['A', 'B'] },
    { cell: 'A  |　B', values: ['A  |　B'] },
    { cell: '　A  | B ', values: ['A', 'B'] },
    { cell: 'A|B', values: ['A|B'] },
    { cell: String.raw`A \| B`, values: ['A | B'] },
    { cell: String.raw`A \\| B`, values: [String.raw`A \| B`] },
    { cell: String.raw`\| | |\|`, values: ['|', String.raw`|\|`] },
    { cell: String.raw`C:\dir | \n`, values: [String.raw`C:\dir`, String.raw`\n`] },
    { cell: '=1+1', values: ['=1+1'] },
    { cell: '\t=1', values: ['\t=1'] },
  ])('$cell', ({ cell, values }) => {
    expect(splitValues(cell)).toEqual(values);
  });

  test('any values survive a cell, bar the spaces around them', () => {
    const value = fc
      .string({ unit: fc.constantFrom('|', '\\', ' ', 'A', '核', '\n', '\t') })
      .map((text) => text.replace(/^ +| +$/g, ''))
      .filter((text) => text !== '');
    fc.assert(
      fc.property(fc.array(value, { minLength: 1 }), (values) => {
        expect(splitValues(joinValues(values))).toEqual(values);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('what is written', () => {
  const sample = concept({
    domain: 'organisation',
    terms: [
      term({
        lang: 'ja',
        text: '核協議グループ',
        reading: 'かくきょうぎぐるーぷ',
        partOfSpeech: 'noun',
      }),
      term({ lang: 'en', text: 'Nuclear Consultative Group' }),
      term({ lang: 'en', text: 'NCG', status: 'admitted', type: 'acronym' }),
      term({ lang: 'ko', text: '핵협의그룹' }),
      term({ lang: 'ko', text: '핵협의체', status: 'deprecated' }),
    ],
  });

  test('is the columns of the format in their order', () => {
    expect(writeCsv([sample])).toBe(
      [
        'id,domain,definition,note,source,ja,ja.reading,ja.part_of_speech,ja.admitted,ja.abbreviation,ja.deprecated,ja.forbidden,' +
          'en,en.admitted,en.abbreviation,en.deprecated,en.forbidden,ko,ko.admitted,ko.abbreviation,ko.deprecated,ko.forbidden',
        'T001,organisation,,,,核協議グループ,かくきょうぎぐるーぷ,noun,,,,,Nuclear Consultative Group,,NCG,,,핵협의그룹,,,핵협의체,',
        '',
      ].join('\n'),
    );
  });

  test('has columns beyond those only where something stands in them', () => {
    const proposed = concept({ terms: [term({ lang: 'ko', text: '안', status: 'proposed' })] });
    expect(writeCsv([proposed]).split('\n')[0]).toMatch(/,ko\.forbidden,ko\.proposed$/);
  });

  test('is read back as it was, in what this layout carries', () => {
    fc.assert(
      fc.property(
        hostileConcepts().map(asConceptLayoutCarries),
        fc.boolean(),
        (concepts, spreadsheet) => {
          const read = readCsv(writeCsv(concepts, { spreadsheet }));
          expect(read.problems).toEqual([]);
          expect(read.concepts).toEqual(concepts);
        },
      ),
    );
  });
});
