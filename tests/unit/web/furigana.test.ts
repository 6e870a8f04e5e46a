import { describe, expect, test } from '@jest/globals';
import { writtenReading } from '../../../server/web/models/furigana.ts';

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
