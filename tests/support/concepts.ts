import type { Concept, Term } from '../../glossary/terms/concept.ts';

/** A term with only what a test is about; preferred, a full form, the rest empty. */
export function term(fields: Pick<Term, 'lang' | 'text'> & Partial<Term>): Term {
  return {
    status: 'preferred',
    type: 'fullForm',
    reading: '',
    partOfSpeech: '',
    note: '',
    ...fields,
  };
}

/** A concept with only what a test is about. */
export function concept(fields: Pick<Concept, 'terms'> & Partial<Concept>): Concept {
  return { id: 'T001', domain: '', definition: '', note: '', source: '', ...fields };
}
