import fc from 'fast-check';
import type { TinyDictionary, TinyWord } from './tiny-dictionary.ts';

const FRAGMENTS = [
  ...'あいうえおかがきくけこさしすせそただちっつてでとどなにぬねのはばひふへほまみむめもゃやゆよらりるれろわをん',
  ...'アイウエオカキクケコサシスセソタチツテトナニハヒフヘホマミムメモラリルレロワンッャュョーヴ',
  ...'核抑止力国際連合政府日本東京都北海道会議協力同盟安全保障防衛計画大統領首相年月人一二三十百千万億々〆ヶ',
  ...'、。・「」（）『』！？…―〜　 \n\t',
  ...'0123456789０１２%．.,-/:;"\'#@()[]',
  ...'abcXYZＡＢＣａｂéαβΓЖдﾄﾞﾛｰﾝ①㈱㍻♪★→円￥€한국中文',
  ...['では', 'について', 'された', 'している', 'ことができる', 'なければならない', 'ません'],
  ...['ミサイル', 'サイバー', 'インターネット', 'ドローン', '北大西洋条約機構', '拡大抑止'],
];

/** Strings of the pieces Japanese texts are made of: most are no sentences, all are lattices. */
export const japanese = fc
  .array(fc.constantFrom(...FRAGMENTS), { maxLength: 50 })
  .map((pieces) => pieces.join(''));

const CHARACTERS = ['あ', 'い', 'ア', '核', '、'];

const smallWord = (surfaces: fc.Arbitrary<string>): fc.Arbitrary<Omit<TinyWord, 'features'>> =>
  fc.record({
    surface: surfaces,
    leftId: fc.integer({ min: 0, max: 2 }),
    rightId: fc.integer({ min: 0, max: 2 }),
    cost: fc.integer({ min: -1, max: 2 }),
  });

const surface = fc
  .array(fc.constantFrom('あ', 'い', 'ア', '核'), { minLength: 1, maxLength: 3 })
  .map((characters) => characters.join(''));

/** Costs so small that ties are everywhere. Every word has its own features, so that tokens tell which it was. */
export const tinyDictionary: fc.Arbitrary<TinyDictionary> = fc
  .record({
    words: fc.array(smallWord(surface), { minLength: 1, maxLength: 12 }),
    unknown: fc.tuple(
      smallWord(fc.constant('DEFAULT')),
      smallWord(fc.constant('KANJI')),
      smallWord(fc.constant('KATAKANA')),
      smallWord(fc.constant('KATAKANA')),
    ),
    hiraganaGrouped: fc.boolean(),
    connections: fc.array(
      fc.array(fc.integer({ min: -1, max: 1 }), { minLength: 3, maxLength: 3 }),
      {
        minLength: 3,
        maxLength: 3,
      },
    ),
  })
  .map(({ words, unknown, hiraganaGrouped, connections }) => ({
    words: words.map((word, row) => ({ ...word, features: `known ${row},*,*,*,*,*,*,*,*` })),
    unknown: unknown.map((word, row) => ({ ...word, features: `unknown ${row},*,*,*,*,*,*,*,*` })),
    classes: [
      { name: 'DEFAULT', characters: '', invoked: false, grouped: hiraganaGrouped },
      { name: 'KANJI', characters: '核', invoked: false, grouped: false },
      { name: 'KATAKANA', characters: 'ア', invoked: true, grouped: true },
    ],
    connections,
  }));

export const tinyText = fc
  .array(fc.constantFrom(...CHARACTERS), { maxLength: 9 })
  .map((characters) => characters.join(''));
