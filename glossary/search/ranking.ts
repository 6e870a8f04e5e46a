import { GROUP_SIZE, GROUPS, NO_SCORE, type Scores } from './scores.ts';

/** The slots that were found, the best first; of equal ones as `given` has them, which holds every slot that is not vacant. */
export function rankedSlots({ values }: Scores, given: Uint32Array): Uint32Array {
  const places = new Uint32Array(GROUPS * GROUP_SIZE + 1);
  for (const value of values) {
    if (value !== NO_SCORE) places[value + 1] = (places[value + 1] ?? 0) + 1;
  }
  for (let value = 1; value < places.length; value += 1) {
    places[value] = (places[value] ?? 0) + (places[value - 1] ?? 0);
  }
  const slots = new Uint32Array(places.at(-1) ?? 0);
  for (const slot of given) {
    const value = values[slot] ?? NO_SCORE;
    if (value === NO_SCORE) continue;
    const place = places[value] ?? 0;
    slots[place] = slot;
    places[value] = place + 1;
  }
  return slots;
}

/** Concepts of different glossaries in one group fit equally well: there the rank of the glossaries decides. */
export function groupOf(score: number): number {
  return Math.floor(score / GROUP_SIZE);
}
