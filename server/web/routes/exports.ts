import { Router } from 'express';
import type { Services } from '../../services/services.ts';
import { conceptFilter } from '../concept-query.ts';
import { exportRequest, sendFile } from '../export-file.ts';
import { refuseOtherMethods } from '../middleware/errors.ts';
import { FILE_CHOICES, fileChoice } from '../models/file-choices.ts';
import { exportPage, type ExportScope } from '../models/export-page.ts';
import { printedGlossary } from '../models/printed-glossary.ts';
import { queryChoice, queryValue } from '../query.ts';
import { placeOf, type Render } from '../render.ts';

/** The ways of a glossary out: as a file, after a look at what the file will not carry, and on paper. */
export function exportRoutes(
  { glossaries, documents, exchange }: Services,
  render: Render,
): Router {
  const router = Router();

  const documentOf = async (documentId: string | null): Promise<ExportScope['document']> =>
    documentId === null ? null : { id: documentId, name: (await documents.get(documentId)).name };

  router
    .route('/glossaries/:glossaryId/export')
    .get(async (req, res) => {
      const documentId = queryValue(req, 'document');
      const request = {
        ...exportRequest(req),
        filter: conceptFilter(req),
        ...(documentId === null ? {} : { documentId }),
      };
      await sendFile(res, await exchange.export(req.params.glossaryId, request));
    })
    .all(refuseOtherMethods('GET', 'HEAD'));

  router
    .route('/glossaries/:glossaryId/export/options')
    .get(async (req, res) => {
      const { reader } = res.locals;
      const { glossaryId } = req.params;
      const filter = conceptFilter(req);
      const document = await documentOf(queryValue(req, 'document'));
      const target = queryChoice(req, 'target', ['en', 'ko']) ?? 'en';
      const choice = fileChoice(queryChoice(req, 'as', Object.keys(FILE_CHOICES)) ?? 'csv');
      const selection = { filter, ...(document === null ? {} : { documentId: document.id }) };
      const [glossary, concepts, losses] = await Promise.all([
        glossaries.get(glossaryId),
        exchange.concepts(glossaryId, selection),
        exchange.loss(glossaryId, {
          ...selection,
          ...choice.request,
          languages: { source: 'ja', target },
        }),
      ]);
      const model = exportPage({
        glossary,
        scope: { filter, document },
        count: concepts.length,
        choice,
        target,
        losses,
        reader,
      });
      const place = placeOf(req);
      render(res, 'export', { model, title: reader.t('export:title'), room: 'glossary', place });
    })
    .all(refuseOtherMethods('GET', 'HEAD'));

  router
    .route('/glossaries/:glossaryId/print')
    .get(async (req, res) => {
      const { reader } = res.locals;
      const { glossaryId } = req.params;
      const documentId = queryValue(req, 'document');
      const [glossary, concepts] = await Promise.all([
        glossaries.get(glossaryId),
        exchange.concepts(glossaryId, {
          filter: conceptFilter(req),
          ...(documentId === null ? {} : { documentId }),
        }),
      ]);
      const model = printedGlossary({ glossary, concepts, reader });
      const title = reader.t('export:print.title', { name: glossary.name });
      render(res, 'printed-glossary', { model, title, room: 'glossary' });
    })
    .all(refuseOtherMethods('GET', 'HEAD'));
  return router;
}
