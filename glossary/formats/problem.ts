import type { z } from 'zod';
import type { TextProblemCode } from '../text/input.ts';

/** What can be wrong with a glossary file. The codes are those of the product's error table. */
export type GlossaryProblemCode =
  | TextProblemCode
  | 'csv.quote'
  | 'csv.cells'
  | 'json.malformed'
  | 'field.type'
  | 'field.required'
  | 'glossary.header'
  | 'glossary.empty'
  | 'concept.duplicate'
  | 'concept.conflict';

/**
 * One thing wrong with a glossary file. A concept with a problem is left out of what was read; the others stand.
 *
 * `row` is 1-based and counts as a spreadsheet does: the header is row 1, a cell with line breaks does not add rows. In
 * JSON it is the 1-based place in the array. `column` is a CSV column name, `field` a JSON path (`terms.2.text`).
 */
export interface GlossaryProblem {
  readonly code: GlossaryProblemCode;
  readonly row?: number;
  readonly column?: string;
  readonly field?: string;
  /**
   * By code: `text.*` the data of the TextProblem and `position` (1-based, in the field; without a row, in the file);
   * `csv.cells` `cells`,
   * `columns`; `json.malformed` none; `field.type` `expected`; `glossary.header` `expected`; `concept.duplicate` and
   * `concept.conflict` `id`.
   */
  readonly data?: Readonly<Record<string, string | number>>;
}

type Issue = z.core.$ZodIssue;

/** What a schema issue says in our words. The schema must have been run with `reportInput`. */
export function describeIssue(issue: Issue): Pick<GlossaryProblem, 'code' | 'data'> {
  if (issue.code === 'custom') return describeTextIssue(issue.params);
  // The schemas ask for at least one term, and for nothing else of a size.
  if (issue.input === undefined || issue.code === 'too_small') return { code: 'field.required' };
  return { code: 'field.type', data: { expected: expectationOf(issue) } };
}

function expectationOf(issue: Issue): string {
  if (issue.code === 'invalid_value') return issue.values.map(String).join(' | ');
  return issue.code === 'invalid_type' ? issue.expected : issue.code;
}

const TEXT_CODES: readonly string[] = [
  'text.control',
  'text.surrogate',
  'text.empty',
  'text.tooLong',
] satisfies readonly TextProblemCode[];

function describeTextIssue(
  params: Readonly<Record<string, unknown>> | undefined,
): Pick<GlossaryProblem, 'code' | 'data'> {
  const code = params?.['code'];
  const offset = params?.['offset'];
  if (!isTextCode(code) || typeof offset !== 'number') {
    throw new TypeError(`a custom issue without a text problem: ${JSON.stringify(params)}`);
  }
  return { code, data: { ...dataOf(params?.['data']), position: offset + 1 } };
}

function isTextCode(code: unknown): code is TextProblemCode {
  return typeof code === 'string' && TEXT_CODES.includes(code);
}

function dataOf(data: unknown): Record<string, string | number> {
  if (typeof data !== 'object' || data === null) return {};
  return Object.fromEntries(
    Object.entries(data).filter(
      (entry): entry is [string, string | number] =>
        typeof entry[1] === 'string' || typeof entry[1] === 'number',
    ),
  );
}
