import type { MatchReport } from '../../services/match-report.ts';

/** One match a line, so that two runs can be compared line by line. */
export function matchesJson(reports: readonly MatchReport[]): string {
  if (reports.length === 0) return '{"matches":[]}\n';
  return `{"matches":[\n${reports.map((report) => JSON.stringify(report)).join(',\n')}\n]}\n`;
}
