import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { loosen } from '../../../../glossary/recognise/variants/loose-form.ts';
import { OLD_KANJI } from '../../../../glossary/recognise/variants/old-kanji.ts';
import {
  RULE_BITS,
  VARIANT_RULE_NAMES,
  VARIANT_RULES,
  type VariantRule,
} from '../../../../glossary/recognise/variants/rules.ts';
import {
  isSameSpelling,
  rulesBetween,
} from '../../../../glossary/recognise/variants/same-spelling.ts';

const isVariant = (one: string, other: string): boolean =>
  loosen(one).text === loosen(other).text && isSameSpelling(one, other);

describe('every rule does what its example says, and stops at its limit', () => {
  test.each(VARIANT_RULE_NAMES)('%s', (name) => {
    const { example, limit }: VariantRule = VARIANT_RULES[name];
    expect(isVariant(...example)).toBe(true);
    expect(rulesBetween(...example)).toEqual([name]);
    expect(isVariant(...limit)).toBe(false);
  });

  test.each(VARIANT_RULE_NAMES)('%s can be left out', (name) => {
    const [before, after] = VARIANT_RULES[name].example;
    expect(loosen(before, RULE_BITS[name]).text).toBe(loosen(after, RULE_BITS[name]).text);
    expect(loosen(before, 0).text).toBe(before);
  });
});

describe('katakana', () => {
  test.each([
    ['コンピュータ', 'コンピューター'],
    ['サーバ', 'サーバー'],
    ['メモリ', 'メモリー'],
    ['レーダ', 'レーダー'],
    ['センサ', 'センサー'],
    ['インタフェース', 'インターフェイス'],
    ['プレイヤー', 'プレーヤー'],
    ['ネイビー', 'ネービー'],
    ['メイン', 'メーン'],
    ['ヴァイオリン', 'バイオリン'],
    ['ソヴィエト', 'ソビエト'],
    ['ヴォルガ', 'ボルガ'],
    ['ウイーン', 'ウィーン'],
    ['フイリピン', 'フィリピン'],
    ['キヤノン', 'キャノン'],
    ['パレスティナ', 'パレスチナ'],
    ['ディジタル', 'デジタル'],
    ['ラディカル', 'ラジカル'],
    ['ダイヤモンド', 'ダイアモンド'],
    ['ギリシャ', 'ギリシア'],
    ['ブリヂストン', 'ブリジストン'],
    ['シェパード', 'セパード'],
    ['ジョセフ・バイデン', 'ジョセフバイデン'],
    ['ジョセフ=バイデン', 'ジョセフ・バイデン'],
    ['ドロ-ン', 'ドローン'],
    ['イスラーム', 'イスラム'],
    ['ウィンドウ', 'ウインドー'],
  ])('%s is %s', (one, other) => {
    expect(isVariant(one, other)).toBe(true);
    expect(isVariant(other, one)).toBe(true);
  });

  test.each([
    ['ビル', 'ビール'],
    ['サバ', 'サーバ'],
    ['レベル', 'レーベル'],
    ['メカ', 'メーカー'],
    ['ヒト', 'ヒット'],
    ['コピ', 'コピー'],
    ['ドラマ', 'ドラマー'],
    ['スカラ', 'スカラー'],
    ['ラッパ', 'ラッパー'],
    ['レイン', 'レーン'],
    ['ボウル', 'ボール'],
    ['ボウリング', 'ボーリング'],
    ['チーズ', 'ティーズ'],
    ['シャトル', 'シアトル'],
    ['カッター', 'カター'],
    ['ネット', 'ネト'],
  ])('%s is not %s', (one, other) => {
    expect(isVariant(one, other)).toBe(false);
    expect(isVariant(other, one)).toBe(false);
  });
});

describe('kanji, marks, numerals and hyphens', () => {
  test.each([
    ['國連', '国連'],
    ['聯合艦隊', '連合艦隊'],
    ['髙橋', '高橋'],
    ['山﨑', '山崎'],
    ['渡邉', '渡辺'],
    ['竹嶋', '竹島'],
    ['尹錫悅', '尹錫悦'],
    ['𠮟責', '叱責'],
    ['国々', '国国'],
    ['部分々々', '部分部分'],
    ['いすゞ', 'いすず'],
    ['すゝむ', 'すすむ'],
    ['ミヽズ', 'ミミズ'],
    ['三か国', '3ヶ国'],
    ['数カ国', '数箇国'],
    ['五ヵ年', '5か年'],
    ['関ヶ原', '関が原'],
    ['霞ケ関', '霞が関'],
    ['虎ノ門', '虎の門'],
    ['四ツ谷', '四つ谷'],
    ['三八度線', '38度線'],
    ['第一次', '第1次'],
    ['第十七艦隊', '第17艦隊'],
    ['二〇一〇年', '2010年'],
    ['二千十年', '2010年'],
    ['百二十か国', '120カ国'],
    ['三万人', '3万人'],
    ['五千トン', '5000トン'],
    ['b-61', 'b61'],
    ['b−61', 'b61'],
    ['f-15e', 'f15e'],
    ['9–11', '9-11'],
  ])('%s is %s', (one, other) => {
    expect(isVariant(one, other)).toBe(true);
    expect(isVariant(other, one)).toBe(true);
  });

  test.each([
    ['一時', '1時'],
    ['一部', '1部'],
    ['十分', '10分'],
    ['四国', '4国'],
    ['数十人', '数10人'],
    ['三角', '3角'],
    ['9-11', '911'],
    ['日・米', '日米'],
    ['国か', '国ヶ'],
    ['々', '国'],
  ])('%s is not %s', (one, other) => {
    expect(isVariant(one, other)).toBe(false);
  });
});

test('any text: the way back of a loose form covers it in order', () => {
  const unit = fc.constantFrom(
    ...'核國国々ゞすかがヶ三十年第アヴィェーイエ・=-b6 ティデ髙𠮟ッャギ',
  );
  fc.assert(
    fc.property(fc.string({ unit, maxLength: 40 }), (text) => {
      const { text: loose, starts, ends } = loosen(text);
      expect(starts).toHaveLength(loose.length);
      for (let at = 0; at < loose.length; at += 1) {
        expect(starts[at]).toBeGreaterThanOrEqual(starts[at - 1] ?? 0);
        expect(ends[at]).toBeGreaterThan(starts[at] ?? 0);
        expect(ends[at]).toBeLessThanOrEqual(text.length);
      }
      expect(loosen(text, 0).text).toBe(text);
    }),
  );
});

test('old kanji are read in one modern form, which is read on no further', () => {
  const pairs = OLD_KANJI.trim().split(/\s+/u);
  expect(new Set(pairs.map((pair) => pair.charAt(0))).size).toBe(pairs.length);
  for (const pair of pairs) {
    expect(pair).toMatch(/^\p{Script=Han}{2}$/u);
    const { text } = loosen(pair.charAt(0));
    expect(loosen(text).text).toBe(text);
    expect(loosen(pair.charAt(1)).text).toBe(text);
  }
});
