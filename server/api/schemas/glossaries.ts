import { z } from 'zod';
import {
  CheckSettingsSchema,
  ConceptSchema,
  GLOSSARY_FORMATS,
  LanguageSchema,
  StatusSchema,
} from '../../../glossary/index.ts';
import { CONCEPT_SORTS } from '../../services/glossaries.ts';
import {
  ConceptIdSchema,
  IdSchema,
  OffsetSchema,
  queryNumberOr,
  QueryFlagSchema,
  TimeSchema,
  VersionSchema,
} from './primitives.ts';

export const GlossarySchema = z
  .object({
    id: IdSchema,
    name: z.string(),
    domain: z.string(),
    rank: z.int().meta({
      description: 'Lower ranks win where two glossaries list the same term.',
    }),
    checks: CheckSettingsSchema,
    version: VersionSchema,
    conceptCount: OffsetSchema,
    createdAt: TimeSchema,
    updatedAt: TimeSchema,
  })
  .meta({ id: 'Glossary', description: 'A named set of concepts.' });

export const GlossariesSchema = z
  .object({ glossaries: z.array(GlossarySchema).meta({ description: 'By rank.' }) })
  .meta({ id: 'Glossaries' });

export const StoredConceptSchema = ConceptSchema.extend({
  glossaryId: IdSchema,
  version: VersionSchema,
  createdAt: TimeSchema,
  updatedAt: TimeSchema,
  updatedBy: z.string().meta({ description: 'Whoever changed it last.' }),
}).meta({ id: 'StoredConcept', description: 'One meaning, with its terms in every language.' });

export const ConceptPageSchema = z
  .object({
    concepts: z.array(StoredConceptSchema),
    total: OffsetSchema.meta({ description: 'Concepts that pass the filter, over all pages.' }),
    page: z
      .int()
      .min(1)
      .meta({ description: 'The page shown: the last one if a later one was asked for.' }),
    pageCount: z.int().min(1),
    domains: z.array(z.object({ domain: z.string(), count: OffsetSchema })).meta({
      description: 'Every domain of the glossaries with its number of concepts, most first.',
    }),
    people: z.array(z.string()).meta({
      description: 'Everybody who changed a concept last, who changed most of them first.',
    }),
    isNear: z.boolean().meta({
      description: 'Nothing is written like the text; these are written nearly so.',
    }),
    unfiltered: OffsetSchema.nullable().meta({
      description: 'How many the text finds whatever else is asked for; null without a text.',
    }),
  })
  .meta({ id: 'ConceptPage' });

export const OccurrencesSchema = z
  .object({
    documents: z.array(
      z.object({
        documentId: IdSchema,
        name: z.string(),
        occurrences: z.array(
          z.object({
            start: OffsetSchema,
            end: OffsetSchema,
            before: z.string().meta({ description: 'Up to 20 code units before the term.' }),
            surface: z.string(),
            after: z.string().meta({ description: 'Up to 20 code units after the term.' }),
            passage: z.int().min(1).meta({ description: 'Number of the paragraph, from 1.' }),
          }),
        ),
      }),
    ),
  })
  .meta({ id: 'Occurrences', description: 'Where a concept stands in the stored documents.' });

/** What chooses concepts. */
export const FILTER_FIELDS = {
  text: z.string().default('').meta({
    description:
      'Kanji, kana, romaji, Korean or its first consonants, English in any form, an acronym, an identifier. Looked for in terms, readings, official alternatives, definitions and identifiers; where nothing is written like that, what nearly is counts.',
  }),
  status: StatusSchema.optional(),
  domain: z.string().optional(),
  missing: LanguageSchema.optional().meta({
    description: 'Only concepts without a term in this language.',
  }),
  since: z.iso.date().optional().meta({
    description: 'Only concepts changed on this day (UTC) or later.',
    example: '2026-01-31',
  }),
  by: z.string().optional().meta({ description: 'Only concepts that this person changed last.' }),
  documentId: IdSchema.optional().meta({
    description: 'Only concepts that occur in this document.',
  }),
};

export const ConceptQuerySchema = z.strictObject({
  ...FILTER_FIELDS,
  sort: z.enum(CONCEPT_SORTS).optional().meta({
    description: 'Left out, relevance where a text is looked for and ja where none is.',
  }),
  direction: z.enum(['ascending', 'descending']).default('ascending'),
  page: queryNumberOr(1, { min: 1, max: 999_999_999 }),
  pageSize: queryNumberOr(50, { min: 1, max: 100 }),
});

export const ExportQuerySchema = z.strictObject({
  ...FILTER_FIELDS,
  format: z.enum(GLOSSARY_FORMATS).default('csv'),
  layout: z.enum(['concept', 'term']).optional().meta({
    description: 'Tables only. concept: one row a concept. term: one row a term, lossless.',
  }),
  spreadsheet: QueryFlagSchema.optional().meta({
    description: 'CSV and TSV only. Byte order mark and formula guard, for spreadsheet programs.',
  }),
  target: z.enum(['en', 'ko']).optional().meta({
    description:
      'Formats of two languages only. The language beside Japanese; English if left out.',
  }),
  documentId: IdSchema.optional().meta({
    description: 'Only the concepts that occur in this document, in order of appearance.',
  }),
});

export const LossReportSchema = z
  .object({
    conceptCount: OffsetSchema.meta({ description: 'Concepts that the file would hold.' }),
    losses: z
      .array(
        z.object({
          kind: z.enum(['concept', 'term', 'terms', 'concepts', 'limit']).meta({
            description:
              'concept, term: a field that says something. terms: whole terms. concepts: whole concepts. limit: of the format or its service.',
          }),
          name: z.string().meta({ description: 'The field, the language, or the limit.' }),
          count: OffsetSchema,
          examples: z.array(z.object({ conceptId: ConceptIdSchema, text: z.string() })).meta({
            description: 'Up to three.',
          }),
          message: z.string().meta({ description: "In the reader's language." }),
        }),
      )
      .meta({ description: 'Most first; empty if everything is carried.' }),
  })
  .meta({ id: 'LossReport', description: 'What a file would not carry.' });
