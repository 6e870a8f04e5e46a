import { z } from 'zod';
import { FINDING_CODES, SEVERITIES, TARGET_LANGUAGES } from '../../../glossary/index.ts';
import { REPORT_FORMATS } from '../../services/reports.ts';
import { FindingSchema } from './checking.ts';
import {
  ConceptIdSchema,
  IdSchema,
  OffsetSchema,
  queryNumber,
  QueryFlagSchema,
} from './primitives.ts';

export const ReportQuerySchema = z.strictObject({
  format: z.enum(REPORT_FORMATS).default('json'),
  spreadsheet: QueryFlagSchema.optional().meta({
    description: 'CSV only. Byte order mark and formula guard, for spreadsheet programs.',
  }),
  language: z.enum(TARGET_LANGUAGES).optional(),
  code: z.enum(FINDING_CODES).optional(),
  severity: z.enum(SEVERITIES).optional(),
  concept: z.string().max(300).optional().meta({
    description: "Findings about one concept: its glossary's identifier, a slash, its own.",
  }),
  passage: queryNumber({ min: 1, max: 999_999_999 }).optional(),
});

const passages = z.array(z.int().min(1)).meta({ description: 'Numbers of passages, from 1.' });

const RenderedSchema = z.object({
  renderings: z.array(
    z.object({
      term: z.string().meta({ description: 'As the glossary has it.' }),
      count: OffsetSchema,
      passages,
      outcome: z.enum(['found', 'look', 'wrong']).meta({
        description: 'wrong: should not be written. look: doubtful.',
      }),
    }),
  ),
  missing: passages,
});

const ProgressSchema = z.object({ done: OffsetSchema, of: OffsetSchema });

export const ReportSchema = z
  .object({
    document: z.object({ id: IdSchema, name: z.string() }),
    progress: z.object({ en: ProgressSchema, ko: ProgressSchema }),
    findings: z.array(FindingSchema.omit({ segment: true }).extend({ passage: z.int().min(1) })),
    concepts: z
      .array(
        z.object({
          glossaryId: IdSchema,
          conceptId: ConceptIdSchema,
          count: OffsetSchema.meta({ description: 'How often it stands in the source.' }),
          differing: passages,
          en: RenderedSchema,
          ko: RenderedSchema,
        }),
      )
      .meta({ description: 'By which words each term was rendered, in order of appearance.' }),
  })
  .meta({ id: 'Report', description: 'What the check says of a document.' });
