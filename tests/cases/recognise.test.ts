import { beforeAll, describe, expect, test } from '@jest/globals';
import {
  CONCEPT_PRESETS,
  createRecogniser,
  createSegmenter,
  TERM_PRESETS,
  type Segmenter,
} from '../../glossary/index.ts';
import { loadDictionary } from '../../server/dictionary.ts';

let segmenter: Segmenter;
beforeAll(async () => {
  segmenter = createSegmenter(await loadDictionary());
});

/** Primary matches with the real dictionary, as `surface@start`. */
function primaries(terms: readonly string[], text: string): readonly string[] {
  const concepts = terms.map((term) => ({
    ...CONCEPT_PRESETS,
    id: term,
    terms: [{ ...TERM_PRESETS, lang: 'ja', text: term, status: 'preferred' } as const],
  }));
  return createRecogniser({ concepts, segmenter })
    .recognise(text)
    .filter(({ within }) => within === null)
    .map(({ surface, start }) => `${surface}@${String(start)}`);
}

describe('letters of another word are no term', () => {
  test.each([
    ['米国 in 米国防省', '米国', '米国防省が声明を出した'],
    ['京都 in 東京都', '京都', '東京都に住む'],
    ['核 in 中核', '核', '組織の中核を担う'],
    ['核 in 核心', '核', '核心に触れる'],
    ['インド in インドネシア', 'インド', 'インドネシアを訪れた'],
    ['タイ in スタイル', 'タイ', '新しいスタイル'],
    ['マリ in ソマリア', 'マリ', 'ソマリアへ向かう'],
    ['イラン in アイランド', 'イラン', 'アイランド航路'],
    ['レーダー in トレーダー', 'レーダー', 'トレーダーの判断'],
    ['国民 in 韓国民主化', '国民', '韓国民主化の歴史'],
    ['会合 in 議会合意', '会合', '議会合意を待つ'],
    ['AI in AIM-9', 'AI', 'AIM-9を積む'],
    ['F-1 in F-16', 'F-1', 'F-16が飛ぶ'],
    ['a verb inside a noun', '出る', '代表が出発した'],
  ])('%s', (_, term, text) => {
    expect(primaries([term], text)).toEqual([]);
  });
});

describe('terms stand in compounds, beside suffixes and titles', () => {
  test.each([
    ['a part of a compound', ['米軍'], '在日米軍の基地', ['米軍@2']],
    ['a part at the end', ['人工衛星'], '日本人工衛星の打ち上げ', ['人工衛星@2']],
    ['a name unknown to the dictionary', ['文在寅'], '当時の文在寅政権', ['文在寅@3']],
    ['a title after a name', ['尹錫悦'], '尹錫悦氏が述べた', ['尹錫悦@0']],
    ['a plural suffix', ['国務長官'], '国務長官らが集まった', ['国務長官@0']],
    ['katakana beside katakana', ['サイバー'], 'サイバーセキュリティの会議', ['サイバー@0']],
    [
      'a list with middle dots',
      ['ドイツ', 'イタリア'],
      'ドイツ・イタリアの両国',
      ['ドイツ@0', 'イタリア@4'],
    ],
    ['the longest wins', ['抑止', '核抑止', '拡大核抑止'], '拡大核抑止の信頼性', ['拡大核抑止@0']],
    ['crossing terms tile', ['日韓', '韓国', '国交'], '日韓国交の回復', ['日韓@0', '国交@2']],
    [
      'an acronym in brackets',
      ['核協議グループ', 'NCG'],
      '核協議グループ（NCG）が開かれた',
      ['核協議グループ@0', 'NCG@8'],
    ],
    ['Latin beside Japanese', ['NATO'], '欧州NATO諸国', ['NATO@2']],
    ['a model number', ['B-61'], '新型のB-61を配備', ['B-61@3']],
  ])('%s', (_, terms, text, expected) => {
    expect(primaries(terms, text)).toEqual(expected);
  });
});

describe('damage of extraction', () => {
  const before = '両国の代表は首都で会い今後の防衛協力と部隊の配置をめ';
  test.each([
    [
      'a name cut by a line end',
      ['尹錫悦'],
      `${before}ぐり尹錫\n\n悦大統領と話した。`,
      ['尹錫\n\n悦@28'],
    ],
    [
      'a page break with a space',
      ['作戦支援'],
      `${before}ぐり作戦支\n 援の話をした。`,
      ['作戦支\n 援@28'],
    ],
    ['spaces from layout', ['核共有'], '核 共 有の制度', ['核 共 有@0']],
    ['a soft hyphen', ['抑止'], '抑\u00ad止の論理', ['抑\u00ad止@0']],
    [
      'decomposed kana',
      ['ポーランド'],
      'ホ\u309aーラント\u3099の首都',
      ['ホ\u309aーラント\u3099@0'],
    ],
    ['a line that ends before the term', ['日米'], '日\n米\n韓', []],
  ])('%s', (_, terms, text, expected) => {
    expect(primaries(terms, text)).toEqual(expected);
  });
});
