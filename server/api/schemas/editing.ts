import { z } from 'zod';
import {
  CheckSettingsSchema,
  ExchangeConceptSchema,
  ExchangeTermSchema,
  LIMITS,
} from '../../../glossary/index.ts';
import { CHANGE_SET_KINDS } from '../../services/ports/change-sets.ts';
import { IdSchema, OffsetSchema, queryNumber, TimeSchema, VersionSchema } from './primitives.ts';

/**
 * An exchange concept as a request gives it: what is not described is refused, not passed over. How many of each there
 * may be is the service's business, which names the limit.
 */
const { definitions, sources, alternatives, relations, ...rest } = ExchangeConceptSchema.shape;
const source = z.strictObject(sources.unwrap().element.shape).meta({ id: 'GivenSource' });
const concept = {
  ...rest,
  definitions: z.strictObject(definitions.unwrap().shape).optional(),
  sources: z.array(source).meta({ maxItems: LIMITS.sources }).optional(),
  alternatives: z
    .array(z.strictObject({ ...alternatives.unwrap().element.shape, source }))
    .meta({ maxItems: LIMITS.alternatives })
    .optional(),
  relations: z
    .array(z.strictObject(relations.unwrap().element.shape))
    .meta({ maxItems: LIMITS.relations })
    .optional(),
  terms: z.array(z.strictObject(ExchangeTermSchema.shape)).meta({
    minItems: 1,
    maxItems: LIMITS.terms,
    description: 'Only `lang` and `text` are required.',
  }),
};

export const NewConceptSchema = z.strictObject(concept).meta({
  id: 'NewConcept',
  description: 'A concept. Without an `id` it gets the next one of the glossary.',
});

export const ChangedConceptSchema = NewConceptSchema.omit({ id: true })
  .extend({ version: VersionSchema })
  .meta({
    id: 'ChangedConcept',
    description: 'The whole concept as it is to be, with the version it was made from.',
  });

const name = z.string().meta({ minLength: 1, maxLength: LIMITS.glossaryName });
const domain = z.string().meta({ maxLength: LIMITS.domain });
const rank = z
  .int()
  .min(0)
  .max(999_999)
  .meta({ description: 'Lower ranks win where two glossaries list the same term.' });

export const NewGlossarySchema = z
  .strictObject({
    name,
    domain: domain.optional(),
    rank: rank.optional().meta({ description: 'After all others when left out.' }),
  })
  .meta({ id: 'NewGlossary' });

export const ChangedGlossarySchema = z
  .strictObject({
    name: name.optional(),
    domain: domain.optional(),
    rank: rank.optional(),
    checks: CheckSettingsSchema.optional(),
    version: VersionSchema,
  })
  .meta({ id: 'ChangedGlossary', description: 'Fields that are left out stay.' });

export const VersionQuerySchema = z.strictObject({
  version: queryNumber({ min: 1, max: 999_999_999 }).meta({
    description: 'The version that is to be deleted.',
  }),
});

export const RestoreVersionSchema = z
  .strictObject({
    restore: VersionSchema.meta({ description: 'The version whose state is written anew.' }),
    version: VersionSchema.meta({ description: 'The version that is current.' }),
  })
  .meta({ id: 'RestoreVersion' });

export const HistorySchema = z
  .object({
    versions: z.array(
      z.object({
        version: VersionSchema,
        at: TimeSchema,
        by: z.string(),
        action: z.enum(['create', 'update', 'remove', 'restore']),
        changeSet: z
          .object({ id: IdSchema, kind: z.enum(CHANGE_SET_KINDS), name: z.string() })
          .nullable()
          .meta({ description: 'The change of many concepts that it was part of.' }),
        differences: z.array(
          z.object({
            place: z.looseObject({ kind: z.string() }).meta({ description: 'What differs.' }),
            before: z.string(),
            after: z.string(),
          }),
        ),
      }),
    ),
  })
  .meta({ id: 'ConceptHistory', description: 'Newest first. Texts that are not there are empty.' });

export const RemovedGlossarySchema = z
  .object({ id: z.string() })
  .meta({ id: 'RemovedGlossary', description: 'It can be restored.' });

export const AlikeSchema = z
  .object({
    alike: z.array(
      z.object({
        text: z.string(),
        term: z.string(),
        conceptId: z.string(),
        version: OffsetSchema,
      }),
    ),
  })
  .meta({ id: 'Alike', description: 'Concepts that have this Japanese term, by any spelling.' });

export const AlikeQuerySchema = z.strictObject({
  term: z.string().min(1).max(LIMITS.term),
  except: z.string().optional().meta({ description: 'The concept that is being changed.' }),
});
