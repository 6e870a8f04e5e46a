import { Router, type Request, type Response } from 'express';
import { AppError } from '../../errors.ts';
import type { Services } from '../../services/services.ts';
import { acceptConcept } from '../../services/concept-input.ts';
import type { StoredConcept } from '../../services/glossaries.ts';
import { createConflictAnswer, type ConceptRequest } from '../concept-conflicts.ts';
import { conceptLists } from '../concept-lists.ts';
import { pressed, removedRow, type Reshaping } from '../form-buttons.ts';
import { refuseOtherMethods } from '../middleware/errors.ts';
import { field, fieldsOf, readWideForm, versionField } from '../middleware/form.ts';
import { conceptAddress, glossaryAddress, withQuery } from '../models/addresses.ts';
import {
  asProposal,
  NEW_CONCEPT,
  newTerm,
  readDraft,
  withoutEmptyRows,
  type ConceptDraft,
} from '../models/concept-draft.ts';
import {
  conceptForm,
  SAME_CONCEPT_FORM,
  type ConceptFormInput,
  type Origin,
} from '../models/concept-form.ts';
import { passageHref } from '../models/decisions-page.ts';
import { formErrors } from '../models/form-errors.ts';
import { queryNumber, queryValue } from '../query.ts';
import { placeOf, type Render } from '../render.ts';

type GlossaryRequest = Request<{ glossaryId: string }>;

/** The form of a concept: a new one, one that stands, and what happens when two people save the same one. */
export function conceptEditingRoutes(services: Services, render: Render): Router {
  const { glossaries, concepts, documents } = services;

  const show = async (
    req: GlossaryRequest,
    res: Response,
    {
      status = 200,
      ...input
    }: Pick<ConceptFormInput, 'draft' | 'concept' | 'version'> &
      Partial<Pick<ConceptFormInput, 'added' | 'errors' | 'alike' | 'confirmed' | 'origin'>> & {
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
    const { origin = sentOrigin(req) } = input;
    const saved = isAnswer ? null : queryValue(req, 'saved');
    const model = conceptForm({
      ...input,
      ...conceptLists(all),
      origin,
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

  const orConflict = createConflictAnswer(services, render);

  const router = Router();
  router
    .route('/glossaries/:glossaryId/concepts/new')
    .get(async (req, res) => {
      // A term that was marked across a printed line break is one word.
      const text = (queryValue(req, 'term') ?? '').replace(/[\r\n\f]+/g, '').trim();
      const reading = text === '' ? '' : await concepts.readingOf(text);
      const term = { ...newTerm('ja', []), text, reading };
      const origin = originOf(queryValue(req, 'document') ?? '', queryNumber(req, 'passage') ?? 1);
      const document = origin === null ? null : await documents.get(origin.documentId);
      const draft = {
        ...NEW_CONCEPT,
        terms: text === '' ? [] : [term],
        sources: document === null ? [] : [{ title: document.name, url: '', date: '' }],
      };
      await show(req, res, { draft, concept: null, version: null, origin });
    })
    .all(refuseOtherMethods('GET', 'HEAD'));

  router
    .route('/glossaries/:glossaryId/concepts')
    .get((req, res) => {
      res.redirect(303, glossaryAddress(req.params.glossaryId));
    })
    .post(readWideForm, async (req, res) => {
      const { glossaryId } = req.params;
      const press = pressed(field(req, 'do'));
      const typed = draftOf(req);
      const draft = press.kind === 'propose' ? asProposal(typed) : typed;
      const input = { draft, concept: null, version: null };
      if (press.kind === 'reshape') return reshape(req, res, { ...input, press });
      return save(req, res, {
        ...input,
        async work(draft) {
          const { id } = await concepts.create(glossaryId, draft);
          const origin = sentOrigin(req);
          const next =
            origin !== null
              ? passageHref(origin.documentId, origin.passage, { done: 'termAdded' })
              : press.kind === 'saveNext'
                ? withQuery(`${glossaryAddress(glossaryId)}/concepts/new`, { saved: id })
                : withQuery(conceptAddress(glossaryId, id), {
                    done: press.kind === 'propose' ? 'proposed' : 'created',
                  });
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

  return router;
}

/** What the person who typed can put right. */
function isOfField({ code, status, problems }: AppError): boolean {
  return status === 422 || (code === 'field.type' && problems.length > 0);
}

/** Hidden fields of the form bring it back. */
function sentOrigin(req: Request): Origin | null {
  const passage = field(req, 'passage');
  return originOf(field(req, 'document'), /^[1-9]\d{0,8}$/.test(passage) ? Number(passage) : 1);
}

function originOf(documentId: string, passage: number): Origin | null {
  return documentId === '' ? null : { documentId, passage };
}

function draftOf(req: Request): ConceptDraft {
  return readDraft(fieldsOf(req), removedRow(field(req, 'do')));
}
