import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  alignedPieces,
  guessAlignment,
  REARRANGEMENTS,
  rearranged,
  sentenceCounts,
} from '../../../server/services/alignment.ts';
import { fillingCounts } from '../../../server/services/fillings.ts';

test('every passage counts its sentences, a heading one', () => {
  expect(sentenceCounts('見出し\n\n一つ。二つ。\n\n「三つ。」と述べた。')).toEqual([1, 2, 1]);
});

// prettier-ignore
describe('a translation looks like', () => {
  test.each([
    ['lines', 'One.\nTwo.\nThree.', [1, 2, 1], 'line'],
    ['lines of which one is empty', 'One.\n\nThree.\n', [1, 2, 1], 'line'],
    ['paragraphs', 'One\nwrapped.\n\nTwo.\n\n\nThree.', [1, 2, 1], 'paragraph'],
    ['sentences', 'One.\nTwo.\nAnd.\nThree.', [1, 2, 1], 'sentence'],
    ['paragraphs, by the looks', 'One.\n\nTwo.', [1, 2, 1, 1], 'paragraph'],
    ['lines, by the looks', 'One.\nTwo.', [1, 2, 1], 'line'],
  ] as const)('%s', (_, text, counts, expected) => {
    expect(guessAlignment(text, counts)).toBe(expected);
  });
});

// prettier-ignore
describe('pieces', () => {
  test.each([
    ['line', '\uFEFFOne.\r\n\r\n Three. \r\n', ['One.', '', 'Three.']],
    ['paragraph', 'One\nwrapped.\n \nTwo.', ['One wrapped.', 'Two.']],
    ['sentence', 'One.\nTwo.\nAnd.\nThree.\nFour.', ['One.', 'Two. And.', 'Three.', 'Four.']],
    ['sentence', 'One.', ['One.', '', '']],
  ] as const)('by %s', (by, text, expected) => {
    expect(alignedPieces(text, by, [1, 2, 1])).toEqual(expected);
  });
});

// prettier-ignore
describe('a piece in the wrong place', () => {
  test.each([
    ['join', 0, ['a', 'b', 'c'], ['a b', 'c']],
    ['join', 0, ['', 'b'], ['b']],
    ['join', 1, ['a', 'b'], ['a', 'b']],
    ['split', 0, ['One. Two.', 'c'], ['One.', 'Two.', 'c']],
    ['split', 0, ['One. Two\nthree', 'c'], ['One.', 'Two\nthree', 'c']],
    ['split', 0, ['하나다. 둘이다.'], ['하나다.', '둘이다.']],
    ['split', 0, ['“One.” Two'], ['“One.”', 'Two']],
    ['split', 0, ['One'], ['One']],
    ['down', 1, ['a', 'b'], ['a', '', 'b']],
    ['up', 1, ['', 'b'], ['b']],
    ['up', 1, ['a', 'b'], ['a', 'b']],
    ['drop', 0, ['a', 'b'], ['b']],
    ['drop', 9, ['a', 'b'], ['a', 'b']],
  ] as const)('%s at %d of %j', (action, at, pieces, expected) => {
    expect(rearranged(pieces, action, at)).toEqual(expected);
  });

  test('loses no letter, whatever is done to it, unless it is dropped', () => {
    const letters = (pieces: readonly string[]) => pieces.join('').replace(/\s/g, '');
    fc.assert(
      fc.property(
        fc.array(fc.string(), { maxLength: 5 }),
        fc.constantFrom(...REARRANGEMENTS.filter((action) => action !== 'drop')),
        fc.nat({ max: 6 }),
        (pieces, action, at) => {
          expect(letters(rearranged(pieces, action, at))).toBe(letters(pieces));
        },
      ),
    );
  });
});

test('what is counted adds up to the passages', () => {
  const current = ['', 'stands', 'same', 'kept', 'none'];
  const pieces = ['new', 'other', 'same', null, '', 'over', ' '];
  const counts = fillingCounts(pieces, current);
  expect(counts).toEqual({ fresh: 1, changed: 1, same: 1, left: 2, over: 1 });
});
