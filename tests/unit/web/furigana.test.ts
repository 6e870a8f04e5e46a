import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { rubyParts, writtenReading } from '../../../server/web/models/furigana.ts';

/** 見直(みなお)し, as the examples below write it. */
function inLine(word: string, reading: string): string | null {
  const parts = rubyParts(word, reading);
  if (parts === null) return null;
  return parts.map((part) => part.text + (part.reading && `(${part.reading})`)).join('');
}

describe('a reading is set over the characters it belongs to', () => {
  test.each([
    ['拡大抑止', 'かくだいよくし', '拡大抑止(かくだいよくし)'],
    ['核協議グループ', 'かくきょうぎぐるーぷ', '核協議(かくきょうぎ)グループ'],
    ['見直し', 'みなおし', '見直(みなお)し'],
    ['ワシントン宣言', 'わしんとんせんげん', 'ワシントン宣言(せんげん)'],
    ['取り決め', 'とりきめ', '取(と)り決(き)め'],
    ['抑止と防衛', 'よくしとぼうえい', '抑止(よくし)と防衛(ぼうえい)'],
    ['B-1B爆撃機', 'びーわんびーばくげきき', 'B-1B爆撃機(びーわんびーばくげきき)'],
    ['ミサイル', 'みさいる', 'ミサイル'],
    ['ミサイル', '', 'ミサイル'],
  ])('%s %s: %s', (word, reading, expected) => {
    expect(inLine(word, reading)).toBe(expected);
  });

  test('over the whole word where it could be divided in two ways', () => {
    // か|か or かか: either kanji might be read with one か or two.
    expect(inLine('火か火', 'かかかか')).toBe('火か火(かかかか)');
  });

  test.each([
    ['抑止', ''],
    ['見直し', 'みなおす'],
    ['ミサイル', 'ろけっと'],
    ['拡大抑止', 'か'],
  ])('not at all where it is not one of the word: %s %s', (word, reading) => {
    expect(inLine(word, reading)).toBeNull();
  });

  test('the parts joined are the word, and their readings the reading', () => {
    const run = fc.constantFrom('核', '協議', 'の', 'ト', 'グループ', 'NCG', '・', 'し', 'ー');
    const kana = fc.string({ unit: fc.constantFrom('か', 'く', 'の', 'し', 'と'), maxLength: 8 });
    fc.assert(
      fc.property(fc.array(run, { minLength: 1, maxLength: 6 }), kana, (runs, reading) => {
        const word = runs.join('');
        const parts = rubyParts(word, reading);
        if (parts !== null) expect(parts.map(({ text }) => text).join('')).toBe(word);
      }),
    );
  });
});

describe('a reading as a person writes it', () => {
  test.each([
    ['核協議グループ', 'かくきょうぎぐるーぷ', 'かくきょうぎグループ'],
    ['同盟', 'どうめい', 'どうめい'],
    ['ミサイル', 'みさいる', ''],
    ['同盟', '', ''],
    ['同盟', 'あらいあんす', 'あらいあんす'],
  ])('%s %s: %s', (word, reading, expected) => {
    expect(writtenReading(word, reading)).toBe(expected);
  });
});
