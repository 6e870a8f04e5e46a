import { Router, type Request, type Response } from 'express';
import { DECISION_KINDS } from '../../../glossary/index.ts';
import { AppError } from '../../errors.ts';
import type { StoredDecision, Teaching } from '../../services/decisions.ts';
import type { Services } from '../../services/services.ts';
import { isForSpreadsheets, sendFile } from '../export-file.ts';
import { refuseOtherMethods } from '../middleware/errors.ts';
import { field, readLongForm, readSmallForm } from '../middleware/form.ts';
import { decisionsAddress, withQuery } from '../models/addresses.ts';
import { decisionMessage } from '../models/decision-message.ts';
import {
  decisionsPage,
  IMPORT_FORM,
  importMessage,
  passageAt,
  passageHref,
} from '../models/decisions-page.ts';
import type { Message } from '../models/documents-page.ts';
import { formError, type FormError } from '../models/form-error.ts';
import { readPlace } from '../models/places.ts';
import { queryChoice, queryValue } from '../query.ts';
import { placeOf, type Render } from '../render.ts';

type DocumentRequest = Request<{ documentId: string }>;

/** What people teach about the terms of a document: made in the text, listed on a page of their own. */
export function decisionRoutes(services: Services, render: Render): Router {
  const { documents, decisions, recognition } = services;

  const show = async (
    req: DocumentRequest,
    res: Response,
    {
      message = null,
      refused = null,
    }: {
      readonly message?: Message | null;
      readonly refused?: { readonly error: FormError; readonly status: number } | null;
    } = {},
  ): Promise<void> => {
    const { reader } = res.locals;
    const { documentId } = req.params;
    const [document, standing, recognised] = await Promise.all([
      documents.get(documentId),
      decisions.list(documentId),
      recognition.document(documentId, { all: true }),
    ]);
    const done = queryChoice(req, 'done', ['decided', 'undecided']);
    const decisionId = queryValue(req, 'decision') ?? '';
    const model = decisionsPage({
      reader,
      document,
      decisions: standing,
      recognised,
      message:
        done === null
          ? message
          : decisionMessage({
              done,
              documentId,
              decisionId,
              decisions: standing,
              back: 'list',
              reader,
            }),
      error: refused?.error ?? null,
    });
    const asForm = { address: `${decisionsAddress(documentId)}/import`, form: IMPORT_FORM };
    render(res, 'decisions', {
      model,
      title: reader.t('decisions:titleOf', { name: document.name }),
      room: 'documents',
      status: refused?.status ?? 200,
      place: req.method === 'POST' ? asForm : placeOf(req),
    });
  };

  /** Back to the list, or to the passage that was being read. */
  const goBack = async (
    req: DocumentRequest,
    res: Response,
    {
      done,
      decision,
    }: { readonly done: 'decided' | 'undecided'; readonly decision: StoredDecision },
  ): Promise<void> => {
    const { id, documentId, span } = decision;
    if (queryChoice(req, 'back', ['list']) === 'list') {
      res.redirect(303, withQuery(decisionsAddress(documentId), { done, decision: id }));
      return;
    }
    const recognised = await recognition.document(documentId);
    const passage = passageAt(recognised, span?.start ?? 0);
    res.redirect(303, passageHref(documentId, passage, { done, decision: id }));
  };

  const router = Router();
  router
    .route('/documents/:documentId/decisions')
    .get((req, res) => show(req, res))
    .post(readSmallForm, async (req, res) => {
      const decision = await decisions.add(req.params.documentId, teachingOf(req));
      await goBack(req, res, { done: 'decided', decision });
    })
    .all(refuseOtherMethods('GET', 'HEAD', 'POST'));

  router
    .route('/documents/:documentId/decisions/export')
    .get(async (req, res) => {
      const format = queryChoice(req, 'format', ['csv', 'json']) ?? 'csv';
      const spreadsheet = isForSpreadsheets(req);
      await sendFile(res, await decisions.export(req.params.documentId, { format, spreadsheet }));
    })
    .all(refuseOtherMethods('GET', 'HEAD'));

  router
    .route('/documents/:documentId/decisions/import')
    .get((req, res) => {
      res.redirect(303, decisionsAddress(req.params.documentId));
    })
    .post(readLongForm, async (req, res) => {
      const { reader } = res.locals;
      try {
        if (req.file === undefined) throw new AppError('upload.type');
        const { originalname: fileName, buffer: bytes } = req.file;
        const read = await decisions.import(req.params.documentId, { fileName, bytes });
        await show(req, res, { message: importMessage(read, reader) });
      } catch (error) {
        if (!(error instanceof AppError) || !FILE_REFUSAL.test(error.code)) throw error;
        const shown =
          error.code === 'upload.type'
            ? { text: reader.t('decisions:import.type'), field: 'decisions-file' }
            : formError(error, 'decisions-file', reader);
        await show(req, res, { refused: { error: shown, status: error.status } });
      }
    })
    .all(refuseOtherMethods('GET', 'HEAD', 'POST'));

  router
    .route('/documents/:documentId/decisions/:decisionId/remove')
    .post(async (req, res) => {
      const { documentId, decisionId } = req.params;
      const decision = await decisions.remove(documentId, decisionId);
      await goBack(req, res, { done: 'undecided', decision });
    })
    .all(refuseOtherMethods('POST'));

  router
    .route('/documents/:documentId/decisions/:decisionId/restore')
    .post(async (req, res) => {
      const { documentId, decisionId } = req.params;
      const decision = await decisions.restore(documentId, decisionId);
      await goBack(req, res, { done: 'decided', decision });
    })
    .all(refuseOtherMethods('POST'));
  return router;
}

const FILE_REFUSAL = /^(upload|text|decision)\./;

/** The button that was pressed is the decision, and its value the place. @throws AppError `field.*` */
function teachingOf(req: Request): Teaching {
  const kind = DECISION_KINDS.find((name) => field(req, name) !== '');
  if (kind === undefined) throw new AppError('field.required', { field: 'kind' });
  const span = readPlace(field(req, kind));
  if (span === null) throw new AppError('field.type', { field: kind });
  return {
    kind,
    span,
    glossaryId: field(req, 'glossary'),
    conceptId: field(req, 'concept'),
    reason: field(req, 'reason'),
  };
}
