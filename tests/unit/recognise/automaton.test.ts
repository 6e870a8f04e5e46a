import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { createAutomaton } from '../../../glossary/recognise/automaton.ts';

function scan(patterns: readonly string[], text: string): readonly (readonly [string, number])[] {
  const found: (readonly [string, number])[] = [];
  createAutomaton(patterns).scan(text, (pattern, end) => {
    found.push([patterns[pattern] ?? '', end]);
  });
  return found;
}

describe('createAutomaton: every occurrence of every pattern', () => {
  test.each<[string, string[], string, [string, number][]]>([
    [
      'nested, longer first',
      ['抑止', '核抑止'],
      '核抑止',
      [
        ['核抑止', 3],
        ['抑止', 3],
      ],
    ],
    [
      'crossing',
      ['日韓', '韓国', '国交'],
      '日韓国交',
      [
        ['日韓', 2],
        ['韓国', 3],
        ['国交', 4],
      ],
    ],
    [
      'overlapping itself',
      ['aa'],
      'aaa',
      [
        ['aa', 2],
        ['aa', 3],
      ],
    ],
    ['through a silent state', ['abcd', 'c'], 'abc', [['c', 3]]],
    ['an astral kanji', ['𠮟責'], '𠮟責', [['𠮟責', 3]]],
    ['no patterns', [], '核', []],
    ['an empty pattern', [''], '核', []],
  ])('%s', (_, patterns, text, expected) => {
    expect(scan(patterns, text)).toEqual(expected);
  });

  test('the same text twice is found twice', () => {
    expect(scan(['核', '核'], '核')).toHaveLength(2);
  });

  test('agrees with looking for each pattern at each place', () => {
    const letters = fc.string({ unit: fc.constantFrom('a', 'b', '核'), maxLength: 30 });
    const words = fc.array(
      fc.string({ unit: fc.constantFrom('a', 'b', '核'), minLength: 1, maxLength: 4 }),
    );
    fc.assert(
      fc.property(words, letters, (patterns, text) => {
        const naive = patterns.flatMap((pattern) =>
          Array.from({ length: text.length }, (_, at) => at)
            .filter((at) => text.startsWith(pattern, at))
            .map((at) => `${pattern}@${String(at + pattern.length)}`),
        );
        const found = scan(patterns, text).map(([pattern, end]) => `${pattern}@${String(end)}`);
        expect([...found].sort()).toEqual(naive.sort());
      }),
    );
  });
});
