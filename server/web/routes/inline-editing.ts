import { Router, type Response } from 'express';
import { AppError } from '../../errors.ts';
import type { Services } from '../../services/services.ts';
import { refuseOtherMethods } from '../middleware/errors.ts';
import { fieldsOf, readWideForm, versionField } from '../middleware/form.ts';
import { errorText } from '../models/form-error.ts';
import { formErrors } from '../models/form-errors.ts';
import { inlineForm, withInline, type InlineRefusal } from '../models/inline-form.ts';
import type { ConceptRequest } from '../concept-conflicts.ts';

/** A row of the table is written in where it stands. Only scripts ask here; without them the row leads to the form. */
export function inlineEditingRoutes({ glossaries, concepts }: Services): Router {
  const conceptOf = ({ params }: ConceptRequest) =>
    glossaries.concept(params.glossaryId, params.conceptId);

  const refuse = async (req: ConceptRequest, res: Response, error: AppError): Promise<void> => {
    const { reader } = res.locals;
    const isConflict = error.code === 'version.conflict';
    const errors = isConflict
      ? new Map<string, string>()
      : formErrors(error, { reader, preset: '' });
    const refusal: InlineRefusal = {
      text: isConflict ? reader.t('editing:inline.conflict') : errorText(error, reader),
      errors: Object.fromEntries(errors),
      current: isConflict ? inlineForm(await conceptOf(req), reader) : null,
      now: reader.t('editing:inline.now'),
      moved: reader.t('editing:inline.moved'),
    };
    res.status(error.status).json(refusal);
  };

  const router = Router();
  router
    .route('/glossaries/:glossaryId/concepts/:conceptId/inline')
    .get(async (req, res) => {
      res.json(inlineForm(await conceptOf(req), res.locals.reader));
    })
    .post(readWideForm, async (req, res) => {
      const version = versionField(req);
      const concept = await conceptOf(req);
      try {
        // The fields name terms by their place, which is another one in another version.
        if (concept.version !== version) {
          throw new AppError('version.conflict', { currentVersion: concept.version });
        }
        await concepts.save(req.params, withInline(concept, fieldsOf(req)), { version });
        res.json({ saved: true });
      } catch (error) {
        if (!(error instanceof AppError) || !SHOWN.has(error.status)) throw error;
        await refuse(req, res, error);
      }
    })
    .all(refuseOtherMethods('GET', 'HEAD', 'POST'));
  return router;
}

const SHOWN: ReadonlySet<number> = new Set([409, 422]);
