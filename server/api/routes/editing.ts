import { z } from 'zod';
import { AppError } from '../../errors.ts';
import { acceptConcept } from '../../services/concept-input.ts';
import type { ConceptPlace } from '../../services/ports/store.ts';
import type { Services } from '../../services/services.ts';
import { Conflict } from '../conflict.ts';
import { json, NOTHING, route } from '../route.ts';
import {
  AlikeQuerySchema,
  AlikeSchema,
  ChangedConceptSchema,
  HistorySchema,
  NewConceptSchema,
  RestoreVersionSchema,
  VersionQuerySchema,
} from '../schemas/editing.ts';
import { StoredConceptSchema } from '../schemas/glossaries.ts';
import { ConceptIdSchema, IdSchema } from '../schemas/primitives.ts';
import { presentConcept } from './glossaries.ts';

const GlossaryPlace = z.object({ glossaryId: IdSchema });
const Place = z.object({ glossaryId: IdSchema, conceptId: ConceptIdSchema });
/** Five hundred terms with their notes. */
const CONCEPT_BYTES = 4_000_000;

export const editingRoutes = [
  route({
    method: 'post',
    path: '/glossaries/{glossaryId}/concepts',
    operationId: 'createConcept',
    tag: 'glossaries',
    summary: 'Add a concept',
    status: 201,
    answers: 'The new concept. `Location` is its address.',
    content: StoredConceptSchema,
    refusals: [404, 413, 415, 422],
    params: GlossaryPlace,
    query: NOTHING,
    body: NewConceptSchema,
    maxBytes: CONCEPT_BYTES,
    async handle({ params: { glossaryId }, body }, { concepts }) {
      const concept = await concepts.create(glossaryId, body);
      return {
        kind: 'json',
        status: 201,
        body: presentConcept(concept),
        location: `/glossaries/${glossaryId}/concepts/${encodeURIComponent(concept.id)}`,
      };
    },
  }),
  route({
    method: 'get',
    path: '/glossaries/{glossaryId}/alike',
    operationId: 'findAlike',
    tag: 'glossaries',
    summary: 'Find concepts that have a Japanese term already, by whatever spelling',
    answers: 'The concepts.',
    content: AlikeSchema,
    refusals: [404, 422],
    params: GlossaryPlace,
    query: AlikeQuerySchema,
    body: NOTHING,
    async handle({ params: { glossaryId }, query: { term, except } }, { concepts }) {
      const alike = await concepts.alike(glossaryId, [term], except);
      return json({
        alike: alike.map(({ text, term: listed, concept: { id, version } }) => ({
          text,
          term: listed,
          conceptId: id,
          version,
        })),
      });
    },
  }),
  route({
    method: 'put',
    path: '/glossaries/{glossaryId}/concepts/{conceptId}',
    operationId: 'saveConcept',
    tag: 'glossaries',
    summary: 'Change a concept',
    answers: 'The concept with its new version.',
    content: StoredConceptSchema,
    refusals: [404, 409, 413, 415, 422, 428],
    params: Place,
    query: NOTHING,
    body: ChangedConceptSchema,
    maxBytes: CONCEPT_BYTES,
    handle: async ({ params, body: { version, ...concept } }, services) =>
      json(
        presentConcept(
          await withBoth(services, { place: params, version, concept }, () =>
            services.concepts.save(params, concept, { version }),
          ),
        ),
      ),
  }),
  route({
    method: 'delete',
    path: '/glossaries/{glossaryId}/concepts/{conceptId}',
    operationId: 'removeConcept',
    tag: 'glossaries',
    summary: 'Delete a concept; it can be restored',
    answers: 'The deleted concept with its new version.',
    content: StoredConceptSchema,
    refusals: [404, 409, 428],
    params: Place,
    query: VersionQuerySchema,
    body: NOTHING,
    async handle({ params, query: { version } }, services) {
      const { glossaries, concepts } = services;
      const concept = await glossaries.concept(params.glossaryId, params.conceptId);
      const removed = await withBoth(services, { place: params, version }, () =>
        concepts.remove(params, { version }),
      );
      return json(presentConcept({ ...concept, version: removed }));
    },
  }),
  route({
    method: 'post',
    path: '/glossaries/{glossaryId}/concepts/{conceptId}/restoration',
    operationId: 'restoreConcept',
    tag: 'glossaries',
    summary: 'Take the deletion of a concept back',
    answers: 'The concept, there again.',
    content: StoredConceptSchema,
    refusals: [404],
    params: Place,
    query: NOTHING,
    body: NOTHING,
    handle: async ({ params }, { concepts }) =>
      json(presentConcept(await concepts.restore(params))),
  }),
  route({
    method: 'get',
    path: '/glossaries/{glossaryId}/concepts/{conceptId}/history',
    operationId: 'listVersions',
    tag: 'glossaries',
    summary: 'List what happened to a concept, deleted or not',
    answers: 'Every version, newest first, with what changed.',
    content: HistorySchema,
    refusals: [404],
    params: Place,
    query: NOTHING,
    body: NOTHING,
    handle: async ({ params }, { concepts }) =>
      json({ versions: (await concepts.history(params)).versions }),
  }),
  route({
    method: 'post',
    path: '/glossaries/{glossaryId}/concepts/{conceptId}/history',
    operationId: 'restoreVersion',
    tag: 'glossaries',
    summary: 'Write an earlier state of a concept as its newest version',
    answers: 'The concept with its new version.',
    content: StoredConceptSchema,
    refusals: [404, 409, 413, 415, 428],
    params: Place,
    query: NOTHING,
    body: RestoreVersionSchema,
    handle: async ({ params: place, body: { restore, version } }, services) =>
      json(
        presentConcept(
          await withBoth(services, { place, version }, () =>
            services.concepts.takeBack(place, { to: restore, version }),
          ),
        ),
      ),
  }),
];

/** A conflict tells the whole of both sides. */
async function withBoth<T>(
  { glossaries }: Services,
  {
    place: { glossaryId, conceptId },
    version,
    concept,
  }: { readonly place: ConceptPlace; readonly version: number; readonly concept?: object },
  work: () => Promise<T>,
): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'version.conflict') throw error;
    const current = await glossaries.concept(glossaryId, conceptId);
    throw new Conflict({
      current: { version: current.version, concept: presentConcept(current) },
      yours: {
        version,
        ...(concept === undefined ? {} : { concept: acceptConcept(concept, conceptId) }),
      },
    });
  }
}
