import { reportFinding } from '../../services/finding-report.ts';
import type { CheckReport } from '../../services/checking.ts';
import { json, NOTHING, route, type ApiReader } from '../route.ts';
import { CheckRequestSchema, FindingsSchema } from '../schemas/checking.ts';
import { TEXT_BYTES } from './recognition.ts';

export const checkingRoutes = [
  route({
    method: 'post',
    path: '/check',
    operationId: 'check',
    tag: 'checking',
    summary: 'Check translations, which are not stored, against the terms of their sources',
    answers: 'What the check says of them.',
    content: FindingsSchema,
    refusals: [404, 413, 415, 422],
    params: NOTHING,
    query: NOTHING,
    body: CheckRequestSchema,
    maxBytes: TEXT_BYTES,
    async handle({ body, reader }, { checking }) {
      const { segments, glossaryIds } = body;
      const report = await checking.texts(
        segments.map(({ source, en = '', ko = '' }) => ({ source, texts: { en, ko } })),
        glossaryIds === undefined ? {} : { glossaryIds },
      );
      return json(presentFindings(report, reader));
    },
  }),
];

/** A concept goes by its own identifier here: its glossary stands beside it. */
function presentFindings({ segments, concepts }: CheckReport, { explainFinding }: ApiReader) {
  return {
    findings: segments.flatMap(({ findings }, segment) =>
      findings.map((finding) => {
        const { code, severity, reason, language, ...rest } = reportFinding(
          finding,
          explainFinding,
        );
        const concept = rest.conceptId === null ? undefined : concepts.get(rest.conceptId);
        const glossaryId = concept?.glossaryId ?? null;
        const conceptId = concept?.id ?? null;
        return { segment, code, severity, reason, language, glossaryId, ...rest, conceptId };
      }),
    ),
  };
}
