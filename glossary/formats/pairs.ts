import type { Concept, Language, Term } from '../terms/concept.ts';

/** A term and the one word for it in another language, as lists for machines have them. */
export interface Pair {
  readonly source: string;
  readonly target: string;
  readonly concept: Concept;
}

export interface Languages {
  readonly source: Language;
  readonly target: Language;
}

export const JAPANESE_TO_ENGLISH: Languages = { source: 'ja', target: 'en' };

/**
 * Every approved term of a concept with its preferred equivalent; a short form is paired with a short form where there is
 * one (NCG with NCG, not with its full name).
 */
export function pairsOf(concept: Concept, { source, target }: Languages): readonly Pair[] {
  const sources = approved(concept, source);
  const targets = approved(concept, target);
  const [full] = targets;
  if (full === undefined) return [];
  const short = targets.find(isShort) ?? full;
  return sources.map((term) => ({
    source: term.text,
    target: (isShort(term) ? short : full).text,
    concept,
  }));
}

/** Preferred ones first. */
export function approved(concept: Concept, lang: Language): readonly Term[] {
  const terms = concept.terms.filter((term) => term.lang === lang);
  return [
    ...terms.filter(({ status }) => status === 'preferred'),
    ...terms.filter(({ status }) => status === 'admitted'),
  ];
}

/** One line without tabs, for files that have no way to quote. */
export function oneLine(text: string): string {
  return text.replace(/[\t\r\n\u0085\u2028\u2029]+/g, ' ').trim();
}

function isShort({ type }: Term): boolean {
  return type === 'abbreviation' || type === 'acronym';
}
