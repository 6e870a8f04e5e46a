import { formatTable } from '../../../glossary/index.ts';
import type { CandidateReport } from '../../services/candidate-report.ts';

/** One candidate a line, so that two runs can be compared line by line. */
export function candidatesJson(reports: readonly CandidateReport[]): string {
  if (reports.length === 0) return '{"candidates":[]}\n';
  return `{"candidates":[\n${reports.map((report) => JSON.stringify(report)).join(',\n')}\n]}\n`;
}

/** A header, and one candidate a row; its places as 3-12 | 40-49. */
export function candidatesCsv(reports: readonly CandidateReport[]): string {
  const rows = reports.map((report) => [
    ...COLUMNS.map((column) => String(report[column])),
    report.spans.map(({ start, end }) => `${String(start)}-${String(end)}`).join(' | '),
  ]);
  return formatTable([[...COLUMNS, 'spans'], ...rows], {});
}

const COLUMNS = [
  'text',
  'reading',
  'acronym',
  'alias',
  'en',
  'ko',
  'score',
  'kind',
  'why',
] as const satisfies readonly (keyof CandidateReport)[];
