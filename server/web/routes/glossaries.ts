import { Router, type Request } from 'express';
import { LANGUAGES, STATUSES } from '../../../glossary/index.ts';
import { AppError } from '../../errors.ts';
import {
  CONCEPT_SORTS,
  type ConceptFilter,
  type ConceptQuery,
  type StoredConcept,
} from '../../services/glossaries.ts';
import type { Services } from '../../services/services.ts';
import { exportRequest, sendFile } from '../export-file.ts';
import { refuseOtherMethods } from '../middleware/errors.ts';
import { glossaryAddress, withQuery } from '../models/addresses.ts';
import { alikeViews } from '../models/alike.ts';
import { conceptPage } from '../models/concept-page.ts';
import { glossaryPage } from '../models/glossary-page.ts';
import { headword } from '../models/terms.ts';
import { queryChoice, queryNumber, queryValue } from '../query.ts';
import type { Reader } from '../reader.ts';
import { placeOf, type Render } from '../render.ts';

/** The table of a glossary, its concepts, and its way out as a file. */
export function glossaryRoutes(services: Services, render: Render): Router {
  const { glossaries, concepts, recognition, exchange } = services;
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
      const done = queryChoice(req, 'done', DONE);
      const message =
        done === null ? null : { text: reader.t(`editing:message.${done}`), undoAction: null };
      const model = conceptPage({ glossary, concept, related, occurrences, message, reader });
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

  router
    .route('/glossaries/:glossaryId/export')
    .get(async (req, res) => {
      const filter = conceptFilter(req);
      const request = { ...exportRequest(req), filter };
      await sendFile(res, await exchange.export(req.params.glossaryId, request));
    })
    .all(refuseOtherMethods('GET', 'HEAD'));
  return router;
}

const DONE = ['created', 'saved', 'restored', 'takenBack'] as const;
const PAGE_SIZE = 50;
/** As long as the longest term. */
const MAX_SEARCH = 255;

/** @throws AppError `query.field` */
function conceptFilter(req: Request): ConceptFilter {
  const text = queryValue(req, 'q') ?? '';
  if (text.length > MAX_SEARCH) throw new AppError('query.field', { field: 'q' });
  const status = queryChoice(req, 'status', STATUSES);
  const domain = queryValue(req, 'domain');
  const missing = queryChoice(req, 'missing', LANGUAGES);
  return {
    text,
    ...(status === null ? {} : { status }),
    ...(domain === null ? {} : { domain }),
    ...(missing === null ? {} : { missing }),
  };
}

/** @throws AppError `query.field` */
function conceptQuery(req: Request, { language }: Reader): ConceptQuery {
  return {
    ...conceptFilter(req),
    sort: queryChoice(req, 'sort', CONCEPT_SORTS) ?? 'ja',
    direction: queryChoice(req, 'dir', ['asc', 'desc']) === 'desc' ? 'descending' : 'ascending',
    collation: language,
    page: queryNumber(req, 'page') ?? 1,
    pageSize: PAGE_SIZE,
  };
}
