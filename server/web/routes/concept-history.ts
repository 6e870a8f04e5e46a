import { Router } from 'express';
import { AppError } from '../../errors.ts';
import type { Services } from '../../services/services.ts';
import { createConflictAnswer } from '../concept-conflicts.ts';
import { refuseOtherMethods } from '../middleware/errors.ts';
import { readSmallForm, versionField } from '../middleware/form.ts';
import { conceptAddress, glossaryAddress, withQuery } from '../models/addresses.ts';
import { conceptHistory } from '../models/concept-history.ts';
import type { Render } from '../render.ts';

/** What happened to a concept, its end, and the ways back: to an earlier state, or from a removal. */
export function conceptHistoryRoutes(services: Services, render: Render): Router {
  const { glossaries, concepts } = services;
  const orConflict = createConflictAnswer(services, render);
  const router = Router();

  router
    .route('/glossaries/:glossaryId/concepts/:conceptId/history')
    .get(async (req, res) => {
      const { reader } = res.locals;
      const { glossaryId, conceptId } = req.params;
      const [glossary, history] = await Promise.all([
        glossaries.get(glossaryId),
        concepts.history({ glossaryId, conceptId }),
      ]);
      const current = history.isRemoved ? null : await glossaries.concept(glossaryId, conceptId);
      const model = conceptHistory({ glossary, conceptId, history, current, reader });
      const title = reader.t('editing:history.titleOf', { name: history.head });
      render(res, 'concept-history', { model, title, room: 'glossary' });
    })
    .all(refuseOtherMethods('GET', 'HEAD'));

  router
    .route('/glossaries/:glossaryId/concepts/:conceptId/history/:version')
    .post(readSmallForm, async (req, res) => {
      const { glossaryId, conceptId, version: state } = req.params;
      const version = versionField(req);
      if (!/^[1-9]\d{0,8}$/.test(state)) throw new AppError('version.unknown');
      await concepts.takeBack({ glossaryId, conceptId }, { to: Number(state), version });
      res.redirect(303, withQuery(conceptAddress(glossaryId, conceptId), { done: 'takenBack' }));
    })
    .all(refuseOtherMethods('POST'));

  router
    .route('/glossaries/:glossaryId/concepts/:conceptId/remove')
    .post(readSmallForm, (req, res) => {
      const { glossaryId, conceptId } = req.params;
      const version = versionField(req);
      return orConflict(req, res, {
        draft: null,
        version,
        async work() {
          await concepts.remove({ glossaryId, conceptId }, { version });
          res.redirect(303, withQuery(glossaryAddress(glossaryId), { removed: conceptId }));
        },
      });
    })
    .all(refuseOtherMethods('POST'));

  router
    .route('/glossaries/:glossaryId/concepts/:conceptId/restore')
    .post(async (req, res) => {
      const { glossaryId, conceptId } = req.params;
      await concepts.restore({ glossaryId, conceptId });
      res.redirect(303, withQuery(conceptAddress(glossaryId, conceptId), { done: 'restored' }));
    })
    .all(refuseOtherMethods('POST'));
  return router;
}
