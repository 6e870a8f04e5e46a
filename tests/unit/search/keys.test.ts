import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';

import { finds } from './support/finds.ts';
import { concept, term } from '../../support/concepts.ts';

const group = concept({
  id: 'T007',
  definition: 'U.S.-ROK body set up in 2023.',
  terms: [
    term({ lang: 'ja', text: '核協議グループ', reading: 'かくきょうぎぐるーぷ' }),
    term({ lang: 'en', text: 'Nuclear Consultative Group' }),
    term({ lang: 'en', text: 'N.C.G.' }),
    term({ lang: 'ko', text: '핵 협의그룹' }),
  ],
});

describe('a concept is found by', () => {
  test.each([
    ['kanji', '核協議'],
    ['hiragana', 'かくきょうぎ'],
    ['katakana', 'カクキョウギ'],
    ['half-width katakana', 'ｶｸｷｮｳｷﾞ'],
    ['romaji', 'kakukyougi'],
    ['romaji in words', 'kaku kyougi'],
    ['romaji without the long vowel', 'kakukyogi'],
    ['romaji with a macron', 'kakukyōgi'],
    ['romaji of a long vowel sign', 'guruupu'],
    ['romaji in capitals', 'KAKUKYOGI'],
    ['romaji half typed', 'kakuk'],
    ['English', 'nuclear'],
    ['English words in any order', 'group consultative'],
    ['words of several languages', 'nuclear 핵 核'],
    ['full-width letters', 'ＮＵＣＬＥＡＲ'],
    ['an acronym without its points', 'ncg'],
    ['Korean', '협의그룹'],
    ['Korean without its space', '핵협의그룹'],
    ['decomposed Korean', '핵'.normalize('NFD')],
    ['first consonants', 'ㅎㅎㅇㄱㄹ'],
    ['some first consonants', 'ㅎㅎㅇ'],
    ['first consonants with a space', 'ㅎ ㅎㅇ'],
    ['first consonants of a later word', 'ㅎㅇㄱㄹ'],
    ['its id', 't007'],
    ['its definition', 'set up in 2023'],
    ['nothing, which finds all', ' \u3000 '],
  ])('%s: %s', (_, query) => {
    expect(finds(group, query)).toBe(true);
  });
});

describe('a concept is not found by', () => {
  test.each([
    ['another word', 'missile'],
    ['one wrong word among right ones', 'nuclear missile'],
    ['another reading', 'kakukeikaku'],
    ['consonants from inside a word', 'ㅇㄱㄹ'],
    ['a short word that its romaji happens to hold', 'ky'],
    ['signs of search languages', '%'],
  ])('%s: %s', (_, query) => {
    expect(finds(group, query)).toBe(false);
  });
});

describe('romanisations', () => {
  test.each([
    ['首脳', 'しゅのう', 'syuno'],
    ['首脳', 'しゅのう', 'shunou'],
    ['新聞', 'しんぶん', 'shimbun'],
    ['信頼性', 'しんらいせい', 'shinraisei'],
    ['信用', 'しんよう', "shin'yo"],
    ['大阪', 'おおさか', 'osaka'],
    ['尹錫悦', 'ゆん・そんにょる', 'yun sonnyoru'],
    ['キル・チェイン', '', 'kiruchein'],
  ])('%s (%s) by %s', (text, reading, query) => {
    expect(finds(concept({ terms: [term({ lang: 'ja', text, reading })] }), query)).toBe(true);
  });
});

test('two consonants run together by a Korean keyboard are two', () => {
  const found = concept({
    terms: [term({ lang: 'ko', text: '국방 자주' }), term({ lang: 'ko', text: '군사전략' })],
  });
  expect(finds(found, 'ㄳ')).toBe(true);
  expect(finds(found, 'ㄱㅂㅈㅈ')).toBe(true);
});

test('any term is found by itself', () => {
  const text = fc
    .string({ unit: 'grapheme', minLength: 1 })
    .filter((word) => !/[ㄱ-ㅎ]/u.test(word));
  fc.assert(
    fc.property(text, fc.constantFrom('ja', 'en', 'ko'), (word, lang) => {
      expect(finds(concept({ terms: [term({ lang, text: word })] }), word)).toBe(true);
    }),
  );
});
