import { json, Router, type Request } from 'express';
import { TARGET_LANGUAGES } from '../../../glossary/index.ts';
import { AppError } from '../../errors.ts';
import type { WrittenPassage } from '../../services/reviewing.ts';
import type { Services } from '../../services/services.ts';
import { refuseOtherMethods } from '../middleware/errors.ts';
import { dismissalsAddress, withQuery } from '../models/addresses.ts';
import { dismissalsPage } from '../models/dismissals-page.ts';
import { fieldReviews } from '../models/findings.ts';
import { queryChoice, queryValue } from '../query.ts';
import type { Render } from '../render.ts';

/** What is said of a translation as it is written, and what nobody wants to hear again. */
export function findingRoutes(services: Services, render: Render): Router {
  const { documents, dismissals, reviewing } = services;
  const router = Router();
  router
    .route('/documents/:documentId/translate/check')
    .post(json({ limit: '2mb' }), async (req, res) => {
      const reviewed = await reviewing.passages(req.params.documentId, writtenPassages(req));
      res.json({ fields: reviewed.flatMap((passage) => fieldReviews(passage, res.locals.reader)) });
    })
    .all(refuseOtherMethods('POST'));

  router
    .route('/documents/:documentId/dismissals')
    .get(async (req, res) => {
      const { reader } = res.locals;
      const { documentId } = req.params;
      const what = queryChoice(req, 'done', ['removed', 'restored']);
      const model = dismissalsPage({
        reader,
        document: await documents.get(documentId),
        dismissals: await dismissals.list(documentId),
        done: what === null ? null : { what, dismissalId: queryValue(req, 'dismissal') ?? '' },
      });
      const title = reader.t('facing:dismissed.titleOf', { name: model.document.name.text });
      render(res, 'dismissals', { model, title, room: 'documents' });
    })
    .all(refuseOtherMethods('GET', 'HEAD'));

  for (const [verb, done] of [
    ['remove', 'removed'],
    ['restore', 'restored'],
  ] as const) {
    router
      .route(`/documents/:documentId/dismissals/:dismissalId/${verb}`)
      .post(async (req: Request<{ documentId: string; dismissalId: string }>, res) => {
        const { documentId, dismissalId } = req.params;
        await dismissals[verb](documentId, dismissalId);
        const address = dismissalsAddress(documentId);
        res.redirect(303, withQuery(address, { done, dismissal: dismissalId }));
      })
      .all(refuseOtherMethods('POST'));
  }
  return router;
}

/** As many as stand on a page. */
const MAX_PASSAGES = 100;

/** @throws AppError `http.mediaType`, `field.type` */
function writtenPassages(req: Request): readonly WrittenPassage[] {
  if (req.is('application/json') === false) throw new AppError('http.mediaType');
  const passages = member(req.body, 'passages');
  if (!Array.isArray(passages) || passages.length > MAX_PASSAGES) {
    throw new AppError('field.type', { field: 'passages' });
  }
  return passages.map((written: unknown) => {
    const passage = member(written, 'passage');
    if (typeof passage !== 'number') throw new AppError('field.type', { field: 'passage' });
    const texts = TARGET_LANGUAGES.map((language) => {
      const text = member(member(written, 'texts'), language) ?? '';
      if (typeof text !== 'string') throw new AppError('field.type', { field: language });
      return [language, text] as const;
    });
    return { passage, texts: Object.fromEntries(texts) };
  });
}

function member(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? Reflect.get(value, name)
    : undefined;
}
