import { Router, type Request } from 'express';
import { FINDING_CODES, SEVERITIES, TARGET_LANGUAGES } from '../../../glossary/index.ts';
import { createFindingExplainer } from '../../services/finding-message.ts';
import { REPORT_FORMATS, type FindingFilter } from '../../services/reports.ts';
import type { Services } from '../../services/services.ts';
import { isForSpreadsheets, sendFile } from '../export-file.ts';
import { refuseOtherMethods } from '../middleware/errors.ts';
import { GROUPINGS } from '../models/finding-groups.ts';
import { reportPage } from '../models/report-page.ts';
import { queryChoice, queryNumber, queryValue } from '../query.ts';
import type { Render } from '../render.ts';

/** What the check says of a whole document, to look at, to print and to take away. */
export function reportRoutes({ reports }: Services, render: Render): Router {
  const router = Router();
  router
    .route('/documents/:documentId/report')
    .get(async (req, res) => {
      const { reader } = res.locals;
      const filter = findingFilter(req);
      const grouping = queryChoice(req, 'group', GROUPINGS) ?? 'passage';
      const report = await reports.document(req.params.documentId);
      const model = reportPage({ report, filter, grouping, reader });
      const title = reader.t('report:title', { name: report.document.name });
      render(res, 'report', { model, title, room: 'documents' });
    })
    .all(refuseOtherMethods('GET', 'HEAD'));

  router
    .route('/documents/:documentId/report/export')
    .get(async (req, res) => {
      const { t, language } = res.locals.reader;
      const file = await reports.export(req.params.documentId, {
        format: queryChoice(req, 'format', REPORT_FORMATS) ?? 'csv',
        spreadsheet: isForSpreadsheets(req),
        filter: findingFilter(req),
        explain: createFindingExplainer(language, (key, values) => t(key, values)),
      });
      await sendFile(res, file);
    })
    .all(refuseOtherMethods('GET', 'HEAD'));
  return router;
}

/** @throws AppError `query.field` */
function findingFilter(req: Request): FindingFilter {
  const language = queryChoice(req, 'language', TARGET_LANGUAGES);
  const code = queryChoice(req, 'code', FINDING_CODES);
  const severity = queryChoice(req, 'severity', SEVERITIES);
  const concept = queryValue(req, 'concept');
  const passage = queryNumber(req, 'passage');
  return {
    ...(language === null ? {} : { language }),
    ...(code === null ? {} : { code }),
    ...(severity === null ? {} : { severity }),
    ...(concept === null ? {} : { concept }),
    ...(passage === null ? {} : { passage }),
  };
}
