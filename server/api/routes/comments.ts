import { z } from 'zod';
import { json, NOTHING, route } from '../route.ts';
import {
  ChangedCommentSchema,
  CommentSchema,
  CommentsSchema,
  NewCommentSchema,
} from '../schemas/comments.ts';
import { VersionQuerySchema } from '../schemas/editing.ts';
import { ConceptIdSchema, IdSchema } from '../schemas/primitives.ts';

const Concept = z.object({ glossaryId: IdSchema, conceptId: ConceptIdSchema });
const Place = Concept.extend({ commentId: IdSchema });
const PATH = '/glossaries/{glossaryId}/concepts/{conceptId}/comments';
/** A comment at its longest, every character escaped. */
const COMMENT_BYTES = 250_000;

export const commentRoutes = [
  route({
    method: 'get',
    path: PATH,
    operationId: 'listComments',
    tag: 'glossaries',
    summary: 'List what was said about a concept',
    answers: 'The comments, the oldest first.',
    content: CommentsSchema,
    refusals: [404],
    params: Concept,
    query: NOTHING,
    body: NOTHING,
    handle: async ({ params }, { comments }) => json({ comments: await comments.of(params) }),
  }),
  route({
    method: 'post',
    path: PATH,
    operationId: 'addComment',
    tag: 'glossaries',
    summary: 'Say something about a concept',
    status: 201,
    answers: 'The comment. `Location` is the list it stands in.',
    content: CommentSchema,
    refusals: [404, 413, 415, 422],
    params: Concept,
    query: NOTHING,
    body: NewCommentSchema,
    maxBytes: COMMENT_BYTES,
    async handle({ params, body }, { comments }) {
      const comment = await comments.add(params, body.text);
      const { glossaryId, conceptId } = params;
      const location = `/glossaries/${glossaryId}/concepts/${encodeURIComponent(conceptId)}/comments`;
      return { kind: 'json', status: 201, body: comment, location };
    },
  }),
  route({
    method: 'put',
    path: `${PATH}/{commentId}`,
    operationId: 'editComment',
    tag: 'glossaries',
    summary: 'Change a comment of one’s own',
    answers: 'The comment with its new version.',
    content: CommentSchema,
    refusals: [404, 409, 413, 415, 422, 428],
    params: Place,
    query: NOTHING,
    body: ChangedCommentSchema,
    maxBytes: COMMENT_BYTES,
    handle: async ({ params, body: { text, version } }, { comments }) =>
      json(await comments.edit(params, text, { version })),
  }),
  route({
    method: 'delete',
    path: `${PATH}/{commentId}`,
    operationId: 'removeComment',
    tag: 'glossaries',
    summary: 'Delete a comment of one’s own; it can be restored',
    answers: 'The deleted comment with its new version.',
    content: CommentSchema,
    refusals: [404, 409, 428],
    params: Place,
    query: VersionQuerySchema,
    body: NOTHING,
    handle: async ({ params, query: { version } }, { comments }) =>
      json(await comments.remove(params, { version })),
  }),
  route({
    method: 'post',
    path: `${PATH}/{commentId}/restoration`,
    operationId: 'restoreComment',
    tag: 'glossaries',
    summary: 'Take the deletion of a comment back',
    answers: 'The comment, there again.',
    content: CommentSchema,
    refusals: [404],
    params: Place,
    query: NOTHING,
    body: NOTHING,
    handle: async ({ params }, { comments }) => json(await comments.restore(params)),
  }),
];
