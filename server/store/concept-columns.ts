import {
  CONCEPT_PRESETS,
  ExchangeConceptSchema,
  type Concept,
  type Term,
} from '../../glossary/index.ts';
import type { ConceptRow, TermRow } from './schema.ts';

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
  const { code, domain, definition, note, source } = row;
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

function toTerm(row: TermRow): Term {
  return {
    lang: row.lang,
    text: row.text,
    status: row.status,
    type: row.type,
    reading: row.reading,
    partOfSpeech: row.part_of_speech,
    note: row.note,
    hanja: row.hanja,
    gender: row.gender,
    number: row.number,
    casePolicy: row.case_policy,
    match: row.match_mode,
    example: row.example,
    source: row.source,
  };
}

function spoken(texts: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== ''));
}
