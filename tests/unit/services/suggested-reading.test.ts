import { beforeAll, expect, test } from '@jest/globals';
import { createSegmenter, type Segmenter } from '../../../glossary/index.ts';
import { loadDictionary } from '../../../server/dictionary.ts';
import { suggestedReading } from '../../../server/services/suggested-reading.ts';

let segmenter: Segmenter;
beforeAll(async () => {
  segmenter = createSegmenter(await loadDictionary());
});

test.each([
  ['安全保障', 'あんぜんほしょう'],
  ['サイバー防衛', 'さいばーぼうえい'],
  ['取り組み', 'とりくみ'],
  ['ひらがな', 'ひらがな'],
  ['', ''],
  // What the dictionary does not know is left to the person.
  ['NCG', ''],
  ['鱻協定', ''],
])('%s is read %j', (text, reading) => {
  expect(suggestedReading(text, segmenter)).toBe(reading);
});
