import { z } from 'zod';
import { AppError } from '../../errors.ts';
import type { PassageTranslation, Progress } from '../../services/translations.ts';
import { Conflict } from '../conflict.ts';
import { json, NOTHING, route } from '../route.ts';
import { IdSchema } from '../schemas/primitives.ts';
import {
  PassagePlaceSchema,
  TranslationChangeSchema,
  TranslationSchema,
  TranslationsSchema,
} from '../schemas/translations.ts';

export const translationRoutes = [
  route({
    method: 'get',
    path: '/documents/{documentId}/translations',
    operationId: 'listTranslations',
    tag: 'documents',
    summary: 'Get the translations of a document, passage by passage',
    answers: 'Every passage in both languages, with the version that a change must carry.',
    content: TranslationsSchema,
    refusals: [404],
    params: z.object({ documentId: IdSchema }),
    query: NOTHING,
    body: NOTHING,
    async handle({ params }, { translations }) {
      const { passages, progress } = await translations.list(params.documentId);
      return json({
        passages: passages.map(({ en, ko }) => ({ en: present(en), ko: present(ko) })),
        progress: { en: presentProgress(progress.en), ko: presentProgress(progress.ko) },
      });
    },
  }),
  route({
    method: 'put',
    path: '/documents/{documentId}/translations/{language}/{passage}',
    operationId: 'saveTranslation',
    tag: 'documents',
    summary: 'Write the translation of one passage',
    answers: 'The translation with its new version. A conflict carries both texts.',
    content: TranslationSchema,
    refusals: [404, 409, 413, 415, 422, 428],
    params: PassagePlaceSchema,
    query: NOTHING,
    body: TranslationChangeSchema,
    async handle({ params: place, body }, { translations }) {
      try {
        return json(present(await translations.save(place, body)));
      } catch (error) {
        if (!(error instanceof AppError) || error.code !== 'version.conflict') throw error;
        const current = present(await translations.get(place));
        throw new Conflict({ current, yours: body });
      }
    },
  }),
];

function present({ text, version }: PassageTranslation): PassageTranslation {
  return { text, version };
}

function presentProgress({ done, of }: Progress): Progress {
  return { done, of };
}
