import type { CheckedTranslations } from './checking.ts';
import type { StoredConcept } from './glossaries.ts';

/** The concepts that findings and pairs name, by the identifier they carry. */
export function namedConcepts(
  segments: readonly CheckedTranslations[],
  concepts: ReadonlyMap<string, StoredConcept>,
): ReadonlyMap<string, StoredConcept> {
  const named = new Map<string, StoredConcept>();
  const add = (id: string | null): void => {
    const concept = id === null ? undefined : concepts.get(id);
    if (id !== null && concept !== undefined) named.set(id, concept);
  };
  for (const { findings, pairs } of segments) {
    for (const { conceptId } of [...findings, ...pairs.en, ...pairs.ko]) add(conceptId);
  }
  return named;
}
