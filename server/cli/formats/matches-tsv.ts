import type { MatchReport } from '../../services/match-report.ts';

/** One match a row below a header; what would break a row is written as in jq's `@tsv`: \t, \n, \r and \\. */
export function matchesTsv(reports: readonly MatchReport[]): string {
  const rows = reports.map((report) =>
    [...COLUMNS.map((column) => cell(report[column])), cell(report.evidence.text)].join('\t'),
  );
  return [[...COLUMNS, 'evidence'].join('\t'), ...rows, ''].join('\n');
}

const COLUMNS = [
  'start',
  'end',
  'surface',
  'term',
  'conceptId',
  'status',
  'written',
  'grade',
  'within',
  'en',
  'ko',
] as const satisfies readonly (keyof MatchReport)[];

function cell(value: MatchReport[(typeof COLUMNS)[number]]): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const text = typeof value === 'string' ? value : value.join(' | ');
  return text.replace(/[\t\n\r\\]/g, (character) => ESCAPES[character] ?? character);
}

const ESCAPES: Readonly<Record<string, string>> = {
  '\t': '\\t',
  '\n': '\\n',
  '\r': '\\r',
  '\\': '\\\\',
};
