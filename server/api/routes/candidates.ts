import { z } from 'zod';
import { reportCandidate } from '../../services/candidate-report.ts';
import type { StoredVerdict } from '../../services/candidates.ts';
import { json, NOTHING, route } from '../route.ts';
import {
  AcceptanceSchema,
  AcceptedSchema,
  CandidateQuerySchema,
  CandidatesSchema,
  NewVerdictSchema,
  VerdictSchema,
  VerdictsSchema,
} from '../schemas/candidates.ts';
import { IdSchema } from '../schemas/primitives.ts';

const DocumentPlace = z.object({ documentId: IdSchema });
const VerdictPlace = z.object({ documentId: IdSchema, verdictId: IdSchema });

export const candidateRoutes = [
  route({
    method: 'get',
    path: '/documents/{documentId}/candidates',
    operationId: 'listCandidates',
    tag: 'candidates',
    summary: 'List what a document proposes for the glossary',
    answers: 'What the glossaries of the document do not have, best first.',
    content: CandidatesSchema,
    refusals: [404],
    params: DocumentPlace,
    query: CandidateQuerySchema,
    body: NOTHING,
    async handle({ params, query: { all = false, limit }, reader }, { candidates }) {
      const listed = await candidates.list(params.documentId);
      const wanted = listed.filter(({ verdict }) => all || verdict === null);
      const reports = wanted.slice(0, limit).map(async ({ candidate, verdict }) => ({
        ...reportCandidate(candidate, {
          reading: await candidates.readingOf(candidate),
          say: reader.sayCandidate,
        }),
        verdict: verdict === null ? null : presentVerdict(verdict),
      }));
      return json({ total: wanted.length, candidates: await Promise.all(reports) });
    },
  }),
  route({
    method: 'post',
    path: '/documents/{documentId}/candidates/acceptances',
    operationId: 'acceptCandidate',
    tag: 'candidates',
    summary: 'Make a concept of a candidate',
    status: 201,
    answers:
      'The concept, with every name that the text gives it, all of them proposed. `Location` is its address; deleting it takes the acceptance back.',
    content: AcceptedSchema,
    refusals: [404, 413, 415, 422],
    params: DocumentPlace,
    query: NOTHING,
    body: AcceptanceSchema,
    async handle({ params, body }, { candidates }) {
      const { glossaryId, id, version } = await candidates.accept(params.documentId, body);
      return {
        kind: 'json',
        status: 201,
        body: { glossaryId, conceptId: id, version },
        location: `/glossaries/${glossaryId}/concepts/${encodeURIComponent(id)}`,
      };
    },
  }),
  route({
    method: 'get',
    path: '/documents/{documentId}/verdicts',
    operationId: 'listVerdicts',
    tag: 'candidates',
    summary: 'List what people said of the candidates of a document',
    answers: 'Those that stand for the document: its own, and those of its glossaries.',
    content: VerdictsSchema,
    refusals: [404],
    params: DocumentPlace,
    query: NOTHING,
    body: NOTHING,
    handle: async ({ params }, { candidates }) =>
      json({ verdicts: (await candidates.verdicts(params.documentId)).map(presentVerdict) }),
  }),
  route({
    method: 'post',
    path: '/documents/{documentId}/verdicts',
    operationId: 'addVerdict',
    tag: 'candidates',
    summary: 'Reject a candidate, or put it off',
    status: 201,
    answers: 'The verdict; one that holds already is answered as it is. `Location` is its address.',
    content: VerdictSchema,
    refusals: [404, 413, 415, 422],
    params: DocumentPlace,
    query: NOTHING,
    body: NewVerdictSchema,
    async handle({ params: { documentId }, body }, { candidates }) {
      const { kind, expression, glossaryId } = body;
      const verdict = await candidates.judge(documentId, {
        kind,
        expression,
        ...(glossaryId === undefined ? {} : { glossaryId }),
      });
      return {
        kind: 'json',
        status: 201,
        body: presentVerdict(verdict),
        location: `/documents/${documentId}/verdicts/${verdict.id}`,
      };
    },
  }),
  route({
    method: 'delete',
    path: '/documents/{documentId}/verdicts/{verdictId}',
    operationId: 'removeVerdict',
    tag: 'candidates',
    summary: 'Take a verdict back; it can be restored',
    answers: 'The verdict with its new version.',
    content: VerdictSchema,
    refusals: [404],
    params: VerdictPlace,
    query: NOTHING,
    body: NOTHING,
    handle: async ({ params: { documentId, verdictId } }, { candidates }) =>
      json(presentVerdict(await candidates.takeBack(documentId, verdictId))),
  }),
  route({
    method: 'post',
    path: '/documents/{documentId}/verdicts/{verdictId}/restoration',
    operationId: 'restoreVerdict',
    tag: 'candidates',
    summary: 'Let a verdict that was taken back hold again',
    answers: 'The verdict, there again.',
    content: VerdictSchema,
    refusals: [404],
    params: VerdictPlace,
    query: NOTHING,
    body: NOTHING,
    handle: async ({ params: { documentId, verdictId } }, { candidates }) =>
      json(presentVerdict(await candidates.restore(documentId, verdictId))),
  }),
];

function presentVerdict(verdict: StoredVerdict) {
  const { id, documentId, glossaryId, kind, expression, by, version } = verdict;
  const { createdAt, updatedAt } = verdict;
  return { id, documentId, glossaryId, kind, expression, by, version, createdAt, updatedAt };
}
