import { z } from 'zod';
import { LIMITS } from '../../../glossary/index.ts';
import { IdSchema, OffsetSchema } from './primitives.ts';

const LanguageSchema = z.enum(['en', 'ko']).meta({ description: 'Of the translation.' });

export const PassagePlaceSchema = z.object({
  documentId: IdSchema,
  language: LanguageSchema,
  passage: z
    .string()
    .regex(/^[1-9]\d{0,8}$/)
    .transform(Number)
    .meta({ override: { type: 'integer', minimum: 1, pattern: undefined } }),
});

const TranslationVersionSchema = z.int().min(0).meta({
  description: 'Counts the changes; 0 where nobody has translated the passage yet.',
});

const text = z.string().meta({ maxLength: LIMITS.passage });

export const TranslationChangeSchema = z
  .strictObject({
    text: text.meta({ description: 'Empty takes the translation away.' }),
    version: TranslationVersionSchema,
  })
  .meta({ id: 'TranslationChange' });

export const TranslationSchema = z
  .object({ text, version: TranslationVersionSchema })
  .meta({ id: 'Translation', description: 'Of one passage into one language.' });

const ProgressSchema = z.object({ done: OffsetSchema, of: OffsetSchema });

export const TranslationsSchema = z
  .object({
    passages: z
      .array(z.object({ en: TranslationSchema, ko: TranslationSchema }))
      .meta({ description: 'As many as the document has passages, in their order.' }),
    progress: z.object({ en: ProgressSchema, ko: ProgressSchema }),
  })
  .meta({ id: 'Translations' });
