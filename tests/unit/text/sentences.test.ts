import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { sentences } from '../../../glossary/text/sentences.ts';

const cut = (text: string): readonly string[] =>
  sentences(text).map(({ start, end }) => text.slice(start, end));

describe('sentences', () => {
  test.each([
    ['two sentences', '協議した。合意した。', ['協議した。', '合意した。']],
    [
      'a full stop inside a quotation',
      '「成り立つ。」と述べた。次へ。',
      ['「成り立つ。」と述べた。', '次へ。'],
    ],
    [
      'a full stop inside parentheses',
      '核共有（配備。）を続けた。',
      ['核共有（配備。）を続けた。'],
    ],
    ['a bracket left open', '「開いたまま。次の文。', ['「開いたまま。', '次の文。']],
    ['English', 'They met in 2023. They agreed.', ['They met in 2023. ', 'They agreed.']],
    [
      'an abbreviation point before a small letter',
      'the U.S. side agreed',
      ['the U.S. side agreed'],
    ],
    ['nothing', '', []],
  ])('%s', (_, text, expected) => {
    expect(cut(text)).toEqual(expected);
  });

  test('the spans tile any text', () => {
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.constantFrom('核', '。', '「', '」', '（', '）', ' ', 'A', '.', '\n', '！'),
        }),
        (text) => {
          expect(cut(text).join('')).toBe(text);
        },
      ),
    );
  });
});
