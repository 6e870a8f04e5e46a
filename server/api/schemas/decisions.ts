import { z } from 'zod';
import { DECISION_KINDS, LIMITS } from '../../../glossary/index.ts';
import type { TaughtDecision } from '../../services/decisions.ts';
import {
  ConceptIdSchema,
  IdSchema,
  OffsetSchema,
  QueryFlagSchema,
  TimeSchema,
  VersionSchema,
} from './primitives.ts';

export const DecisionKindSchema = z.enum(DECISION_KINDS).meta({
  id: 'DecisionKind',
  description:
    'notHere: not this term at this place. never: not this term in this text. here: this term at this place, whatever its edges. always: what is written so is this term wherever it stands in this text.',
});

const term = z
  .string()
  .max(LIMITS.term)
  .meta({ description: 'The term as the glossary lists it.' });
const surface = z.string().meta({
  description: 'How it is written at the place.',
  maxLength: LIMITS.term * 4,
});
const place = {
  start: OffsetSchema.optional().meta({
    description: 'With end: the place, in UTF-16 code units. notHere and here need it.',
  }),
  end: OffsetSchema.optional(),
};

/** For a text that is not stored. */
export const TaughtDecisionSchema = z
  .strictObject({
    kind: DecisionKindSchema,
    glossaryId: IdSchema.optional(),
    conceptId: ConceptIdSchema,
    term: term.optional(),
    surface: surface.optional(),
    ...place,
  })
  .refine(isPlaceWhole, { path: ['end'] })
  .meta({
    id: 'TaughtDecision',
    description:
      'What a person taught about a term. never and always need the term or the surface.',
  });

export function taughtDecision({
  kind,
  glossaryId = '',
  conceptId,
  term: listed,
  surface: written,
  start,
  end,
}: z.output<typeof TaughtDecisionSchema>): TaughtDecision {
  return {
    kind,
    glossaryId,
    conceptId,
    term: listed ?? written ?? '',
    surface: written ?? listed ?? '',
    span: start === undefined || end === undefined ? null : { start, end },
  };
}

export const NewDecisionSchema = z
  .strictObject({
    kind: DecisionKindSchema,
    glossaryId: IdSchema.optional().meta({
      description: 'The first glossary that has the concept when left out.',
    }),
    conceptId: ConceptIdSchema,
    term: term.optional().meta({ description: 'Left out: the one that stands at the place.' }),
    surface: surface.optional().meta({
      description: 'What must stand at the place; refused if something else does.',
    }),
    ...place,
    reason: z.string().optional().meta({ maxLength: LIMITS.reason }),
  })
  .refine(isPlaceWhole, { path: ['end'] })
  .meta({
    id: 'NewDecision',
    example: { kind: 'notHere', conceptId: 'T001', start: 12, end: 14, reason: '別の意味' },
  });

export const DecisionSchema = z
  .object({
    id: IdSchema,
    documentId: IdSchema,
    kind: DecisionKindSchema,
    glossaryId: IdSchema,
    conceptId: ConceptIdSchema,
    term: z.string(),
    surface: z.string(),
    start: OffsetSchema.nullable(),
    end: OffsetSchema.nullable(),
    reason: z.string(),
    by: z.string(),
    version: VersionSchema,
    createdAt: TimeSchema,
    updatedAt: TimeSchema,
  })
  .meta({ id: 'Decision', description: 'What somebody taught about a term in a document.' });

export const DecisionsSchema = z
  .object({
    decisions: z.array(DecisionSchema).meta({ description: 'In the order they were made.' }),
  })
  .meta({ id: 'Decisions' });

export const DecisionExportQuerySchema = z.strictObject({
  format: z.enum(['csv', 'json']).default('csv'),
  spreadsheet: QueryFlagSchema.optional().meta({
    description: 'CSV only. Byte order mark and formula guard, for spreadsheet programs.',
  }),
});

function isPlaceWhole({
  start,
  end,
}: {
  readonly start?: number | undefined;
  readonly end?: number | undefined;
}): boolean {
  return (start === undefined) === (end === undefined);
}
