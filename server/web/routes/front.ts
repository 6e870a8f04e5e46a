import { Router, type Request, type Response } from 'express';
import type { RecognisedText } from '../../services/recognition.ts';
import type { Services } from '../../services/services.ts';
import { refuseOtherMethods } from '../middleware/errors.ts';
import { field, readLongForm } from '../middleware/form.ts';
import { formError, isErrorOf, type FormError } from '../models/form-error.ts';
import { frontPage, QUICK_LOOK_FORM } from '../models/front-page.ts';
import { queryNumber } from '../query.ts';
import { placeOf, type Render } from '../render.ts';

/** The front page, with a box that shows the terms of a text without keeping it. */
export function frontRoutes(services: Services, render: Render): Router {
  const show = async (
    req: Request,
    res: Response,
    {
      text = '',
      recognised = null,
      error = null,
      status = 200,
    }: {
      readonly text?: string;
      readonly recognised?: RecognisedText | null;
      readonly error?: FormError | null;
      readonly status?: number;
    },
  ): Promise<void> => {
    const { reader } = res.locals;
    const place =
      req.method === 'POST' ? { address: '/quick-look', form: QUICK_LOOK_FORM } : placeOf(req);
    const [documents, glossaries] = await Promise.all([
      services.documents.list(),
      services.glossaries.list(),
    ]);
    const passage = queryNumber(req, 'passage') ?? 1;
    const model = frontPage({
      reader,
      place,
      text,
      recognised,
      passage,
      error,
      documents,
      glossaries,
    });
    const title = reader.t(req.method === 'POST' ? 'common:quickLook.title' : 'common:app.name');
    render(res, 'front', { model, title, status, place });
  };

  const router = Router();
  router
    .route('/')
    .get((req, res) => show(req, res, {}))
    .all(refuseOtherMethods('GET', 'HEAD'));
  router
    .route('/quick-look')
    .get((_req, res) => {
      res.redirect(303, '/');
    })
    .post(readLongForm, async (req, res) => {
      const text = field(req, 'text');
      const all = res.locals.reader.preferences.marks === 'all';
      try {
        await show(req, res, { text, recognised: await services.recognition.text(text, { all }) });
      } catch (error) {
        if (!isErrorOf(error, 'text')) throw error;
        const { status } = error;
        const shown = formError(error, 'quick-look-text', res.locals.reader);
        await show(req, res, { text, error: shown, status });
      }
    })
    .all(refuseOtherMethods('GET', 'HEAD', 'POST'));
  return router;
}
