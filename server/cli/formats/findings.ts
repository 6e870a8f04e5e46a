import type { ExplainFinding, FindingReport } from '../../services/finding-report.ts';
import { reportFinding } from '../../services/finding-report.ts';
import type { LineFinding } from '../../services/checked-lines.ts';

/** A finding in a text whose lines are its segments. */
export type LineReport = FindingReport & {
  /** 1-based. */
  readonly line: number;
};

export function reportLines(
  findings: readonly LineFinding[],
  explain: ExplainFinding,
): readonly LineReport[] {
  return findings.map((finding) => ({ line: finding.line, ...reportFinding(finding, explain) }));
}

/** One finding a line, so that two runs can be compared line by line. */
export function findingsJson(reports: readonly LineReport[]): string {
  if (reports.length === 0) return '{"findings":[]}\n';
  return `{"findings":[\n${reports.map((report) => JSON.stringify(report)).join(',\n')}\n]}\n`;
}

/** One finding a line, as compilers tell theirs: editors lead from it to the place in the translation. */
export function findingsText(
  reports: readonly LineReport[],
  {
    name,
    text,
    severity,
  }: {
    readonly name: string;
    /** The translation. */
    readonly text: string;
    readonly severity: (report: LineReport) => string;
  },
): string {
  return reports
    .map((report) => {
      const place = [name, report.line, ...columnOf(report, text)].join(':');
      return `${place}: ${severity(report)} [${report.code}] ${report.message}\n`;
    })
    .join('');
}

/** 1-based, in code points; none where the finding is about what is not there. */
function columnOf({ targetSpan }: LineReport, text: string): readonly number[] {
  if (targetSpan === null) return [];
  const before = text.slice(0, targetSpan.start).replace(/^\uFEFF/, '');
  return [Array.from(before.slice(before.search(/[^\r\n]*$/))).length + 1];
}
