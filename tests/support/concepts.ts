import type { Concept, Term } from '../../glossary/terms/concept.ts';
import { CONCEPT_PRESETS, TERM_PRESETS } from '../../glossary/terms/presets.ts';

/** A term with only what a test is about; preferred, a full form, the rest empty. */
export function term(fields: Pick<Term, 'lang' | 'text'> & Partial<Term>): Term {
  return {
    ...TERM_PRESETS,
    status: 'preferred',
    ...fields,
  };
}

/** A concept with only what a test is about. */
export function concept(fields: Pick<Concept, 'terms'> & Partial<Concept>): Concept {
  return { ...CONCEPT_PRESETS, id: 'T001', ...fields };
}
