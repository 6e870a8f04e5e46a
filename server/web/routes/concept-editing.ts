import { Router, type Request, type Response } from 'express';
import { AppError } from '../../errors.ts';
import type { Services } from '../../services/services.ts';
import { acceptConcept } from '../../services/concept-input.ts';
import type { StoredConcept } from '../../services/glossaries.ts';
import { conceptLists } from '../concept-lists.ts';
import { pressed, removedRow, type Reshaping } from '../form-buttons.ts';
import { refuseOtherMethods } from '../middleware/errors.ts';
import { field, fieldsOf, readSmallForm, readWideForm, versionField } from '../middleware/form.ts';
import { conceptAddress, glossaryAddress, withQuery } from '../models/addresses.ts';
import { alikeViews } from '../models/alike.ts';
import { conceptConflict, CONFLICT_AGAIN_FORM } from '../models/concept-conflict.ts';
import {
  NEW_CONCEPT,
  newTerm,
  readDraft,
  withoutEmptyRows,
  type ConceptDraft,
} from '../models/concept-draft.ts';
import { conceptForm, SAME_CONCEPT_FORM, type ConceptFormInput } from '../models/concept-form.ts';
import { formErrors } from '../models/form-errors.ts';
import { queryValue } from '../query.ts';
import { placeOf, type Render } from '../render.ts';

type GlossaryRequest = Request<{ glossaryId: string }>;
type ConceptRequest = Request<{ glossaryId: string; conceptId: string }>;

/** The form of a concept: a new one, one that stands, and what happens when two people save the same one. */
export function conceptEditingRoutes(services: Services, render: Render): Router {
  const { glossaries, concepts } = services;

  const show = async (
    req: GlossaryRequest,
    res: Response,
    {
      status = 200,
      ...input
    }: Pick<ConceptFormInput, 'draft' | 'concept' | 'version'> &
      Partial<Pick<ConceptFormInput, 'added' | 'errors' | 'alike' | 'confirmed'>> & {
        readonly status?: number;
      },
  ): Promise<void> => {
    const { reader } = res.locals;
    const { glossaryId } = req.params;
    const [glossary, all] = await Promise.all([
      glossaries.get(glossaryId),
      glossaries.concepts(glossaryId),
    ]);
    const isAnswer = req.method === 'POST';
    const saved = isAnswer ? null : queryValue(req, 'saved');
    const model = conceptForm({
      ...input,
      ...conceptLists(all),
      reader,
      glossary,
      saved: all.find(({ id }) => id === saved) ?? null,
      isAnswer,
    });
    render(res, 'concept-form', {
      model,
      title: model.title.text,
      room: 'glossary',
      status,
      // The switch must not be a button of the form itself: Enter would press it.
      place: isAnswer ? { address: model.form.action, form: SAME_CONCEPT_FORM } : placeOf(req),
    });
  };

  /** Everything but saving: rows that come and go, and the same form in another language. */
  const reshape = (
    req: GlossaryRequest,
    res: Response,
    {
      press,
      ...input
    }: Pick<ConceptFormInput, 'draft' | 'concept' | 'version'> & { readonly press: Reshaping },
  ): Promise<void> =>
    show(req, res, {
      ...input,
      draft: press.apply(input.draft),
      added: press.added(input.draft),
      confirmed: field(req, 'confirmed'),
    });

  /** Saves, or shows the form again with what is wrong or with what is there already. */
  const save = async (
    req: GlossaryRequest,
    res: Response,
    {
      draft,
      concept,
      version,
      work,
    }: Pick<ConceptFormInput, 'draft' | 'concept' | 'version'> & {
      readonly work: (draft: ConceptDraft) => Promise<void>;
    },
  ): Promise<void> => {
    const kept = withoutEmptyRows(draft);
    const again = { draft: kept, concept, version };
    const known = new Set([
      ...(concept?.terms ?? []).map(({ text }) => text),
      ...field(req, 'confirmed').split('\n'),
    ]);
    const fresh = kept.terms.filter(({ lang, text }) => lang === 'ja' && !known.has(text));
    try {
      // What is wrong comes first: who is told twice reads neither.
      acceptConcept(kept, concept?.id ?? kept.id);
      const texts = fresh.map(({ text }) => text);
      const alike = await concepts.alike(req.params.glossaryId, texts, concept?.id);
      if (alike.length > 0) {
        const meant = [...field(req, 'confirmed').split('\n'), ...texts];
        await show(req, res, { ...again, alike, confirmed: meant.join('\n'), status: 422 });
        return;
      }
      await work(kept);
    } catch (error) {
      if (!(error instanceof AppError) || !isOfField(error)) throw error;
      const preset = error.code === 'concept.taken' ? 'id' : 'terms.0.text';
      const errors = formErrors(error, { reader: res.locals.reader, preset });
      const confirmed = field(req, 'confirmed');
      await show(req, res, { ...again, errors, confirmed, status: 422 });
    }
  };

  /** A concept that was saved meanwhile is shown as it stands, beside what was wanted. */
  const orConflict = async (
    req: ConceptRequest,
    res: Response,
    {
      draft,
      version,
      work,
    }: {
      readonly draft: ConceptDraft | null;
      readonly version: number;
      readonly work: () => Promise<void>;
    },
  ): Promise<void> => {
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

  const router = Router();
  router
    .route('/glossaries/:glossaryId/concepts/new')
    .get((req, res) => {
      const text = queryValue(req, 'term') ?? '';
      const term = { ...newTerm('ja', []), text };
      const draft = { ...NEW_CONCEPT, terms: text === '' ? [] : [term] };
      return show(req, res, { draft, concept: null, version: null });
    })
    .all(refuseOtherMethods('GET', 'HEAD'));

  router
    .route('/glossaries/:glossaryId/concepts')
    .get((req, res) => {
      res.redirect(303, glossaryAddress(req.params.glossaryId));
    })
    .post(readWideForm, async (req, res) => {
      const { glossaryId } = req.params;
      const input = { draft: draftOf(req), concept: null, version: null };
      const press = pressed(field(req, 'do'));
      if (press.kind === 'reshape') return reshape(req, res, { ...input, press });
      return save(req, res, {
        ...input,
        async work(draft) {
          const { id } = await concepts.create(glossaryId, draft);
          const next =
            press.kind === 'saveNext'
              ? withQuery(`${glossaryAddress(glossaryId)}/concepts/new`, { saved: id })
              : withQuery(conceptAddress(glossaryId, id), { done: 'created' });
          res.redirect(303, next);
        },
      });
    })
    .all(refuseOtherMethods('GET', 'HEAD', 'POST'));

  router
    .route('/glossaries/:glossaryId/concepts/:conceptId/edit')
    .get(async (req, res) => {
      const concept = await conceptOf(req);
      await show(req, res, { draft: concept, concept, version: concept.version });
    })
    .post(readWideForm, async (req, res) => {
      const { glossaryId, conceptId } = req.params;
      const version = versionField(req);
      const input = { draft: draftOf(req), concept: await conceptOf(req), version };
      const press = pressed(field(req, 'do'));
      if (press.kind === 'reshape') return reshape(req, res, { ...input, press });
      return orConflict(req, res, {
        draft: input.draft,
        version,
        work: () =>
          save(req, res, {
            ...input,
            async work(draft) {
              await concepts.save({ glossaryId, conceptId }, draft, { version });
              res.redirect(
                303,
                withQuery(conceptAddress(glossaryId, conceptId), { done: 'saved' }),
              );
            },
          }),
      });
    })
    .all(refuseOtherMethods('GET', 'HEAD', 'POST'));

  const conceptOf = ({ params }: ConceptRequest): Promise<StoredConcept> =>
    glossaries.concept(params.glossaryId, params.conceptId);

  router
    .route('/glossaries/:glossaryId/concepts/:conceptId/remove')
    .post(readSmallForm, (req, res) => {
      const { glossaryId, conceptId } = req.params;
      const version = versionField(req);
      return orConflict(req, res, {
        draft: null,
        version,
        async work() {
          await concepts.remove({ glossaryId, conceptId }, { version });
          res.redirect(303, withQuery(glossaryAddress(glossaryId), { removed: conceptId }));
        },
      });
    })
    .all(refuseOtherMethods('POST'));

  router
    .route('/glossaries/:glossaryId/alike')
    .get(async (req, res) => {
      const { glossaryId } = req.params;
      const texts = (queryValue(req, 'term') ?? '').slice(0, MAX_TERM);
      const found = await concepts.alike(
        glossaryId,
        [texts],
        queryValue(req, 'except') ?? undefined,
      );
      res.json({ alike: alikeViews(found, res.locals.reader) });
    })
    .all(refuseOtherMethods('GET', 'HEAD'));
  return router;
}

/** What the person who typed can put right. */
function isOfField({ code, status, problems }: AppError): boolean {
  return status === 422 || (code === 'field.type' && problems.length > 0);
}

function draftOf(req: Request): ConceptDraft {
  return readDraft(fieldsOf(req), removedRow(field(req, 'do')));
}

/** Longer than any term: it would be refused anyway. */
const MAX_TERM = 300;
