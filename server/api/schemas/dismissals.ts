import { z } from 'zod';
import { FINDING_CODES, LIMITS, TARGET_LANGUAGES } from '../../../glossary/index.ts';
import { DISMISSAL_REACHES } from '../../services/dismissals.ts';
import { ConceptIdSchema, IdSchema, TimeSchema, VersionSchema } from './primitives.ts';

const what = {
  reach: z.enum(DISMISSAL_REACHES).meta({
    description:
      'here: in this passage. document: in this document. glossary: in every document, for a finding about a concept.',
  }),
  language: z.enum(TARGET_LANGUAGES),
  code: z.enum(FINDING_CODES),
};
const found = z.string().meta({
  description: 'What is written; empty if nothing is.',
  maxLength: LIMITS.term * 4,
});
const reason = z.string().meta({ maxLength: LIMITS.reason });
const passage = z.int().min(1);

export const NewDismissalSchema = z
  .strictObject({
    ...what,
    passage: passage.optional().meta({ description: 'Counts from 1; here needs it.' }),
    glossaryId: IdSchema.optional().meta({ description: 'With conceptId, as the finding has it.' }),
    conceptId: ConceptIdSchema.optional(),
    found: found.optional(),
    reason: reason.optional(),
  })
  .refine(({ glossaryId, conceptId }) => (glossaryId === undefined) === (conceptId === undefined), {
    path: ['conceptId'],
  })
  .meta({
    id: 'NewDismissal',
    example: { reach: 'here', passage: 1, language: 'en', code: 'number', found: '28,500' },
  });

export const DismissalSchema = z
  .object({
    id: IdSchema,
    documentId: IdSchema.meta({ description: 'Where it was made.' }),
    ...what,
    passage: passage.nullable(),
    glossaryId: IdSchema.nullable(),
    conceptId: ConceptIdSchema.nullable(),
    found,
    reason,
    by: z.string(),
    version: VersionSchema,
    createdAt: TimeSchema,
    updatedAt: TimeSchema,
  })
  .meta({ id: 'Dismissal', description: 'That somebody will not hear a finding again.' });

export const DismissalsSchema = z
  .object({
    dismissals: z.array(DismissalSchema).meta({ description: 'In the order they were made.' }),
  })
  .meta({ id: 'Dismissals' });
