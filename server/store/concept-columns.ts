import {
  CONCEPT_PRESETS,
  ExchangeConceptSchema,
  type Concept,
  type Term,
} from '../../glossary/index.ts';
import type { ConceptRow, TermRow } from './schema.ts';
import { sharing } from './shared-text.ts';

/** The columns that hold a concept's own fields: all that an update changes. */
export type ConceptColumns = Pick<
  ConceptRow,
  | 'domain'
  | 'definition'
  | 'definitions'
  | 'note'
  | 'source'
  | 'sources'
  | 'alternatives'
  | 'relations'
>;

export function conceptColumns(concept: Concept): ConceptColumns {
  const { domain, definition, note, source } = concept;
  return {
    domain,
    definition,
    definitions: JSON.stringify(spoken(concept.definitions)),
    note,
    source,
    sources: JSON.stringify(concept.sources),
    alternatives: JSON.stringify(concept.alternatives),
    relations: JSON.stringify(concept.relations),
  };
}

export function termRows(conceptId: string, { terms }: Concept): readonly TermRow[] {
  return terms.map(({ partOfSpeech, casePolicy, match, ...term }, position) => ({
    ...term,
    concept_id: conceptId,
    position,
    part_of_speech: partOfSpeech,
    case_policy: casePolicy,
    match_mode: match,
  }));
}

export function toConcept(row: ConceptRow, terms: readonly TermRow[]): Concept {
  const { code, definition, note, source } = row;
  const domain = shared.text(row.domain);
  return { id: code, domain, definition, note, source, ...lists(row), terms: terms.map(toTerm) };
}

const ListsSchema = ExchangeConceptSchema.pick({
  definitions: true,
  sources: true,
  alternatives: true,
  relations: true,
});

/** Most concepts have none of these, and there may be 100,000 concepts to read. */
function lists({ definitions, sources, alternatives, relations }: ConceptRow) {
  if (`${definitions}${sources}${alternatives}${relations}` === '{}[][][]') return NO_LISTS;
  const written = `{"definitions":${definitions},"sources":${sources},"alternatives":${alternatives},"relations":${relations}}`;
  const read: unknown = JSON.parse(written);
  return ListsSchema.parse(read);
}

const { definitions, sources, alternatives, relations } = CONCEPT_PRESETS;
const NO_LISTS = { definitions, sources, alternatives, relations };

const shared = {
  text: sharing(),
  lang: sharing<Term['lang']>(),
  status: sharing<Term['status']>(),
  type: sharing<Term['type']>(),
  gender: sharing<Term['gender']>(),
  number: sharing<Term['number']>(),
  casePolicy: sharing<Term['casePolicy']>(),
  match: sharing<Term['match']>(),
};

function toTerm(row: TermRow): Term {
  return {
    lang: shared.lang(row.lang),
    text: row.text,
    status: shared.status(row.status),
    type: shared.type(row.type),
    reading: row.reading,
    partOfSpeech: shared.text(row.part_of_speech),
    note: row.note,
    hanja: row.hanja,
    gender: shared.gender(row.gender),
    number: shared.number(row.number),
    casePolicy: shared.casePolicy(row.case_policy),
    match: shared.match(row.match_mode),
    example: row.example,
    source: row.source,
  };
}

function spoken(texts: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== ''));
}
