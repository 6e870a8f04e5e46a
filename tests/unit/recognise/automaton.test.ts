import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { buildAutomaton } from '../../../glossary/recognise/automaton-builder.ts';
import { createAutomaton, openAutomaton } from '../../../glossary/recognise/automaton.ts';
import { packPatterns } from '../../../glossary/recognise/packed-patterns.ts';

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
    [
      'the suffix of a whole pattern that begins another',
      ['核抑止', '抑止', '止める'],
      '核抑止める',
      [
        ['核抑止', 3],
        ['抑止', 3],
        ['止める', 5],
      ],
    ],
    ['across a character of no pattern', ['核抑止'], '核の抑止', []],
    ['an astral kanji', ['𠮟責'], '𠮟責', [['𠮟責', 3]]],
    ['no patterns', [], '核', []],
    ['an empty pattern', [''], '核', []],
  ])('%s', (_, patterns, text, expected) => {
    expect(scan(patterns, text)).toEqual(expected);
  });

  test('the same text twice is found twice, the first listed first', () => {
    const found: number[] = [];
    createAutomaton(['核抑止', '抑止', '抑止']).scan('核抑止', (pattern) => found.push(pattern));
    expect(found).toEqual([0, 1, 2]);
  });

  test('6,000 patterns of 8,000 different units', () => {
    // Every pattern stands once in the text, parted by a unit that is in none of them; so do its parts that are listed.
    const unit = (n: number): string => String.fromCharCode(0x4e00 + (n % 8_000));
    const patterns = Array.from({ length: 6_000 }, (_, n) =>
      Array.from({ length: 1 + (n % 5) }, (_, i) => unit(n * (i * i + 1) + 7 * i)).join(''),
    );
    const text = patterns.join('。');
    const listed = new Map<string, number>();
    for (const pattern of patterns) listed.set(pattern, (listed.get(pattern) ?? 0) + 1);
    const expected: string[] = [];
    for (let end = 1; end <= text.length; end += 1) {
      for (let length = 5; length > 0; length -= 1) {
        const pattern = end < length ? '' : text.slice(end - length, end);
        const times = listed.get(pattern) ?? 0;
        for (let i = 0; i < times; i += 1) expected.push(`${pattern}@${end}`);
      }
    }
    expect(scan(patterns, text).map(([pattern, end]) => `${pattern}@${end}`)).toEqual(expected);
  });

  test('any units at all', () => {
    const units = fc.string({
      unit: fc.integer({ min: 0, max: 0xffff }).map((u) => String.fromCharCode(u)),
    });
    fc.assert(
      fc.property(fc.array(units, { minLength: 1, maxLength: 20 }), (patterns) => {
        const text = patterns.join('');
        const found = new Set(scan(patterns, text).map(([pattern, end]) => `${pattern}@${end}`));
        let end = 0;
        for (const pattern of patterns) {
          end += pattern.length;
          expect(pattern === '' || found.has(`${pattern}@${end}`)).toBe(true);
        }
      }),
    );
  });

  test('tables that move to another thread are the same automaton', () => {
    const tables = buildAutomaton(packPatterns(['核抑止', '抑止']));
    const moved = structuredClone(tables, {
      transfer: [tables.steps.buffer, tables.cells.buffer, tables.outputs.buffer],
    });
    const found: number[] = [];
    openAutomaton(moved).scan('核抑止', (pattern) => found.push(pattern));
    expect(found).toEqual([0, 1]);
    expect(tables.cells).toHaveLength(0);
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
