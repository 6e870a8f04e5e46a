import { unwrap } from '../../glossary/index.ts';
import type { Checking } from './checking.ts';
import { dismissalOf, type Dismissals, type FindingSubject } from './dismissals.ts';
import type { Documents } from './documents.ts';
import { renderedConcepts } from './rendered-concepts.ts';
import { reportFile } from './report-file.ts';
import { passes, type DocumentReport, type ReportedFinding, type Reports } from './reports.ts';
import type { Recognition } from './recognition.ts';
import type { Translations } from './translations.ts';

export function createReports({
  documents,
  recognition,
  translations,
  checking,
  dismissals,
}: {
  readonly documents: Documents;
  readonly recognition: Recognition;
  readonly translations: Translations;
  readonly checking: Checking;
  readonly dismissals: Dismissals;
}): Reports {
  const report = async (documentId: string): Promise<DocumentReport> => {
    const [{ id, name, text }, { passages }, stored, standing] = await Promise.all([
      documents.get(documentId),
      recognition.document(documentId),
      translations.list(documentId),
      dismissals.list(documentId),
    ]);
    const texts = stored.passages.map(({ en, ko }) => ({ en: en.text, ko: ko.text }));
    const checked = await checking.document(
      documentId,
      passages.map(({ span }, index) => ({ span, texts: texts[index] ?? {} })),
    );
    const sources = unwrap(text).map((paragraph) => paragraph.text);
    const found = checked.segments.flatMap((segment, index) =>
      segment.findings.map((finding) => ({
        ...finding,
        passage: index + 1,
        concept:
          finding.conceptId === null ? null : (checked.concepts.get(finding.conceptId) ?? null),
        source: sources[index] ?? '',
        target: texts[index]?.[finding.language] ?? '',
      })),
    );
    const findings = found.filter(
      (finding) => dismissalOf(subjectOf(finding), finding.passage, standing) === null,
    );
    return {
      document: { id, name },
      progress: stored.progress,
      findings,
      dismissed: found.length - findings.length,
      rendered: renderedConcepts(checked),
    };
  };

  return {
    document: report,

    async export(documentId, { filter = {}, ...request }) {
      const whole = await report(documentId);
      const findings = whole.findings.filter((finding) => passes(filter, finding));
      return reportFile({ ...whole, findings }, request);
    },
  };
}

function subjectOf({ language, code, concept, found }: ReportedFinding): FindingSubject {
  const { glossaryId = '', id: conceptId = '' } = concept ?? {};
  return { language, code, glossaryId, conceptId, found };
}
