import { describe, expect, test } from '@jest/globals';
import { pageParts, partWith } from '../../../server/web/models/page-parts.ts';

const passages = (...lengths: readonly number[]) => {
  let start = 0;
  return lengths.map((length) => {
    const span = { start, end: start + length };
    start = span.end + 1;
    return { span, highlights: [] };
  });
};

describe('a long text is cut between passages, at 20,000 characters', () => {
  test.each([
    ['nothing', [], [[0, 0]]],
    ['one passage', [5], [[0, 1]]],
    ['exactly the limit', [10_000, 10_000], [[0, 2]]],
    [
      'one character more',
      [10_000, 10_001],
      [
        [0, 1],
        [1, 2],
      ],
    ],
    ['one long passage alone', [50_000], [[0, 1]]],
    [
      'a long passage among short ones',
      [1, 50_000, 1, 1],
      [
        [0, 1],
        [1, 2],
        [2, 4],
      ],
    ],
  ])('%s', (_name, lengths, expected) => {
    expect(pageParts(passages(...lengths)).map(({ first, end }) => [first, end])).toEqual(expected);
  });

  test.each([
    [1, 0],
    [2, 1],
    [3, 2],
    [4, 2],
    [999, 2],
  ])('passage %d is in the part that begins at %d', (passage, first) => {
    expect(partWith(pageParts(passages(1, 50_000, 1, 1)), passage).first).toBe(first);
  });
});
