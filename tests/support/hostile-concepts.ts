import fc from 'fast-check';
import {
  LANGUAGES,
  STATUSES,
  TERM_TYPES,
  type Concept,
  type Term,
} from '../../glossary/terms/concept.ts';
import { ConceptSchema } from '../../glossary/terms/schemas.ts';

/** Everything that ever broke a file: separators, quotes, line ends, formulas, guards, marks, odd letters. */
const PIECES = [
  ',', ';', '\t', '"', '""', "'", "''", '\n', '\r', '\r\n', ' | ', '|', '\\|', '\\', '=', '+1', '-', '@', '＝', '＠',
  ' ', '\u3000', '\u00a0', '\ufeff', '\u2028', '\u0301', '𠮷', '👨‍👩‍👧', '핵', '각'.normalize('NFD'), '核', 'NATO', '<b>', '&amp;', '__proto__',
]; // prettier-ignore

const text = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.array(fc.constantFrom(...PIECES), { maxLength: 6 }).map((all) => all.join('')),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
);

const term: fc.Arbitrary<Term> = fc.record({
  lang: fc.constantFrom(...LANGUAGES),
  text,
  status: fc.constantFrom(...STATUSES),
  type: fc.constantFrom(...TERM_TYPES),
  reading: text,
  partOfSpeech: text,
  note: text,
});

/** Lists of concepts with different ids, each of which passes the schema, and nothing else in their favour. */
export function hostileConcepts(): fc.Arbitrary<readonly Concept[]> {
  const concept: fc.Arbitrary<Concept> = fc
    .record({
      id: text,
      domain: text,
      definition: text,
      note: text,
      source: text,
      terms: fc.array(term, { minLength: 1, maxLength: 5 }),
    })
    .filter((candidate) => ConceptSchema.safeParse(candidate).success);
  return fc.uniqueArray(concept, { minLength: 1, maxLength: 4, selector: ({ id }) => id });
}

/** The same concepts without what a row a concept has no place for. */
export function asConceptLayoutCarries(concepts: readonly Concept[]): readonly Concept[] {
  return concepts.map((concept) => ({
    ...concept,
    terms: concept.terms
      .map(carried)
      .toSorted(
        (a, b) => LANGUAGES.indexOf(a.lang) - LANGUAGES.indexOf(b.lang) || place(a) - place(b),
      ),
  }));
}

function carried(term: Term): Term {
  const trimmed = withoutOuterSpaces(term.text);
  const short = term.status === 'admitted' && ['abbreviation', 'acronym'].includes(term.type);
  const described = term.status === 'preferred';
  return {
    lang: term.lang,
    text: trimmed,
    status: term.status,
    type: short ? (/^[A-Z]+$/.test(trimmed) ? 'acronym' : 'abbreviation') : 'fullForm',
    reading: described ? withoutOuterSpaces(term.reading) : '',
    partOfSpeech: described ? withoutOuterSpaces(term.partOfSpeech) : '',
    note: '',
  };
}

function withoutOuterSpaces(value: string): string {
  return value.replace(/^[ \u3000]+|[ \u3000]+$/g, '');
}

/** The order of the columns of one language. */
function place({ status, type }: Term): number {
  return ['preferred', 'admitted', 'short', 'deprecated', 'forbidden', 'proposed'].indexOf(
    status === 'admitted' && type !== 'fullForm' ? 'short' : status,
  );
}
