import {
  buildSearchIndex,
  LANGUAGES,
  rankedSlots,
  STATUSES,
  type Concept,
  type Language,
  type SearchIndex,
  type SearchQuery,
  type SearchScores,
  type Status,
} from '../../glossary/index.ts';
import {
  createConceptOrder,
  type ConceptOrder,
  type Slots,
  type TableOrder,
} from './concept-order.ts';
import type { ConceptFilter, ConceptPage, ConceptSort, StoredConcept } from './glossaries.ts';
import { createTurns } from './turns.ts';

/** One revision of a glossary in memory, made for looking things up. */
export interface GlossaryIndex {
  /** In the order they were given. */
  readonly concepts: readonly StoredConcept[];
  readonly byId: ReadonlyMap<string, StoredConcept>;
  /** Every domain with its number of concepts, most first. */
  readonly domains: ConceptPage['domains'];
  /** Whoever changed a concept last, who changed most of them first. */
  readonly people: readonly string[];
  /** What a query finds, by slot; or, where it finds nothing anywhere, what it nearly finds. */
  search(query: SearchQuery, manner: 'exact' | 'near'): Promise<SearchScores>;
  /** The slots that pass a filter, in order. */
  select(selection: Selection): Promise<Uint32Array>;
  /** @throws RangeError where the slot is vacant */
  conceptAt(slot: number): StoredConcept;
  order(by: TableOrder): Promise<ConceptOrder>;
  /** The same glossary at a later revision: costs what was changed. */
  renewed(concepts: readonly StoredConcept[]): GlossaryIndex;
}

export interface Selection {
  readonly filter: Omit<ConceptFilter, 'text' | 'documentId'>;
  /** Only these concepts, by id; null for all. */
  readonly among: ReadonlySet<string> | null;
  /** What the text of the filter finds; null where there is none. */
  readonly scores: SearchScores | null;
  readonly order: SelectionOrder;
}

export interface SelectionOrder {
  readonly sort: ConceptSort | 'given';
  readonly direction: 'ascending' | 'descending';
  readonly collation: Language;
}

export function createGlossaryIndex(concepts: readonly StoredConcept[]): GlossaryIndex {
  return glossaryIndex({
    concepts,
    slots: concepts,
    built: concepts.length,
    search: null,
    orders: new Map(),
  });
}

interface Content {
  readonly concepts: readonly StoredConcept[];
  readonly slots: Slots;
  /** How many of the slots there were at first. */
  readonly built: number;
  /** Both are made when they are first asked for. */
  readonly search: Promise<SearchIndex> | null;
  readonly orders: ReadonlyMap<string, Promise<ConceptOrder>>;
}

function glossaryIndex({ concepts, slots, built, ...made }: Content): GlossaryIndex {
  let { search } = made;
  const orders = new Map(made.orders);
  const traits = Uint8Array.from(slots, (concept) => (concept === null ? 0 : traitsOf(concept)));

  const orderBy = (by: TableOrder): Promise<ConceptOrder> => {
    const name = `${by.sort} ${by.collation}`;
    const known = orders.get(name);
    if (known !== undefined) return known;
    const order = createConceptOrder(slots, by);
    orders.set(name, order);
    return order;
  };

  const inOrder = async (
    scores: SearchScores | null,
    { sort, direction, collation }: SelectionOrder,
  ): Promise<Uint32Array> => {
    const standing = sort === 'relevance' ? 'given' : sort;
    const { slots } = await orderBy({ sort: standing, collation });
    const sorted = sort === 'relevance' && scores !== null ? rankedSlots(scores, slots) : slots;
    return direction === 'ascending' ? sorted : sorted.toReversed();
  };

  const passing = ({ filter, among, scores }: Selection) => {
    const { status, domain, missing, since, by } = filter;
    const wanted = status === undefined ? 0 : statusTrait(status);
    const unwanted = missing === undefined ? 0 : languageTrait(missing);
    return (slot: number): boolean => {
      if (scores !== null && !scores.has(slot)) return false;
      const trait = traits[slot] ?? 0;
      if ((trait & wanted) !== wanted || (trait & unwanted) !== 0) return false;
      const concept = slots[slot] ?? null;
      return (
        concept !== null &&
        (domain === undefined || concept.domain === domain) &&
        (since === undefined || concept.updatedAt >= since) &&
        (by === undefined || concept.updatedBy === by) &&
        (among === null || among.has(concept.id))
      );
    };
  };

  return {
    concepts,
    byId: new Map(concepts.map((concept) => [concept.id, concept])),
    domains: tally(concepts, ({ domain }) => domain).map(([domain, count]) => ({ domain, count })),
    people: tally(concepts, ({ updatedBy }) => updatedBy).map(([name]) => name),

    async search(query, manner) {
      search ??= inTurns(buildSearchIndex(slots));
      const index = await search;
      return manner === 'exact' ? index.search(query) : index.searchNear(query);
    },

    select: async (selection) =>
      (await inOrder(selection.scores, selection.order)).filter(passing(selection)),

    conceptAt(slot) {
      const concept = slots[slot];
      if (concept === undefined || concept === null) {
        throw new RangeError(`slot ${String(slot)} is vacant`);
      }
      return concept;
    },

    order: orderBy,

    renewed(now) {
      const { gone, come } = differences(concepts, now);
      const vacated: number[] = [];
      slots.forEach((concept, slot) => {
        if (concept !== null && gone.has(concept)) vacated.push(slot);
      });
      const filled = [
        ...slots.map((concept) => (concept !== null && gone.has(concept) ? null : concept)),
        ...come,
      ];
      const edits = filled.length - now.length + (filled.length - built);
      if (edits > MANY) return createGlossaryIndex(now);
      return glossaryIndex({
        concepts: now,
        slots: filled,
        built,
        search: search?.then((index) => index.with({ vacated, added: come })) ?? null,
        orders: new Map(
          Array.from(orders, ([name, order]) => [
            name,
            order.then((known) => known.with({ slots: filled, vacated })),
          ]),
        ),
      });
    },
  };
}

/** So many concepts beside the others make every edit wait for some milliseconds, and it is time to begin anew. */
const MANY = 2_000;

async function inTurns<Result>(work: Generator<undefined, Result, undefined>): Promise<Result> {
  const turns = createTurns(CONCEPTS_A_TURN);
  let step = work.next();
  while (step.done !== true) {
    await turns.after(1);
    step = work.next();
  }
  return step.value;
}

const CONCEPTS_A_TURN = 400;

/** Which statuses and languages its terms have, in one byte. */
function traitsOf({ terms }: Concept): number {
  let traits = 0;
  for (const { status, lang } of terms) traits |= statusTrait(status) | languageTrait(lang);
  return traits;
}

function statusTrait(status: Status): number {
  return 1 << STATUSES.indexOf(status);
}

function languageTrait(lang: Language): number {
  return 1 << (STATUSES.length + LANGUAGES.indexOf(lang));
}

/** What each is called, and how often, most first; what has no name does not count. */
function tally(
  concepts: readonly StoredConcept[],
  nameOf: (concept: StoredConcept) => string,
): readonly (readonly [name: string, count: number])[] {
  const counts = new Map<string, number>();
  for (const concept of concepts) {
    const name = nameOf(concept);
    if (name !== '') counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return Array.from(counts).toSorted(([, a], [, b]) => b - a);
}

/** Both in the order of their places. A concept that was not changed is the same object. */
function differences(
  before: readonly StoredConcept[],
  after: readonly StoredConcept[],
): { readonly gone: ReadonlySet<StoredConcept>; readonly come: readonly StoredConcept[] } {
  const gone = new Set<StoredConcept>();
  const come: StoredConcept[] = [];
  let [a, b] = [0, 0];
  while (a < before.length || b < after.length) {
    const [old, now] = [before[a], after[b]];
    if (old === now) {
      a += 1;
      b += 1;
    } else if (now === undefined || (old !== undefined && old.position <= now.position)) {
      if (old !== undefined) gone.add(old);
      a += 1;
    } else {
      come.push(now);
      b += 1;
    }
  }
  return { gone, come };
}
