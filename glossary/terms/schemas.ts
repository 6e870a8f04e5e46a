import { z } from 'zod';
import { TEXT_RULES } from '../text/input.ts';
import { LIMITS } from '../text/limits.ts';
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
  type ByLanguage,
  type Concept,
  type Relation,
  type Source,
  type Term,
} from './concept.ts';
import { partialDate, text, webAddress } from './text-schema.ts';

/** What the program keeps. What a file or a request gives is in `exchange-schemas.ts`. */
export const LanguageSchema = z
  .enum(LANGUAGES)
  .meta({ id: 'Language', description: 'Language of a term.' });

export const StatusSchema = z.enum(STATUSES).meta({
  id: 'Status',
  description:
    'What the termbase says of a term: use it, accept it, avoid it, never use it, or not yet decided.',
});

export const TermTypeSchema = z
  .enum(TERM_TYPES)
  .meta({ id: 'TermType', description: 'What kind of form a term is.' });

const CasePolicySchema = z.enum(CASE_POLICIES).meta({
  id: 'CasePolicy',
  description:
    'What the check makes of capitals. automatic: names and acronyms keep theirs. exact: as the term is written. any: never a finding.',
});

const MatchModeSchema = z.enum(MATCH_MODES).meta({
  id: 'MatchMode',
  description:
    'How far a text may be from the listed form: not at all, in its spelling, or in its ending too.',
});

const RelationKindSchema = z
  .enum(RELATION_KINDS)
  .meta({ id: 'RelationKind', description: 'How a concept is related to another one.' });

export const SourceSchema = z
  .object({
    title: text(TEXT_RULES.sourceTitle).meta({
      description: 'What the document is called.',
      example: 'Washington Declaration',
    }),
    url: webAddress().meta({ description: 'http or https; empty if there is none.' }),
    date: partialDate().meta({
      description: 'A day, a month or a year; empty if not known.',
      example: '2023-04-26',
    }),
  })
  .meta({
    id: 'Source',
    description: 'A document that can be looked up.',
  }) satisfies z.ZodType<Source>;

const AlternativeSchema = z
  .object({ lang: LanguageSchema, text: text(TEXT_RULES.term), source: SourceSchema })
  .meta({
    id: 'Alternative',
    description:
      'What another official text calls the concept; shown, neither asked for nor forbidden.',
  }) satisfies z.ZodType<Alternative>;

const RelationSchema = z
  .object({ kind: RelationKindSchema, conceptId: text(TEXT_RULES.conceptId) })
  .meta({
    id: 'Relation',
    description:
      'The way to another concept of the same glossary: broader leads to the broader one.',
  }) satisfies z.ZodType<Relation>;

const definition = text(TEXT_RULES.definition);

export const DefinitionsSchema = z.object({ ja: definition, en: definition, ko: definition }).meta({
  id: 'Definitions',
  description: 'The definition in a named language; empty where there is none.',
}) satisfies z.ZodType<ByLanguage>;

/** A term as the program keeps it: every field present. */
export const TermSchema = z
  .object({
    lang: LanguageSchema,
    text: text(TEXT_RULES.term).meta({
      description: 'The term as it is written.',
      example: '核協議グループ',
    }),
    status: StatusSchema,
    type: TermTypeSchema,
    reading: text(TEXT_RULES.reading).meta({
      description:
        'Kana for Japanese terms, for names the reading in their own language; empty where unknown.',
      example: 'かくきょうぎぐるーぷ',
    }),
    partOfSpeech: text(TEXT_RULES.partOfSpeech).meta({
      description: 'Part of speech, in the words of the termbase; empty where unknown.',
      example: 'proper noun',
    }),
    note: text(TEXT_RULES.note).meta({ description: 'Remarks on this term; empty if none.' }),
    hanja: text(TEXT_RULES.hanja).meta({
      description: 'A Korean term in Chinese characters; empty if none.',
      example: '擴張抑止',
    }),
    gender: z.enum(['', ...GENDERS]).meta({ description: 'Empty where it does not apply.' }),
    number: z.enum(['', ...NUMBERS]).meta({ description: 'Empty where it does not apply.' }),
    casePolicy: CasePolicySchema,
    match: MatchModeSchema,
    example: text(TEXT_RULES.example).meta({
      description: 'A sentence in which the term is used; empty if none.',
    }),
    source: text(TEXT_RULES.source).meta({
      description: 'Where this one term comes from; empty if not said.',
    }),
  })
  .meta({
    id: 'Term',
    description: 'One word form of a concept in one language.',
  }) satisfies z.ZodType<Term>;

/** A concept as the program keeps it: every field present. */
export const ConceptSchema = z
  .object({
    id: text(TEXT_RULES.conceptId).meta({
      description: "The termbase's own short identifier.",
      example: 'T007',
    }),
    domain: text(TEXT_RULES.domain).meta({
      description: 'Subject field; empty if none.',
      example: 'organisation',
    }),
    definition: definition.meta({ description: 'What the concept is; empty if not written.' }),
    definitions: DefinitionsSchema,
    note: text(TEXT_RULES.note).meta({ description: 'Remarks on the concept; empty if none.' }),
    source: text(TEXT_RULES.source).meta({
      description: 'Where the concept and its terms come from; empty if not said.',
      example: 'E01 E03',
    }),
    sources: z
      .array(SourceSchema)
      .max(LIMITS.sources)
      .meta({ description: 'Documents that can be looked up.' }),
    alternatives: z
      .array(AlternativeSchema)
      .max(LIMITS.alternatives)
      .meta({ description: 'What other official texts call the concept.' }),
    relations: z
      .array(RelationSchema)
      .max(LIMITS.relations)
      .meta({ description: 'Other concepts of the glossary.' }),
    terms: z.array(TermSchema).min(1).max(LIMITS.terms),
  })
  .meta({
    id: 'Concept',
    description: 'One meaning, with its terms in every language.',
  }) satisfies z.ZodType<Concept>;
