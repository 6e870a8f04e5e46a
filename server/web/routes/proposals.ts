import { Router, type Request, type Response } from 'express';
import { AppError } from '../../errors.ts';
import type { ProposalPlace, Verdict } from '../../services/proposals.ts';
import type { Services } from '../../services/services.ts';
import { refuseOtherMethods } from '../middleware/errors.ts';
import { field, fieldsOf, readWideForm } from '../middleware/form.ts';
import { glossaryAddress, withQuery } from '../models/addresses.ts';
import { proposalsPage } from '../models/proposals-page.ts';
import { queryNumber, queryValue } from '../query.ts';
import type { Render } from '../render.ts';

type GlossaryRequest = Request<{ glossaryId: string }>;

/** Terms that were proposed: who, when, what they would replace, and the decision. */
export function proposalRoutes(services: Services, render: Render): Router {
  const { glossaries, changeSets, proposals } = services;

  const show = async (
    req: GlossaryRequest,
    res: Response,
    refused: AppError | null = null,
  ): Promise<void> => {
    const { reader } = res.locals;
    const { glossaryId } = req.params;
    const changeSetId = refused === null ? queryValue(req, 'changed') : null;
    const model = proposalsPage({
      glossary: await glossaries.get(glossaryId),
      found: await proposals.list(glossaryId, {
        page: queryNumber(req, 'page') ?? 1,
        pageSize: PAGE_SIZE,
      }),
      changed: changeSetId === null ? null : await changeSets.get({ glossaryId, changeSetId }),
      refused,
      reason: field(req, 'reason'),
      reader,
    });
    render(res, 'proposals', {
      model,
      title: reader.t('proposals:title'),
      room: 'glossary',
      status: refused?.status ?? 200,
      // What was refused is not sent again by a switch of the language.
      place: { address: model.form.action, form: null },
    });
  };

  const router = Router();
  router
    .route('/glossaries/:glossaryId/proposals')
    .get((req, res) => show(req, res))
    .post(readWideForm, async (req, res) => {
      const { glossaryId } = req.params;
      const { verdict, terms } = decisionOf(req);
      try {
        const { id } = await proposals.decide(glossaryId, {
          verdict,
          // A reason that was typed before the mind was changed is none for an approval.
          reason: verdict === 'reject' ? field(req, 'reason') : '',
          terms,
        });
        res.redirect(303, withQuery(`${glossaryAddress(glossaryId)}/proposals`, { changed: id }));
      } catch (error) {
        if (!(error instanceof AppError) || !SHOWN.has(error.status)) throw error;
        await show(req, res, error);
      }
    })
    .all(refuseOtherMethods('GET', 'HEAD', 'POST'));
  return router;
}

const PAGE_SIZE = 25;
const SHOWN: ReadonlySet<number> = new Set([409, 422]);

/** Of one term by its own button, or of those that are ticked. @throws AppError `field.type` */
function decisionOf(req: Request): {
  readonly verdict: Verdict;
  readonly terms: readonly ProposalPlace[];
} {
  const pressed = /^(approve|reject)(?:\.(\d{1,9})\.(\d{1,4})\.(.+))?$/s.exec(field(req, 'do'));
  if (pressed === null) throw new AppError('field.type', { field: 'do' });
  const [, word, version, index, conceptId] = pressed;
  const verdict = word === 'approve' ? 'approve' : 'reject';
  if (conceptId !== undefined) {
    return { verdict, terms: [{ conceptId, version: Number(version), index: Number(index) }] };
  }
  const terms = [...fieldsOf(req)].flatMap(([name, value]): readonly ProposalPlace[] => {
    const [, at, id] = /^pick\.(\d{1,4})\.(.+)$/s.exec(name) ?? [];
    if (id === undefined) return [];
    return [{ conceptId: id, version: Number(value), index: Number(at) }];
  });
  return { verdict, terms };
}
