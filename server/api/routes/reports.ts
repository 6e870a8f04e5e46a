import { z } from 'zod';
import type { FindingFilter } from '../../services/reports.ts';
import { NOTHING, route } from '../route.ts';
import { IdSchema } from '../schemas/primitives.ts';
import { ReportQuerySchema, ReportSchema } from '../schemas/reports.ts';

export const reportRoutes = [
  route({
    method: 'get',
    path: '/documents/{documentId}/report',
    operationId: 'reportDocument',
    tag: 'checking',
    summary: 'Check all translations of a document, and tell how each term was rendered',
    answers: 'The report as a file, JSON if nothing else was asked for.',
    content: {
      'application/json': ReportSchema,
      'text/csv': z.string(),
      'application/xml': z.string(),
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': z.string(),
    },
    refusals: [404],
    params: z.object({ documentId: IdSchema }),
    query: ReportQuerySchema,
    body: NOTHING,
    async handle({ params, query: { format, spreadsheet, ...query }, reader }, { reports }) {
      const file = await reports.export(params.documentId, {
        format,
        ...(spreadsheet === undefined ? {} : { spreadsheet }),
        filter: filterOf(query),
        explain: reader.explainFinding,
      });
      return { kind: 'file', file };
    },
  }),
];

function filterOf({
  language,
  code,
  severity,
  concept,
  passage,
}: Omit<z.output<typeof ReportQuerySchema>, 'format' | 'spreadsheet'>): FindingFilter {
  return {
    ...(language === undefined ? {} : { language }),
    ...(code === undefined ? {} : { code }),
    ...(severity === undefined ? {} : { severity }),
    ...(concept === undefined ? {} : { concept }),
    ...(passage === undefined ? {} : { passage }),
  };
}
