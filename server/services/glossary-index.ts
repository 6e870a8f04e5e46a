import {
  foldQuery,
  matchesQuery,
  searchKeys,
  STATUSES,
  type Concept,
  type Language,
  type Status,
} from '../../glossary/index.ts';
import type { ConceptFilter, ConceptPage, ConceptSort, StoredConcept } from './glossaries.ts';

/** One revision of a glossary in memory, made for looking things up. */
export interface GlossaryIndex {
  /** In the order they were given. */
  readonly concepts: readonly StoredConcept[];
  readonly byId: ReadonlyMap<string, StoredConcept>;
  /** Every domain with its number of concepts, most first. */
  readonly domains: ConceptPage['domains'];
  select(filter: ConceptFilter): readonly StoredConcept[];
  /** The same concepts in another order; descending is the exact reverse. */
  sort(concepts: readonly StoredConcept[], order: ConceptOrder): readonly StoredConcept[];
}

export interface ConceptOrder {
  readonly sort: ConceptSort;
  readonly direction: 'ascending' | 'descending';
  readonly collation: Language;
}

export function createGlossaryIndex(concepts: readonly StoredConcept[]): GlossaryIndex {
  const ranks = new Map<string, ReadonlyMap<StoredConcept, number>>();

  const ranksFor = ({ sort, collation }: ConceptOrder): ReadonlyMap<StoredConcept, number> => {
    const name = `${sort} ${collation}`;
    const known = ranks.get(name);
    if (known !== undefined) return known;
    const sorted = sortConcepts(concepts, sort, collation);
    const made = new Map(sorted.map((concept, rank) => [concept, rank]));
    ranks.set(name, made);
    return made;
  };

  return {
    concepts,
    byId: new Map(concepts.map((concept) => [concept.id, concept])),
    domains: countDomains(concepts),

    select({ text, status, domain, missing }) {
      const query = foldQuery(text);
      return concepts.filter(
        (concept) =>
          (status === undefined || concept.terms.some((term) => term.status === status)) &&
          (domain === undefined || concept.domain === domain) &&
          (missing === undefined || concept.terms.every((term) => term.lang !== missing)) &&
          matchesQuery(keysOf(concept), query),
      );
    },

    sort(chosen, order) {
      const rank = ranksFor(order);
      const sign = order.direction === 'ascending' ? 1 : -1;
      return chosen.toSorted((a, b) => sign * ((rank.get(a) ?? 0) - (rank.get(b) ?? 0)));
    },
  };
}

/** A concept that an edit elsewhere left alone keeps its keys: to make those of 100,000 concepts takes seconds. */
const kept = new WeakMap<StoredConcept, ReturnType<typeof searchKeys>>();

function keysOf(concept: StoredConcept): ReturnType<typeof searchKeys> {
  const known = kept.get(concept);
  if (known !== undefined) return known;
  const keys = searchKeys(concept);
  kept.set(concept, keys);
  return keys;
}

function countDomains(concepts: readonly Concept[]): ConceptPage['domains'] {
  const counts = new Map<string, number>();
  for (const { domain } of concepts) {
    if (domain !== '') counts.set(domain, (counts.get(domain) ?? 0) + 1);
  }
  return Array.from(counts, ([domain, count]) => ({ domain, count })).toSorted(
    (a, b) => b.count - a.count,
  );
}

/** Concepts that are equal by the sort keep the order they were given in. */
function sortConcepts(
  concepts: readonly StoredConcept[],
  sort: ConceptSort,
  collation: Language,
): readonly StoredConcept[] {
  if (sort === 'status') return sortBy(concepts, statusRank, compareNumbers);
  if (sort === 'updated')
    return sortBy(concepts, ({ updatedAt }) => updatedAt.getTime(), compareNumbers);
  const { compare } = new Intl.Collator(collation, { numeric: true });
  // What is not there comes last, not first: a table that opens on empty cells says nothing.
  const compareTexts = (a: string, b: string): number =>
    a === '' || b === '' ? Number(a === '') - Number(b === '') : compare(a, b);
  return sortBy(concepts, sort === 'domain' ? ({ domain }) => domain : headOf(sort), compareTexts);
}

function sortBy<Key>(
  concepts: readonly StoredConcept[],
  keyOf: (concept: StoredConcept) => Key,
  compare: (a: Key, b: Key) => number,
): readonly StoredConcept[] {
  return concepts
    .map((concept) => ({ concept, key: keyOf(concept) }))
    .toSorted((a, b) => compare(a.key, b.key))
    .map(({ concept }) => concept);
}

/** The term a table shows for a language. Japanese goes by its reading: 防衛 stands under ほ, wherever its kanji is. */
function headOf(lang: Language): (concept: Concept) => string {
  return ({ terms }) => {
    const ofLanguage = terms.filter((term) => term.lang === lang);
    const head = ofLanguage.find((term) => term.status === 'preferred') ?? ofLanguage[0];
    return head?.reading || head?.text || '';
  };
}

/** By the Japanese term the table shows, or the first there is. */
function statusRank({ terms }: Concept): number {
  const status: Status | undefined = (terms.find((term) => term.lang === 'ja') ?? terms[0])?.status;
  return status === undefined ? STATUSES.length : STATUSES.indexOf(status);
}

function compareNumbers(a: number, b: number): number {
  return a - b;
}
