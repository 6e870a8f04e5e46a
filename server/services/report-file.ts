import {
  formatTable,
  TARGET_LANGUAGES,
  writeSheet,
  type TargetLanguage,
} from '../../glossary/index.ts';
import { downloadName } from './download-name.ts';
import type { Download } from './exchange.ts';
import { reportFinding, type ExplainFinding } from './finding-report.ts';
import { junitReport } from './junit-report.ts';
import { encodedPieces } from './pieces.ts';
import type { DocumentReport, ReportedFinding, ReportFormat } from './reports.ts';

/** A report as a file for other programs and for people who keep tables. */
export function reportFile(
  report: DocumentReport,
  {
    format,
    spreadsheet = false,
    explain,
  }: {
    readonly format: ReportFormat;
    readonly spreadsheet?: boolean;
    readonly explain: ExplainFinding;
  },
): Download {
  const { extension, mediaType } = TRAITS[format];
  const fileName = downloadName(`${report.document.name} check`, extension);
  return { fileName, mediaType, pieces: pieces() };

  function pieces(): AsyncIterable<Uint8Array> {
    switch (format) {
      case 'csv':
        return encodedPieces([formatTable(records(report, explain), { spreadsheet })]);
      case 'xlsx':
        return sheetPieces(records(report, explain));
      case 'json':
        return encodedPieces([`${JSON.stringify(presentReport(report, explain), null, 2)}\n`]);
      case 'junit':
        return encodedPieces([junitReport(report, explain)]);
    }
  }
}

const TRAITS = {
  csv: { extension: 'csv', mediaType: 'text/csv; charset=utf-8; header=present' },
  xlsx: {
    extension: 'xlsx',
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  },
  json: { extension: 'json', mediaType: 'application/json; charset=utf-8' },
  junit: { extension: 'xml', mediaType: 'application/xml; charset=utf-8' },
} as const satisfies Record<ReportFormat, { extension: string; mediaType: string }>;

async function* sheetPieces(table: readonly (readonly string[])[]): AsyncGenerator<Uint8Array> {
  yield await writeSheet(table);
}

const COLUMNS = [
  'passage',
  'language',
  'severity',
  'code',
  'concept',
  'term',
  'found',
  'expected',
  'message',
  'source',
  'target',
];

function records(
  { findings }: DocumentReport,
  explain: ExplainFinding,
): readonly (readonly string[])[] {
  return [
    COLUMNS,
    ...findings.map((finding) => [
      String(finding.passage),
      finding.language,
      finding.severity,
      finding.code,
      finding.concept?.id ?? '',
      sourceTerm(finding),
      finding.found,
      finding.expected.join(' | '),
      explain(finding),
      finding.source,
      finding.target,
    ]),
  ];
}

/** The term of the source that a finding is about; empty where it is about none. */
function sourceTerm({ values }: Pick<ReportedFinding, 'values'>): string {
  const { term } = values;
  return typeof term === 'string' ? term : '';
}

/** The report as plain data, for programs. */
function presentReport(
  { document, progress, findings, rendered }: DocumentReport,
  explain: ExplainFinding,
) {
  return {
    document,
    progress,
    findings: findings.map((finding) => ({
      passage: finding.passage,
      glossaryId: finding.concept?.glossaryId ?? null,
      ...reportFinding(finding, explain),
      // A concept goes by its own identifier here: its glossary stands beside it.
      conceptId: finding.concept?.id ?? null,
    })),
    concepts: rendered.map(({ concept, count, renderings, missing, differing }) => ({
      glossaryId: concept.glossaryId,
      conceptId: concept.id,
      count,
      differing,
      ...byLanguage((language) => ({
        renderings: renderings[language],
        missing: missing[language],
      })),
    })),
  };
}

function byLanguage<Value>(of: (language: TargetLanguage) => Value): Record<TargetLanguage, Value> {
  const [en, ko] = TARGET_LANGUAGES;
  return { [en]: of(en), [ko]: of(ko) };
}
