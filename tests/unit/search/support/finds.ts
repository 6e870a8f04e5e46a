import type { Concept } from '../../../../glossary/terms/concept.ts';
import { parseQuery } from '../../../../glossary/search/query.ts';
import { rankedSlots } from '../../../../glossary/search/ranking.ts';
import { buildSearchIndex, type SearchIndex } from '../../../../glossary/search/search-index.ts';

export function indexOf(concepts: readonly (Concept | null)[]): SearchIndex {
  const building = buildSearchIndex(concepts);
  let step = building.next();
  while (step.done !== true) step = building.next();
  return step.value;
}

/** The slots that a query finds, best first; what it nearly finds where it finds none. */
export function search(index: SearchIndex, text: string): readonly number[] {
  const query = parseQuery(text);
  const given = Uint32Array.from({ length: index.size }, (_, slot) => slot);
  if (query === null) return [...given];
  const exact = index.search(query);
  return [...rankedSlots(exact.isEmpty ? index.searchNear(query) : exact, given)];
}

export function finds(concept: Concept, text: string): boolean {
  const query = parseQuery(text);
  return query === null || !indexOf([concept]).search(query).isEmpty;
}

/** Whether it does, mistakes forgiven. */
export function findsNearly(concept: Concept, text: string): boolean {
  return search(indexOf([concept]), text).length > 0;
}
