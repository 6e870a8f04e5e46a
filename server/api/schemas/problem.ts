import { z } from 'zod';
import { OffsetSchema } from './primitives.ts';

const version = z.object({
  version: z.int(),
  name: z.string().optional(),
  concept: z.record(z.string(), z.unknown()).optional().meta({
    description: 'The whole concept, where it is one that was changed.',
  }),
  text: z.string().optional().meta({ description: 'Where a translation was changed.' }),
});

export const ProblemSchema = z
  .object({
    type: z.literal('about:blank'),
    status: z.int().min(400).max(599),
    title: z.string().meta({ description: "What the status means, in the reader's language." }),
    code: z
      .string()
      .meta({ description: 'Stable name of the problem.', example: 'document.unknown' }),
    detail: z.string().meta({ description: "What is wrong, in the reader's language." }),
    requestId: z.string().meta({ description: 'Under which the log knows this request.' }),
    errors: z
      .array(
        z.object({
          code: z.string(),
          row: z.int().optional(),
          line: z.int().optional(),
          column: z.union([z.int(), z.string()]).optional(),
          field: z.string().optional(),
          detail: z.string(),
        }),
      )
      .max(100)
      .optional()
      .meta({ description: 'Where it is wrong; rows, lines and columns count from 1.' }),
    moreErrors: OffsetSchema.optional(),
    current: version.optional().meta({ description: 'With version.conflict: what is stored.' }),
    yours: version.optional().meta({ description: 'With version.conflict: what was sent.' }),
  })
  .meta({ id: 'Problem', description: 'A refusal (RFC 9457).' });
