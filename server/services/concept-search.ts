import { groupOf, parseQuery, type SearchQuery, type SearchScores } from '../../glossary/index.ts';
import type { ConceptFilter, ConceptPage, ConceptQuery, StoredConcept } from './glossaries.ts';
import type { GlossaryIndex, SelectionOrder } from './glossary-index.ts';

/** A glossary that is searched, and what of it may be found at all. */
export interface SearchedGlossary {
  readonly index: GlossaryIndex;
  /** The concepts that occur in the document that was asked for; null where none was. */
  readonly among: ReadonlySet<string> | null;
}

/** One page of what is found in some glossaries, given by rank. */
export async function findConcepts(
  glossaries: readonly SearchedGlossary[],
  { sort, direction, collation = 'ja', page, pageSize, ...filter }: ConceptQuery,
): Promise<ConceptPage> {
  const { found, isNear } = await search(glossaries, filter.text);
  const order = {
    sort: sort ?? (filter.text.trim() === '' ? 'ja' : 'relevance'),
    direction,
    collation,
  } as const;
  const selected = await Promise.all(
    found.map(async ({ index, among, scores }) => ({
      index,
      scores,
      slots: await index.select({ filter, among, scores, order }),
    })),
  );
  const total = selected.reduce((sum, { slots }) => sum + slots.length, 0);
  const pageCount = Math.max(1, Math.ceil(total / pageSize));
  // A filter typed on page 9 may leave three pages: show the last, not an empty one.
  const shown = Math.min(Math.max(1, page), pageCount);
  const window = { from: (shown - 1) * pageSize, to: shown * pageSize };
  return {
    concepts: await merged(selected, order, window),
    total,
    page: shown,
    pageCount,
    domains: domainsOf(glossaries),
    people: [...new Set(glossaries.flatMap(({ index }) => index.people))],
    isNear,
    unfiltered: found.some(({ scores }) => scores !== null)
      ? found.reduce((sum, { scores }) => sum + (scores?.count ?? 0), 0)
      : null,
  };
}

/** Everything that passes the filter, in the order it was given. */
export async function selectConcepts(
  glossary: SearchedGlossary,
  filter: ConceptFilter,
): Promise<readonly StoredConcept[]> {
  const { found } = await search([glossary], filter.text);
  const order = { sort: 'given', direction: 'ascending', collation: 'ja' } as const;
  const selected = await Promise.all(
    found.map(async ({ index, among, scores }) =>
      Array.from(await index.select({ filter, among, scores, order }), (slot) =>
        index.conceptAt(slot),
      ),
    ),
  );
  return selected.flat();
}

interface Found extends SearchedGlossary {
  readonly scores: SearchScores | null;
}

async function search(
  glossaries: readonly SearchedGlossary[],
  text: string,
): Promise<{ readonly found: readonly Found[]; readonly isNear: boolean }> {
  const query = parseQuery(text);
  if (query === null) {
    return { found: glossaries.map((glossary) => ({ ...glossary, scores: null })), isNear: false };
  }
  const found = await searchAll(glossaries, query, 'exact');
  if (found.some(({ scores }) => !scores.isEmpty)) return { found, isNear: false };
  const near = await searchAll(glossaries, query, 'near');
  return { found: near, isNear: near.some(({ scores }) => !scores.isEmpty) };
}

function searchAll(
  glossaries: readonly SearchedGlossary[],
  query: SearchQuery,
  manner: 'exact' | 'near',
) {
  return Promise.all(
    glossaries.map(async (glossary) => ({
      ...glossary,
      scores: await glossary.index.search(query, manner),
    })),
  );
}

interface Selected {
  readonly index: GlossaryIndex;
  readonly scores: SearchScores | null;
  readonly slots: Uint32Array;
}

interface Window {
  readonly from: number;
  readonly to: number;
}

/** The concepts of several glossaries in one order, as many of them as are shown. */
async function merged(
  selected: readonly Selected[],
  order: SelectionOrder,
  { from, to }: Window,
): Promise<readonly StoredConcept[]> {
  const [only] = selected;
  if (only !== undefined && selected.length === 1) {
    return Array.from(only.slots.subarray(from, to), (slot) => only.index.conceptAt(slot));
  }
  const compare = await comparison(selected, order);
  const next = selected.map(() => 0);
  const concepts: StoredConcept[] = [];
  for (let place = 0; place < to; place += 1) {
    let best: Head | null = null;
    for (const [rank, { index, slots, scores }] of selected.entries()) {
      const slot = slots[next[rank] ?? 0];
      if (slot === undefined) continue;
      const group = scores === null ? 0 : groupOf(scores.values[slot] ?? 0);
      const head: Head = { rank, group, concept: index.conceptAt(slot) };
      if (best === null || compare(head, best) < 0) best = head;
    }
    if (best === null) break;
    next[best.rank] = (next[best.rank] ?? 0) + 1;
    if (place >= from) concepts.push(best.concept);
  }
  return concepts;
}

/** The next concept of a glossary. */
interface Head {
  readonly rank: number;
  readonly group: number;
  readonly concept: StoredConcept;
}

/** Of equal ones the glossary of the better rank comes first. */
async function comparison(
  selected: readonly Selected[],
  { sort, direction, collation }: SelectionOrder,
): Promise<(a: Head, b: Head) => number> {
  const sign = direction === 'ascending' ? 1 : -1;
  const byRank = (a: Head, b: Head): number => sign * (a.rank - b.rank);
  if (sort === 'relevance' || sort === 'given') {
    return (a, b) => sign * (a.group - b.group) || byRank(a, b);
  }
  const orders = await Promise.all(selected.map(({ index }) => index.order({ sort, collation })));
  const compare = orders[0]?.compareKeys ?? (() => 0);
  return (a, b) => sign * compare(a.concept, b.concept) || byRank(a, b);
}

function domainsOf(glossaries: readonly SearchedGlossary[]): ConceptPage['domains'] {
  const counts = new Map<string, number>();
  for (const { index } of glossaries) {
    for (const { domain, count } of index.domains) {
      counts.set(domain, (counts.get(domain) ?? 0) + count);
    }
  }
  return Array.from(counts, ([domain, count]) => ({ domain, count })).toSorted(
    (a, b) => b.count - a.count,
  );
}
