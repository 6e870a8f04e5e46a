import type { z } from 'zod';
import type { TextProblemCode } from '../text/input.ts';

/** What can be wrong with a glossary file. The codes are those of the product's error table. */
export type GlossaryProblemCode =
  | TextProblemCode
  | 'csv.quote'
  | 'csv.cells'
  | 'table.rows'
  | 'table.columns'
  | 'table.cell'
  | 'xml.syntax'
  | 'xml.doctype'
  | 'xml.limit'
  | 'xml.version'
  | 'tbx.root'
  | 'utx.header'
  | 'utx.languages'
  | 'pairs.languages'
  | 'zip.broken'
  | 'zip.tooLarge'
  | 'zip.name'
  | 'xlsx.structure'
  | 'xlsx.cell'
  | 'xlsx.errorValue'
  | 'json.malformed'
  | 'field.type'
  | 'field.required'
  | 'field.tooMany'
  | 'field.url'
  | 'field.date'
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
  /** 1-based, of a file that has lines and no rows (XML). */
  readonly line?: number;
  readonly column?: string | number;
  readonly field?: string;
  /**
   * By code: `text.*` the data of the TextProblem and `position` (1-based, in the field; without a row, in the file);
   * `csv.cells` `cells`,
   * `columns`; `table.*` and `xml.limit` `limit`; `json.malformed` none; `field.type` `expected`; `field.tooMany` `limit`; `glossary.header` `expected`; `concept.duplicate` and
   * `concept.conflict` `id`.
   */
  readonly data?: Readonly<Record<string, string | number>>;
}

type Issue = z.core.$ZodIssue;

/** What a schema issue says in our words. The schema must have been run with `reportInput`. */
export function describeIssue(issue: Issue): Pick<GlossaryProblem, 'code' | 'data'> {
  if (issue.code === 'custom') return describeOwnIssue(issue.params);
  // The schemas ask for at least one term, and for nothing else of a size.
  if (issue.input === undefined || issue.code === 'too_small') return { code: 'field.required' };
  if (issue.code === 'too_big') {
    return { code: 'field.tooMany', data: { limit: Number(issue.maximum) } };
  }
  return { code: 'field.type', data: { expected: expectationOf(issue) } };
}

function expectationOf(issue: Issue): string {
  // An empty text is among the choices of a field that may say nothing.
  if (issue.code === 'invalid_value') return issue.values.map(String).filter(Boolean).join(' | ');
  return issue.code === 'invalid_type' ? issue.expected : issue.code;
}

const OWN_CODES = [
  'text.control',
  'text.surrogate',
  'text.empty',
  'text.tooLong',
  'field.url',
  'field.date',
] as const satisfies readonly GlossaryProblemCode[];

function describeOwnIssue(
  params: Readonly<Record<string, unknown>> | undefined,
): Pick<GlossaryProblem, 'code' | 'data'> {
  const code = OWN_CODES.find((own) => own === params?.['code']);
  if (code === undefined) {
    throw new TypeError(`a custom issue that is not ours: ${JSON.stringify(params)}`);
  }
  const offset = params?.['offset'];
  if (typeof offset !== 'number') return { code };
  return { code, data: { ...dataOf(params?.['data']), position: offset + 1 } };
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
