import { z } from 'zod';
import {
  ConceptSchema,
  DELIMITERS,
  GLOSSARY_FORMATS,
  LanguageSchema,
  LIMITS,
  MERGE_POLICIES,
  ROLES,
} from '../../../glossary/index.ts';
import { ENTRY_CLASSES, SKIP_REASONS } from '../../services/import-preview.ts';
import { IMPORT_PHASES } from '../../services/imports.ts';
import { TEXT_ENCODINGS } from '../../services/ports/text-decoder.ts';
import { IdSchema, OffsetSchema, queryNumberOr, TimeSchema } from './primitives.ts';

const RoleSchema = z.enum(['', ...ROLES]);

export const ReadingChoicesSchema = z
  .strictObject({
    format: z.enum(GLOSSARY_FORMATS).optional(),
    encoding: z.enum(TEXT_ENCODINGS).optional(),
    delimiter: z.enum(DELIMITERS).optional(),
    roles: z.array(RoleSchema).max(64).optional().meta({
      description: 'What each column of a table holds, in their order; empty: passed over.',
    }),
    source: LanguageSchema.optional(),
    target: LanguageSchema.optional(),
  })
  .meta({ id: 'ReadingChoices', description: 'How to read the file; left out, it is found out.' });

const file = {
  fileName: z.string().max(1_000).default('').meta({
    description: 'Its ending tells the format where nobody else does.',
    example: 'terms.csv',
  }),
  text: z.string().optional().meta({ description: 'The content, where it is text.' }),
  base64: z
    .string()
    .regex(/^[A-Za-z0-9+/]*={0,2}$/)
    .optional()
    .meta({ description: 'The bytes, in base64; in place of text.' }),
  choices: ReadingChoicesSchema.default({}),
};

const hasOneContent = (body: { readonly text?: unknown; readonly base64?: unknown }): boolean =>
  (body.text === undefined) !== (body.base64 === undefined);

export const NewImportSchema = z
  .strictObject(file)
  .refine(hasOneContent, { path: ['text'] })
  .meta({ id: 'NewImport' });

export const NewGlossaryImportSchema = z
  .strictObject({ name: z.string().meta({ maxLength: LIMITS.glossaryName }), ...file })
  .refine(hasOneContent, { path: ['text'] })
  .meta({ id: 'NewGlossaryImport' });

const CountSchema = z.object({ entries: OffsetSchema, rows: OffsetSchema });

const CountsSchema = z
  .object({
    rows: OffsetSchema,
    new: CountSchema,
    changed: CountSchema,
    same: CountSchema,
    skipped: CountSchema,
    skippedBy: z.object({
      problem: CountSchema,
      termless: CountSchema,
      twice: CountSchema,
      several: CountSchema,
      kept: CountSchema,
    }),
  })
  .meta({
    id: 'ImportCounts',
    description: 'The rows of the four classes add up to the rows of the file.',
  });

const ColumnSchema = z.object({ name: z.string(), role: z.string(), sample: z.string() });

export const ImportSchema = z
  .object({
    id: IdSchema,
    glossaryId: IdSchema.nullable().meta({ description: 'Null: a glossary to be made.' }),
    glossaryName: z.string(),
    fileName: z.string(),
    size: OffsetSchema.meta({ description: 'Bytes of the file.' }),
    createdAt: TimeSchema,
    expiresAt: TimeSchema,
    progress: z
      .object({
        phase: z.enum(IMPORT_PHASES),
        done: OffsetSchema,
        total: OffsetSchema.meta({ description: '0 where that is not known.' }),
      })
      .nullable()
      .meta({ description: 'Null where nothing is being done.' }),
    error: z.object({ code: z.string(), detail: z.string() }).nullable().meta({
      description: 'Why the last thing that was tried did not succeed.',
    }),
    preview: z
      .object({
        format: z.enum(GLOSSARY_FORMATS),
        encoding: z.enum(TEXT_ENCODINGS).nullable(),
        delimiter: z.string().nullable(),
        columns: z.array(ColumnSchema),
        unknownColumns: z.array(z.string()),
        revision: OffsetSchema.meta({
          description: 'What the application is told, so that it refuses what was changed since.',
        }),
        counts: z.object({ keep: CountsSchema, add: CountsSchema, replace: CountsSchema }),
      })
      .nullable(),
    changeSetId: IdSchema.nullable().meta({ description: 'What it did, once it was applied.' }),
    isUndone: z.boolean(),
  })
  .meta({ id: 'Import', description: 'A glossary file on its way into a glossary.' });

export const ImportEntriesQuerySchema = z.strictObject({
  policy: z.enum(MERGE_POLICIES).default('keep'),
  show: z.enum([...ENTRY_CLASSES, ...SKIP_REASONS]).optional(),
  page: queryNumberOr(1, { min: 1, max: 999_999_999 }),
  pageSize: queryNumberOr(50, { min: 1, max: 100 }),
});

export const ImportEntriesSchema = z
  .object({
    entries: z.array(
      z.object({
        row: z.int().nullable(),
        line: z.int().nullable(),
        rows: OffsetSchema,
        class: z.enum(ENTRY_CLASSES),
        reason: z.enum(SKIP_REASONS).nullable(),
        concept: ConceptSchema.nullable().meta({ description: 'As the file has it.' }),
        existingId: z.string().nullable().meta({ description: 'The concept that it is.' }),
        candidates: z.array(z.string()),
        twin: z.int().nullable().meta({ description: 'The row that says it already.' }),
        differences: z.array(
          z.object({
            place: z.record(z.string(), z.string()),
            before: z.string(),
            after: z.string(),
          }),
        ),
        problems: z.array(
          z.object({
            code: z.string(),
            column: z.union([z.int(), z.string()]).optional(),
            field: z.string().optional(),
            detail: z.string(),
          }),
        ),
      }),
    ),
    total: OffsetSchema,
    page: z.int().min(1),
    pageCount: z.int().min(1),
  })
  .meta({ id: 'ImportEntries' });

export const ApplicationSchema = z
  .strictObject({
    policy: z.enum(MERGE_POLICIES).default('keep').meta({
      description:
        'What becomes of concepts that are there already: keep them, add what they lack, or replace what the file says.',
    }),
    leaveProblems: z.boolean().default(false).meta({
      description: 'Rows that cannot be read are left out; otherwise they are in the way.',
    }),
    revision: OffsetSchema.optional().meta({ description: 'That of the preview.' }),
  })
  .meta({ id: 'Application' });

export const UndoingSchema = z
  .strictObject({
    leaveChanged: z.boolean().default(false).meta({
      description: 'Concepts that were changed since stay; otherwise they are in the way.',
    }),
  })
  .meta({ id: 'ImportUndoing' });

export const RemovedImportSchema = z.object({ id: IdSchema }).meta({ id: 'RemovedImport' });
