import { Router, type Request } from 'express';
import type { StoredConcept } from '../../services/glossaries.ts';
import type { ChangeSet } from '../../services/ports/change-sets.ts';
import type { Services } from '../../services/services.ts';
import { conceptQuery, MAX_SEARCH } from '../concept-query.ts';
import { refuseOtherMethods } from '../middleware/errors.ts';
import {
  conceptAddress,
  CONCEPTS_ADDRESS,
  glossaryAddress,
  withQuery,
} from '../models/addresses.ts';
import { alikeViews } from '../models/alike.ts';
import { conceptPage } from '../models/concept-page.ts';
import { conceptsPage } from '../models/concepts-page.ts';
import type { Message } from '../models/documents-page.ts';
import { isErrorOf } from '../models/form-error.ts';
import { glossaryPage } from '../models/glossary-page.ts';
import { headword } from '../models/terms.ts';
import { queryChoice, queryValue } from '../query.ts';
import type { Reader } from '../reader.ts';
import { placeOf, type Render } from '../render.ts';

/** The table of a glossary and its concepts. */
export function glossaryRoutes(services: Services, render: Render): Router {
  const { glossaries, documents, changeSets, concepts, recognition } = services;
  const router = Router();

  const relatedTo = async ({
    glossaryId,
    relations,
  }: StoredConcept): Promise<ReadonlyMap<string, StoredConcept>> => {
    if (relations.length === 0) return new Map();
    const ids = new Set(relations.map(({ conceptId }) => conceptId));
    const all = await glossaries.concepts(glossaryId);
    return new Map(all.filter(({ id }) => ids.has(id)).map((concept) => [concept.id, concept]));
  };

  /** Nothing is said of a change that is not known: addresses are kept longer than databases. */
  const madeBy = async (
    glossaryId: string,
    changeSetId: string | null,
  ): Promise<ChangeSet | null> => {
    if (changeSetId === null) return null;
    return changeSets.get({ glossaryId, changeSetId }).catch((error: unknown) => {
      if (isErrorOf(error, 'changes')) return null;
      throw error;
    });
  };

  router
    .route('/glossary')
    .get(async (req, res) => {
      const [first, ...others] = await glossaries.list();
      const q = queryValue(req, 'q') ?? undefined;
      // Whoever looks for a word does not know which glossary it is in.
      const isAnywhere = q !== undefined && others.length > 0;
      const path = first === undefined ? '/glossaries' : glossaryAddress(first.id);
      res.redirect(303, withQuery(isAnywhere ? CONCEPTS_ADDRESS : path, { q }));
    })
    .all(refuseOtherMethods('GET', 'HEAD'));

  router
    .route(CONCEPTS_ADDRESS)
    .get(async (req, res) => {
      const { reader } = res.locals;
      const query = conceptQuery(req, reader);
      const place = placeOf(req);
      const [shelf, texts, found] = await Promise.all([
        glossaries.list(),
        documents.list(),
        glossaries.find(null, query),
      ]);
      const model = conceptsPage({
        reader,
        place,
        glossaries: shelf,
        documents: texts,
        query,
        found,
      });
      const title = reader.t('glossary:everywhere.title');
      render(res, 'concepts', { model, title, room: 'glossary', place });
    })
    .all(refuseOtherMethods('GET', 'HEAD'));

  router
    .route('/glossaries/:glossaryId')
    .get(async (req, res) => {
      const { reader } = res.locals;
      const { glossaryId } = req.params;
      const query = conceptQuery(req, reader);
      const place = placeOf(req);
      const [glossary, shelf, texts, found] = await Promise.all([
        glossaries.get(glossaryId),
        glossaries.list(),
        documents.list(),
        glossaries.find(glossaryId, query),
      ]);
      const model = glossaryPage({
        reader,
        place,
        glossary,
        glossaries: shelf,
        documents: texts,
        query,
        found,
        comments: await services.comments.counts(
          glossaryId,
          found.concepts.map(({ id }) => id),
        ),
        removed: queryValue(req, 'removed'),
        changed: await madeBy(glossaryId, queryValue(req, 'changed')),
      });
      render(res, 'glossary', { model, title: glossary.name, room: 'glossary', place });
    })
    .all(refuseOtherMethods('GET', 'HEAD'));

  router
    .route('/glossaries/:glossaryId/concepts/:conceptId')
    .get(async (req, res) => {
      const { reader } = res.locals;
      const { glossaryId, conceptId } = req.params;
      const glossary = await glossaries.get(glossaryId);
      const into = await services.merging.target(req.params).catch(nowhere);
      if (into !== null) {
        // What was written down before the merge still leads on.
        const address = withQuery(conceptAddress(glossaryId, into), { merged: conceptId });
        res.redirect(303, address);
        return;
      }
      const [concept, occurrences] = await Promise.all([
        glossaries.concept(glossaryId, conceptId),
        recognition.occurrences(glossaryId, conceptId),
      ]);
      const related = await relatedTo(concept);
      const proposals = await services.proposals.of(concept);
      const place = { glossaryId, conceptId };
      const model = conceptPage({
        glossary,
        concept,
        related,
        proposals,
        occurrences,
        comments: await services.comments.of(place),
        message: messageOf(req, reader),
        reader,
      });
      render(res, 'concept', { model, title: headword(concept).text, room: 'glossary' });
    })
    .all(refuseOtherMethods('GET', 'HEAD'));

  router
    .route('/glossaries/:glossaryId/alike')
    .get(async (req, res) => {
      const text = (queryValue(req, 'term') ?? '').slice(0, MAX_SEARCH);
      const except = queryValue(req, 'except') ?? undefined;
      const found = await concepts.alike(req.params.glossaryId, [text], except);
      res.json({ alike: alikeViews(found, res.locals.reader) });
    })
    .all(refuseOtherMethods('GET', 'HEAD'));

  return router;
}

/** A concept that never was is told of by whoever looks for it. */
function nowhere(error: unknown): null {
  if (isErrorOf(error, 'concept')) return null;
  throw error;
}

/** What was just done to the concept, or said about it. */
function messageOf(req: Request, { t }: Reader): Message | null {
  const done = queryChoice(req, 'done', DONE);
  if (done !== null) return { text: t(`editing:message.${done}`), undoAction: null };
  const merged = queryValue(req, 'merged');
  if (merged !== null) return { text: t('merging:merged', { id: merged }), undoAction: null };
  const said = queryChoice(req, 'comment', COMMENTED);
  if (said === null) return null;
  const removed = queryValue(req, 'removed');
  const { pathname } = new URL(req.originalUrl, 'http://localhost');
  return {
    text: t(`comments:done.${said}`),
    undoAction:
      removed === null ? null : `${pathname}/comments/${encodeURIComponent(removed)}/restore`,
  };
}

const COMMENTED = ['added', 'saved', 'restored', 'removed'] as const;
const DONE = ['created', 'proposed', 'saved', 'restored', 'takenBack'] as const;
