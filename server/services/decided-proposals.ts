import type { Concept, Term } from '../../glossary/index.ts';
import { AppError } from '../errors.ts';
import type { ConceptEdit } from './ports/change-sets.ts';
import type { Verdict } from './proposals.ts';

/**
 * What becomes of a concept whose proposals at these places are decided about.
 * @throws AppError `proposal.unknown`, `proposal.several` (data: id)
 */
export function decided(
  concept: Concept & { readonly version: number },
  { verdict, places }: { readonly verdict: Verdict; readonly places: ReadonlySet<number> },
): ConceptEdit {
  const { id, version, terms } = concept;
  const meant = [...places].map((index) => terms[index]);
  const chosen = meant.filter((term) => term?.status === 'proposed').flatMap((term) => term ?? []);
  if (chosen.length !== meant.length) throw new AppError('proposal.unknown', { id });
  const kept = verdict === 'approve' ? approved(concept, chosen) : without(terms, chosen);
  if (kept.length === 0) return { action: 'remove', conceptId: id, version };
  return { action: 'update', concept: { ...concept, terms: kept }, version };
}

function approved({ id, terms }: Concept, chosen: readonly Term[]): readonly Term[] {
  const languages = new Set(chosen.map(({ lang }) => lang));
  if (languages.size < chosen.length) throw new AppError('proposal.several', { id });
  return terms.map((term) => {
    if (chosen.includes(term)) return { ...term, status: 'preferred' };
    const stepsBack = languages.has(term.lang) && term.status === 'preferred';
    return stepsBack ? { ...term, status: 'admitted' } : term;
  });
}

function without(terms: readonly Term[], chosen: readonly Term[]): readonly Term[] {
  return terms.filter((term) => !chosen.includes(term));
}
