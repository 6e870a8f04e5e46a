import { z } from 'zod';
import { UNITE_FIELDS } from '../../../glossary/index.ts';
import { StoredConceptSchema } from './glossaries.ts';
import { ConceptIdSchema, OffsetSchema, VersionSchema } from './primitives.ts';

const side = z.strictObject({ conceptId: ConceptIdSchema, version: VersionSchema });
const take = z
  .array(z.enum(UNITE_FIELDS))
  .max(UNITE_FIELDS.length)
  .default([])
  .meta({ description: 'Fields in which the other concept is right where both say something.' });

export const MergePreviewSchema = z
  .strictObject({ keep: ConceptIdSchema, other: ConceptIdSchema, take })
  .meta({ id: 'MergePreview' });

export const MergePlanSchema = z
  .object({
    kept: StoredConceptSchema,
    other: StoredConceptSchema,
    after: StoredConceptSchema.meta({ description: 'The one concept that they become.' }),
    redirectedCount: OffsetSchema.meta({
      description: 'Concepts that lead to the other one, and will lead to the one that is kept.',
    }),
  })
  .meta({ id: 'MergePlan' });

export const MergeSchema = z
  .strictObject({
    keep: side.meta({ description: 'It keeps its identifier.' }),
    other: side.meta({ description: 'It is deleted, and its history says where it went.' }),
    take,
  })
  .meta({ id: 'Merge' });
