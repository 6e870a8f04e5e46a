import { describe, expect, test } from '@jest/globals';
import { clauseEnds, LONGEST_CLAUSE } from '../../../glossary/morphology/japanese/clauses.ts';

describe('a clause ends', () => {
  test.each([
    ['nowhere in nothing', '', []],
    ['with the text', '核抑止', [3]],
    ['after a comma and after a full stop', '核、抑止。力', [2, 5, 6]],
    ['after each of several', '核、。、', [2, 3, 4]],
    ['at no other punctuation', '核，抑止．力！「々」\n', [11]],
  ])('%s', (_, text, expected) => {
    expect(clauseEnds(text)).toEqual(expected);
  });

  test.each([
    ['at the limit', 'あ'.repeat(LONGEST_CLAUSE + 2), [LONGEST_CLAUSE, LONGEST_CLAUSE + 2]],
    ['not before the limit', 'あ'.repeat(LONGEST_CLAUSE), [LONGEST_CLAUSE]],
    [
      'after the last white space',
      `あ\nい う${'え'.repeat(LONGEST_CLAUSE)}`,
      [4, LONGEST_CLAUSE + 4, LONGEST_CLAUSE + 5],
    ],
    [
      'not inside a surrogate pair',
      `${'あ'.repeat(LONGEST_CLAUSE - 1)}😀い`,
      [LONGEST_CLAUSE - 1, LONGEST_CLAUSE + 2],
    ],
  ])('too long: cut %s', (_, text, expected) => {
    expect(clauseEnds(text)).toEqual(expected);
  });
});
