import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { resolveCrossings, type Candidate } from '../../../glossary/recognise/overlaps.ts';

/** A candidate with the margin of its weaker edge. */
const at = (start: number, end: number, margin: number): Candidate => ({
  start,
  end,
  margin,
  grade: margin > 0 ? 'certain' : 'likely',
});

const crosses = (a: Candidate, b: Candidate): boolean =>
  (a.start < b.start && b.start < a.end && a.end < b.end) ||
  (b.start < a.start && a.start < b.end && b.end < a.end);

describe('of two that cross', () => {
  test.each<[string, Candidate, Candidate]>([
    ['the uncut stands against a longer one: 北朝鮮|半島', at(0, 3, 4_401), at(1, 5, -4_401)],
    ['the less cut stands: 国際|弁護 against 弁護士', at(2, 5, 9_000), at(0, 4, -5_226)],
    ['of two cut ones the less cut', at(2, 4, -500), at(0, 3, -2_000)],
    ['the longer, where neither is cut: 計画|部会', at(1, 5, 3_000), at(0, 3, 9_000)],
    ['the one with the surer edge, of one length', at(0, 2, 4_000), at(1, 3, 300)],
    ['the one at the edge of the text', at(0, 2, Infinity), at(1, 3, 12_000)],
    ['the earlier, if all is even', at(0, 2, 700), at(1, 3, 700)],
  ])('%s', (_, stands, falls) => {
    expect(resolveCrossings([stands, falls])).toEqual([stands]);
    expect(resolveCrossings([falls, stands])).toEqual([stands]);
  });
});

test('nested and equal spans all stay', () => {
  const kept = [at(0, 5, 100), at(2, 5, -900), at(3, 5, 100), at(3, 5, 100)];
  expect(resolveCrossings(kept)).toHaveLength(4);
});

test('no two that are kept cross, and every one that is not crosses a kept one', () => {
  const candidate = fc
    .tuple(fc.nat(12), fc.integer({ min: 1, max: 6 }), fc.integer({ min: -9, max: 9 }))
    .map(([start, length, margin]) => at(start, start + length, margin));
  const property = fc.property(fc.array(candidate, { maxLength: 15 }), (candidates) => {
    const kept = resolveCrossings(candidates);
    expect(kept.some((a) => kept.some((b) => crosses(a, b)))).toBe(false);
    const lost = candidates.filter((one) => !kept.includes(one));
    expect(lost.every((a) => kept.some((b) => crosses(a, b)))).toBe(true);
  });
  fc.assert(property);
});
