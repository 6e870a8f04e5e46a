import { describe, expect, test } from '@jest/globals';
import { createDictionary, createSegmenter } from '../../../glossary/index.ts';
import { tinyFiles, type TinyDictionary } from './tiny-dictionary.ts';

/** One id for everything, and 5 for every seam between two words; a clause begins and ends for 2. */
const WORDS: TinyDictionary = {
  words: [
    { surface: '弁護士', leftId: 1, rightId: 1, cost: 1 },
    { surface: '弁護', leftId: 1, rightId: 1, cost: 3 },
    { surface: '士', leftId: 1, rightId: 1, cost: 4 },
    { surface: '護士', leftId: 1, rightId: 1, cost: 6 },
    { surface: '弁', leftId: 1, rightId: 1, cost: 9 },
    { surface: '弁', leftId: 1, rightId: 1, cost: 8 },
    { surface: '護', leftId: 1, rightId: 1, cost: 7 },
    { surface: '弁護団', leftId: 1, rightId: 1, cost: 1 },
  ],
  unknown: [{ surface: 'DEFAULT', leftId: 1, rightId: 1, cost: 50 }],
  classes: [{ name: 'DEFAULT', characters: '', invoked: false, grouped: true }],
  connections: [
    [0, 2],
    [2, 5],
  ],
};

describe('partCost: what a cut inside a dictionary word costs beyond the cheapest', () => {
  const segmenter = createSegmenter(createDictionary(tinyFiles(WORDS)));

  // 弁護|士 costs 2 + 3 + 5 + 4 + 2 = 16, 弁|護士 2 + 8 + 5 + 6 + 2 = 23, 弁|護|士 2 + 8 + 5 + 7 + 5 + 4 + 2 = 33.
  test.each<[string, string, number, number, number]>([
    ['a part of the cheapest way', '弁護士', 0, 2, 0],
    ['the rest of the cheapest way', '弁護士', 2, 3, 0],
    ['a part of a dearer way', '弁護士', 1, 3, 23 - 16],
    ['cut at both ends', '弁護士', 1, 2, 33 - 16],
    ['the whole word, made up of its parts', '弁護士', 0, 3, 0],
    ['what is left over is no word', '弁護団', 0, 2, Infinity],
    ['a word of one part', '士', 0, 1, Infinity],
    ['an unknown word', '団団', 0, 1, Infinity],
  ])('%s', (_, word, start, end, expected) => {
    expect(segmenter.partCost(word, { start, end })).toBe(expected);
    expect(segmenter.partCost(word, { start, end })).toBe(expected);
  });
});
