import { STATUSES, type Concept, type Language, type Status } from '../../glossary/index.ts';
import type { ConceptSort, StoredConcept } from './glossaries.ts';
import { createTurns } from './turns.ts';

/** An order that no query has a part in. `given`: as the glossary has them. */
export interface TableOrder {
  readonly sort: Exclude<ConceptSort, 'relevance'> | 'given';
  readonly collation: Language;
}

/** The concepts of a glossary in one order, by slot. It is made once and then kept in order. */
export interface ConceptOrder {
  readonly slots: Uint32Array;
  /** Negative where the first comes first, 0 where the sort makes no difference. */
  compareKeys(a: StoredConcept, b: StoredConcept): number;
  /** `slots` are those after the edit. */
  with(edit: { readonly slots: Slots; readonly vacated: readonly number[] }): ConceptOrder;
}

/** A concept in each slot, or nobody: slots keep their numbers, so that an edit moves no other concept. */
export type Slots = readonly (StoredConcept | null)[];

/** Sorts in turns: a hundred thousand readings take a second. */
export async function createConceptOrder(slots: Slots, by: TableOrder): Promise<ConceptOrder> {
  const { keyOf, compareKeys } = sortings(by);
  const keys = slots.map((concept) => (concept === null ? '' : keyOf(concept)));
  const numbers = slots.flatMap((concept, slot) => (concept === null ? [] : [slot]));
  const sorted = await sortInTurns(numbers, (a, b) => {
    const compared = compareKeys(keys[a] ?? '', keys[b] ?? '');
    return compared || conceptAt(slots, a).position - conceptAt(slots, b).position;
  });
  return order({
    slots: Uint32Array.from(sorted),
    size: slots.length,
    compareKeys: (a, b) => compareKeys(keyOf(a), keyOf(b)),
  });
}

interface Ordered {
  readonly slots: Uint32Array;
  /** Slots from here on are not among them yet. */
  readonly size: number;
  readonly compareKeys: ConceptOrder['compareKeys'];
}

function order({ slots, size, compareKeys }: Ordered): ConceptOrder {
  /** Those that are equal by the sort go as they were given. */
  const compare = (a: StoredConcept, b: StoredConcept): number =>
    compareKeys(a, b) || a.position - b.position;
  return {
    slots,
    compareKeys,
    with({ slots: now, vacated }) {
      const gone = new Set(vacated);
      const left = gone.size === 0 ? slots : slots.filter((slot) => !gone.has(slot));
      const added: number[] = [];
      for (let slot = size; slot < now.length; slot += 1) {
        if (now[slot] !== null) added.push(slot);
      }
      const at = (slot: number): StoredConcept => conceptAt(now, slot);
      added.sort((a, b) => compare(at(a), at(b)));
      const merged = new Uint32Array(left.length + added.length);
      let taken = 0;
      added.forEach((slot, index) => {
        const place = firstAfter(left, taken, (other) => compare(at(other), at(slot)) > 0);
        merged.set(left.subarray(taken, place), taken + index);
        merged[place + index] = slot;
        taken = place;
      });
      merged.set(left.subarray(taken), taken + added.length);
      return order({ slots: merged, size: now.length, compareKeys });
    },
  };
}

function conceptAt(slots: Slots, slot: number): StoredConcept {
  const concept = slots[slot];
  if (concept === undefined || concept === null)
    throw new RangeError(`slot ${String(slot)} is vacant`);
  return concept;
}

function firstAfter(slots: Uint32Array, from: number, isAfter: (slot: number) => boolean): number {
  let low = from;
  let high = slots.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (isAfter(slots[middle] ?? 0)) high = middle;
    else low = middle + 1;
  }
  return low;
}

async function sortInTurns(
  slots: readonly number[],
  compare: (a: number, b: number) => number,
): Promise<readonly number[]> {
  const turns = createTurns(COMPARISONS_A_TURN);
  const runs: (readonly number[])[] = [];
  for (let from = 0; from < slots.length; from += RUN) {
    runs.push(slots.slice(from, from + RUN).sort(compare));
    await turns.after(RUN * Math.log2(RUN));
  }
  while (runs.length > 1) {
    const [first = [], second = []] = runs.splice(0, 2);
    const merged: number[] = [];
    let [a, b] = [0, 0];
    while (a < first.length || b < second.length) {
      const [one, other] = [first[a], second[b]];
      const takesFirst = other === undefined || (one !== undefined && compare(one, other) <= 0);
      merged.push((takesFirst ? one : other) ?? 0);
      if (takesFirst) a += 1;
      else b += 1;
      if (merged.length % RUN === 0) await turns.after(RUN);
    }
    runs.push(merged);
  }
  return runs[0] ?? [];
}

const RUN = 1_000;
const COMPARISONS_A_TURN = 20_000;

type Key = string | number;

interface Sorting {
  keyOf(concept: StoredConcept): Key;
  compareKeys(a: Key, b: Key): number;
}

function sortings({ sort, collation }: TableOrder): Sorting {
  if (sort === 'given') return { keyOf: ({ position }) => position, compareKeys: compareNumbers };
  if (sort === 'status') return { keyOf: statusRank, compareKeys: compareNumbers };
  if (sort === 'updated') {
    return { keyOf: ({ updatedAt }) => updatedAt.getTime(), compareKeys: compareNumbers };
  }
  const { compare } = new Intl.Collator(collation, { numeric: true });
  return {
    keyOf: sort === 'domain' ? ({ domain }) => domain : headOf(sort),
    // What is not there comes last, not first: a table that opens on empty cells says nothing.
    compareKeys: (a, b) =>
      a === '' || b === '' ? Number(a === '') - Number(b === '') : compare(String(a), String(b)),
  };
}

/** The term a table shows for a language. Japanese goes by its reading: 防衛 stands under ほ, wherever its kanji is. */
function headOf(lang: Language): (concept: Concept) => string {
  return ({ terms }) => {
    const head =
      terms.find((term) => term.lang === lang && term.status === 'preferred') ??
      terms.find((term) => term.lang === lang);
    return head?.reading || head?.text || '';
  };
}

/** By the Japanese term the table shows, or the first there is. */
function statusRank({ terms }: Concept): number {
  const status: Status | undefined = (terms.find((term) => term.lang === 'ja') ?? terms[0])?.status;
  return status === undefined ? STATUSES.length : STATUSES.indexOf(status);
}

function compareNumbers(a: Key, b: Key): number {
  return Number(a) - Number(b);
}
