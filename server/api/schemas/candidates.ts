import { z } from 'zod';
import { CANDIDATE_KINDS, LIMITS } from '../../../glossary/index.ts';
import { VERDICT_KINDS } from '../../services/candidates.ts';
import {
  ConceptIdSchema,
  IdSchema,
  OffsetSchema,
  QueryFlagSchema,
  queryNumberOr,
  TimeSchema,
  VersionSchema,
} from './primitives.ts';

const expression = z
  .string()
  .max(LIMITS.term)
  .meta({ description: 'The text of a candidate.', example: '海洋監視グループ' });

export const VerdictSchema = z
  .object({
    id: IdSchema,
    documentId: IdSchema,
    glossaryId: IdSchema.nullable().meta({
      description: 'Null where it holds for the document alone.',
    }),
    kind: z.enum(VERDICT_KINDS),
    expression,
    by: z.string(),
    version: VersionSchema,
    createdAt: TimeSchema,
    updatedAt: TimeSchema,
  })
  .meta({
    id: 'Verdict',
    description:
      'What somebody said of a candidate. rejected: it is no term. later: it comes again after the others.',
  });

export const VerdictsSchema = z
  .object({
    verdicts: z.array(VerdictSchema).meta({ description: 'In the order they were made.' }),
  })
  .meta({ id: 'Verdicts' });

const CandidateSchema = z
  .object({
    text: z.string(),
    reading: z.string(),
    acronym: z.string(),
    alias: z.string(),
    en: z.string(),
    ko: z.string(),
    score: z.number().min(0).max(1),
    kind: z.enum(CANDIDATE_KINDS),
    why: z.string().meta({ description: "A sentence in the reader's language." }),
    spans: z.array(z.object({ start: OffsetSchema, end: OffsetSchema })),
    verdict: VerdictSchema.nullable(),
  })
  .meta({ id: 'Candidate', description: 'An expression that a text proposes for the glossary.' });

export const CandidatesSchema = z
  .object({
    total: z.int().meta({ description: 'How many there are, whatever the limit.' }),
    candidates: z.array(CandidateSchema).meta({ description: 'Best first.' }),
  })
  .meta({ id: 'Candidates' });

export const CandidateQuerySchema = z.strictObject({
  all: QueryFlagSchema.optional().meta({
    description: 'Also those that were rejected or put off.',
  }),
  limit: queryNumberOr(100, { min: 1, max: 1_000 }),
});

export const NewVerdictSchema = z
  .strictObject({
    kind: z.enum(VERDICT_KINDS),
    expression,
    glossaryId: IdSchema.optional().meta({
      description: 'For every document that uses the glossary; left out, for this one alone.',
    }),
  })
  .meta({ id: 'NewVerdict', example: { kind: 'rejected', expression: '海洋監視グループ' } });

export const AcceptanceSchema = z
  .strictObject({ expression, glossaryId: IdSchema })
  .meta({ id: 'Acceptance' });

export const AcceptedSchema = z
  .object({ glossaryId: IdSchema, conceptId: ConceptIdSchema, version: VersionSchema })
  .meta({ id: 'Accepted', description: 'The concept that was made, with status proposed.' });
