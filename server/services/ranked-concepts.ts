import type { Concept } from '../../glossary/index.ts';
import type { StoredConcept } from './glossaries.ts';

export interface RankedConcepts {
  /**
   * What the recogniser is to look for, by the identifiers its matches will carry. A concept that neither was changed nor
   * lost or won a term to another glossary is the same object as the last time.
   */
  readonly listed: ReadonlyMap<string, Concept>;
  /** The whole concepts, by the same identifiers. */
  readonly concepts: ReadonlyMap<string, StoredConcept>;
  /** Of two concepts, the one with the lower place comes first. */
  placeOf(conceptId: string): number;
}

/**
 * Joins glossaries, the one that wins first. Where two of them list the same Japanese term, the earlier one's stands.
 * Where two of them call a concept T001, these are two concepts: the earlier keeps the name, the later one goes by
 * `<glossary id>/T001`.
 */
export function rankConcepts(glossaries: readonly (readonly StoredConcept[])[]): RankedConcepts {
  const concepts = new Map<string, StoredConcept>();
  const listed = new Map<string, Concept>();
  const ranks = new Map<string, number>();
  const taken = new Set<string>();
  glossaries.forEach((glossary, rank) => {
    for (const concept of glossary) {
      const id = concepts.has(concept.id) ? `${concept.glossaryId}/${concept.id}` : concept.id;
      concepts.set(id, concept);
      listed.set(id, listing(concept, { id, taken }));
      ranks.set(concept.glossaryId, rank);
    }
    // Only now: homonyms within one glossary stand side by side.
    if (rank + 1 === glossaries.length) return;
    for (const concept of glossary) for (const term of folded(concept)) taken.add(term);
  });
  return {
    listed,
    concepts,
    placeOf(id) {
      const concept = concepts.get(id);
      if (concept === undefined) return 0;
      return (ranks.get(concept.glossaryId) ?? 0) * 2 ** 32 + concept.position;
    },
  };
}

/** A concept as it is listed: by its identifier and without the terms that are taken. */
function listing(
  concept: StoredConcept,
  { id, taken }: { readonly id: string; readonly taken: ReadonlySet<string> },
): Concept {
  const left =
    taken.size === 0 || !folded(concept).some((term) => taken.has(term))
      ? concept.terms
      : concept.terms.filter((term) => term.lang !== 'ja' || !taken.has(fold(term.text)));
  if (id === concept.id && left === concept.terms) return concept;
  const known = LISTINGS.get(concept);
  if (known?.id === id && known.terms.length === left.length) {
    if (known.terms.every((term, index) => term === left[index])) return known;
  }
  const made: Concept = { ...concept, id, terms: left };
  LISTINGS.set(concept, made);
  return made;
}

const LISTINGS = new WeakMap<StoredConcept, Concept>();

/** The Japanese terms of a concept, folded once. */
function folded(concept: StoredConcept): readonly string[] {
  const known = FOLDED.get(concept);
  if (known !== undefined) return known;
  const terms = concept.terms.filter(({ lang }) => lang === 'ja').map(({ text }) => fold(text));
  FOLDED.set(concept, terms);
  return terms;
}

const FOLDED = new WeakMap<StoredConcept, readonly string[]>();

/** ＮＡＴＯ in one glossary is NATO in the other. */
function fold(term: string): string {
  return term.normalize('NFKC').toLowerCase();
}
