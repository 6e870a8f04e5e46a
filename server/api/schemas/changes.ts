import { z } from 'zod';
import { LanguageSchema, LIMITS, StatusSchema } from '../../../glossary/index.ts';
import { PASS_REASONS } from '../../services/bulk-edit.ts';
import { CHANGE_SET_KINDS } from '../../services/ports/change-sets.ts';
import { FILTER_FIELDS, StoredConceptSchema } from './glossaries.ts';
import { ConceptIdSchema, IdSchema, OffsetSchema, TimeSchema } from './primitives.ts';

const edit = z
  .discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('status'),
      status: StatusSchema,
      from: StatusSchema.optional().meta({ description: 'Only terms of this status.' }),
      language: LanguageSchema.optional().meta({ description: 'Only terms of this language.' }),
    }),
    z.strictObject({
      kind: z.literal('domain'),
      domain: z.string().meta({ maxLength: LIMITS.domain }),
    }),
    z.strictObject({ kind: z.literal('remove') }),
  ])
  .meta({
    id: 'BulkEdit',
    description:
      'What is done to each concept. A term that becomes preferred makes the preferred one of its language admitted.',
  });

const request = {
  edit,
  conceptIds: z
    .array(ConceptIdSchema)
    .min(1)
    .max(10_000)
    .optional()
    .meta({ description: 'The concepts. Either this or `filter`.' }),
  filter: z
    .strictObject(FILTER_FIELDS)
    .optional()
    .meta({ description: 'All concepts that pass it. Either this or `conceptIds`.' }),
};

export const BulkRequestSchema = z.strictObject(request).meta({ id: 'BulkRequest' });

export const BulkChangeSchema = z
  .strictObject({
    ...request,
    revision: OffsetSchema.meta({
      description: 'From the preview. What was changed since is refused with 409, as a whole.',
    }),
  })
  .meta({ id: 'BulkChange' });

export const BulkPlanSchema = z
  .object({
    revision: OffsetSchema.meta({ description: 'To be sent with the change itself.' }),
    changeCount: OffsetSchema,
    changes: z
      .array(
        z.object({
          before: StoredConceptSchema,
          after: StoredConceptSchema.nullable().meta({
            description: 'Null where the concept is deleted.',
          }),
        }),
      )
      .meta({ description: 'The first hundred.' }),
    passed: z
      .array(z.object({ conceptId: z.string(), reason: z.enum(PASS_REASONS) }))
      .meta({ description: 'Concepts that stay as they are, and why.' }),
  })
  .meta({ id: 'BulkPlan' });

export const ChangeSetSchema = z
  .object({
    id: IdSchema,
    kind: z.enum(CHANGE_SET_KINDS),
    name: z.string().meta({ description: 'The new status or domain, or the name of a file.' }),
    at: TimeSchema,
    by: z.string(),
    conceptCount: OffsetSchema,
    undoes: IdSchema.nullable().meta({ description: 'The change that this one took back.' }),
    undoneBy: IdSchema.nullable().meta({ description: 'The change that took this one back.' }),
  })
  .meta({ id: 'ChangeSet', description: 'A change of many concepts, made and undone as one.' });

export const ChangeSetsSchema = z
  .object({ changes: z.array(ChangeSetSchema).meta({ description: 'Newest first, up to fifty.' }) })
  .meta({ id: 'ChangeSets' });

export const UndoSchema = z
  .strictObject({
    leaveChanged: z
      .boolean()
      .default(false)
      .meta({ description: 'Leave concepts that were changed since as they are.' }),
  })
  .meta({ id: 'Undo' });
