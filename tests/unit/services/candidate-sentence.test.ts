import { describe, expect, test } from '@jest/globals';
import { sentenceAround } from '../../../server/services/candidate-sentence.ts';

/** The expression stands between the bars. */
function around(marked: string): string {
  const start = marked.indexOf('|');
  const end = marked.lastIndexOf('|') - 1;
  const text = marked.replaceAll('|', '');
  const passage = { start: 0, end: text.length };
  const { before, surface, after } = sentenceAround(text, passage, { start, end });
  return `${before}|${surface}|${after}`;
}

describe('the sentence around an expression', () => {
  test.each([
    [
      'of several',
      '協議した。次に|戦域警戒網|を広げた。後で見直す。',
      '次に|戦域警戒網|を広げた。',
    ],
    ['the first', '|警戒網|がある。次。', '|警戒網|がある。'],
    ['the last, without an end', '前。|警戒網|である', '|警戒網|である'],
    ['in printed lines', '広い\n海の|警戒\n網|を置\nく。', '広い海の|警戒網|を置く。'],
    ['with Latin words in printed lines', 'その|Sea\nWatch|は動く。', 'その|Sea Watch|は動く。'],
    [
      'with a quoted sentence inside',
      '彼は「要る。」と|警戒網|を語った。',
      '彼は「要る。」と|警戒網|を語った。',
    ],
  ])('%s', (_, text, expected) => {
    expect(around(text)).toBe(expected);
  });

  test('that fills a page is shortened on both sides, and splits no character', () => {
    const shown = around(`${'𠮷'.repeat(200)}|警戒網|${'𠮷'.repeat(200)}。`);
    expect(shown).toBe(`…${'𠮷'.repeat(90)}|警戒網|${'𠮷'.repeat(90)}…`);
  });
});
