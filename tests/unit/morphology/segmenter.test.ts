import { beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { createSegmenter, type Dictionary, type Segmenter } from '../../../glossary/index.ts';
import { loadDictionary } from '../../../server/dictionary.ts';
import { japanese } from './arbitraries.ts';

let dictionary: Dictionary;
let segmenter: Segmenter;

beforeAll(async () => {
  dictionary = await loadDictionary();
  segmenter = createSegmenter(dictionary);
});

function expectTiled(text: string): void {
  let end = 0;
  const stray = segmenter.segment(text).find((token) => {
    const tiles = token.start === end && token.end > token.start;
    end = token.end;
    return !tiles || token.surface !== text.slice(token.start, token.end);
  });
  expect(stray).toBeUndefined();
  expect(end).toBe(text.length);
}

const surfaces = (text: string): readonly string[] =>
  segmenter.segment(text).map((token) => token.surface);

describe('a token', () => {
  test('carries what the dictionary says of a word', () => {
    expect(segmenter.segment('東京で働いた')).toEqual([
      {
        start: 0,
        end: 2,
        surface: '東京',
        baseForm: '東京',
        reading: 'トウキョウ',
        partOfSpeech: ['名詞', '固有名詞', '地域', '一般'],
        conjugationType: '',
        conjugationForm: '',
        known: true,
      },
      {
        start: 2,
        end: 3,
        surface: 'で',
        baseForm: 'で',
        reading: 'デ',
        partOfSpeech: ['助詞', '格助詞', '一般'],
        conjugationType: '',
        conjugationForm: '',
        known: true,
      },
      {
        start: 3,
        end: 5,
        surface: '働い',
        baseForm: '働く',
        reading: 'ハタライ',
        partOfSpeech: ['動詞', '自立'],
        conjugationType: '五段・カ行イ音便',
        conjugationForm: '連用タ接続',
        known: true,
      },
      {
        start: 5,
        end: 6,
        surface: 'た',
        baseForm: 'た',
        reading: 'タ',
        partOfSpeech: ['助動詞'],
        conjugationType: '特殊・タ',
        conjugationForm: '基本形',
        known: true,
      },
    ]);
  });

  test('of an unknown word has the surface of the text and neither base form nor reading', () => {
    expect(segmenter.segment('ズベズダルマノフ')).toEqual([
      {
        start: 0,
        end: 8,
        surface: 'ズベズダルマノフ',
        baseForm: '',
        reading: '',
        partOfSpeech: ['名詞', '固有名詞', '組織'],
        conjugationType: '',
        conjugationForm: '',
        known: false,
      },
    ]);
  });
});

describe('tokens tile', () => {
  test.each([
    ['nothing', ''],
    ['two emoji, after which kuromoji loses two characters', '会議は😀😀終わりました'],
    ['a run of rare kanji', '𠮷𡈽𩸽を食べる'],
    ['a family emoji with joiners', '👨‍👩‍👧‍👦です'],
    ['a flag and a skin tone', '🇯🇵👍🏽だ'],
    ['NUL, on which kuromoji throws', '核\0抑止'],
    ['only NUL', '\0\0\0'],
    ['a lone high surrogate', '核\ud83d抑止'],
    ['a lone low surrogate', '核\ude00抑止'],
    ['surrogates the wrong way round', '\ude00\ud83d'],
    ['a lone surrogate after an emoji', '😀\ud83d'],
    ['variation selectors and combining marks', '辻\u{e0100}が\u3099ﾊﾟ'],
    ['noncharacters', '\uffff\ufffe\ufdd0'],
  ])('%s', (_, text) => {
    expectTiled(text);
  });

  test('any string of UTF-16 units', () => {
    const units = fc.array(
      fc.oneof(
        fc.integer({ min: 0, max: 0xffff }),
        fc.integer({ min: 0xd7f0, max: 0xe010 }),
        fc.integer({ min: 0x3000, max: 0x30ff }),
        fc.constant(0),
      ),
    );
    const text = units.map((codes) => String.fromCharCode(...codes));
    fc.assert(fc.property(text, expectTiled), { numRuns: 500 });
  });

  test('any string of code points', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), expectTiled), { numRuns: 300 });
  });

  test('any string of what people see as characters', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), expectTiled), { numRuns: 300 });
  });

  test('any string of Japanese pieces, and the same text gives the same tokens', () => {
    const property = fc.property(japanese, japanese, (text, other) => {
      expectTiled(text);
      const before = segmenter.segment(text);
      segmenter.segment(other);
      expect(segmenter.segment(text)).toEqual(before);
    });
    fc.assert(property, { numRuns: 200 });
  });

  test.each([
    ['one katakana', 'ア'],
    ['one hiragana', 'あ'],
    ['one kanji', '核'],
    ['emoji', '😀'],
    ['Latin words', 'deterrence '],
    ['prose without punctuation', '再起動が必要となる場合があるため設定変更時には注意してください'],
  ])('100,000 units of %s', (_, piece) => {
    expectTiled(piece.repeat(Math.ceil(100_000 / piece.length)));
  });

  test('a clause too long for one lattice is cut after white space', () => {
    const line = '東京都の北側に並ぶ町\n';
    const text = line.repeat(Math.ceil(40_000 / line.length));
    expectTiled(text);
    const first = surfaces(line);
    expect(surfaces(text)).toEqual(
      Array.from({ length: text.length / line.length }, () => first).flat(),
    );
  });
});

describe('astral characters', () => {
  test.each([
    ['alone', '𠮷野家', ['𠮷', '野家']],
    ['together, as one unknown word', '絵文字😀😀終わり', ['絵文字', '😀😀', '終わり']],
    ['at the end', '終わり😀😀', ['終わり', '😀😀']],
  ])('%s', (_, text, expected) => {
    expect(surfaces(text)).toEqual(expected);
  });
});

describe('work is linear', () => {
  /** How often the numbers of the dictionary are looked at, for each unit of `text`. */
  function workOf(text: string, use: (segmenter: Segmenter) => void): number {
    let looks = 0;
    const counted = (numbers: Int16Array): Int16Array =>
      new Proxy(numbers, {
        get(target, key) {
          looks += 1;
          const value: unknown = Reflect.get(target, key);
          return value;
        },
      });
    const { words, connections, classes } = dictionary;
    const ofUnit = new Proxy(classes.ofUnit, {
      get(target, key) {
        looks += 1;
        const value: unknown = Reflect.get(target, key);
        return value;
      },
    });
    use(
      createSegmenter({
        ...dictionary,
        words: { ...words, connections: counted(words.connections) },
        connections: { ...connections, costs: counted(connections.costs) },
        classes: { ...classes, ofUnit },
      }),
    );
    return looks / text.length;
  }

  test.each([
    ['katakana words', 'ガス'],
    ['digits', '７'],
    ['symbols', '★'],
    ['emoji', '😀'],
    ['hiragana', 'の'],
    ['prose', '再起動が必要となる場合があるため設定変更時には注意してください'],
  ])('a run of %s: 2,000 units cost as much a unit as 200', (_, piece) => {
    const short = piece.repeat(200 / piece.length);
    const long = piece.repeat(2_000 / piece.length);
    const segmenting = (text: string) => workOf(text, (made) => made.segment(text));
    expect(segmenting(long)).toBeLessThanOrEqual(1.05 * segmenting(short));
    const judging = (text: string) => workOf(text, (made) => made.analyse(text).edgeMargin(1));
    expect(judging(long)).toBeLessThanOrEqual(1.05 * judging(short));
  });
});
