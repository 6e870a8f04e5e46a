import { z } from 'zod';
import { json, NOTHING, route } from '../route.ts';
import { ChangeSetSchema } from '../schemas/changes.ts';
import { MergePlanSchema, MergePreviewSchema, MergeSchema } from '../schemas/merging.ts';
import { IdSchema } from '../schemas/primitives.ts';
import { presentChangeSet } from './changes.ts';
import { presentConcept } from './glossaries.ts';

const GlossaryPlace = z.object({ glossaryId: IdSchema });

export const mergingRoutes = [
  route({
    method: 'post',
    path: '/glossaries/{glossaryId}/merge/preview',
    operationId: 'previewMerge',
    tag: 'glossaries',
    summary: 'See what two concepts would become as one',
    answers: 'Both concepts, and the one they would become. Nothing was changed.',
    content: MergePlanSchema,
    refusals: [404, 413, 415, 422],
    params: GlossaryPlace,
    query: NOTHING,
    body: MergePreviewSchema,
    async handle({ params: { glossaryId }, body: { take, ...both } }, { merging }) {
      const plan = await merging.plan(glossaryId, { ...both, taken: new Set(take) });
      const { kept, other, after, redirected } = plan;
      return json({
        kept: presentConcept(kept),
        other: presentConcept(other),
        after: presentConcept({ ...kept, ...after }),
        redirectedCount: redirected.length,
      });
    },
  }),
  route({
    method: 'post',
    path: '/glossaries/{glossaryId}/merge',
    operationId: 'mergeConcepts',
    tag: 'glossaries',
    summary: 'Make two concepts one',
    answers: 'The change. It can be undone as one.',
    content: ChangeSetSchema,
    refusals: [404, 409, 413, 415, 422, 428],
    params: GlossaryPlace,
    query: NOTHING,
    body: MergeSchema,
    async handle({ params: { glossaryId }, body: { keep, other, take } }, { merging }) {
      const set = await merging.merge(glossaryId, {
        keep: keep.conceptId,
        other: other.conceptId,
        taken: new Set(take),
        versions: { keep: keep.version, other: other.version },
      });
      return json(presentChangeSet(set));
    },
  }),
];
