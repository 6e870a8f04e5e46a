import { Router, type Request, type Response } from 'express';
import { AppError } from '../../errors.ts';
import type { Services } from '../../services/services.ts';
import { refuseOtherMethods } from '../middleware/errors.ts';
import { field, readSmallForm, versionField } from '../middleware/form.ts';
import { glossaryAddress, withQuery } from '../models/addresses.ts';
import { formError } from '../models/form-error.ts';
import {
  formId,
  glossariesPage,
  NEW_GLOSSARY_FORM,
  type RefusedGlossary,
} from '../models/glossaries-page.ts';
import { queryChoice, queryValue } from '../query.ts';
import { placeOf, type Render } from '../render.ts';

/** The glossaries themselves: they come, change name, domain and rank, go, and come back. */
export function shelfRoutes({ glossaries }: Services, render: Render): Router {
  const show = async (
    req: Request,
    res: Response,
    refused: (RefusedGlossary & { readonly status: number }) | null = null,
  ): Promise<void> => {
    const { reader } = res.locals;
    const model = glossariesPage({
      reader,
      glossaries: await glossaries.list(),
      removed: queryValue(req, 'removed'),
      done: queryChoice(req, 'done', ['changed', 'restored']),
      refused,
    });
    render(res, 'glossaries', {
      model,
      title: reader.t('editing:shelf.title'),
      room: 'glossary',
      status: refused?.status ?? 200,
      place:
        refused === null
          ? placeOf(req)
          : refused.glossaryId === null
            ? { address: '/glossaries', form: NEW_GLOSSARY_FORM }
            : {
                address: `${glossaryAddress(refused.glossaryId)}/settings`,
                form: formId(refused.glossaryId),
              },
    });
  };

  /** What cannot be taken is shown where it was typed; a glossary that was changed meanwhile stands beside it as it is. */
  const orAgain = async (
    req: Request,
    res: Response,
    {
      glossaryId,
      work,
    }: { readonly glossaryId: string | null; readonly work: () => Promise<void> },
  ): Promise<void> => {
    try {
      await work();
    } catch (error) {
      if (!(error instanceof AppError) || !SHOWN.test(error.code)) throw error;
      const form = glossaryId === null ? NEW_GLOSSARY_FORM : formId(glossaryId);
      const wrong = error.code === 'field.type' ? 'rank' : error.problems[0]?.field;
      const input = `${form}-${wrong === 'domain' || wrong === 'rank' ? wrong : 'name'}`;
      const [name, domain, rank] = [field(req, 'name'), field(req, 'domain'), field(req, 'rank')];
      await show(req, res, {
        glossaryId,
        name,
        domain,
        rank,
        error: formError(error, input, res.locals.reader),
        status: error.code === 'field.type' ? 422 : error.status,
      });
    }
  };

  const router = Router();
  router
    .route('/glossaries')
    .get((req, res) => show(req, res))
    .post(readSmallForm, (req, res) =>
      orAgain(req, res, {
        glossaryId: null,
        async work() {
          const rank = rankField(req);
          const { id } = await glossaries.create({
            name: field(req, 'name'),
            domain: field(req, 'domain'),
            ...(rank === null ? {} : { rank }),
          });
          res.redirect(303, glossaryAddress(id));
        },
      }),
    )
    .all(refuseOtherMethods('GET', 'HEAD', 'POST'));

  router
    .route('/glossaries/:glossaryId/settings')
    .post(readSmallForm, (req, res) =>
      orAgain(req, res, {
        glossaryId: req.params.glossaryId,
        async work() {
          const rank = rankField(req);
          await glossaries.update(req.params.glossaryId, {
            version: versionField(req),
            name: field(req, 'name'),
            domain: field(req, 'domain'),
            ...(rank === null ? {} : { rank }),
          });
          res.redirect(303, withQuery('/glossaries', { done: 'changed' }));
        },
      }),
    )
    .all(refuseOtherMethods('POST'));

  router
    .route('/glossaries/:glossaryId/remove')
    .post(readSmallForm, (req, res) =>
      orAgain(req, res, {
        glossaryId: req.params.glossaryId,
        async work() {
          const { glossaryId } = req.params;
          await glossaries.remove(glossaryId, { version: versionField(req) });
          res.redirect(303, withQuery('/glossaries', { removed: glossaryId }));
        },
      }),
    )
    .all(refuseOtherMethods('POST'));

  router
    .route('/glossaries/:glossaryId/restore')
    .post(async (req, res) => {
      await glossaries.restore(req.params.glossaryId);
      res.redirect(303, withQuery('/glossaries', { done: 'restored' }));
    })
    .all(refuseOtherMethods('POST'));
  return router;
}

const SHOWN = /^(text\.|field\.type$|version\.conflict$)/;

/** Null where it is left empty. @throws AppError `field.type` */
function rankField(req: Request): number | null {
  const value = field(req, 'rank').trim();
  if (value === '') return null;
  if (!/^\d{1,6}$/.test(value)) throw new AppError('field.type', { field: 'rank' });
  return Number(value);
}
