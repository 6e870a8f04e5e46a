import type { Concept } from '../../glossary/index.ts';
import type { StoredConcept } from './glossaries.ts';

export interface RankedConcepts {
  /** What the recogniser is to look for. */
  readonly listed: readonly Concept[];
  /** The whole concepts, by the identifiers they have in `listed`. */
  readonly concepts: ReadonlyMap<string, StoredConcept>;
}

/**
 * Joins glossaries, the one that wins first. Where two of them list the same Japanese term, the earlier one's stands.
 * Where two of them call a concept T001, these are two concepts: the earlier keeps the name, the later one goes by
 * `<glossary id>/T001`.
 */
export function rankConcepts(glossaries: readonly (readonly StoredConcept[])[]): RankedConcepts {
  const concepts = new Map<string, StoredConcept>();
  const listed: Concept[] = [];
  const taken = new Set<string>();
  for (const glossary of glossaries) {
    const terms: string[] = [];
    for (const concept of glossary) {
      const id = concepts.has(concept.id) ? `${concept.glossaryId}/${concept.id}` : concept.id;
      concepts.set(id, concept);
      listed.push({
        ...concept,
        id,
        terms: concept.terms.filter((term) => term.lang !== 'ja' || !taken.has(fold(term.text))),
      });
      for (const term of concept.terms) if (term.lang === 'ja') terms.push(fold(term.text));
    }
    // Only now: homonyms within one glossary stand side by side.
    for (const term of terms) taken.add(term);
  }
  return { listed, concepts };
}

/** ＮＡＴＯ in one glossary is NATO in the other. */
function fold(term: string): string {
  return term.normalize('NFKC').toLowerCase();
}
