import { z } from 'zod';
import {
  FINDING_CODES,
  FINDING_REASONS,
  SEVERITIES,
  TARGET_LANGUAGES,
  TEXT_RULES,
  textSchema,
} from '../../../glossary/index.ts';
import { ConceptIdSchema, IdSchema, OffsetSchema } from './primitives.ts';

const TargetLanguageSchema = z
  .enum(TARGET_LANGUAGES)
  .meta({ id: 'TargetLanguage', description: 'A language that is translated into.' });

const FindingCodeSchema = z
  .enum(FINDING_CODES)
  .meta({ id: 'FindingCode', description: 'The rule; docs/check.md says what each sees.' });

const SpanSchema = z.object({ start: OffsetSchema, end: OffsetSchema }).meta({
  id: 'Span',
  description: 'Half-open, in UTF-16 code units of the text as it was given.',
});

export const FindingSchema = z
  .object({
    segment: OffsetSchema.meta({ description: 'Index in the request.' }),
    code: FindingCodeSchema,
    severity: z.enum(SEVERITIES),
    reason: z.enum(FINDING_REASONS).meta({ description: 'Which of the rule’s reasons.' }),
    language: TargetLanguageSchema,
    glossaryId: IdSchema.nullable(),
    conceptId: ConceptIdSchema.nullable().meta({ description: 'Null where it is about none.' }),
    sourceSpan: SpanSchema.nullable(),
    targetSpan: SpanSchema.nullable().meta({ description: 'Null for what is not there.' }),
    expected: z
      .array(z.string())
      .meta({ description: 'What may be written, preferred words first.' }),
    found: z.string().meta({ description: 'What is written; empty if nothing is.' }),
    message: z.string().meta({ description: "All of it in the reader's language." }),
  })
  .meta({
    id: 'Finding',
    description: 'Something the check says of a translation; no finding proves a mistake.',
  });

export const FindingsSchema = z
  .object({
    findings: z.array(FindingSchema).meta({ description: 'By segment, then by place.' }),
  })
  .meta({ id: 'Findings' });

const passage = textSchema(TEXT_RULES.passage);

export const CheckRequestSchema = z
  .strictObject({
    segments: z
      .array(
        z.strictObject({
          source: passage.meta({ description: 'Japanese.' }),
          en: passage.optional().meta({ description: 'Its English translation.' }),
          ko: passage.optional().meta({ description: 'Its Korean translation.' }),
        }),
      )
      .min(1)
      .max(1_000)
      .meta({
        description:
          'Of one document, in order. What has no translation yet, or an empty one, is passed over.',
      }),
    glossaryIds: z
      .array(IdSchema)
      .min(1)
      .max(100)
      .optional()
      .meta({ description: 'Which glossaries to look in; all of them when left out.' }),
  })
  .meta({
    id: 'CheckRequest',
    example: {
      segments: [
        {
          source: '米韓は核協議グループを設置した。',
          en: 'The allies set up the Nuclear Consultative Group.',
          ko: '한미는 핵협의그룹을 설치했다.',
        },
      ],
    },
  });
