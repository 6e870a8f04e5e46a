import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { createSegmenter, openDictionary, packDictionary } from '../../../glossary/index.ts';
import { buildDoubleArray } from '../../../glossary/morphology/japanese/double-array.ts';
import {
  readSections,
  type Sections,
} from '../../../glossary/morphology/japanese/packed-sections.ts';
import { NO_STATE, WordTrie } from '../../../glossary/morphology/japanese/word-trie.ts';
import { tinyDictionary, tinyText } from './arbitraries.ts';
import { tinyFiles, type TinyDictionary } from './tiny-dictionary.ts';

const WORD = { leftId: 0, rightId: 0, cost: 1 };
const TOKYO: TinyDictionary = {
  words: [
    { surface: '東京', ...WORD, features: '名詞,固有名詞,*,*,*,*,東京,トウキョウ,*' },
    { surface: '住ん', ...WORD, features: '動詞,自立,*,*,五段・マ行,連用タ接続,住む,スン,*' },
  ],
  unknown: [{ surface: 'DEFAULT', ...WORD, features: '記号,*,*,*,*,*,*,*,*' }],
  classes: [{ name: 'DEFAULT', characters: '', invoked: false, grouped: false }],
  connections: [[0]],
};
const packed = packDictionary(tinyFiles(TOKYO));

/** The same bytes in a buffer of their own, changed by `change`. */
function changed(change: (bytes: Uint8Array) => Uint8Array): ArrayBufferLike {
  return change(packed.slice()).slice().buffer;
}

describe('a packed dictionary', () => {
  test('in shared memory gives the tokens of one in memory of its own', () => {
    const shared = new Uint8Array(new SharedArrayBuffer(packed.length));
    shared.set(packed);
    const text = '東京に住んだ';
    const tokens = createSegmenter(openDictionary(shared.buffer)).segment(text);
    expect(tokens).toEqual(createSegmenter(openDictionary(packed.buffer)).segment(text));
    expect(tokens.map(({ surface, baseForm, reading }) => [surface, baseForm, reading])).toEqual([
      ['東京', '東京', 'トウキョウ'],
      ['に', '', ''],
      ['住ん', '住む', 'スン'],
      ['だ', '', ''],
    ]);
  });

  test('is looked at, not copied', () => {
    const views: readonly (readonly [string, { readonly buffer: ArrayBufferLike }])[] =
      Object.entries(readSections(packed.buffer) satisfies Sections);
    expect(views.filter(([, view]) => view.buffer !== packed.buffer)).toEqual([]);
  });

  test('is the same whenever it is packed', () => {
    expect(packDictionary(tinyFiles(TOKYO))).toEqual(packed);
  });

  test.each([
    ['nothing', changed(() => new Uint8Array())],
    ['a file of another kind', changed((bytes) => bytes.fill(0, 0, 4))],
    ['another version', changed((bytes) => bytes.fill(9, 4, 8))],
    ['a part of it', changed((bytes) => bytes.subarray(0, bytes.length - 8))],
    ['a section that lies outside', changed((bytes) => bytes.fill(0x7f, 12, 16))],
    [
      'a section of another length',
      changed((bytes) => bytes.fill(0, 12 + 8 * 6 + 4, 12 + 8 * 6 + 8)),
    ],
  ])('%s is refused', (_, buffer) => {
    expect(() => openDictionary(buffer)).toThrow(RangeError);
  });

  test.each([
    ['a class without words', { ...TOKYO, unknown: [] }],
    [
      'no class DEFAULT',
      {
        ...TOKYO,
        classes: [{ name: 'KANJI', characters: '', invoked: false, grouped: false }],
        unknown: [{ surface: 'KANJI', ...WORD }],
      },
    ],
  ])('%s: cannot be packed', (_, tiny: TinyDictionary) => {
    expect(() => packDictionary(tinyFiles(tiny))).toThrow(RangeError);
  });

  test('of any small dictionary says of every text where its words end', () => {
    const property = fc.property(tinyDictionary, tinyText, (tiny, text) => {
      const segmenter = createSegmenter(openDictionary(packDictionary(tinyFiles(tiny)).buffer));
      const ends = segmenter.segment(text).map(({ end }) => end);
      expect([...segmenter.wordEnds(text)]).toEqual(ends);
      const analysis = segmenter.analyse(text);
      const held = Array.from({ length: text.length }, (_, offset) => analysis.tokenAt(offset));
      expect([...new Set(held)]).toEqual(segmenter.segment(text));
      expect([-1, text.length].map((offset) => analysis.tokenAt(offset))).toEqual([
        undefined,
        undefined,
      ]);
    });
    fc.assert(property, { numRuns: 200 });
  });
});

describe('the double array', () => {
  const spelling = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 6 });

  /** Where a walk along `units` ends: the number of the surface there, -1 between surfaces, null outside. */
  function lookUp(trie: WordTrie, units: readonly number[]): number | null {
    let state = trie.first(units[0] ?? 0);
    for (const unit of units.slice(1)) state = state === NO_STATE ? state : trie.step(state, unit);
    return state === NO_STATE ? null : trie.surfaceAt(state);
  }

  test('holds the words it was built from and no others', () => {
    const words = fc.uniqueArray(spelling, { selector: String, maxLength: 60 });
    const property = fc.property(words, fc.array(spelling), (spelt, others) => {
      const unitCodes = Uint16Array.from({ length: 0x10000 }, (_, unit) => (unit <= 40 ? unit : 0));
      const sections = readSections(packed.buffer);
      const trie = new WordTrie({ ...sections, unitCodes, cells: buildDoubleArray(spelt) });
      const expected = (units: readonly number[]): number | null => {
        const surface = spelt.findIndex((word) => String(word) === String(units));
        const begun = spelt.some((word) => String(word.slice(0, units.length)) === String(units));
        return begun ? surface : null;
      };
      const asked = [...spelt, ...spelt.map((word) => word.slice(0, -1)), ...others].filter(
        ({ length }) => length > 0,
      );
      expect(asked.map((units) => lookUp(trie, units))).toEqual(asked.map(expected));
    });
    fc.assert(property, { numRuns: 100 });
  });
});
