import { z } from 'zod';
import { LIMITS } from '../text/limits.ts';
import type { Concept, Term } from './concept.ts';
import { CONCEPT_PRESETS, TERM_PRESETS } from './presets.ts';
import {
  ConceptSchema,
  DefinitionsSchema,
  SourceSchema,
  StatusSchema,
  TermSchema,
} from './schemas.ts';

/** The JSON exchange format, as a file or a request gives it. */
const concept = ConceptSchema.shape;
const term = TermSchema.shape;

/** Only `lang` and `text` are required. */
export const ExchangeTermSchema = z
  .object({
    lang: term.lang,
    text: term.text,
    status: StatusSchema.optional().describe(
      'Left out: preferred for the first such term of its language, admitted for the others.',
    ),
    type: term.type.default(TERM_PRESETS.type),
    reading: term.reading.default(TERM_PRESETS.reading),
    partOfSpeech: term.partOfSpeech.default(TERM_PRESETS.partOfSpeech),
    note: term.note.default(TERM_PRESETS.note),
    hanja: term.hanja.default(TERM_PRESETS.hanja),
    gender: term.gender.default(TERM_PRESETS.gender),
    number: term.number.default(TERM_PRESETS.number),
    casePolicy: term.casePolicy.default(TERM_PRESETS.casePolicy),
    match: term.match.default(TERM_PRESETS.match),
    example: term.example.default(TERM_PRESETS.example),
    source: term.source.default(TERM_PRESETS.source),
  })
  .meta({ id: 'ExchangeTerm', description: 'One word form; only lang and text are required.' });

const definitions = DefinitionsSchema.shape;

const ExchangeDefinitionsSchema = z
  .object({
    ja: definitions.ja.default(''),
    en: definitions.en.default(''),
    ko: definitions.ko.default(''),
  })
  .meta({ id: 'ExchangeDefinitions', description: 'The definition in a named language.' });

const ExchangeSourceSchema = z
  .object({
    title: SourceSchema.shape.title,
    url: SourceSchema.shape.url.default(''),
    date: SourceSchema.shape.date.default(''),
  })
  .meta({ id: 'ExchangeSource', description: 'A document that can be looked up.' });

const ExchangeAlternativeSchema = z
  .object({ lang: term.lang, text: term.text, source: ExchangeSourceSchema })
  .meta({
    id: 'ExchangeAlternative',
    description: 'What another official text calls the concept.',
  });

/** Fields that are left out are empty. */
export const ExchangeConceptSchema = z
  .object({
    id: concept.id.optional(),
    domain: concept.domain.default(CONCEPT_PRESETS.domain),
    definition: concept.definition.default(CONCEPT_PRESETS.definition),
    definitions: ExchangeDefinitionsSchema.default(CONCEPT_PRESETS.definitions),
    note: concept.note.default(CONCEPT_PRESETS.note),
    source: concept.source.default(CONCEPT_PRESETS.source),
    sources: z.array(ExchangeSourceSchema).max(LIMITS.sources).default([]),
    alternatives: z.array(ExchangeAlternativeSchema).max(LIMITS.alternatives).default([]),
    relations: concept.relations.default([]),
    terms: z.array(ExchangeTermSchema).min(1).max(LIMITS.terms),
  })
  .meta({
    id: 'ExchangeConcept',
    description: 'One meaning with its terms; fields that are left out are empty.',
  });

type ExchangeTerm = z.output<typeof ExchangeTermSchema>;
export type ExchangeConcept = z.output<typeof ExchangeConceptSchema>;

/** Fills in what a file left out. `id` is the concept's own, or the one its reader gave it. */
export function toConcept({ terms, ...exchange }: ExchangeConcept, id: string): Concept {
  return { ...exchange, id, terms: withStatuses(terms) };
}

/** The first term of a language that says no status is meant to be used; those after it are other words for it. */
function withStatuses(terms: readonly ExchangeTerm[]): readonly Term[] {
  const taken = new Set(
    terms.filter((term) => term.status === 'preferred').map((term) => term.lang),
  );
  return terms.map(({ status, ...term }) => {
    if (status !== undefined) return { ...term, status };
    if (taken.has(term.lang)) return { ...term, status: 'admitted' };
    taken.add(term.lang);
    return { ...term, status: 'preferred' };
  });
}
