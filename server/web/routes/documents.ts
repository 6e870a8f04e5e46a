import { Router, type Request, type Response } from 'express';
import { AppError } from '../../errors.ts';
import type { NewDocument } from '../../services/documents.ts';
import type { Services } from '../../services/services.ts';
import { refuseOtherMethods } from '../middleware/errors.ts';
import { field, readLongForm } from '../middleware/form.ts';
import { documentAddress, withQuery } from '../models/addresses.ts';
import { documentsPage, NEW_DOCUMENT_FORM } from '../models/documents-page.ts';
import { formError, type FormError } from '../models/form-error.ts';
import { queryValue } from '../query.ts';
import { placeOf, type Render } from '../render.ts';

/** The list of documents, and the form that adds one. */
export function documentsRoutes(services: Services, render: Render): Router {
  const show = async (
    req: Request,
    res: Response,
    refused: { readonly error: FormError; readonly status: number } | null = null,
  ): Promise<void> => {
    const { reader } = res.locals;
    const model = documentsPage({
      reader,
      documents: await services.documents.list(),
      removed: queryValue(req, 'removed'),
      ...(refused === null
        ? {}
        : { name: field(req, 'name'), text: field(req, 'text'), error: refused.error }),
    });
    render(res, 'documents', {
      model,
      title: reader.t('documents:title'),
      room: 'documents',
      status: refused?.status ?? 200,
      place: refused === null ? placeOf(req) : { address: '/documents', form: NEW_DOCUMENT_FORM },
    });
  };

  const router = Router();
  router
    .route('/documents')
    .get((req, res) => show(req, res))
    .post(readLongForm, async (req, res) => {
      try {
        const { id } = await services.documents.create(documentOf(req));
        res.redirect(303, withQuery(documentAddress(id), { done: 'created' }));
      } catch (error) {
        if (!(error instanceof AppError) || !INPUT.test(error.code)) throw error;
        const shown = formError(error, fieldOf(error, req), res.locals.reader);
        await show(req, res, { error: shown, status: error.status });
      }
    })
    .all(refuseOtherMethods('GET', 'HEAD', 'POST'));
  return router;
}

const INPUT = /^(text|upload)\./;

/** A chosen file goes before a pasted text: it is the later and the plainer choice. */
function documentOf(req: Request): NewDocument {
  const name = field(req, 'name');
  if (req.file === undefined) return { name, text: field(req, 'text') };
  return { name, fileName: req.file.originalname, bytes: req.file.buffer };
}

function fieldOf({ problems }: AppError, req: Request): string {
  if (problems[0]?.field === 'documentName') return 'new-name';
  return req.file === undefined ? 'new-text' : 'new-file';
}
