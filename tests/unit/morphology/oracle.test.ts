import { beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { createDictionary, createSegmenter, type Segmenter } from '../../../glossary/index.ts';
import { loadDictionary } from '../../../server/dictionary.ts';
import { japanese, tinyDictionary, tinyText } from './arbitraries.ts';
import { kuromojiTokens, loadKuromoji, withoutSpans, type Kuromoji } from './kuromoji-oracle.ts';
import { tinyFiles } from './tiny-dictionary.ts';

let segmenter: Segmenter;
let oracle: Kuromoji;

beforeAll(async () => {
  segmenter = createSegmenter(await loadDictionary());
  const manifest = createRequire(import.meta.url).resolve('kuromoji/package.json');
  oracle = await loadKuromoji(join(dirname(manifest), 'dict'));
});

function expectSame(text: string): void {
  expect(withoutSpans(segmenter.segment(text))).toEqual(kuromojiTokens(oracle, text));
}

describe('the tokens of kuromoji 0.1.2', () => {
  test.each([
    ['plain prose', '政府は来月、同盟国と新しい協議の枠組みを設ける方針を固めた。'],
    ['long compounds', '核兵器不拡散条約再検討会議準備委員会の議長声明案が配布された。'],
    ['names it does not know', '尹錫悦大統領とキャンベル国務副長官がワシントンで会談した。'],
    ['katakana runs', 'サイバーセキュリティーとインテリジェンスシェアリングを強化する。'],
    ['katakana it does not know', 'ズベズダルマノフはゴルゴンゾーラへ向かった。'],
    ['Latin and digits', '2023年4月26日、AIM-120を搭載したF-15K 12機がB-52Hと飛行した。'],
    ['full-width Latin and digits', '第１７回ＮＡＴＯ首脳会議は３日間の日程で開かれた。'],
    ['half-width kana', 'ﾄﾞﾛｰﾝとｻｲﾊﾞｰ攻撃に備える。'],
    ['verbs in many forms', '攻めさせられなかったら守りきれまいと言われ続けてきたのである。'],
    ['polite speech', 'ご説明いたしますので、少々お待ちいただけますでしょうか。'],
    ['hiragana only', 'すもももももももものうち、にわにはにわにわとりがいる。'],
    ['old kana and iteration marks', '人々は時々、各々の国々を思ひ出づるのみ。'],
    ['brackets and dots', '「拡大抑止（核の傘）」・『共同声明』…と述べた！？'],
    ['white space', 'NATO の 核 共有　とは\t何か\n改行のあと\r\n'],
    ['other scripts', 'Привет, Ελλάδα, 한국어, 中文简体, naïve café'],
    ['symbols', '①㈱㍻♪★→￥100〜€20／㎡・℃±5％'],
    ['only punctuation', '。、。。、「」'],
    ['one astral kanji', '𠮷野さんは𠮟られた。'],
    ['one emoji', '会議は無事終了😀しました'],
    ['an empty text', ''],
  ])('%s', (_, text) => {
    expectSame(text);
  });

  test('any string of Japanese pieces', () => {
    fc.assert(fc.property(japanese, expectSame), { numRuns: 600 });
  });

  test('long text without punctuation', () => {
    expectSame('再起動が必要となる場合があるため設定変更時には注意してください'.repeat(25));
  });

  test('ties fall the same way, in any dictionary', async () => {
    await fc.assert(
      fc.asyncProperty(
        tinyDictionary,
        fc.array(tinyText, { minLength: 20, maxLength: 40 }),
        async (tiny, texts) => {
          const files = tinyFiles(tiny);
          const ours = createSegmenter(createDictionary(files));
          const folder = await mkdtemp(join(tmpdir(), 'tiny-dictionary-'));
          try {
            for (const [name, bytes] of Object.entries({
              ...files,
              unk_compat: new Uint8Array(4),
            })) {
              await writeFile(join(folder, `${name}.dat.gz`), gzipSync(bytes, { level: 1 }));
            }
            const theirs = await loadKuromoji(folder);
            for (const text of texts) {
              expect(withoutSpans(ours.segment(text))).toEqual(kuromojiTokens(theirs, text));
            }
          } finally {
            await rm(folder, { recursive: true });
          }
        },
      ),
      { numRuns: 25 },
    );
  });
});
