import type { Concept, Language, Status, Term } from '../../glossary/index.ts';

/** What is done to many concepts alike. */
export type BulkEdit =
  | {
      readonly kind: 'status';
      readonly status: Status;
      /** Only terms of this status; null for any. */
      readonly from: Status | null;
      /** Only terms of this language; null for all. */
      readonly language: Language | null;
    }
  | { readonly kind: 'domain'; readonly domain: string }
  | { readonly kind: 'remove' };

/**
 * Why a concept stays as it is. `same`: it is so already. `noTerm`: none of its terms is meant. `severalPreferred`: a
 * language would get several preferred terms at once, and nobody said which. `gone`: it is not there any more.
 */
export const PASS_REASONS = ['same', 'noTerm', 'severalPreferred', 'gone'] as const;
export type PassReason = (typeof PASS_REASONS)[number];

export type EditedConcept =
  | { readonly kind: 'changed'; readonly after: Concept }
  | { readonly kind: 'removed' }
  | { readonly kind: 'passed'; readonly reason: PassReason };

/** What becomes of one concept. */
export function editConcept(concept: Concept, edit: BulkEdit): EditedConcept {
  switch (edit.kind) {
    case 'remove':
      return { kind: 'removed' };
    case 'domain':
      return concept.domain === edit.domain
        ? { kind: 'passed', reason: 'same' }
        : { kind: 'changed', after: { ...concept, domain: edit.domain } };
    case 'status':
      return withStatus(concept, edit);
  }
}

function withStatus(
  concept: Concept,
  { status, from, language }: BulkEdit & { readonly kind: 'status' },
): EditedConcept {
  const meant = concept.terms.filter(
    (term) =>
      (from === null || term.status === from) && (language === null || term.lang === language),
  );
  if (meant.length === 0) return { kind: 'passed', reason: 'noTerm' };
  const changing = meant.filter((term) => term.status !== status);
  if (changing.length === 0) return { kind: 'passed', reason: 'same' };
  if (status !== 'preferred') {
    return { kind: 'changed', after: restated(concept, new Set(changing), status) };
  }
  const languages = changing.map(({ lang }) => lang);
  if (new Set(languages).size < languages.length) {
    return { kind: 'passed', reason: 'severalPreferred' };
  }
  return { kind: 'changed', after: changing.reduce(prefer, concept) };
}

/** One term of a language is preferred; the one that was is admitted from now on. */
function prefer(concept: Concept, chosen: Term): Concept {
  return {
    ...concept,
    terms: concept.terms.map((term) => {
      if (term === chosen) return { ...term, status: 'preferred' };
      const stepsBack = term.lang === chosen.lang && term.status === 'preferred';
      return stepsBack ? { ...term, status: 'admitted' } : term;
    }),
  };
}

function restated(concept: Concept, chosen: ReadonlySet<Term>, status: Status): Concept {
  return {
    ...concept,
    terms: concept.terms.map((term) => (chosen.has(term) ? { ...term, status } : term)),
  };
}
