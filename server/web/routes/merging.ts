import { Router, type Request, type Response } from 'express';
import { UNITE_FIELDS, type UniteField } from '../../../glossary/index.ts';
import { AppError } from '../../errors.ts';
import type { Services } from '../../services/services.ts';
import { refuseOtherMethods } from '../middleware/errors.ts';
import { field, readWideForm } from '../middleware/form.ts';
import { glossaryAddress, mergeAddress, withQuery } from '../models/addresses.ts';
import { CHOICE, mergePage } from '../models/merge-page.ts';
import { queryChoice, queryValue } from '../query.ts';
import type { Render } from '../render.ts';

type GlossaryRequest = Request<{ glossaryId: string }>;

interface Choice {
  readonly keep: string;
  readonly other: string;
  readonly taken: ReadonlySet<UniteField>;
}

/** Two concepts that mean the same: side by side, and then one. */
export function mergingRoutes({ glossaries, merging }: Services, render: Render): Router {
  const show = async (
    req: GlossaryRequest,
    res: Response,
    { choice, refused = null }: { readonly choice: Choice; readonly refused?: AppError | null },
  ): Promise<void> => {
    const { reader } = res.locals;
    const { glossaryId } = req.params;
    const model = mergePage({
      glossary: await glossaries.get(glossaryId),
      plan: await merging.plan(glossaryId, choice),
      taken: choice.taken,
      refused,
      reader,
    });
    const choices = Object.fromEntries(
      [...choice.taken].map((name) => [`${CHOICE}${name}`, 'other']),
    );
    const again = withQuery(mergeAddress(glossaryId, choice.keep, choice.other), choices);
    render(res, 'merge', {
      model,
      title: reader.t('merging:title'),
      room: 'glossary',
      status: refused?.status ?? 200,
      // Another language shows the two as they stand now, with the same choices.
      place: { address: again, form: null },
    });
  };

  const router = Router();
  router
    .route('/glossaries/:glossaryId/merge')
    .get((req, res) =>
      show(req, res, {
        choice: {
          keep: queryValue(req, 'keep') ?? '',
          other: queryValue(req, 'other') ?? '',
          taken: new Set(
            UNITE_FIELDS.filter(
              (name) => queryChoice(req, `${CHOICE}${name}`, ['kept', 'other']) === 'other',
            ),
          ),
        },
      }),
    )
    .post(readWideForm, async (req, res) => {
      const { glossaryId } = req.params;
      const choice: Choice = {
        keep: field(req, 'keep'),
        other: field(req, 'other'),
        taken: new Set(UNITE_FIELDS.filter((name) => field(req, `${CHOICE}${name}`) === 'other')),
      };
      const versions = { keep: version(req, 'keepVersion'), other: version(req, 'otherVersion') };
      try {
        const { id } = await merging.merge(glossaryId, { ...choice, versions });
        res.redirect(303, withQuery(glossaryAddress(glossaryId), { changed: id }));
      } catch (error) {
        if (!(error instanceof AppError) || error.code !== 'changes.overtaken') throw error;
        await show(req, res, { choice, refused: error });
      }
    })
    .all(refuseOtherMethods('GET', 'HEAD', 'POST'));
  return router;
}

/** @throws AppError `version.required`, `field.type` */
function version(req: Request, name: string): number {
  const value = field(req, name);
  if (value === '') throw new AppError('version.required');
  if (!/^[1-9]\d{0,14}$/.test(value)) throw new AppError('field.type', { field: name });
  return Number(value);
}
