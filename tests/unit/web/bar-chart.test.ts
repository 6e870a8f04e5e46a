import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { lyingBars, standingBars } from '../../../server/web/models/bar-chart.ts';

const titled = (first: number, last: number, count: number): string =>
  `${String(first)}-${String(last)}: ${String(count)}`;

describe('standing bars', () => {
  test('one a passage while they are few', () => {
    const { bars } = standingBars('', [0, 2, 1], titled);
    expect(bars.map(({ title }) => title)).toEqual(['1-1: 0', '2-2: 2', '3-3: 1']);
    expect(bars.map(({ height }) => height)).toEqual([0, 110, 55]);
  });

  test('of many passages neighbours share one, and none is left out', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(9), { maxLength: 700 }), (counts) => {
        const { bars, width } = standingBars('', counts, titled);
        const sums = bars.map(({ title }) => Number(title.split(': ')[1]));
        expect(bars.length).toBeLessThanOrEqual(100);
        expect(sums.reduce((a, b) => a + b, 0)).toBe(counts.reduce((a, b) => a + b, 0));
        for (const bar of bars) expect(bar.x + bar.width).toBeLessThanOrEqual(width + 1);
      }),
    );
  });
});

test('lying bars are as long as they count, in the order given', () => {
  const amount = (label: string, count: number) => ({
    label,
    count,
    value: String(count),
    title: label,
  });
  const { bars, height } = lyingBars('', [amount('a', 4), amount('b', 1)]);
  expect(bars.map(({ name, width }) => [name, width])).toEqual([
    ['a', 200],
    ['b', 50],
  ]);
  expect(height).toBe(44);
});
