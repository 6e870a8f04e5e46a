import { Router, type Request, type Response } from 'express';
import { AppError } from '../../errors.ts';
import type { BulkRequest } from '../../services/bulk-changes.ts';
import type { StoredConcept } from '../../services/glossaries.ts';
import type { Services } from '../../services/services.ts';
import { pairToMerge, readBulkForm, type BulkForm } from '../bulk-form.ts';
import { conceptFilter, conceptQuery } from '../concept-query.ts';
import { refuseOtherMethods } from '../middleware/errors.ts';
import { field, readSmallForm, readWideForm } from '../middleware/form.ts';
import { glossaryAddress, mergeAddress, withQuery } from '../models/addresses.ts';
import { changePreview } from '../models/change-preview.ts';
import { changeSetsPage, movedPage } from '../models/change-sets.ts';
import type { Reader } from '../reader.ts';
import type { Render } from '../render.ts';

type GlossaryRequest = Request<{ glossaryId: string }>;
type ChangeSetRequest = Request<{ glossaryId: string; changeSetId: string }>;

/** Changes of many concepts: looked at, made as one, and taken back as one. */
export function changeRoutes(services: Services, render: Render): Router {
  const { glossaries, bulkChanges, changeSets } = services;

  /** The page becomes the concepts that stand on it, so that those and no others are looked at and changed. */
  const fixed = async (req: GlossaryRequest, reader: Reader, form: BulkForm): Promise<BulkForm> => {
    if (form.scope !== 'page') return form;
    const query = conceptQuery(req, reader);
    const { concepts } = await glossaries.find(req.params.glossaryId, query);
    return { ...form, scope: 'picked', picked: concepts.map(({ id }) => id) };
  };

  const requestOf = (req: GlossaryRequest, { scope, picked, edit }: BulkForm): BulkRequest => ({
    edit,
    selection:
      scope === 'all'
        ? { kind: 'filter', filter: conceptFilter(req) }
        : { kind: 'concepts', ids: picked },
  });

  const showPreview = async (
    req: GlossaryRequest,
    res: Response,
    { form, refused = null }: { readonly form: BulkForm; readonly refused?: AppError | null },
  ): Promise<void> => {
    const { reader } = res.locals;
    const { glossaryId } = req.params;
    const model = changePreview({
      glossary: await glossaries.get(glossaryId),
      form,
      plan: await bulkChanges.plan(glossaryId, requestOf(req, form)),
      refused,
      overtaken: await named(glossaryId, refused),
      search: searchOf(req),
      reader,
    });
    render(res, 'change-preview', {
      model,
      title: reader.t('changes:preview.title'),
      room: 'glossary',
      status: refused?.status ?? 200,
      place: { address: model.again.action, form: model.again.id },
    });
  };

  /** The concepts that the problems of a refusal name. */
  const named = async (
    glossaryId: string,
    refused: AppError | null,
  ): Promise<readonly { readonly id: string; readonly concept: StoredConcept | null }[]> => {
    const ids = refused?.problems.map(({ data }) => String(data?.['id'] ?? '')) ?? [];
    if (ids.length === 0) return [];
    const all = new Map((await glossaries.concepts(glossaryId)).map((one) => [one.id, one]));
    return ids.map((id) => ({ id, concept: all.get(id) ?? null }));
  };

  const router = Router();
  router
    .route('/glossaries/:glossaryId/changes')
    .get(async (req, res) => {
      const { reader } = res.locals;
      const { glossaryId } = req.params;
      const [glossary, sets] = await Promise.all([
        glossaries.get(glossaryId),
        changeSets.list(glossaryId),
      ]);
      const title = reader.t('changes:list.title');
      const model = changeSetsPage({ glossary, sets, reader });
      render(res, 'changes', { model, title, room: 'glossary' });
    })
    .post(readWideForm, async (req, res) => {
      const { glossaryId } = req.params;
      const form = readBulkForm(req);
      const revision = revisionField(req);
      try {
        const { id } = await bulkChanges.apply(glossaryId, { ...requestOf(req, form), revision });
        const address = `${glossaryAddress(glossaryId)}${searchOf(req)}`;
        res.redirect(303, `${address}${address.includes('?') ? '&' : '?'}changed=${id}`);
      } catch (error) {
        if (!(error instanceof AppError) || !AGAIN.has(error.code)) throw error;
        await showPreview(req, res, { form, refused: error });
      }
    })
    .all(refuseOtherMethods('GET', 'HEAD', 'POST'));

  router
    .route('/glossaries/:glossaryId/changes/preview')
    .post(readWideForm, async (req, res) => {
      const pair = pairToMerge(req);
      if (pair !== null) {
        res.redirect(303, mergeAddress(req.params.glossaryId, ...pair));
        return;
      }
      await showPreview(req, res, { form: await fixed(req, res.locals.reader, readBulkForm(req)) });
    })
    .all(refuseOtherMethods('POST'));

  router
    .route('/glossaries/:glossaryId/changes/:changeSetId/undo')
    .post(readSmallForm, async (req, res) => {
      const { glossaryId } = req.params;
      const leaveChanged = field(req, 'leaveChanged') === 'on';
      try {
        const { id } = await changeSets.undo(req.params, { leaveChanged });
        res.redirect(303, withQuery(glossaryAddress(glossaryId), { changed: id }));
      } catch (error) {
        if (!(error instanceof AppError) || error.code !== 'changes.moved') throw error;
        await showMoved(req, res, error);
      }
    })
    .all(refuseOtherMethods('POST'));

  const showMoved = async (
    req: ChangeSetRequest,
    res: Response,
    refused: AppError,
  ): Promise<void> => {
    const { reader } = res.locals;
    const { glossaryId } = req.params;
    const model = movedPage({
      glossary: await glossaries.get(glossaryId),
      set: await changeSets.get(req.params),
      moved: await named(glossaryId, refused),
      reader,
    });
    render(res, 'changes-moved', {
      model,
      title: reader.t('changes:moved.title'),
      room: 'glossary',
      status: refused.status,
      place: { address: model.action, form: model.again },
    });
  };
  return router;
}

/** What is answered with the preview as it would be now. */
const AGAIN: ReadonlySet<string> = new Set([
  'changes.overtaken',
  'changes.stale',
  'changes.nothing',
]);

/** The revision of the glossary that the preview was made from. @throws AppError `version.required`, `field.type` */
function revisionField(req: Request): number {
  const value = field(req, 'revision');
  if (value === '') throw new AppError('version.required');
  if (!/^\d{1,15}$/.test(value)) throw new AppError('field.type', { field: 'revision' });
  return Number(value);
}

/** The filter and the page of the table; a switch of the language is no part of it. */
function searchOf(req: Request): string {
  const query = new URLSearchParams(req.originalUrl.split('?')[1] ?? '');
  query.delete('lng');
  const text = query.toString();
  return text === '' ? '' : `?${text}`;
}
