import { beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { createSegmenter, type Segmenter } from '../../../glossary/index.ts';
import { BoundaryJudge } from '../../../glossary/recognise/boundaries.ts';
import { loadDictionary } from '../../../server/dictionary.ts';
import { fakeSegmenter } from '../../support/fake-segmenter.ts';

let segmenter: Segmenter;
beforeAll(async () => {
  segmenter = createSegmenter(await loadDictionary());
});

/** `marked` holds the candidate in brackets, and other listed terms in braces: '{ワールド}[カップ]の'. */
function judge(marked: string, using = segmenter): string {
  const text = marked.replace(/[[\]{}]/g, '');
  const spanOf = (open: string, close: string) => {
    const before = marked.slice(0, marked.indexOf(open)).replace(/[[\]{}]/g, '').length;
    return { start: before, end: before + marked.indexOf(close) - marked.indexOf(open) - 1 };
  };
  const listed = marked.includes('{') ? [spanOf('{', '}')] : [];
  const analysis = using.analyse(text);
  const judgement = new BoundaryJudge({ analysis, segmenter: using, listed }).judge(
    spanOf('[', ']'),
  );
  return `${judgement.grade} ${judgement.edges.left} ${judgement.edges.right}`;
}

describe('letters of other words, each crossing a word edge', () => {
  test.each([
    '[米国]防省は声明を出した',
    '[米国]防総省の報告書',
    '[米国]務長官が訪れた',
    '[米国]際開発庁の援助',
    '東[京都]の人口',
    '東[京都]庁を訪れた',
    '東[京都]心の地価',
    '北[京都]市圏の拡大',
    '首[都市]民の暮らし',
    '在[日米]軍の駐留',
    '在[日韓]国人の権利',
    '在[日中]国人の団体',
    '対[日米]国債の残高',
    '日[韓国]交の正常化',
    '日[中国]交の正常化',
    '国[会議]員の発言',
    '国[会議]事堂の前で',
    '市議[会議]員の選挙',
    '県議[会議]長の辞任',
    '議[会合]意が必要だ',
    '委員[会合]意を急ぐ',
    '国[連合]同の調査団',
    '[日本海]軍の艦艇',
    '海上自衛[隊員]の家族',
    '韓[国民]主化の歴史',
    '米[国民]間人の犠牲',
    '軍[事実]験を行う',
    '公[開発]表の場で',
    '原[発電]力の供給',
    '基[本部]分で一致した',
    '日[本部]隊が到着した',
    '地[上部]隊の派遣',
    '海[上部]門の再編',
    '前[線上]部の指揮',
    '幹[部隊]員の訓練',
    '国防[部長]官の会見',
    '市[長官]邸の警備',
    '首[相談]話を発表した',
    '文化[財政]策の見直し',
    '公共[財政]策の転換',
    '自治[体制]度の改革',
    '機[能力]学の研究',
    '[攻撃機]能を備える',
    '[輸送機]能の強化',
    '[偵察機]能を持つ',
    '[航空機]動部隊の編成',
    '[外交官]僚の証言',
    '[選挙戦]略を練る',
    '[同盟国]家の連帯',
    '[連合国]際会議の開催',
    '列[国会]議の決定',
    '五大[国会]議の議題',
    '各[国大]使の会合',
    '東[海上]空の飛行',
    '北海[道路]線の廃止',
    '鉄[道路]線の延伸',
    '逃[亡者]の足取り',
    '[同時]代の人々',
    '板門[店内]の施設',
  ])('%s', (marked) => {
    expect(judge(marked)).toMatch(/^inside .*insideWord/);
  });
});

describe('letters inside one word', () => {
  test.each([
    ['one kanji is no part', '中[核]都市の構想', 'inside insideWord wordEdge'],
    ['nor where the word begins with it', '[軍]事化が進む', 'inside textEdge insideWord'],
    ['a verb', '攻撃を[受け]ると', 'inside wordEdge insideWord'],
    ['an adjective', '料理が[美味]しい', 'inside wordEdge insideWord'],
    ['a part that does not hold together', '[中国]共産党と国共内戦', 'likely textEdge wordPart'],
    ['letters of two parts', '中[国共]産党の大会', 'inside insideWord insideWord'],
    ['the wrong one of two ways', '奨[学生]の募集', 'inside insideWord wordEdge'],
    ['a country less a kanji is another', '北[朝鮮]の声明', 'inside insideWord wordEdge'],
    ['so in katakana', '南[アフリカ]の参加', 'inside insideWord wordEdge'],
    ['but a region is made of it', '東[日本]の電力', 'likely wordPart wordEdge'],
    ['a kanji left alone between two nouns', '日米[韓国]防相会談', 'inside wordEdge insideWord'],
    ['and before a longer one', '日[韓国]防当局の協議', 'inside wordEdge insideWord'],
    ['a numeral goes on', '十[三国]の代表', 'inside insideRun wordEdge'],
  ])('%s: %s', (_, marked, expected) => {
    expect(judge(marked)).toBe(expected);
  });
});

describe('parts of a longer dictionary word', () => {
  test.each([
    '[弁護]士が述べた',
    '[参議]院の選挙',
    '[自衛]隊の活動',
    '[警察]官の増員',
    '[奨学]生の募集',
    '[最高]裁の判決',
    '[自動]車の輸出',
    '[東京]電力の発表',
    '東京[電力]の発表',
    '大[震災]の記憶',
    '脳[神経]の研究',
    '上[半身]の訓練',
    '市[役所]の窓口',
    '公[文書]の管理',
    '不[手際]を認めた',
    '長[距離]の飛行',
    '毛細[血管]の検査',
    'もう[本当]に残念だ',
    '[次第]に広がる',
    '[ビール]瓶の回収',
    '意味[合い]が変わる',
    '[ゴール]キーパーの交代',
    'ワールド[カップ]の開幕',
    '[アイス]クリームの輸入',
    '[国際弁護]士の資格',
  ])('%s', (marked) => {
    expect(judge(marked)).toMatch(/^likely .*wordPart/);
  });
});

describe('words of the text', () => {
  test.each([
    '[米国]側の説明',
    '[尹錫悦]氏の発言',
    '[国防部]長官の会見',
    '国防部[長官]の会見',
    '[核計画]グループの設置',
    '核[抑止]の信頼',
    '[防衛]省の幹部',
    '[国防]長官の来日',
    '韓国[国防相]の談話',
    '[韓国]軍の演習',
    '[原子力]潜水艦の寄港',
    '原子力[潜水艦]の寄港',
    '統合[参謀本部]の議長',
    '敵基地[攻撃能力]の保有',
    '日米[同盟]の強化',
    '[ミサイル]システムの更新',
    '対[中国]政策の転換',
    '同盟[国家]の連帯',
    '何[十年]も続いた',
  ])('%s', (marked) => {
    expect(judge(marked)).toMatch(/^certain /);
  });
});

describe('words, but not beyond doubt', () => {
  test.each([
    ['another reading is near', '宗教[法人]格の取り消し', 'likely wordEdge doubtful'],
    ['a prefix makes another office', '副[大統領]の訪問', 'likely affix wordEdge'],
    ['a suffix makes another notion', '核[抑止]力の強化', 'likely wordEdge affix'],
    ['members are not their party', '[民主党]員の集会', 'likely textEdge doubtful'],
    ['a long term against a neighbour', '防空[識別圏]内の飛行', 'likely wordEdge dictionaryGap'],
  ])('%s: %s', (_, marked, expected) => {
    expect(judge(marked)).toBe(expected);
  });
});

describe('runs of katakana', () => {
  test.each([
    ['タイ in another word', '新しい[タイ]ムの記録', 'inside wordEdge insideRun'],
    ['in the middle', 'ス[タイ]ルの変化', 'inside insideRun insideRun'],
    ['a country', '[インド]ネシアの海軍', 'inside textEdge insideRun'],
    ['a device', 'ト[レーダー]の取引', 'inside insideRun wordEdge'],
    ['both ends', 'ア[イラン]ドの港', 'inside insideRun insideRun'],
    ['a short name', 'ソ[マリ]アの沖', 'inside insideRun insideRun'],
    ['a long mark left over', '[モニタ]ーの画面', 'inside textEdge insideRun'],
    ['two letters left over', 'ハム[スター]の飼育', 'inside insideRun wordEdge'],
    ['a cut too dear', 'コント[ロール]の喪失', 'inside insideRun wordEdge'],
    ['another', 'テレビ[ジョン]の普及', 'inside insideRun wordEdge'],
    ['a cut cheap enough', '[ネット]ワークの防護', 'likely textEdge wordPart'],
    ['a word of two words', 'パイプ[ライン]の破壊', 'likely wordPart wordEdge'],
    ['a place, though both are words', 'スコット[ランド]の独立', 'inside insideRun wordEdge'],
    ['and though the cut is cheap', '[グリーン]ランドの基地', 'inside textEdge insideRun'],
    ['one letter left over', 'レ[コード]の発売', 'inside insideRun wordEdge'],
    [
      'an unknown run, known words left over',
      '[サイバー]テロの脅威',
      'likely textEdge dictionaryGap',
    ],
    ['an unknown run, letters left over', '[ブルー]ムハッターの歌', 'inside textEdge insideRun'],
    ['what is left over is listed', '{トライデント}[ナイト]の歌', 'likely listedRest wordEdge'],
    ['what is left over is not', 'トライデント[ナイト]の歌', 'inside insideRun wordEdge'],
  ])('%s: %s', (_, marked, expected) => {
    expect(judge(marked)).toBe(expected);
  });
});

describe('what is left over of a kanji word is listed', () => {
  test.each([
    ['{不燃}[材料]の認定', 'likely listedRest wordEdge'],
    ['不燃[材料]の認定', 'inside insideWord wordEdge'],
    ['{放射}[線量]の測定', 'likely listedRest wordEdge'],
    ['放射[線量]の測定', 'inside insideWord wordEdge'],
  ])('%s', (marked, expected) => {
    expect(judge(marked)).toBe(expected);
  });
});

describe('letters, digits and signs', () => {
  test.each([
    ['[AI]M-120を撃つ', 'inside textEdge insideRun'],
    ['[F-1]5の配備', 'inside textEdge insideRun'],
    ['[F-15]の配備', 'certain textEdge scriptEdge'],
    ['[B]-61の近代化', 'inside textEdge insideRun'],
    ['[B-61]-12の近代化', 'inside textEdge insideRun'],
    ['B[61]の近代化', 'inside insideRun scriptEdge'],
    ['[NATO]加盟国', 'certain textEdge scriptEdge'],
    ['射程300[km]の砲', 'certain scriptEdge scriptEdge'],
    ['第5[G]の通信', 'inside insideRun scriptEdge'],
    ['F-15[EX]の導入', 'inside insideRun scriptEdge'],
    ['「[抑止]」と', 'certain scriptEdge scriptEdge'],
    ['[抑止]', 'certain textEdge textEdge'],
    ['キル・[チェイン]の構築', 'certain scriptEdge wordEdge'],
    ['2023[年度]の予算', 'certain scriptEdge wordEdge'],
  ])('%s', (marked, expected) => {
    expect(judge(marked)).toBe(expected);
  });
});

test('the order of candidates, and how often one is judged, makes no difference', () => {
  const words = fc.array(
    fc.constantFrom('核', '抑止', '力', 'タイ', 'ル', 'F', '-', '15', '。', '三'),
    {
      minLength: 1,
      maxLength: 8,
    },
  );
  const property = fc.property(words, fc.array(fc.tuple(fc.nat(), fc.nat())), (parts, pairs) => {
    const text = parts.join('');
    const spans = pairs.map(([a, b]) => {
      const start = a % text.length;
      return { start, end: start + 1 + (b % (text.length - start)) };
    });
    const tokens = fakeSegmenter(parts.join('|'));
    const analysis = tokens.analyse(text);
    const fresh = () => new BoundaryJudge({ analysis, segmenter: tokens, listed: spans });
    const together = fresh();
    const forwards = spans.map((span) => together.judge(span));
    expect(spans.toReversed().map((span) => fresh().judge(span))).toEqual(forwards.toReversed());
    for (const { grade, edges, margin } of forwards) {
      const inside = [edges.left, edges.right].some((edge) => edge.startsWith('inside'));
      expect(inside).toBe(grade === 'inside');
      expect(margin).not.toBeNaN();
    }
  });
  fc.assert(property);
});
