import { Router, type Request, type Response } from 'express';
import { MERGE_POLICIES } from '../../../glossary/index.ts';
import { AppError } from '../../errors.ts';
import { ENTRY_CLASSES, SKIP_REASONS } from '../../services/import-preview.ts';
import { previewFailure } from '../../services/import-reading.ts';
import type { EntryPage, ImportState } from '../../services/imports.ts';
import type { Services } from '../../services/services.ts';
import { readImportChoices } from '../import-form.ts';
import { refuseOtherMethods } from '../middleware/errors.ts';
import { field, readGlossaryForm, readSmallForm, readWideForm } from '../middleware/form.ts';
import { importAddress } from '../models/addresses.ts';
import { formError } from '../models/form-error.ts';
import { importPage } from '../models/import-page.ts';
import { importUploadPage, uploadAddress, UPLOAD_FORM } from '../models/import-upload.ts';
import { queryChoice, queryNumber } from '../query.ts';
import { placeOf, type Render } from '../render.ts';

type ImportRequest = Request<{ importId: string }>;

/** A glossary file: chosen or pasted, looked at, imported, and taken back. */
export function importRoutes({ imports, glossaries }: Services, render: Render): Router {
  const showUpload = async (
    req: Request,
    res: Response,
    {
      glossaryId,
      refused = null,
    }: { readonly glossaryId: string | null; readonly refused?: AppError | null },
  ): Promise<void> => {
    const { reader } = res.locals;
    const glossary = glossaryId === null ? null : await glossaries.get(glossaryId);
    const wrong = refused?.problems[0]?.field === 'glossaryName' ? 'import-name' : 'import-file';
    const isForm = refused !== null;
    const model = importUploadPage({
      glossary,
      ...(isForm ? { name: field(req, 'name'), text: field(req, 'text') } : {}),
      error:
        refused === null
          ? null
          : refused.code === 'field.required'
            ? { text: reader.t('import:upload.missing'), field: 'import-file' }
            : formError(refused, wrong, reader),
    });
    render(res, 'import-upload', {
      model,
      title: reader.t('import:title'),
      room: 'glossary',
      status: refused?.status ?? 200,
      place: isForm ? { address: uploadAddress(glossaryId), form: UPLOAD_FORM } : placeOf(req),
    });
  };

  const upload = async (req: Request, res: Response, glossaryId: string | null): Promise<void> => {
    try {
      const state = await imports.stage(
        glossaryId === null ? { glossaryName: field(req, 'name') } : { glossaryId },
        uploadedFile(req),
      );
      if (state.error === null && (state.preview?.failure ?? null) === null) {
        res.redirect(303, importAddress(state.id));
        return;
      }
      await show(req, res, state, state.error);
    } catch (error) {
      if (!(error instanceof AppError) || !REFUSED.test(error.code)) throw error;
      await showUpload(req, res, { glossaryId, refused: error });
    }
  };

  const show = async (
    req: Request,
    res: Response,
    state: ImportState,
    refused: AppError | null = null,
  ): Promise<void> => {
    const { reader } = res.locals;
    const query = {
      policy: queryChoice(req, 'policy', MERGE_POLICIES) ?? 'keep',
      shown: queryChoice(req, 'show', [...ENTRY_CLASSES, ...SKIP_REASONS]),
    };
    const { glossaryId, progress, changeSet, preview } = state;
    const isOpen = progress === null && changeSet === null && preview?.failure === null;
    const entries: EntryPage | null = isOpen
      ? await imports.entries(state.id, {
          ...query,
          page: queryNumber(req, 'page') ?? 1,
          pageSize: PAGE_SIZE,
        })
      : null;
    const glossary = glossaryId === null ? null : await glossaries.get(glossaryId);
    const model = importPage({ state, glossary, entries, query, refused, reader });
    const failed = refused ?? (progress === null ? state.error : null);
    render(res, 'import', {
      model,
      title: reader.t('import:titleInto', { name: glossary?.name ?? state.glossaryName }),
      room: 'glossary',
      status: failed?.status ?? (preview === null ? 200 : (previewFailure(preview)?.status ?? 200)),
      refresh: progress !== null,
      place: req.method === 'GET' ? placeOf(req) : { address: importAddress(state.id), form: null },
    });
  };

  /** Does something with an import and shows it; what cannot be done is said on its page. */
  const work =
    (run: (req: ImportRequest, importId: string) => Promise<ImportState>) =>
    async (req: ImportRequest, res: Response): Promise<void> => {
      const { importId } = req.params;
      try {
        const state = await run(req, importId);
        if (state.error === null) {
          res.redirect(303, importAddress(importId));
          return;
        }
        await show(req, res, state, state.error);
      } catch (error) {
        if (!(error instanceof AppError) || !REFUSED.test(error.code)) throw error;
        await show(req, res, await imports.get(importId), error);
      }
    };

  const router = Router();
  router
    .route('/glossaries/import')
    .get((req, res) => showUpload(req, res, { glossaryId: null }))
    .post(readGlossaryForm, (req, res) => upload(req, res, null))
    .all(refuseOtherMethods('GET', 'HEAD', 'POST'));

  router
    .route('/glossaries/:glossaryId/import')
    .get((req, res) => showUpload(req, res, { glossaryId: req.params.glossaryId }))
    .post(readGlossaryForm, (req, res) => upload(req, res, req.params.glossaryId))
    .all(refuseOtherMethods('GET', 'HEAD', 'POST'));

  router
    .route('/imports/:importId')
    .get(async (req, res) => {
      await show(req, res, await imports.get(req.params.importId));
    })
    .all(refuseOtherMethods('GET', 'HEAD'));

  router
    .route('/imports/:importId/choices')
    .post(
      readWideForm,
      work(async (req, importId) => {
        const { preview, choices } = await imports.get(importId);
        return imports.choose(
          importId,
          readImportChoices(req, { choices, reading: preview?.reading ?? null }),
        );
      }),
    )
    .all(refuseOtherMethods('POST'));

  router
    .route('/imports/:importId/apply')
    .post(
      readSmallForm,
      work((req, importId) =>
        imports.apply(importId, {
          policy: policyField(req),
          leaveProblems: field(req, 'leaveProblems') === 'on',
          revision: revisionField(req),
        }),
      ),
    )
    .all(refuseOtherMethods('POST'));

  router
    .route('/imports/:importId/undo')
    .post(
      readSmallForm,
      work((req, importId) =>
        imports.undo(importId, { leaveChanged: field(req, 'leaveChanged') === 'on' }),
      ),
    )
    .all(refuseOtherMethods('POST'));

  router
    .route('/imports/:importId/cancel')
    .post(async (req, res) => {
      const { importId } = req.params;
      const { glossaryId, progress } = await imports.get(importId);
      await imports.cancel(importId);
      const stays = progress?.phase === 'applying' || progress?.phase === 'undoing';
      res.redirect(303, stays ? importAddress(importId) : uploadAddress(glossaryId));
    })
    .all(refuseOtherMethods('POST'));
  return router;
}

const PAGE_SIZE = 50;

/** What is said where it can be mended; anything else is a page of its own. */
const REFUSED = /^(upload|text|import|changes|field)\.(?!unknown|expired)/;

/** @throws AppError `field.required` */
function uploadedFile(req: Request): { readonly bytes: Uint8Array; readonly fileName: string } {
  const { file } = req;
  if (file !== undefined && (file.originalname !== '' || file.size > 0)) {
    return { bytes: file.buffer, fileName: file.originalname };
  }
  const text = field(req, 'text');
  if (text === '') throw new AppError('field.required', { field: 'file' });
  return { bytes: new TextEncoder().encode(text), fileName: '' };
}

function policyField(req: Request) {
  const value = field(req, 'policy');
  const policy = MERGE_POLICIES.find((known) => known === value);
  if (policy === undefined) throw new AppError('field.type', { field: 'policy' });
  return policy;
}

/** That of the preview that was looked at. @throws AppError `version.required`, `field.type` */
function revisionField(req: Request): number {
  const value = field(req, 'revision');
  if (value === '') throw new AppError('version.required');
  if (!/^\d{1,15}$/.test(value)) throw new AppError('field.type', { field: 'revision' });
  return Number(value);
}
