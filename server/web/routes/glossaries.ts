import { Router } from 'express';
import type { StoredConcept } from '../../services/glossaries.ts';
import type { ChangeSet } from '../../services/ports/change-sets.ts';
import type { Services } from '../../services/services.ts';
import { conceptQuery, MAX_SEARCH } from '../concept-query.ts';
import { refuseOtherMethods } from '../middleware/errors.ts';
import { glossaryAddress, withQuery } from '../models/addresses.ts';
import { alikeViews } from '../models/alike.ts';
import { conceptPage } from '../models/concept-page.ts';
import { isErrorOf } from '../models/form-error.ts';
import { glossaryPage } from '../models/glossary-page.ts';
import { headword } from '../models/terms.ts';
import { queryChoice, queryValue } from '../query.ts';
import { placeOf, type Render } from '../render.ts';

/** The table of a glossary and its concepts. */
export function glossaryRoutes(services: Services, render: Render): Router {
  const { glossaries, changeSets, concepts, recognition } = services;
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
      const first = (await glossaries.list())[0];
      res.redirect(
        303,
        first === undefined
          ? '/glossaries'
          : withQuery(glossaryAddress(first.id), { q: queryValue(req, 'q') ?? undefined }),
      );
    })
    .all(refuseOtherMethods('GET', 'HEAD'));

  router
    .route('/glossaries/:glossaryId')
    .get(async (req, res) => {
      const { reader } = res.locals;
      const { glossaryId } = req.params;
      const query = conceptQuery(req, reader);
      const place = placeOf(req);
      const [glossary, shelf, found] = await Promise.all([
        glossaries.get(glossaryId),
        glossaries.list(),
        glossaries.find(glossaryId, query),
      ]);
      const model = glossaryPage({
        reader,
        place,
        glossary,
        glossaries: shelf,
        query,
        found,
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
      const [glossary, concept, occurrences] = await Promise.all([
        glossaries.get(glossaryId),
        glossaries.concept(glossaryId, conceptId),
        recognition.occurrences(glossaryId, conceptId),
      ]);
      const related = await relatedTo(concept);
      const proposals = await services.proposals.of(concept);
      const done = queryChoice(req, 'done', DONE);
      const message =
        done === null ? null : { text: reader.t(`editing:message.${done}`), undoAction: null };
      const model = conceptPage({
        glossary,
        concept,
        related,
        proposals,
        occurrences,
        message,
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

const DONE = ['created', 'proposed', 'saved', 'restored', 'takenBack'] as const;
