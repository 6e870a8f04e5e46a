import { z } from 'zod';
import { LIMITS, TermSchema } from '../../../glossary/index.ts';
import { VERDICTS } from '../../services/proposals.ts';
import {
  ConceptIdSchema,
  OffsetSchema,
  queryNumberOr,
  TimeSchema,
  VersionSchema,
} from './primitives.ts';

const index = OffsetSchema.meta({ description: 'Its place among the terms of the concept.' });

export const ProposalQuerySchema = z.strictObject({
  page: queryNumberOr(1, { min: 1, max: 999_999_999 }),
  pageSize: queryNumberOr(25, { min: 1, max: 100 }),
});

export const ProposalPageSchema = z
  .object({
    proposals: z.array(
      z.object({
        conceptId: z.string(),
        version: VersionSchema.meta({ description: 'Of the concept; a decision must carry it.' }),
        index,
        term: TermSchema,
        proposed: z
          .object({ by: z.string(), at: TimeSchema })
          .nullable()
          .meta({ description: 'Null where no history says who, and when.' }),
        instead: z
          .string()
          .nullable()
          .meta({ description: 'The preferred term of its language until now.' }),
      }),
    ),
    total: OffsetSchema.meta({ description: 'Concepts that have proposals, over all pages.' }),
    page: z.int().min(1),
    pageCount: z.int().min(1),
  })
  .meta({
    id: 'ProposalPage',
    description: 'Pages hold concepts; one may have several proposals.',
  });

export const DecideProposalsSchema = z
  .strictObject({
    verdict: z.enum(VERDICTS).meta({
      description:
        'approve: it becomes the preferred term of its language, the one before it is admitted. reject: it leaves its concept.',
    }),
    reason: z.string().meta({ maxLength: LIMITS.reason }).optional(),
    terms: z
      .array(z.strictObject({ conceptId: ConceptIdSchema, version: VersionSchema, index }))
      .min(1)
      .max(1000),
  })
  .meta({ id: 'DecideProposals' });
