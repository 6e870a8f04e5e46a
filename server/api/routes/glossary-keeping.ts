import { z } from 'zod';
import { AppError } from '../../errors.ts';
import { json, NOTHING, route } from '../route.ts';
import {
  ChangedGlossarySchema,
  NewGlossarySchema,
  RemovedGlossarySchema,
  VersionQuerySchema,
} from '../schemas/editing.ts';
import { GlossarySchema } from '../schemas/glossaries.ts';
import { IdSchema } from '../schemas/primitives.ts';
import { presentGlossary } from './glossaries.ts';

const GlossaryPlace = z.object({ glossaryId: IdSchema });

/** Glossaries that come, change their names and ranks, go and come back. */
export const glossaryKeepingRoutes = [
  route({
    method: 'post',
    path: '/glossaries',
    operationId: 'createGlossary',
    tag: 'glossaries',
    summary: 'Make an empty glossary',
    status: 201,
    answers: 'The new glossary. `Location` is its address.',
    content: GlossarySchema,
    refusals: [413, 415, 422],
    params: NOTHING,
    query: NOTHING,
    body: NewGlossarySchema,
    async handle({ body: { name, domain, rank } }, { glossaries }) {
      const glossary = await glossaries.create({
        name,
        ...(domain === undefined ? {} : { domain }),
        ...(rank === undefined ? {} : { rank }),
      });
      return {
        kind: 'json',
        status: 201,
        body: presentGlossary(glossary),
        location: `/glossaries/${glossary.id}`,
      };
    },
  }),
  route({
    method: 'patch',
    path: '/glossaries/{glossaryId}',
    operationId: 'updateGlossary',
    tag: 'glossaries',
    summary: 'Rename a glossary, or give it another domain or rank',
    answers: 'The glossary with its new version.',
    content: GlossarySchema,
    refusals: [404, 409, 413, 415, 422, 428],
    params: GlossaryPlace,
    query: NOTHING,
    body: ChangedGlossarySchema,
    async handle({ params: { glossaryId }, body }, { glossaries }) {
      const { name, domain, rank, checks, version } = body;
      const change = {
        version,
        ...(name === undefined ? {} : { name }),
        ...(domain === undefined ? {} : { domain }),
        ...(rank === undefined ? {} : { rank }),
        ...(checks === undefined ? {} : { checks }),
      };
      const glossary = await withYours(change, () => glossaries.update(glossaryId, change));
      return json(presentGlossary(glossary));
    },
  }),
  route({
    method: 'delete',
    path: '/glossaries/{glossaryId}',
    operationId: 'removeGlossary',
    tag: 'glossaries',
    summary: 'Delete a glossary with its concepts; it can be restored',
    answers: 'Which glossary was deleted.',
    content: RemovedGlossarySchema,
    refusals: [404, 409, 428],
    params: GlossaryPlace,
    query: VersionQuerySchema,
    body: NOTHING,
    async handle({ params: { glossaryId }, query }, { glossaries }) {
      await withYours(query, () => glossaries.remove(glossaryId, query));
      return json({ id: glossaryId });
    },
  }),
  route({
    method: 'post',
    path: '/glossaries/{glossaryId}/restoration',
    operationId: 'restoreGlossary',
    tag: 'glossaries',
    summary: 'Take the deletion of a glossary back',
    answers: 'The glossary, there again.',
    content: GlossarySchema,
    refusals: [404],
    params: GlossaryPlace,
    query: NOTHING,
    body: NOTHING,
    handle: async ({ params }, { glossaries }) =>
      json(presentGlossary(await glossaries.restore(params.glossaryId))),
  }),
];

async function withYours<T>(
  yours: { readonly version: number; readonly name?: string },
  work: () => Promise<T>,
): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'version.conflict') throw error;
    throw new AppError('version.conflict', {
      ...error.data,
      yourVersion: yours.version,
      ...(yours.name === undefined ? {} : { yourName: yours.name }),
    });
  }
}
