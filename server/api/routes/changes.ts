import { z } from 'zod';
import { AppError } from '../../errors.ts';
import type { BulkPlan, BulkRequest } from '../../services/bulk-changes.ts';
import type { ChangeSet } from '../../services/ports/change-sets.ts';
import { json, NOTHING, route } from '../route.ts';
import {
  BulkChangeSchema,
  BulkPlanSchema,
  BulkRequestSchema,
  ChangeSetSchema,
  ChangeSetsSchema,
  UndoSchema,
} from '../schemas/changes.ts';
import { IdSchema } from '../schemas/primitives.ts';
import { filterOf, presentConcept } from './glossaries.ts';

const GlossaryPlace = z.object({ glossaryId: IdSchema });
/** Ten thousand identifiers. */
const BULK_BYTES = 1_000_000;

export const changeRoutes = [
  route({
    method: 'post',
    path: '/glossaries/{glossaryId}/changes/preview',
    operationId: 'previewChange',
    tag: 'glossaries',
    summary: 'See what a change of many concepts would do',
    answers: 'What would change, and what would not and why. Nothing was changed.',
    content: BulkPlanSchema,
    refusals: [404, 413, 415, 422],
    params: GlossaryPlace,
    query: NOTHING,
    body: BulkRequestSchema,
    maxBytes: BULK_BYTES,
    handle: async ({ params: { glossaryId }, body }, { bulkChanges }) =>
      json(presentPlan(await bulkChanges.plan(glossaryId, requestOf(body)))),
  }),
  route({
    method: 'post',
    path: '/glossaries/{glossaryId}/changes',
    operationId: 'changeConcepts',
    tag: 'glossaries',
    summary: 'Change many concepts at once, all or none',
    answers: 'The change. It can be undone as one.',
    content: ChangeSetSchema,
    refusals: [404, 409, 413, 415, 422],
    params: GlossaryPlace,
    query: NOTHING,
    body: BulkChangeSchema,
    maxBytes: BULK_BYTES,
    async handle({ params: { glossaryId }, body }, { bulkChanges }) {
      const { revision } = body;
      const set = await bulkChanges.apply(glossaryId, { ...requestOf(body), revision });
      return json(presentChangeSet(set));
    },
  }),
  route({
    method: 'get',
    path: '/glossaries/{glossaryId}/changes',
    operationId: 'listChanges',
    tag: 'glossaries',
    summary: 'List the changes of many concepts',
    answers: 'The changes, newest first.',
    content: ChangeSetsSchema,
    refusals: [404],
    params: GlossaryPlace,
    query: NOTHING,
    body: NOTHING,
    handle: async ({ params: { glossaryId } }, { changeSets }) =>
      json({ changes: (await changeSets.list(glossaryId)).map(presentChangeSet) }),
  }),
  route({
    method: 'post',
    path: '/glossaries/{glossaryId}/changes/{changeSetId}/undo',
    operationId: 'undoChange',
    tag: 'glossaries',
    summary: 'Undo a change of many concepts as a whole',
    answers: 'The undoing, a change of its own. `errors` of a 409 name the concepts changed since.',
    content: ChangeSetSchema,
    refusals: [404, 409, 413, 415],
    params: GlossaryPlace.extend({ changeSetId: IdSchema }),
    query: NOTHING,
    body: UndoSchema,
    handle: async ({ params, body: { leaveChanged } }, { changeSets }) =>
      json(presentChangeSet(await changeSets.undo(params, { leaveChanged }))),
  }),
];

/** @throws AppError `field.required` unless one of the two selections is there, and only one */
function requestOf({ edit, conceptIds, filter }: z.output<typeof BulkRequestSchema>): BulkRequest {
  if ((conceptIds === undefined) === (filter === undefined)) {
    throw new AppError('field.required', { field: 'conceptIds' }, [
      { code: 'field.required', field: 'conceptIds' },
    ]);
  }
  return {
    edit:
      edit.kind === 'status'
        ? { ...edit, from: edit.from ?? null, language: edit.language ?? null }
        : edit,
    selection:
      filter === undefined
        ? { kind: 'concepts', ids: conceptIds ?? [] }
        : { kind: 'filter', filter: filterOf(filter) },
  };
}

const SHOWN = 100;

function presentPlan({ revision, changes, passed }: BulkPlan) {
  return {
    revision,
    changeCount: changes.length,
    changes: changes.slice(0, SHOWN).map(({ before, after }) => ({
      before: presentConcept(before),
      after: after === null ? null : presentConcept({ ...before, ...after }),
    })),
    passed: passed.map(({ conceptId, reason }) => ({ conceptId, reason })),
  };
}

export function presentChangeSet(set: ChangeSet) {
  const { id, kind, name, at, by, conceptCount, undoes, undoneBy } = set;
  return { id, kind, name, at, by, conceptCount, undoes, undoneBy };
}
