import { describe, expect, test } from '@jest/globals';
import { readUtx } from '../../../glossary/formats/utx/reader.ts';
import { concept, term } from '../../support/concepts.ts';
import { writeUtx } from './support/written.ts';

const lines = (...rows: readonly string[]): string => rows.join('\r\n');

describe('UTX 1.x, in the shapes its versions have', () => {
  test.each([
    [
      '1.00, simple',
      lines(
        '#UTX-S 1.00; en/ja; 2010-01-01T00:00:00Z',
        '#src\ttgt\tsrc:pos',
        'alliance\t同盟\tnoun',
      ),
      [
        { lang: 'en', text: 'alliance', partOfSpeech: 'noun' },
        { lang: 'ja', text: '同盟' },
      ],
    ],
    [
      '1.11 with status and concept ID',
      lines(
        '#UTX 1.11; ja-JP/en-US; copyright: AAMT; license: CC-BY 3.0; Dictionary ID: 1;',
        '#description: a sample;',
        '#src\ttgt\tsrc:pos\tterm status\tsrc:comment\tConcept ID',
        '抑止\tdeterrence\tnoun\tapproved\t核の\tC1',
        '抑止\trestraint\tnoun\tforbidden\t\tC1',
        '抑止力\tdeterrence\tnoun\tnon-standard\t\tC1',
      ),
      [
        { lang: 'ja', text: '抑止', status: 'preferred', partOfSpeech: 'noun', note: '核の' },
        { lang: 'en', text: 'deterrence', status: 'preferred' },
        { lang: 'en', text: 'restraint', status: 'forbidden' },
        { lang: 'ja', text: '抑止力', status: 'deprecated' },
      ],
    ],
    [
      '1.2, bidirectional, a comment among the rows, trailing tabs',
      lines(
        '#UTX 1.2; ja/ko; bidirectional;\t\t',
        '#src\ttgt\tsrc:yomi\t\t',
        '# a remark',
        '同盟\t동맹\tどうめい\t\t',
      ),
      [
        { lang: 'ja', text: '同盟', reading: 'どうめい', status: 'preferred' },
        { lang: 'ko', text: '동맹', status: 'preferred' },
      ],
    ],
  ])('%s', (_, text, terms) => {
    expect(readUtx(text)).toMatchObject({ concepts: [{ terms }], problems: [] });
  });
});

describe('what is wrong is said', () => {
  test.each([
    ['no header', 'alliance\t同盟\n', { code: 'utx.header', row: 1 }],
    ['version 9.99', '#UTX 9.99; ja/en\n#src\ttgt\n', { code: 'utx.header', row: 1 }],
    ['two headers', '#UTX 1.11; ja/en\n#UTX 1.11; ja/ko\n', { code: 'utx.header', row: 2 }],
    ['a language that is not ours', '#UTX 1.11; de/en\nx\ty\n', { code: 'utx.languages', data: { pair: 'de/en' } }],
    ['no tab', '#UTX 1.11; ja/en\n同盟\n', { code: 'csv.cells', row: 2 }],
    ['a cell too many', '#UTX 1.11; ja/en\n#src\ttgt\n同盟\talliance\tx\n', { code: 'csv.cells', row: 3 }],
    ['a status nobody knows', '#UTX 1.11; ja/en\n#src\ttgt\tterm status\n同盟\talliance\tgood\n', { code: 'field.type', row: 3, column: 'term status' }],
    ['no rows', '#UTX 1.11; ja/en\n#src\ttgt\n', { code: 'glossary.empty' }],
    ['an empty term', '#UTX 1.11; ja/en\n#src\ttgt\n\talliance\n', { code: 'text.empty', row: 3, column: 'src' }],
  ])('%s', (_, text, problem) => {
    expect(readUtx(text)).toMatchObject({ concepts: [], problems: [problem] });
  }); // prettier-ignore
});

test('what is written has the header of 1.11 and is read back by concept', () => {
  const deterrence = concept({
    id: 'T1',
    terms: [
      term({ lang: 'ja', text: '抑止', reading: 'よくし' }),
      term({ lang: 'en', text: 'deterrence', note: 'never\nrestraint' }),
      term({ lang: 'en', text: 'restraint', status: 'forbidden' }),
      term({ lang: 'ko', text: '억제' }),
    ],
  });
  const written = writeUtx([deterrence]);
  expect(written).toBe(
    lines(
      '#UTX 1.11; ja/en',
      '#src\ttgt\tsrc:pos\ttgt:pos\tterm status\tsrc:yomi\tsrc:comment\ttgt:comment\tconcept ID',
      '抑止\tdeterrence\t\t\tapproved\tよくし\t\tnever restraint\tT1',
      '抑止\trestraint\t\t\tforbidden\tよくし\t\t\tT1',
      '',
    ),
  );
  expect(readUtx(written).concepts).toMatchObject([
    {
      id: 'T1',
      terms: [
        { lang: 'ja', text: '抑止', status: 'preferred', reading: 'よくし' },
        { lang: 'en', text: 'deterrence', status: 'preferred' },
        { lang: 'en', text: 'restraint', status: 'forbidden' },
      ],
    },
  ]);
});
