import { Router, type Request, type Response } from 'express';
import { AppError } from '../../errors.ts';
import type { Services } from '../../services/services.ts';
import { refuseOtherMethods } from '../middleware/errors.ts';
import { field, readWideForm, versionField } from '../middleware/form.ts';
import { glossaryAddress, withQuery } from '../models/addresses.ts';
import { CHECK_FORM, checkSettingsPage, chosenChecks } from '../models/check-settings-page.ts';
import { formError } from '../models/form-error.ts';
import { queryValue } from '../query.ts';
import { placeOf, type Render } from '../render.ts';

/** How grave the rules of the check are for the terms of a glossary. */
export function checkSettingsRoutes({ glossaries }: Services, render: Render): Router {
  const show = async (req: Request, res: Response, refused: AppError | null): Promise<void> => {
    const { reader } = res.locals;
    const glossary = await glossaries.get(String(req.params['glossaryId']));
    const address = `${glossaryAddress(glossary.id)}/check`;
    const model = checkSettingsPage({
      reader,
      glossary,
      saved: queryValue(req, 'done') === 'saved',
      ...(refused === null
        ? {}
        : {
            chosen: chosenChecks((name) => field(req, name)),
            error: formError(refused, CHECK_FORM, reader),
          }),
    });
    render(res, 'check-settings', {
      model,
      title: reader.t('check:settings.titleOf', { name: glossary.name }),
      room: 'glossary',
      status: refused?.status ?? 200,
      place: refused === null ? placeOf(req) : { address, form: CHECK_FORM },
    });
  };

  const router = Router();
  router
    .route('/glossaries/:glossaryId/check')
    .get((req, res) => show(req, res, null))
    .post(readWideForm, async (req, res) => {
      const { glossaryId } = req.params;
      const checks = chosenChecks((name) => field(req, name));
      try {
        await glossaries.update(glossaryId, { checks, version: versionField(req) });
      } catch (error) {
        if (!(error instanceof AppError) || error.code !== 'version.conflict') throw error;
        // The choices are shown beside those that stand now; saving again decides for them.
        await show(req, res, error);
        return;
      }
      res.redirect(303, withQuery(`${glossaryAddress(glossaryId)}/check`, { done: 'saved' }));
    })
    .all(refuseOtherMethods('GET', 'HEAD', 'POST'));
  return router;
}
