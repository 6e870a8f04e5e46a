import fc from 'fast-check';
import {
  CASE_POLICIES,
  GENDERS,
  LANGUAGES,
  MATCH_MODES,
  NUMBERS,
  RELATION_KINDS,
  STATUSES,
  TERM_TYPES,
  type Alternative,
  type Concept,
  type Relation,
  type Source,
  type Term,
} from '../../glossary/terms/concept.ts';
import { TERM_PRESETS } from '../../glossary/terms/presets.ts';
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
  hanja: text,
  gender: fc.constantFrom('', ...GENDERS),
  number: fc.constantFrom('', ...NUMBERS),
  casePolicy: fc.constantFrom(...CASE_POLICIES),
  match: fc.constantFrom(...MATCH_MODES),
  example: text,
  source: text,
});

/** Titles that end like an address or a date are the hard ones. */
const source: fc.Arbitrary<Source> = fc.record({
  title: fc
    .tuple(text, fc.constantFrom('', '', ' <>', ' []', ' [2023]', ' <https://example.org/>', ' = '))
    .map(([title, end]) => `x${title}${end}`),
  url: fc.constantFrom('', 'https://example.org/a=b|c?d[2023]', 'http://例え.jp/'),
  date: fc.constantFrom('', '2023', '2023-04', '2024-02-29'),
});

const alternative: fc.Arbitrary<Alternative> = fc.record({
  lang: fc.constantFrom(...LANGUAGES),
  text: fc.oneof(text, fc.constantFrom('a = b', '=', 'ja:x')),
  source,
});

const relation: fc.Arbitrary<Relation> = fc.record({
  kind: fc.constantFrom(...RELATION_KINDS),
  conceptId: text,
});

/** Lists of concepts with different ids, each of which passes the schema, and nothing else in their favour. */
export function hostileConcepts(): fc.Arbitrary<readonly Concept[]> {
  const concept: fc.Arbitrary<Concept> = fc
    .record({
      id: text,
      domain: text,
      definition: text,
      definitions: fc.record({ ja: text, en: text, ko: text }),
      note: text,
      source: text,
      sources: fc.array(source, { maxLength: 3 }),
      alternatives: fc.array(alternative, { maxLength: 3 }),
      relations: fc.array(relation, { maxLength: 3 }),
      terms: fc.array(term, { minLength: 1, maxLength: 5 }),
    })
    .filter((candidate) => ConceptSchema.safeParse(candidate).success);
  return fc.uniqueArray(concept, { minLength: 1, maxLength: 4, selector: ({ id }) => id });
}

/** The same concepts without what a row a concept has no place for. */
export function asConceptLayoutCarries(concepts: readonly Concept[]): readonly Concept[] {
  return concepts.map((concept) => ({
    ...concept,
    ...trimmedLists(concept),
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
  const { lang, status } = term;
  const type = short ? (/^[A-Z]+$/.test(trimmed) ? 'acronym' : 'abbreviation') : 'fullForm';
  if (status !== 'preferred') return { ...TERM_PRESETS, lang, text: trimmed, status, type };
  return {
    ...term,
    text: trimmed,
    type,
    reading: withoutOuterSpaces(term.reading),
    partOfSpeech: withoutOuterSpaces(term.partOfSpeech),
    note: withoutOuterSpaces(term.note),
    hanja: withoutOuterSpaces(term.hanja),
    example: withoutOuterSpaces(term.example),
    source: withoutOuterSpaces(term.source),
  };
}

/** A value of a list loses the spaces at its outer ends, which may be those of its first or last part. */
function trimmedLists({ sources, alternatives, relations }: Concept) {
  const end = (source: Source): Source =>
    source.url === '' && source.date === ''
      ? { ...source, title: source.title.replace(/[ \u3000]+$/, '') }
      : source;
  return {
    sources: sources.map(end),
    alternatives: alternatives.map((found) => ({ ...found, source: end(found.source) })),
    relations: relations.map(({ kind, conceptId }) => ({
      kind,
      conceptId: conceptId.replace(/[ \u3000]+$/, ''),
    })),
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
