import { expect, test } from '@jest/globals';
import { createIds, cryptoRandom } from '../../../server/clock.ts';

const at = (...times: readonly number[]) => {
  const left = [...times];
  return { now: () => new Date(left.shift() ?? 0) };
};

test('an identifier is a ULID of its time', () => {
  const ids = createIds({ clock: at(Date.UTC(2026, 0, 1)), random: () => 0 });
  expect(ids.next()).toBe('01KDVDNA000000000000000000');
});

test('later ones sort after earlier ones, also within a millisecond and when the clock goes back', () => {
  const ids = createIds({ clock: at(2000, 2000, 1000, 3000), random: () => 0.5 });
  const made = [ids.next(), ids.next(), ids.next(), ids.next()];
  expect(made).toEqual(made.toSorted());
  expect(new Set(made).size).toBe(4);
});

test('randomness stays below one', () => {
  const drawn = Array.from({ length: 1000 }, cryptoRandom);
  expect(drawn.every((number) => number >= 0 && number < 1)).toBe(true);
  expect(new Set(drawn).size).toBe(1000);
});
