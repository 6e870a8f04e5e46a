import { z } from 'zod';
import type { StoredDecision } from '../../services/decisions.ts';
import { json, NOTHING, route } from '../route.ts';
import {
  DecisionExportQuerySchema,
  DecisionSchema,
  DecisionsSchema,
  NewDecisionSchema,
} from '../schemas/decisions.ts';
import { IdSchema } from '../schemas/primitives.ts';

const DocumentPlace = z.object({ documentId: IdSchema });
const DecisionPlace = z.object({ documentId: IdSchema, decisionId: IdSchema });

export const decisionRoutes = [
  route({
    method: 'get',
    path: '/documents/{documentId}/decisions',
    operationId: 'listDecisions',
    tag: 'decisions',
    summary: 'List what people taught about a document',
    answers: 'The decisions that stand.',
    content: DecisionsSchema,
    refusals: [404],
    params: DocumentPlace,
    query: NOTHING,
    body: NOTHING,
    handle: async ({ params }, { decisions }) =>
      json({ decisions: (await decisions.list(params.documentId)).map(presentDecision) }),
  }),
  route({
    method: 'post',
    path: '/documents/{documentId}/decisions',
    operationId: 'addDecision',
    tag: 'decisions',
    summary: 'Refuse a term, or take it, at one place or in the whole document',
    status: 201,
    answers:
      'The decision; one that stands already is answered as it is. `Location` is its address.',
    content: DecisionSchema,
    refusals: [404, 413, 415, 422],
    params: DocumentPlace,
    query: NOTHING,
    body: NewDecisionSchema,
    async handle({ params: { documentId }, body }, { decisions }) {
      const { kind, conceptId, glossaryId, term, surface, start, end, reason } = body;
      const decision = await decisions.add(documentId, {
        kind,
        conceptId,
        span: start === undefined || end === undefined ? null : { start, end },
        ...(glossaryId === undefined ? {} : { glossaryId }),
        ...(term === undefined ? {} : { term }),
        ...(surface === undefined ? {} : { surface }),
        ...(reason === undefined ? {} : { reason }),
      });
      return {
        kind: 'json',
        status: 201,
        body: presentDecision(decision),
        location: `/documents/${documentId}/decisions/${decision.id}`,
      };
    },
  }),
  route({
    method: 'get',
    path: '/documents/{documentId}/decisions/export',
    operationId: 'exportDecisions',
    tag: 'decisions',
    summary: 'Take the decisions about a document away as a file',
    answers: 'The file, offered as a download.',
    content: { 'text/csv': z.string(), 'application/json': z.array(z.unknown()) },
    refusals: [404],
    params: DocumentPlace,
    query: DecisionExportQuerySchema,
    body: NOTHING,
    async handle({ params: { documentId }, query: { format, spreadsheet } }, { decisions }) {
      const file = await decisions.export(documentId, {
        format,
        ...(spreadsheet === undefined ? {} : { spreadsheet }),
      });
      return { kind: 'file', file };
    },
  }),
  route({
    method: 'delete',
    path: '/documents/{documentId}/decisions/{decisionId}',
    operationId: 'removeDecision',
    tag: 'decisions',
    summary: 'Take a decision back; it can be restored',
    answers: 'The decision with its new version.',
    content: DecisionSchema,
    refusals: [404],
    params: DecisionPlace,
    query: NOTHING,
    body: NOTHING,
    handle: async ({ params: { documentId, decisionId } }, { decisions }) =>
      json(presentDecision(await decisions.remove(documentId, decisionId))),
  }),
  route({
    method: 'post',
    path: '/documents/{documentId}/decisions/{decisionId}/restoration',
    operationId: 'restoreDecision',
    tag: 'decisions',
    summary: 'Let a decision that was taken back stand again',
    answers: 'The decision, there again.',
    content: DecisionSchema,
    refusals: [404],
    params: DecisionPlace,
    query: NOTHING,
    body: NOTHING,
    handle: async ({ params: { documentId, decisionId } }, { decisions }) =>
      json(presentDecision(await decisions.restore(documentId, decisionId))),
  }),
];

function presentDecision(decision: StoredDecision) {
  const { id, documentId, kind, glossaryId, conceptId, term, surface, span } = decision;
  const { reason, by, version, createdAt, updatedAt } = decision;
  return {
    id,
    documentId,
    kind,
    glossaryId,
    conceptId,
    term,
    surface,
    start: span?.start ?? null,
    end: span?.end ?? null,
    reason,
    by,
    version,
    createdAt,
    updatedAt,
  };
}
