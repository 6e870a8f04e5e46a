import { describe, expect, test } from '@jest/globals';
import { readCsv } from '../../../glossary/formats/csv/codec.ts';

/** Terms as `lang:text`, with what is told of each after it. */
function told(csv: string): readonly (readonly string[])[] {
  return readCsv(csv).concepts.map(({ terms }) =>
    terms.map(({ lang, text, status }) => `${lang}:${text} ${status}`),
  );
}

const roles = (header: string) => readCsv(`${header}\n`).table?.columns.map(({ role }) => role);

describe('headings in Japanese, English and Korean say what their columns hold', () => {
  test.each([
    ['用語,よみ,英語,韓国語,分野,備考', ['ja', 'ja.reading', 'en', 'ko', 'domain', 'note']],
    ['日本語,英語訳,韓国語訳,定義,出典', ['ja', 'en', 'ko', 'definition', 'source']],
    ['番号,日本語,ふりがな,品詞,English', ['id', 'ja', 'ja.reading', 'ja.part_of_speech', 'en']],
    ['일본어,영어,한국어,한자,비고', ['ja', 'en', 'ko', 'ko.hanja', 'note']],
    ['일본어 용어,영어 용어,한국어 용어,정의', ['ja', 'en', 'ko', 'definition']],
    ['Japanese,Reading,English,Korean,Subject', ['ja', 'ja.reading', 'en', 'ko', 'domain']],
    ['ja-JP,en_US,kr,Comment', ['ja', 'en', 'ko', 'note']],
    ['原文,訳文,状態', ['source.term', 'target', 'target.status']],
    ['Source,Target,Notes', ['source.term', 'target', 'note']],
    [
      'Term [ja],Description [ja],Part of Speech [ja],Term [en],Status [en],Concept Definition,Concept Subject',
      ['ja', 'ja.definition', 'ja.part_of_speech', 'en', 'en.status', 'definition', 'domain'],
    ],
    [
      'Entry_ID,Entry_Subject,Entry_Created,Entry_Note,Japanese_Def,Japanese,Term_Info,Term_Example,English_Def,English,Term_Info,Term_Example',
      ['id', 'domain', '', 'note', 'ja.definition', 'ja', 'ja.info', 'ja.example', 'en.definition', 'en', 'en.info', 'en.example'],
    ],
    ['Entry Number,Japanese,Japanese Definition,English,English Status', ['id', 'ja', 'ja.definition', 'en', 'en.status']],
    ['concept_id,ja,ja_note,en,en_forbidden,en_usage', ['id', 'ja', 'ja.note', 'en', 'en.forbidden', 'en.note']],
    [
      'stringID,sourceLang,targetLang,pos,description,sourceString,targetString',
      ['id', 'source.language', 'target.language', 'source.part_of_speech', 'definition', 'source.term', 'target'],
    ],
    ['ID,Language,Term,Status', ['id', 'row.language', 'row', 'row.status']],
  ])('%s', (header, expected) => {
    expect(roles(header)).toEqual(expected);
  }); // prettier-ignore
});

describe('what a row of somebody else says', () => {
  test('memoQ: what stands after a term describes it, in several columns of one language too', () => {
    const { concepts, problems } = readCsv(
      [
        'Entry_ID;Entry_Subject;Japanese;Term_Info;Japanese;Term_Info;English;Term_Info;Term_Example',
        '17;安全保障;拡大抑止;CasePermissive;核の傘;Forbidden;extended deterrence;CaseSensitive;They discussed it.',
      ].join('\n'),
    );
    expect(problems).toEqual([]);
    expect(concepts).toMatchObject([
      {
        id: '17',
        domain: '安全保障',
        terms: [
          { lang: 'ja', text: '拡大抑止', status: 'preferred' },
          { lang: 'ja', text: '核の傘', status: 'forbidden' },
          {
            lang: 'en',
            text: 'extended deterrence',
            casePolicy: 'exact',
            example: '',
          },
        ],
      },
    ]);
  });

  test('Crowdin: statuses are those of their own language', () => {
    expect(
      told('Term [ja],Status [ja],Term [en],Status [en]\n抑止,preferred,deterrence,obsolete\n'),
    ).toEqual([['ja:抑止 preferred', 'en:deterrence deprecated']]);
  });

  test('Phrase: yes and no are not terms', () => {
    expect(told('ja,en,en_forbidden\n抑止,deterrence,false\n抑圧,oppression,true\n')).toEqual([
      ['ja:抑止 preferred', 'en:deterrence preferred'],
      ['ja:抑圧 preferred', 'en:oppression forbidden'],
    ]);
  });

  test('languages that each row names; one that is not ours is passed over and counted', () => {
    const { concepts, passedOver } = readCsv(
      'id,sourceLang,targetLang,sourceString,targetString\n1,en,ja,airway,気道\n2,en,de,airway,Atemweg\n3,en,ko-KR,airway,기도\n4,en,jp,assay,試験\n',
    );
    expect(concepts.map(({ id, terms }) => [id, ...terms.map(({ lang }) => lang)])).toEqual([
      ['1', 'en', 'ja'],
      ['2', 'en'],
      ['3', 'en', 'ko'],
      ['4', 'en', 'ja'],
    ]);
    expect(passedOver).toEqual([
      { kind: 'language', name: 'de', count: 1 },
      { kind: 'languageName', name: 'jp', count: 1 },
    ]);
  });

  test('rows that name their language and share an id are one concept', () => {
    expect(told('ID,Language,Term\n7,ja,同盟\n7,en,alliance\n8,ja,抑止\n')).toEqual([
      ['ja:同盟 preferred', 'en:alliance preferred'],
      ['ja:抑止 preferred'],
    ]);
  });

  test('source and target without a language are told by their letters', () => {
    expect(told('原文,訳文\n同盟,동맹\n抑止,억제\n')).toEqual([
      ['ja:同盟 preferred', 'ko:동맹 preferred'],
      ['ja:抑止 preferred', 'ko:억제 preferred'],
    ]);
  });

  test('a status nobody knows is a problem with its place, never an approval', () => {
    expect(readCsv('日本語,英語,状態\n同盟,alliance,たぶん\n')).toMatchObject({
      concepts: [],
      problems: [{ code: 'field.type', row: 2, column: '状態' }],
    });
  });

  test('what a person chooses for each column goes before what the headings say', () => {
    const { concepts } = readCsv('a,b\n動詞,同盟\n', { roles: ['domain', 'ja'] });
    expect(concepts).toMatchObject([{ domain: '動詞', terms: [{ lang: 'ja', text: '同盟' }] }]);
  });
});

describe('the delimiter is found out and told', () => {
  test.each([
    ['tab', '\t'],
    ['semicolon', ';'],
    ['Japanese comma', '、'],
    ['bar', '|'],
    ['comma', ','],
  ])('%s', (_, delimiter) => {
    const reading = readCsv(
      ['日本語', '英語'].join(delimiter) + '\n' + ['核', 'x'].join(delimiter),
    );
    expect(reading.table?.delimiter).toBe(delimiter);
    expect(reading.concepts).toHaveLength(1);
  });
});

describe('headings that would be trouble as names of properties are plain unknown names', () => {
  test.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])('%s', (name) => {
    const reading = readCsv(`ja,en,${name},${name}\n核,nuclear,1,2\n`);
    expect(reading.unknownColumns).toEqual([name, name]);
    expect(reading.concepts).toHaveLength(1);
    expect({}).not.toHaveProperty('x');
  });
});

describe('tables that are too large are refused before they are laid out', () => {
  test.each([
    ['rows', `ja\n${'核\n'.repeat(200_001)}`, { code: 'table.rows' }],
    ['columns', `ja${',x'.repeat(64)}\n`, { code: 'table.columns', row: 1 }],
    ['a cell', `ja\n${'核'.repeat(70_000)}\n`, { code: 'table.cell', row: 2 }],
    ['20 million commas', ','.repeat(20_000_000), { code: 'table.columns' }],
    ['20 million quotes', '"'.repeat(20_000_001), { code: 'csv.quote', row: 1 }],
    ['20 million line breaks', '\n'.repeat(20_000_000), { code: 'table.rows' }],
    ['a quote that never ends', `ja,en\n"核,x\n${'a,b\n'.repeat(100_000)}`, { code: 'csv.quote', row: 2 }],
  ])('%s', (_, csv, problem) => {
    expect(readCsv(csv)).toMatchObject({ concepts: [], problems: [problem] });
  }); // prettier-ignore
});
