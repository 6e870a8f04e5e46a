import { beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  createDictionary,
  createSegmenter,
  type Dictionary,
  type Segmenter,
} from '../../../glossary/index.ts';
import { Lattice } from '../../../glossary/morphology/japanese/lattice.ts';
import { loadDictionary } from '../../../server/dictionary.ts';
import { japanese, tinyDictionary } from './arbitraries.ts';
import { tinyFiles, type TinyDictionary } from './tiny-dictionary.ts';

const margins = (segmenter: Segmenter, text: string): readonly number[] => {
  const analysis = segmenter.analyse(text);
  return Array.from({ length: text.length + 1 }, (_, offset) => analysis.edgeMargin(offset));
};

/** One id for everything, and 5 for every seam between two words. */
const SEAMS: TinyDictionary = {
  words: [
    { surface: '東', leftId: 1, rightId: 1, cost: 7 },
    { surface: '東京', leftId: 1, rightId: 1, cost: 3 },
    { surface: '京都', leftId: 1, rightId: 1, cost: 2 },
    { surface: '都', leftId: 1, rightId: 1, cost: 4 },
  ],
  unknown: [
    { surface: 'DEFAULT', leftId: 1, rightId: 1, cost: 50 },
    { surface: 'KANJI', leftId: 1, rightId: 1, cost: 30 },
    { surface: 'KATAKANA', leftId: 1, rightId: 1, cost: 20 },
  ],
  classes: [
    { name: 'DEFAULT', characters: '', invoked: false, grouped: true },
    { name: 'KANJI', characters: '東京都', invoked: false, grouped: false },
    { name: 'KATAKANA', characters: 'アイウ', invoked: true, grouped: true },
  ],
  connections: [
    [0, 0],
    [0, 5],
  ],
};

describe('by hand', () => {
  const segmenter = createSegmenter(createDictionary(tinyFiles(SEAMS)));

  test.each([
    ['an empty text', '', [Infinity]],
    ['one word', '東', [Infinity, Infinity]],
    // 東京|都 3 + 5 + 4 = 12, 東|京都 7 + 5 + 2 = 14: an edge after 東 costs 2 more, one after 京 2 less.
    ['two ways to cut', '東京都', [Infinity, 12 - 14, 14 - 12, Infinity]],
    // 東|東京 7 + 5 + 3 = 15; an edge inside 東京 leaves 京 unknown: 7 + 5 + 7 + 5 + 30 = 54. No word joins 東東.
    ['a word that can only be cut dearly', '東東京', [Infinity, Infinity, 15 - 54, Infinity]],
    // No word begins inside アイウ but unknown ones, and these begin only where a word has ended.
    ['an unknown run', 'アイウ', [Infinity, -Infinity, -Infinity, Infinity]],
    ['a surrogate pair', '😀都', [Infinity, -Infinity, Infinity, Infinity]],
    ['a comma between clauses', '東、京都', [Infinity, Infinity, Infinity, -Infinity, Infinity]],
  ])('%s', (_, text, expected) => {
    expect(margins(segmenter, text)).toEqual(expected);
  });

  test.each([-1, 4, Number.NaN])('an offset outside the text is refused: %d', (offset) => {
    expect(() => segmenter.analyse('東京都').edgeMargin(offset)).toThrow(RangeError);
  });

  test('an analysis stays right after others were made', () => {
    const first = segmenter.analyse('東京都');
    segmenter.analyse('アイウ、東').edgeMargin(1);
    expect(first.edgeMargin(1)).toBe(-2);
  });
});

describe('against every path there is', () => {
  const text = fc
    .array(fc.constantFrom('あ', 'い', 'ア', '核', '😀'), { minLength: 1, maxLength: 6 })
    .map((characters) => characters.join(''));

  test('any small dictionary', () => {
    const property = fc.property(tinyDictionary, text, (tiny, sample) => {
      const dictionary = createDictionary(tinyFiles(tiny));
      const found = margins(createSegmenter(dictionary), sample);
      expect(found).toEqual(marginsOfAllPaths(dictionary, sample));
    });
    fc.assert(property, { numRuns: 300 });
  });
});

interface Word {
  readonly start: number;
  readonly end: number;
  readonly row: number;
}

/** The definition itself: every path, its cost, and for each offset the cheapest across and the cheapest with an edge. */
function marginsOfAllPaths(dictionary: Dictionary, text: string): readonly number[] {
  const { connections, edgeRow } = dictionary.words;
  const { costs, rightIds } = dictionary.connections;
  const words = wordsOf(dictionary, text);
  const across = Array.from({ length: text.length + 1 }, () => Infinity);
  const edge = Array.from({ length: text.length + 1 }, () => Infinity);

  const connect = (before: number, after: number): number =>
    costs[(connections[3 * after] ?? 0) * rightIds + (connections[3 * before + 1] ?? 0)] ?? 0;
  const walk = (path: readonly Word[], cost: number): void => {
    const at = path.at(-1)?.end ?? 0;
    const last = path.at(-1)?.row ?? edgeRow;
    if (at === text.length) {
      const total = cost + connect(last, edgeRow);
      for (const word of path) {
        edge[word.end] = Math.min(edge[word.end] ?? 0, total);
        for (let i = word.start + 1; i < word.end; i += 1) {
          across[i] = Math.min(across[i] ?? 0, total);
        }
      }
      return;
    }
    for (const word of words.filter(({ start }) => start === at)) {
      const wordCost = connections[3 * word.row + 2] ?? 0;
      walk([...path, word], cost + connect(last, word.row) + wordCost);
    }
  };
  walk([], 0);
  return across.map((cost, at) => {
    if (at === 0 || at === text.length) return Infinity;
    return edge[at] === Infinity ? -Infinity : cost - (edge[at] ?? 0);
  });
}

function wordsOf(dictionary: Dictionary, text: string): readonly Word[] {
  const lattice = new Lattice(dictionary);
  lattice.build(text, 0, text.length);
  const words: Word[] = [];
  for (let end = 1; end <= text.length; end += 1) {
    for (let node = lattice.firstEndingAt[end] ?? -1; node >= 0;) {
      words.push({ start: lattice.start[node] ?? 0, end, row: lattice.row[node] ?? 0 });
      node = lattice.nextEndingThere[node] ?? -1;
    }
  }
  return words;
}

describe('with the real dictionary', () => {
  let segmenter: Segmenter;
  beforeAll(async () => {
    segmenter = createSegmenter(await loadDictionary());
  });

  test('a positive margin is an edge of the tokens, a negative one is none', () => {
    const property = fc.property(japanese, (text) => {
      const edges = new Set([0, ...segmenter.segment(text).map((token) => token.end)]);
      const signs = margins(segmenter, text).map(Math.sign);
      const expected = signs.map((sign, at) => (sign === 0 ? 0 : edges.has(at) ? 1 : -1));
      expect(signs).toEqual(expected);
    });
    fc.assert(property, { numRuns: 300 });
  });

  test('京都 in 東京都 is far from a word, サイバー in サイバーセキュリティ is one', () => {
    const tokyo = segmenter.analyse('東京都に住む');
    expect(tokyo.edgeMargin(1)).toBeLessThan(-1_500);
    expect(tokyo.edgeMargin(2)).toBeGreaterThan(1_500);
    expect(segmenter.analyse('サイバーセキュリティ').edgeMargin(4)).toBeGreaterThan(-Infinity);
  });
});
