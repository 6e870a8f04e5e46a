import { Router, type Request, type Response } from 'express';
import { AppError } from '../../errors.ts';
import type { Comment } from '../../services/comments.ts';
import type { Services } from '../../services/services.ts';
import { refuseOtherMethods } from '../middleware/errors.ts';
import { field, readWideForm, versionField } from '../middleware/form.ts';
import { conceptAddress, withQuery } from '../models/addresses.ts';
import { commentPage } from '../models/comments.ts';
import { errorText } from '../models/form-error.ts';
import type { Render } from '../render.ts';

type ConceptRequest = Request<{ glossaryId: string; conceptId: string }>;

/** What people say about a concept: said, changed by who said it, deleted and brought back. */
export function commentRoutes({ glossaries, comments }: Services, render: Render): Router {
  const show = async (
    req: ConceptRequest,
    res: Response,
    {
      status = 200,
      ...input
    }: Omit<Parameters<typeof commentPage>[0], 'concept'> & { readonly status?: number },
  ): Promise<void> => {
    const { glossaryId, conceptId } = req.params;
    const concept = await glossaries.concept(glossaryId, conceptId);
    const model = commentPage({ ...input, concept });
    render(res, 'comment', {
      model,
      title: res.locals.reader.t('comments:editTitle'),
      room: 'glossary',
      status,
      place: { address: model.form.action, form: model.again?.id ?? null },
    });
  };

  /** What cannot be taken is shown where it was typed; what was changed elsewhere stands beside it. */
  const orAgain = async (
    req: ConceptRequest,
    res: Response,
    {
      commentId,
      version,
      work,
    }: {
      readonly commentId: string | null;
      readonly version: number | null;
      readonly work: () => Promise<void>;
    },
  ): Promise<void> => {
    try {
      await work();
    } catch (error) {
      if (!(error instanceof AppError) || !SHOWN.test(error.code)) throw error;
      const { reader } = res.locals;
      const comment: Comment | null =
        commentId === null ? null : await comments.get({ ...req.params, commentId });
      const isOvertaken = error.code === 'version.conflict';
      await show(req, res, {
        comment,
        text: field(req, 'text'),
        version: isOvertaken ? (comment?.version ?? null) : version,
        sentVersion: version,
        error: isOvertaken ? reader.t('comments:conflict') : errorText(error, reader),
        isOvertaken,
        isAnswer: true,
        status: error.status,
      });
    }
  };

  const back = (
    { glossaryId, conceptId }: ConceptRequest['params'],
    parameters: Readonly<Record<string, string>>,
  ): string => `${withQuery(conceptAddress(glossaryId, conceptId), parameters)}#comments`;

  const router = Router();
  router
    .route('/glossaries/:glossaryId/concepts/:conceptId/comments')
    .post(readWideForm, (req, res) =>
      orAgain(req, res, {
        commentId: null,
        version: null,
        async work() {
          await comments.add(req.params, field(req, 'text'));
          res.redirect(303, back(req.params, { comment: 'added' }));
        },
      }),
    )
    .all(refuseOtherMethods('POST'));

  router
    .route('/glossaries/:glossaryId/concepts/:conceptId/comments/:commentId')
    .get(async (req, res) => {
      const comment = await comments.get(req.params);
      await show(req, res, { comment, text: comment.text, version: comment.version });
    })
    .post(readWideForm, (req, res) => {
      const version = versionField(req);
      return orAgain(req, res, {
        commentId: req.params.commentId,
        version,
        async work() {
          await comments.edit(req.params, field(req, 'text'), { version });
          res.redirect(303, back(req.params, { comment: 'saved' }));
        },
      });
    })
    .all(refuseOtherMethods('GET', 'HEAD', 'POST'));

  router
    .route('/glossaries/:glossaryId/concepts/:conceptId/comments/:commentId/remove')
    .post(readWideForm, async (req, res) => {
      const { id } = await comments.remove(req.params, { version: versionField(req) });
      res.redirect(303, back(req.params, { comment: 'removed', removed: id }));
    })
    .all(refuseOtherMethods('POST'));

  router
    .route('/glossaries/:glossaryId/concepts/:conceptId/comments/:commentId/restore')
    .post(async (req, res) => {
      await comments.restore(req.params);
      res.redirect(303, back(req.params, { comment: 'restored' }));
    })
    .all(refuseOtherMethods('POST'));
  return router;
}

const SHOWN = /^(text\.|version\.conflict$)/;
