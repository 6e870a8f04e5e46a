import { z } from 'zod';
import type { StoredDismissal } from '../../services/dismissals.ts';
import { json, NOTHING, route } from '../route.ts';
import { DismissalSchema, DismissalsSchema, NewDismissalSchema } from '../schemas/dismissals.ts';
import { IdSchema } from '../schemas/primitives.ts';

const DocumentPlace = z.object({ documentId: IdSchema });
const DismissalPlace = z.object({ documentId: IdSchema, dismissalId: IdSchema });

export const dismissalRoutes = [
  route({
    method: 'get',
    path: '/documents/{documentId}/dismissals',
    operationId: 'listDismissals',
    tag: 'documents',
    summary: 'List the findings that nobody wants to hear again',
    answers: 'The dismissals that stand and reach the document.',
    content: DismissalsSchema,
    refusals: [404],
    params: DocumentPlace,
    query: NOTHING,
    body: NOTHING,
    handle: async ({ params }, { dismissals }) =>
      json({ dismissals: (await dismissals.list(params.documentId)).map(presentDismissal) }),
  }),
  route({
    method: 'post',
    path: '/documents/{documentId}/dismissals',
    operationId: 'addDismissal',
    tag: 'documents',
    summary: 'Dismiss a finding here, in the document or for the whole glossary',
    status: 201,
    answers:
      'The dismissal; one that stands already is answered as it is. `Location` is its address.',
    content: DismissalSchema,
    refusals: [404, 413, 415, 422],
    params: DocumentPlace,
    query: NOTHING,
    body: NewDismissalSchema,
    async handle({ params: { documentId }, body }, { dismissals }) {
      const { reach, language, code, passage = null } = body;
      const { glossaryId = '', conceptId = '', found = '', reason = '' } = body;
      const given = { reach, language, code, passage, glossaryId, conceptId, found, reason };
      const dismissal = await dismissals.add(documentId, given);
      return {
        kind: 'json',
        status: 201,
        body: presentDismissal(dismissal),
        location: `/documents/${documentId}/dismissals/${dismissal.id}`,
      };
    },
  }),
  route({
    method: 'delete',
    path: '/documents/{documentId}/dismissals/{dismissalId}',
    operationId: 'removeDismissal',
    tag: 'documents',
    summary: 'Take a dismissal back; it can be restored',
    answers: 'The dismissal with its new version.',
    content: DismissalSchema,
    refusals: [404],
    params: DismissalPlace,
    query: NOTHING,
    body: NOTHING,
    handle: async ({ params }, { dismissals }) =>
      json(presentDismissal(await dismissals.remove(params.documentId, params.dismissalId))),
  }),
  route({
    method: 'post',
    path: '/documents/{documentId}/dismissals/{dismissalId}/restoration',
    operationId: 'restoreDismissal',
    tag: 'documents',
    summary: 'Let a dismissal that was taken back stand again',
    answers: 'The dismissal, there again.',
    content: DismissalSchema,
    refusals: [404],
    params: DismissalPlace,
    query: NOTHING,
    body: NOTHING,
    handle: async ({ params }, { dismissals }) =>
      json(presentDismissal(await dismissals.restore(params.documentId, params.dismissalId))),
  }),
];

function presentDismissal(dismissal: StoredDismissal) {
  const { id, documentId, reach, language, code, passage, found, reason } = dismissal;
  const { glossaryId, conceptId, by, version, createdAt, updatedAt } = dismissal;
  return {
    id,
    documentId,
    reach,
    language,
    code,
    passage,
    glossaryId: glossaryId === '' ? null : glossaryId,
    conceptId: conceptId === '' ? null : conceptId,
    found,
    reason,
    by,
    version,
    createdAt,
    updatedAt,
  };
}
