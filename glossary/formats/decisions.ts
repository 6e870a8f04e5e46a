import { z } from 'zod';
import { DECISION_KINDS, isOfOnePlace, type Decision } from '../terms/decision.ts';
import { TEXT_RULES, textProblems, type TextRule } from '../text/input.ts';
import { doubledColumns, formatTable, parseTable, type TableRow } from './table/table.ts';
import { describeIssue, type GlossaryProblem } from './problem.ts';

/** A decision as a file carries it from one document, or program, to another. */
export interface ExchangeDecision extends Decision {
  /** Of the glossary whose concept it is; empty where that is not said. */
  readonly glossaryId: string;
  readonly reason: string;
  /** Who decided, and when (ISO 8601): told to people, and not believed on the way in. */
  readonly by: string;
  readonly at: string;
}

/** Decisions are our own affair: no other program has a format for them. */
export type DecisionFormat = 'csv' | 'json';

export interface DecisionReading {
  readonly decisions: readonly ExchangeDecision[];
  /** A decision with a problem is left out; the others stand. */
  readonly problems: readonly GlossaryProblem[];
}

/** The format a file name promises, by its extension in any case; null if it is neither. */
export function decisionFormatOf(fileName: string): DecisionFormat | null {
  const extension = /\.(csv|json)$/i.exec(fileName)?.[1]?.toLowerCase();
  return extension === 'csv' || extension === 'json' ? extension : null;
}

/** Reads the text of a file of decisions. Never throws over what stands in it: look at `problems`. */
export function readDecisions({
  text,
  format,
}: {
  readonly text: string;
  readonly format: DecisionFormat;
}): DecisionReading {
  if (format === 'csv') {
    const table = parseTable(text, {});
    const { header, rows, readable } = table;
    const problems = [...doubledColumns(table), ...table.problems];
    if (readable && !['kind', 'concept_id'].every((name) => header.includes(name))) {
      return {
        decisions: [],
        problems: [{ code: 'glossary.header', row: 1, data: { expected: 'kind, concept_id' } }],
      };
    }
    return collect(
      rows.map((row) => ({ value: valuesOf(row), row: row.row })),
      problems,
    );
  }
  const values = parseArray(text);
  if (values === null) return { decisions: [], problems: [{ code: 'json.malformed' }] };
  return readDecisionValues(values);
}

/** Reads decisions that already stand in memory, such as those of one line of a JSON Lines job. */
export function readDecisionValues(values: readonly unknown[]): DecisionReading {
  return collect(
    values.map((value, index) => ({ value, row: index + 1 })),
    [],
  );
}

/** One decision a line, so that two versions of a file can be compared line by line. */
export function writeDecisionsJson(decisions: readonly ExchangeDecision[]): string {
  if (decisions.length === 0) return '[]\n';
  const lines = decisions.map(
    ({ kind, glossaryId, conceptId, term, surface, span, reason, by, at }) =>
      JSON.stringify({
        kind,
        glossaryId,
        conceptId,
        term,
        surface,
        start: span?.start ?? null,
        end: span?.end ?? null,
        reason,
        by,
        at,
      }),
  );
  return `[\n${lines.join(',\n')}\n]\n`;
}

export function writeDecisionsCsv(
  decisions: readonly ExchangeDecision[],
  options: { readonly spreadsheet?: boolean } = {},
): string {
  const records = decisions.map(
    ({ kind, glossaryId, conceptId, term, surface, span, reason, by, at }) => [
      kind,
      glossaryId,
      conceptId,
      term,
      surface,
      span === null ? '' : String(span.start),
      span === null ? '' : String(span.end),
      reason,
      by,
      at,
    ],
  );
  return formatTable([Object.values(COLUMNS), ...records], options);
}

/** Field -> column. */
const COLUMNS = {
  kind: 'kind',
  glossaryId: 'glossary_id',
  conceptId: 'concept_id',
  term: 'term',
  surface: 'surface',
  start: 'start',
  end: 'end',
  reason: 'reason',
  by: 'by',
  at: 'at',
} as const;

const offset = z.int().min(0).nullable().default(null);

const RawDecisionSchema = z
  .object({
    kind: z.enum(DECISION_KINDS),
    glossaryId: z.string().max(64).default(''),
    conceptId: z.string(),
    term: z.string().default(''),
    surface: z.string().default(''),
    start: offset,
    end: offset,
    reason: z.string().default(''),
    by: z.string().max(255).default(''),
    at: z.string().max(64).default(''),
  })
  .transform(({ start, end, ...rest }) => ({
    ...rest,
    span: start === null || end === null || end <= start ? null : { start, end },
  }));

const RULES: Readonly<Record<'conceptId' | 'term' | 'surface' | 'reason', TextRule>> = {
  conceptId: TEXT_RULES.conceptId,
  term: { ...TEXT_RULES.term, blank: 'allowed' },
  surface: TEXT_RULES.surface,
  reason: TEXT_RULES.reason,
};

function collect(
  raws: readonly { readonly value: unknown; readonly row: number }[],
  earlier: readonly GlossaryProblem[],
): DecisionReading {
  const problems = [...earlier];
  const decisions: ExchangeDecision[] = [];
  for (const { value, row } of raws) {
    const result = RawDecisionSchema.safeParse(value, { reportInput: true });
    const found: readonly GlossaryProblem[] = result.success
      ? problemsOf(result.data, row)
      : result.error.issues.map((issue) => ({
          ...describeIssue(issue),
          row,
          field: issue.path.map(String).join('.'),
        }));
    problems.push(...found);
    if (result.success && found.length === 0) decisions.push(result.data);
  }
  return { decisions, problems };
}

function problemsOf(decision: ExchangeDecision, row: number): readonly GlossaryProblem[] {
  const texts = (['conceptId', 'term', 'surface', 'reason'] as const).flatMap((field) =>
    textProblems(decision[field], RULES[field]).map(({ code, offset: at, data }) => ({
      code,
      row,
      field,
      data: { ...data, position: at + 1 },
    })),
  );
  if (texts.length > 0) return texts;
  if (isOfOnePlace(decision.kind)) {
    return decision.span === null ? [{ code: 'field.required', row, field: 'start' }] : [];
  }
  const isNamed = decision.term !== '' || decision.surface !== '';
  return isNamed ? [] : [{ code: 'field.required', row, field: 'term' }];
}

function parseArray(text: string): readonly unknown[] | null {
  try {
    const value: unknown = JSON.parse(text.startsWith('\uFEFF') ? text.slice(1) : text);
    return Array.isArray(value) ? value : null;
  } catch {
    return null;
  }
}

function valuesOf(row: TableRow): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(COLUMNS).flatMap(([field, column]): readonly (readonly [string, unknown])[] => {
      const cell = row.cell(column);
      if (cell === '') return [];
      const isNumber = (field === 'start' || field === 'end') && /^\d{1,9}$/.test(cell);
      return [[field, isNumber ? Number(cell) : cell]];
    }),
  );
}
