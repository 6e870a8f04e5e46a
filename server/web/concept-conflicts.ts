import type { Request, Response } from 'express';
import { AppError } from '../errors.ts';
import { acceptConcept } from '../services/concept-input.ts';
import type { Services } from '../services/services.ts';
import { conceptConflict, CONFLICT_AGAIN_FORM } from './models/concept-conflict.ts';
import { withoutEmptyRows, type ConceptDraft } from './models/concept-draft.ts';
import type { Render } from './render.ts';

export type ConceptRequest = Request<{ glossaryId: string; conceptId: string }>;

/** Does a change to a concept; one that was saved meanwhile is shown as it stands, beside what was wanted. */
export type ConflictAnswer = (
  req: ConceptRequest,
  res: Response,
  change: {
    /** Null where the concept was to be removed. */
    readonly draft: ConceptDraft | null;
    readonly version: number;
    readonly work: () => Promise<void>;
  },
) => Promise<void>;

export function createConflictAnswer(
  { glossaries }: Pick<Services, 'glossaries'>,
  render: Render,
): ConflictAnswer {
  return async (req, res, { draft, version, work }) => {
    try {
      await work();
    } catch (error) {
      if (!(error instanceof AppError) || error.code !== 'version.conflict') throw error;
      const { reader } = res.locals;
      const { glossaryId, conceptId } = req.params;
      const kept = draft === null ? null : withoutEmptyRows(draft);
      const model = conceptConflict({
        glossary: await glossaries.get(glossaryId),
        current: await glossaries.concept(glossaryId, conceptId),
        yours: kept === null ? null : { draft: kept, concept: acceptConcept(kept, conceptId) },
        staleVersion: version,
        reader,
      });
      render(res, 'concept-conflict', {
        model,
        title: reader.t('editing:conflict.title'),
        room: 'glossary',
        status: error.status,
        place: { address: model.action, form: CONFLICT_AGAIN_FORM },
      });
    }
  };
}
