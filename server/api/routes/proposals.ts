import { z } from 'zod';
import { json, NOTHING, route } from '../route.ts';
import { ChangeSetSchema } from '../schemas/changes.ts';
import { IdSchema } from '../schemas/primitives.ts';
import {
  DecideProposalsSchema,
  ProposalPageSchema,
  ProposalQuerySchema,
} from '../schemas/proposals.ts';
import { presentChangeSet } from './changes.ts';

const GlossaryPlace = z.object({ glossaryId: IdSchema });

export const proposalRoutes = [
  route({
    method: 'get',
    path: '/glossaries/{glossaryId}/proposals',
    operationId: 'listProposals',
    tag: 'glossaries',
    summary: 'List terms that wait for a decision',
    answers: 'The proposals of one page of concepts, each with who made it and when.',
    content: ProposalPageSchema,
    refusals: [404],
    params: GlossaryPlace,
    query: ProposalQuerySchema,
    body: NOTHING,
    async handle({ params: { glossaryId }, query }, { proposals }) {
      const found = await proposals.list(glossaryId, query);
      return json({
        ...found,
        proposals: found.proposals.map(({ concept, index, term, proposed, instead }) => ({
          conceptId: concept.id,
          version: concept.version,
          index,
          term,
          proposed,
          instead: instead?.text ?? null,
        })),
      });
    },
  }),
  route({
    method: 'post',
    path: '/glossaries/{glossaryId}/proposals',
    operationId: 'decideProposals',
    tag: 'glossaries',
    summary: 'Approve or reject proposed terms, all or none',
    answers: 'The decision, a change that can be undone as one.',
    content: ChangeSetSchema,
    refusals: [404, 409, 413, 415, 422],
    params: GlossaryPlace,
    query: NOTHING,
    body: DecideProposalsSchema,
    async handle({ params: { glossaryId }, body: { verdict, reason, terms } }, { proposals }) {
      const decision = { verdict, terms, ...(reason === undefined ? {} : { reason }) };
      return json(presentChangeSet(await proposals.decide(glossaryId, decision)));
    },
  }),
];
