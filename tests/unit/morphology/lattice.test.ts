import { describe, expect, test } from '@jest/globals';
import { createDictionary, createSegmenter } from '../../../glossary/index.ts';
import { Lattice } from '../../../glossary/morphology/japanese/lattice.ts';
import { tinyFiles, type TinyDictionary } from './tiny-dictionary.ts';

const NOUN = { leftId: 1, rightId: 1 };
const SUFFIX = { leftId: 2, rightId: 2 };

/** Costs are small enough to add up by eye. Ids: 0 the edge of the clause, 1 a noun, 2 a suffix. */
const TOKYO: TinyDictionary = {
  words: [
    { surface: '東', ...NOUN, cost: 7 },
    {
      surface: '東京',
      ...NOUN,
      cost: 3,
      features: '名詞,固有名詞,地域,一般,*,*,東京,トウキョウ,*',
    },
    { surface: '京都', ...NOUN, cost: 2 },
    { surface: '都', ...SUFFIX, cost: 4 },
    { surface: '都', ...NOUN, cost: 1 },
  ],
  unknown: [
    { surface: 'DEFAULT', ...NOUN, cost: 50 },
    { surface: 'KATAKANA', ...NOUN, cost: 20 },
  ],
  classes: [
    { name: 'DEFAULT', characters: '', invoked: false, grouped: false },
    { name: 'KATAKANA', characters: 'アイウ', invoked: true, grouped: true },
  ],
  // prettier-ignore
  connections: [
    // after \ before: edge, noun, suffix
    /* edge   */ [0, 0, 9],
    /* noun   */ [1, 6, 0],
    /* suffix */ [2, 5, 5],
  ],
};

function cheapest(text: string) {
  const dictionary = createDictionary(tinyFiles(TOKYO));
  const lattice = new Lattice(dictionary);
  lattice.build(text, 0, text.length);
  return {
    cost: lattice.total,
    words: createSegmenter(dictionary)
      .segment(text)
      .map((token) => token.surface),
  };
}

describe('the cheapest path', () => {
  test('a known word against two', () => {
    //  東京 3 ─0─ 都 (suffix) 4 ─2─ end     = 9
    //  東京 3 ─6─ 都 (noun)   1 ─1─ end     = 11
    //  東  7 ─6─ 京都 2 ─1─ end             = 16
    expect(cheapest('東京都')).toEqual({ cost: 3 + 0 + 4 + 2, words: ['東京', '都'] });
  });

  test('the edge of the clause costs too', () => {
    //  都 (noun) 1 ─1─ end = 2;  edge ─9─ 都 (suffix) 4 ─2─ end = 15
    expect(cheapest('都')).toEqual({ cost: 1 + 1, words: ['都'] });
  });

  test('an unknown character, alone, because its class does not group', () => {
    //  南 50 ─6─ 北 50 ─1─ end
    expect(cheapest('南北')).toEqual({ cost: 50 + 6 + 50 + 1, words: ['南', '北'] });
  });

  test('an unknown run, whole, because its class groups', () => {
    //  アイウ 20 ─0─ 都 (suffix) 4 ─2─ end
    expect(cheapest('アイウ都')).toEqual({ cost: 20 + 0 + 4 + 2, words: ['アイウ', '都'] });
  });

  test('a comma ends the clause, and no cost runs across', () => {
    const dictionary = createDictionary(tinyFiles(TOKYO));
    const tokens = createSegmenter(dictionary).segment('東、京都');
    expect(tokens.map((token) => token.surface)).toEqual(['東', '、', '京都']);
  });

  test('the features are those of the row', () => {
    const dictionary = createDictionary(tinyFiles(TOKYO));
    expect(createSegmenter(dictionary).segment('東京')[0]).toMatchObject({
      partOfSpeech: ['名詞', '固有名詞', '地域', '一般'],
      baseForm: '東京',
      reading: 'トウキョウ',
      known: true,
    });
  });
});

describe('bytes', () => {
  test('that lie unaligned in a larger buffer are read all the same', () => {
    const files = tinyFiles(TOKYO);
    const shifted = (bytes: Uint8Array) => {
      const larger = new Uint8Array(bytes.length + 1);
      larger.set(bytes, 1);
      return larger.subarray(1);
    };
    const { base, check, tid, tid_map, cc, unk, unk_map } = files;
    const dictionary = createDictionary({
      ...files,
      base: shifted(base),
      check: shifted(check),
      tid: shifted(tid),
      tid_map: shifted(tid_map),
      cc: shifted(cc),
      unk: shifted(unk),
      unk_map: shifted(unk_map),
    });
    const words = createSegmenter(dictionary).segment('東京都');
    expect(words.map((token) => token.surface)).toEqual(['東京', '都']);
  });

  test.each([
    ['cc', new Uint8Array(Int16Array.of(3, 3, 0).buffer), /cc: 3 numbers for 3 x 3/],
    ['unk_invoke', new Uint8Array(0), /unk_invoke: no class DEFAULT/],
    ['unk_map', new Uint8Array(Int32Array.of(0).buffer), /unk_map: no word for class 0/],
  ])('of a broken %s are refused', (file, bytes, message) => {
    expect(() => createDictionary({ ...tinyFiles(TOKYO), [file]: bytes })).toThrow(message);
  });
});
