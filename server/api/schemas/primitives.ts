import { z } from 'zod';
import { LIMITS } from '../../../glossary/index.ts';

/** A ULID. */
export const IdSchema = z
  .string()
  .regex(/^[0-7][0-9A-HJKMNP-TV-Z]{25}$/)
  .meta({ description: 'Identifier (ULID).', example: '01JD0000000000000000000000' });

/** The termbase's own identifier of a concept. */
export const ConceptIdSchema = z
  .string()
  .min(1)
  .max(LIMITS.conceptId)
  .regex(/^[^\p{Cc}\p{Cs}]*$/u)
  .meta({
    description: "The termbase's own short identifier.",
    example: 'T007',
    override: { pattern: undefined },
  });

export const VersionSchema = z.int().min(1).meta({
  description: 'Counts the changes; a change must carry the version it was made to.',
  example: 1,
});

export const TimeSchema = z.iso.datetime().meta({
  description: 'UTC.',
  example: '2026-01-31T09:30:00.000Z',
  override: { pattern: undefined },
});

export const OffsetSchema = z.int().min(0);

/** A whole number in a query: digits alone, so that nothing needs to be guessed. */
export function queryNumber({ min, max }: { readonly min: number; readonly max: number }) {
  return z
    .string()
    .regex(/^(0|[1-9]\d{0,8})$/)
    .transform(Number)
    .pipe(z.int().min(min).max(max))
    .meta({ override: { type: 'integer', minimum: min, maximum: max, pattern: undefined } });
}

/** The default is of what comes out, so OpenAPI has to be told of it. */
export function queryNumberOr(
  preset: number,
  range: { readonly min: number; readonly max: number },
) {
  return queryNumber(range)
    .default(preset)
    .meta({
      override: {
        type: 'integer',
        minimum: range.min,
        maximum: range.max,
        default: preset,
        pattern: undefined,
      },
    });
}

export const QueryFlagSchema = z
  .enum(['true', 'false'])
  .transform((value) => value === 'true')
  .meta({ override: { type: 'boolean', enum: undefined } });
