import { randomInt } from 'node:crypto';
import { monotonicFactory } from 'ulid';
import type { Clock, Ids } from './services/ports/clock.ts';

export const systemClock: Clock = { now: () => new Date() };

/** `random` gives a number in [0, 1). */
export function createIds({
  clock,
  random,
}: {
  readonly clock: Clock;
  readonly random: () => number;
}): Ids {
  const ulid = monotonicFactory(random);
  return { next: () => ulid(clock.now().getTime()) };
}

const STEPS = 2 ** 47;

export function cryptoRandom(): number {
  return randomInt(STEPS) / STEPS;
}
