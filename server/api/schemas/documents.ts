import { z } from 'zod';
import { LIMITS } from '../../../glossary/index.ts';
import {
  IdSchema,
  OffsetSchema,
  queryNumber,
  QueryFlagSchema,
  TimeSchema,
  VersionSchema,
} from './primitives.ts';

export const DocumentSchema = z
  .object({
    id: IdSchema,
    name: z.string(),
    version: VersionSchema,
    characters: OffsetSchema.meta({ description: 'Length of the text in UTF-16 code units.' }),
    createdAt: TimeSchema,
    updatedAt: TimeSchema,
  })
  .meta({ id: 'Document', description: 'A named source text.' });

export const DocumentsSchema = z
  .object({ documents: z.array(DocumentSchema).meta({ description: 'Newest first.' }) })
  .meta({ id: 'Documents' });

export const StoredDocumentSchema = DocumentSchema.extend({
  text: z.string().meta({ description: 'Exactly as it was given.' }),
  translations: z
    .object({ en: z.array(z.string()), ko: z.array(z.string()) })
    .meta({ description: 'One text a passage; empty where a passage has none.' }),
}).meta({ id: 'StoredDocument', description: 'A document with its texts.' });

const name = z.string().meta({ maxLength: LIMITS.documentName });

export const NewDocumentSchema = z
  .strictObject({
    name: name.optional().meta({ description: "Made from the text's first words when left out." }),
    text: z.string().meta({
      description: 'At most 2,000,000 UTF-16 code units.',
      minLength: 1,
      maxLength: LIMITS.documentText,
    }),
  })
  .meta({ id: 'NewDocument' });

export const RenameSchema = z.strictObject({ name, version: VersionSchema }).meta({ id: 'Rename' });

export const RemoveQuerySchema = z.strictObject({
  version: queryNumber({ min: 1, max: 999_999_999 }).meta({
    description: 'The version that is to be deleted.',
  }),
});

export const DocumentMatchesQuerySchema = z.strictObject({
  all: QueryFlagSchema.default(false).meta({
    description: 'Also list what was not taken: part of a longer word, or refused (grade inside).',
  }),
});
