import { z } from 'zod';
import { LIMITS } from '../../../glossary/index.ts';
import { IdSchema, TimeSchema, VersionSchema } from './primitives.ts';

const text = z.string().meta({ minLength: 1, maxLength: LIMITS.comment });

export const CommentSchema = z
  .object({
    id: IdSchema,
    text: z.string(),
    by: z.string(),
    version: VersionSchema,
    createdAt: TimeSchema,
    updatedAt: TimeSchema,
  })
  .meta({ id: 'Comment', description: 'What somebody said about a concept.' });

export const CommentsSchema = z
  .object({ comments: z.array(CommentSchema).meta({ description: 'The oldest first.' }) })
  .meta({ id: 'Comments' });

export const NewCommentSchema = z.strictObject({ text }).meta({ id: 'NewComment' });

export const ChangedCommentSchema = z
  .strictObject({ text, version: VersionSchema })
  .meta({ id: 'ChangedComment' });
