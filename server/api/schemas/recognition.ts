import { z } from 'zod';
import { EDGES, GRADES, LIMITS, StatusSchema, WRITTEN } from '../../../glossary/index.ts';
import { DecisionKindSchema, TaughtDecisionSchema } from './decisions.ts';
import { ConceptIdSchema, IdSchema, OffsetSchema } from './primitives.ts';

const WrittenSchema = z.enum(WRITTEN).meta({
  id: 'Written',
  description: 'How a match is written, compared with the term as the glossary lists it.',
});

const EdgeSchema = z
  .enum(EDGES)
  .meta({ id: 'Edge', description: 'Why one edge of a match holds, or does not.' });

const GradeSchema = z.enum(GRADES).meta({
  id: 'Grade',
  description:
    'certain: both edges are word edges. likely: the evidence is for it. inside: letters of a longer word, or refused by a person; listed only on request.',
});

const MatchSchema = z
  .object({
    start: OffsetSchema.meta({
      description: 'UTF-16 code units of the text exactly as it was given; the span is half-open.',
    }),
    end: OffsetSchema,
    surface: z.string().meta({ description: 'text.slice(start, end)', example: '核協議グループ' }),
    term: z.string().meta({ description: 'The term as the glossary lists it.' }),
    glossaryId: IdSchema,
    conceptId: ConceptIdSchema,
    status: StatusSchema,
    written: WrittenSchema,
    grade: GradeSchema,
    within: OffsetSchema.nullable().meta({
      description: 'Index of the smallest match that encloses this one; null for primary matches.',
    }),
    en: z.array(z.string()).meta({ description: 'Approved English equivalents, preferred first.' }),
    ko: z.array(z.string()).meta({ description: 'Approved Korean equivalents, preferred first.' }),
    evidence: z.object({
      written: z.array(WrittenSchema),
      left: EdgeSchema,
      right: EdgeSchema,
      decision: z
        .object({ kind: DecisionKindSchema, id: IdSchema.optional() })
        .optional()
        .meta({ description: 'What a person taught, where that made the match what it is.' }),
      text: z.string().meta({ description: "All of it in the reader's language." }),
    }),
  })
  .meta({ id: 'Match', description: 'A place in a text where a term of a concept stands.' });

export const MatchesSchema = z
  .object({ matches: z.array(MatchSchema).meta({ description: 'By start, longer ones first.' }) })
  .meta({ id: 'Matches' });

export const RecogniseRequestSchema = z
  .strictObject({
    text: z.string().meta({
      description: 'Japanese text. At most 2,000,000 UTF-16 code units.',
      maxLength: LIMITS.documentText,
      minLength: 1,
    }),
    glossaryIds: z
      .array(IdSchema)
      .min(1)
      .max(100)
      .optional()
      .meta({ description: 'Which glossaries to look in; all of them when left out.' }),
    all: z.boolean().optional().meta({
      description:
        'Also list what was not taken: part of a longer word, or refused (grade inside).',
    }),
    decisions: z.array(TaughtDecisionSchema).max(1000).optional().meta({
      description: 'What people taught about this text; of two alike, the later one holds.',
    }),
  })
  .meta({ id: 'RecogniseRequest', example: { text: '米韓は核協議グループを設置した。' } });
