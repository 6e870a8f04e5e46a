import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { alignFurigana } from '../../../glossary/terms/furigana.ts';

/** 核協議[かくきょうぎ]グループ */
const ruby = (text: string, reading: string) =>
  alignFurigana(text, reading)
    .map((run) => (run.reading === '' ? run.text : `${run.text}[${run.reading}]`))
    .join('');

describe('kana stand only over what is not kana', () => {
  test.each([
    ['核協議グループ', 'かくきょうぎぐるーぷ', '核協議[かくきょうぎ]グループ'],
    ['核協議グループ', 'カクキョウギグループ', '核協議[カクキョウギ]グループ'],
    ['取り組み', 'とりくみ', '取[と]り組[く]み'],
    ['差し迫った', 'さしせまった', '差[さ]し迫[せま]った'],
    ['ロシア', 'ろしあ', 'ロシア'],
    [
      'アジア・アフリカ研究室',
      'あじあ・あふりかけんきゅうしつ',
      'アジア・アフリカ研究室[けんきゅうしつ]',
    ],
    [
      'アジア・アフリカ研究室',
      'あじああふりかけんきゅうしつ',
      'アジア・アフリカ研究室[けんきゅうしつ]',
    ],
    ['渡邊 武', 'わたなべ・たけし', '渡邊[わたなべ] 武[たけし]'],
    ['尹錫悦', 'ゆん・そんにょる', '尹錫悦[ゆん・そんにょる]'],
    ['B-61', 'びーろくじゅういち', 'B-61[びーろくじゅういち]'],
    ['韓国型3軸', 'かんこくがたさんじく', '韓国型3軸[かんこくがたさんじく]'],
    ['3ヶ月', 'さんかげつ', '3ヶ月[さんかげつ]'],
    ['関ヶ原の戦い', 'せきがはらのたたかい', '関ヶ原[せきがはら]の戦[たたか]い'],
    ['人々の声', 'ひとびとのこえ', '人々[ひとびと]の声[こえ]'],
    ['𠮷野家の牛丼', 'よしのやのぎゅうどん', '𠮷野家[よしのや]の牛丼[ぎゅうどん]'],
  ])('%s, %s', (text, reading, expected) => {
    expect(ruby(text, reading)).toBe(expected);
  });
});

test('of several ways the most even is taken', () => {
  expect(ruby('母は母', 'ははははは')).toBe('母[はは]は母[はは]');
});

describe('what does not fit', () => {
  test('a reading of something else stands over the whole', () => {
    expect(ruby('取り組み', 'とりひき')).toBe('取り組み[とりひき]');
  });
  test('a reading that ends too early stands over the whole', () => {
    expect(ruby('防衛省', '')).toBe('防衛省');
    expect(ruby('核と核', 'かくと')).toBe('核と核[かくと]');
  });
  test('there is nothing over nothing', () => {
    expect(alignFurigana('', 'か')).toEqual([]);
  });
});

describe('for any text and reading', () => {
  const text = fc.string({
    unit: fc.oneof(
      fc.constantFrom(...Array.from('核とは母・ー3AヶのB-（ぁ 𠮷')),
      fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
    ),
  });
  const kana = fc.string({ unit: fc.constantFrom(...Array.from('かはとのー・ あ')) });

  test('the texts joined are the text', () => {
    fc.assert(
      fc.property(text, fc.oneof(kana, text), (written, reading) => {
        expect(
          alignFurigana(written, reading)
            .map((run) => run.text)
            .join(''),
        ).toBe(written);
      }),
    );
  });

  test('a reading made of known readings is given back', () => {
    const piece = fc.constantFrom<[string, string]>(
      ['核', 'かく'],
      ['の', 'の'],
      ['グループ', 'ぐるーぷ'],
      ['取', 'と'],
      ['り', 'り'],
    );
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 8 }), (pieces) => {
        const reading = pieces.map(([, kanaOf]) => kanaOf).join('');
        const runs = alignFurigana(pieces.map(([written]) => written).join(''), reading);
        const aloud = runs.map((run) => run.reading || run.text.replace(/グループ/g, 'ぐるーぷ'));
        expect(aloud.join('')).toBe(reading);
      }),
    );
  });
});
