import { describe, expect, test } from '@jest/globals';
import {
  lossOf,
  readGlossary,
  writeGlossary,
  type GlossaryFormat,
} from '../../../glossary/index.ts';
import { concept, term } from '../../support/concepts.ts';

const ncg = concept({
  id: 'T007',
  domain: 'organisation',
  note: '2023',
  terms: [
    term({ lang: 'ja', text: '核協議グループ' }),
    term({ lang: 'ja', text: 'NCG', status: 'admitted', type: 'acronym' }),
    term({ lang: 'en', text: 'Nuclear Consultative Group' }),
    term({ lang: 'en', text: 'NCG', status: 'admitted', type: 'acronym' }),
    term({ lang: 'en', text: 'nuclear meeting', status: 'forbidden' }),
    term({ lang: 'ko', text: '핵협의그룹' }),
  ],
});

const written = async (format: GlossaryFormat): Promise<string> =>
  new TextDecoder().decode(await writeGlossary([ncg], format));

describe('a short form is paired with a short form; what is forbidden is not offered', () => {
  test.each([
    ['omegat', '# Glossary in tab-separated format -*- coding: utf-8 -*-\n核協議グループ\tNuclear Consultative Group\t2023\nNCG\tNCG\t2023\n'],
    ['deepl', '核協議グループ,Nuclear Consultative Group\nNCG,NCG\n'],
    ['azure', '核協議グループ\tNuclear Consultative Group\nNCG\tNCG\n'],
    ['google', 'ja,en\n核協議グループ,Nuclear Consultative Group\nNCG,NCG\n'],
  ] as const)('%s', async (format, expected) => {
    expect(await written(format)).toBe(expected);
  }); // prettier-ignore
});

describe('what these programs write is read, whichever language comes first', () => {
  test.each([
    [
      'omegat',
      '# remark\n同盟\talliance\t条約による\n抑止\tdeterrence\n',
      ['ja', 'en'],
      '条約による',
    ],
    ['omegat', '동맹,同盟,조약\n', ['ko', 'ja'], '조약'],
    ['deepl', 'alliance,同盟,EN,JA\n"a ""b"", c",核,EN,JA\n', ['en', 'ja'], ''],
    ['azure', 'alliance\t동맹\n', ['en', 'ko'], ''],
    ['google', 'ja,en,ko\n同盟,alliance,동맹\n', ['ja', 'en', 'ko'], ''],
  ] as const)('%s %j', (format, text, languages, note) => {
    const { concepts, problems } = readGlossary({ text, format });
    expect(problems).toEqual([]);
    expect(concepts[0]?.terms.map(({ lang }) => lang)).toEqual(languages);
    expect(concepts[0]?.note).toBe(note);
  });

  test.each([
    ['two languages that cannot be told', 'abc\tdef\n', { code: 'pairs.languages' }],
    ['a line with one cell', '同盟\talliance\n抑止\n', { code: 'csv.cells', row: 2 }],
    ['nothing', '', { code: 'glossary.empty' }],
  ])('%s', (_, text, problem) => {
    expect(readGlossary({ text, format: 'omegat' }).problems).toMatchObject([problem]);
  });

  test('somebody may say which languages they are', () => {
    const languages = { source: 'en', target: 'ja' } as const;
    const { concepts } = readGlossary({ text: 'NATO\tNATO\n', format: 'azure', languages });
    expect(concepts[0]?.terms.map(({ lang }) => lang)).toEqual(['en', 'ja']);
  });
});

describe('limits of the services are kept, and what is left out is told', () => {
  const long = 'a'.repeat(255);
  const pair = (id: string, ja: string, en: string) =>
    concept({ id, terms: [term({ lang: 'ja', text: ja }), term({ lang: 'en', text: en })] });

  test('of two entries with one source the first stands', async () => {
    const concepts = [pair('T1', '一', 'one'), pair('T2', '一', 'first')];
    expect(new TextDecoder().decode(await writeGlossary(concepts, 'deepl'))).toBe('一,one\n');
    expect(lossOf('deepl', concepts)).toContainEqual({
      kind: 'limit',
      name: 'duplicateSource',
      count: 1,
      examples: [{ conceptId: 'T2', text: '一' }],
    });
  });

  test('a phrase of more than 1,024 bytes is left out', async () => {
    // The longest term there is: 255 code points of four bytes are 1,020.
    const longest = pair('T1', '𠮷'.repeat(255), long);
    expect(lossOf('deepl', [longest]).map(({ name }) => name)).not.toContain('tooManyBytes');
    const longer = pair('T1', '𠮷'.repeat(257), long);
    expect(lossOf('deepl', [longer]).map(({ name }) => name)).toContain('tooManyBytes');
    expect(await writeGlossary([longer], 'deepl')).toHaveLength(0);
  });

  test('line breaks and outer spaces are taken out', async () => {
    const concepts = [pair('T1', ' 核\n抑止 ', 'nuclear\tdeterrence')];
    expect(new TextDecoder().decode(await writeGlossary(concepts, 'azure'))).toBe(
      '核 抑止\tnuclear deterrence\n',
    );
    expect(lossOf('azure', concepts).map(({ name }) => name)).toContain('tidied');
  });
});
