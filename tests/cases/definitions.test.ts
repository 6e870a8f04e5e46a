import { beforeAll, describe, expect, test } from '@jest/globals';
import { DEFINITION_PATTERNS } from '../../glossary/extract/definition-patterns.ts';
import { loadDefinitions } from './support/definitions.ts';

let defined: (text: string) => string;
beforeAll(async () => {
  defined = await loadDefinitions();
});

describe('the examples of the patterns', () => {
  test.each(DEFINITION_PATTERNS.flatMap(({ examples }) => [...examples]))(
    '%s',
    (text, expected) => {
      expect(defined(text)).toBe(expected);
    },
  );
});

/** `[text, expected]`, with '' where nothing is defined. */
type Row = readonly [text: string, expected: string];

const TABLES: Readonly<Record<string, readonly Row[]>> = {
  'acronym and English': [
    ['沿岸警備調整会議（CGC: Coast Guard Council）が開かれた。', '沿岸警備調整会議 [acronym CGC] [en Coast Guard Council]'],
    ['沿岸警備調整会議（CGC：Coast Guard Council）が開かれた。', '沿岸警備調整会議 [acronym CGC] [en Coast Guard Council]'],
    ['沿岸警備調整会議（Coast Guard Council: CGC）が開かれた。', '沿岸警備調整会議 [acronym CGC] [en Coast Guard Council]'],
    ['沿岸警備調整会議（Coast Guard Council、CGC）が開かれた。', '沿岸警備調整会議 [acronym CGC] [en Coast Guard Council]'],
    ['沿岸警備調整会議（Coast Guard Council, CGC）が開かれた。', '沿岸警備調整会議 [acronym CGC] [en Coast Guard Council]'],
    ['沿岸警備調整会議（Coast Guard Council; CGC）が開かれた。', '沿岸警備調整会議 [acronym CGC] [en Coast Guard Council]'],
    ['沿岸警備調整会議(CGC=Coast Guard Council)が開かれた。', '沿岸警備調整会議 [acronym CGC] [en Coast Guard Council]'],
    ['沿岸警備調整会議（ＣＧＣ）が開かれた。', '沿岸警備調整会議 [acronym CGC]'],
    ['統合指揮統制網（C4I: Command, Control and Communications）を使う。', '統合指揮統制網 [acronym C4I] [en Command, Control and Communications]'],
    ['統合指揮統制（command, control and communications）の訓練。', '統合指揮統制 [en command, control and communications]'],
    ['海洋状況把握（maritime domain awareness）を進める。', '海洋状況把握 [en maritime domain awareness]'],
    ['接近阻止・領域拒否（A2/AD）への備え。', '接近阻止・領域拒否 [acronym A2/AD]'],
    ['軽量偵察ヘリ（K-12）を配備した。', '軽量偵察ヘリ [acronym K-12]'],
    ['海洋監視グループ（英：Maritime Surveillance Group、略称：MSG）である。', '海洋監視グループ [acronym MSG] [en Maritime Surveillance Group]'],
    ['海洋監視グループ（英語名 Maritime Surveillance Group）である。', '海洋監視グループ [en Maritime Surveillance Group]'],
  ],
  'short forms': [
    ['海洋監視グループ（以下「監視グループ」という。）を置く。', '海洋監視グループ [alias 監視グループ]'],
    ['海洋監視グループ（以下、MSG）を置く。', '海洋監視グループ [acronym MSG]'],
    ['海洋監視グループ（以下「MSG」と称する）を置く。', '海洋監視グループ [acronym MSG]'],
    ['海洋監視グループ（以下MSGと呼ぶ）を置く。', '海洋監視グループ [acronym MSG]'],
    ['海洋監視グループ（以下、MSGと略す）を置く。', '海洋監視グループ [acronym MSG]'],
    ['海洋監視グループ（略称MSG）を置く。', '海洋監視グループ [acronym MSG]'],
    ['海洋監視グループ（略してMSG）を置く。', '海洋監視グループ [acronym MSG]'],
    ['海洋監視グループ（Maritime Surveillance Group、以下「MSG」という。）を置く。', '海洋監視グループ [acronym MSG] [en Maritime Surveillance Group]'],
    ['海洋監視グループ（MSG、以下同じ）を置く。', '海洋監視グループ [acronym MSG]'],
    ['港湾の利用に関する協定（以下「港湾協定」という。）を結ぶ。', '港湾の利用に関する協定 [alias 港湾協定]'],
    ['第二次港湾協定（通称「青い協定」）を結ぶ。', '第二次港湾協定 [alias 青い協定]'],
    ['監視会（正式名称：北方海洋監視協議会）が発足した。', '北方海洋監視協議会 [alias 監視会]'],
  ],
  readings: [
    ['金永吉（キム・ヨンギル）は語った。', '金永吉 [reading きむ・よんぎる]'],
    ['新任の朴正珉（パク・チョンミン）長官が語った。', '朴正珉 [reading ぱく・ちょんみん]'],
    ['鷺沢（さぎさわ）港に入る。', '鷺沢 [reading さぎさわ]'],
    ['鷺沢（よみ：さぎさわ）に入る。', '鷺沢 [reading さぎさわ]'],
    ['海上優勢（かいじょうゆうせい）を保つ。', '海上優勢 [reading かいじょうゆうせい]'],
    ['キム・ヨンギル（金永吉）議員が語った。', 'キム・ヨンギル [alias 金永吉]'],
  ],
  'Korean and other names': [
    ['韓国海洋警戒団（한국해양경계단）を訪れた。', '韓国海洋警戒団 [ko 한국해양경계단]'],
    ['海洋警戒団（韓国語：해양경계단、英語：Maritime Watch）を訪れた。', '海洋警戒団 [en Maritime Watch] [ko 해양경계단]'],
    ['予防攻撃戦略（プリベント・チェイン）を掲げた。', '予防攻撃戦略 [alias プリベント・チェイン]'],
    ['LANTERN（ランターン）を用いる。', 'LANTERN [alias ランターン]'],
  ],
  'the other way round': [
    ['CGC（沿岸警備調整会議）が開かれた。', '沿岸警備調整会議 [acronym CGC]'],
    ['Coast Guard Council（沿岸警備調整会議）が開かれた。', '沿岸警備調整会議 [en Coast Guard Council]'],
    ['CGC（Coast Guard Council、沿岸警備調整会議）が開かれた。', '沿岸警備調整会議 [acronym CGC] [en Coast Guard Council]'],
    ['CGC（Coast Guard Council）が開かれた。', 'CGC [en Coast Guard Council]'],
    ['해양경계단（海洋警戒団）が開かれた。', '海洋警戒団 [ko 해양경계단]'],
  ],
  'names in quotes': [
    ['「段階的抑制」という考え方がある。', '段階的抑制'],
    ['この仕組みは「二重の鍵」と呼ばれている。', '二重の鍵'],
    ['海に設けた区域を「警戒水域」という。', '警戒水域'],
    ['いわゆる「沈黙の抑止」を語る。', '沈黙の抑止'],
    ['いわゆる能力構築支援を行う。', '能力構築支援'],
    ['「共同監視の手引き」（GKT: Guide to Watching）を作る。', '共同監視の手引き [acronym GKT] [en Guide to Watching]'],
    ['「戦域警戒」とは、広い海域を見張ることをいう。', '戦域警戒'],
    ['戦域警戒とは、広い海域を見張ることを指す。', '戦域警戒'],
    ['MSGは、海洋監視グループの略称である。', '海洋監視グループ [acronym MSG]'],
    ['海洋監視グループを以下「MSG」と略す。', '海洋監視グループ [acronym MSG]'],
  ],
  'how far a term reaches': [
    ['当時の海洋監視グループ（MSG）は小さかった。', '海洋監視グループ [acronym MSG]'],
    ['2019年の沿岸協議枠組み（CCF）は続いた。', '沿岸協議枠組み [acronym CCF]'],
    ['金永吉・作戦調整本部（OCH）議長が語った。', '作戦調整本部 [acronym OCH]'],
    ['日韓港湾利用協定（PUA）を結ぶ。', '日韓港湾利用協定 [acronym PUA]'],
    ['同盟における沿岸協議枠組み（CCF）は続いた。', '沿岸協議枠組み [acronym CCF]'],
    ['各国の沿岸協議枠組み（CCF）は続いた。', '沿岸協議枠組み [acronym CCF]'],
    ['検討と承認、沿岸協議枠組み（CCF）がある。', '沿岸協議枠組み [acronym CCF]'],
    ['ブルー・ランタン演習（BLE）を行う。', 'ブルー・ランタン演習 [acronym BLE]'],
    ['大統領朴正珉（パク・チョンミン）が語った。', '朴正珉 [reading ぱく・ちょんみん]'],
  ],
  'what defines nothing': [
    ['協議（2019年3月）の後に合意した。', ''],
    ['撃沈後（2010年）の対応。', ''],
    ['三つの段階（準備、実施、検証）がある。', ''],
    ['この方針（後述）に従う。', ''],
    ['代表団（計12名）が着いた。', ''],
    ['航続距離（km）を示す。', ''],
    ['航続距離50km（約30マイル）を示す。', ''],
    ['先行研究（Smith 2003）による。', ''],
    ['先行研究（Kim et al.）による。', ''],
    ['地図（図3）を見よ。', ''],
    ['合意（注1）がある。', ''],
    ['会議（土）は休みだ。', ''],
    ['方針（III）を見よ。', ''],
    ['撃退（拒否）の役割。', ''],
    ['会議（攻撃が差し迫った段階）で決めた。', ''],
    ['同社（CGC）が述べた。', ''],
    ['これ（CGC）を使う。', ''],
    ['会議（など）を開く。', ''],
    ['資料（PDF）を配る。', ''],
    ['（CGC）が開かれた。', ''],
    ['CGC（当時）が開かれた。', ''],
    ['CGC（加盟国は12か国）が開かれた。', ''],
    ['ソウル（首都）に着いた。', ''],
    ['「賛成だ」という意見が出た。', ''],
    ['「行きたい」という。', ''],
    ['「港を守る」と述べた。', ''],
    ['「すぐに戻れ。」と呼ばれた。', ''],
    ['「反対」という声が上がった。', ''],
    ['「はい」と呼ぶ声がした。', ''],
    ['大使は「遺憾」とした。', ''],
    ['これとは別に会議を開く。', ''],
    ['友人とは、昨日会った。', ''],
  ],
}; // prettier-ignore

describe.each(Object.entries(TABLES))('%s', (_, rows) => {
  test.each(rows)('%s', (text, expected) => {
    expect(defined(text)).toBe(expected);
  });
});
