import type { z } from 'zod';
import { describeIssue } from '../../glossary/index.ts';
import { AppError, type ErrorCode, type Problem } from '../errors.ts';

/** @throws AppError `field.unknown`, `field.type`, `field.required`, `version.required` with every problem */
export function parseBody<S extends z.ZodType>(schema: S, value: unknown): z.output<S> {
  const result = schema.safeParse(value, { reportInput: true });
  if (result.success) return result.data;
  throw refusal(result.error.issues.flatMap((issue) => bodyProblems(issue)));
}

/** @throws AppError `query.field`, `version.required` with every problem */
export function parseQuery<S extends z.ZodType>(
  schema: S,
  fields: ReadonlyMap<string, string>,
): z.output<S> {
  const result = schema.safeParse(Object.fromEntries(fields), { reportInput: true });
  if (result.success) return result.data;
  throw refusal(
    result.error.issues.flatMap((issue) =>
      fieldsOf(issue).map((field) =>
        problem(
          field === 'version' && !fields.has(field) ? 'version.required' : 'query.field',
          field,
        ),
      ),
    ),
  );
}

/**
 * An identifier that cannot be one names nothing, so it is as unknown as one that could.
 * @throws AppError `glossary.unknown`, `concept.unknown`, `document.unknown`, `decision.unknown`, `changes.unknown`,
 * `passage.unknown`, `dismissal.unknown`
 */
export function parseParams<S extends z.ZodType>(
  schema: S,
  params: Readonly<Record<string, unknown>>,
): z.output<S> {
  const result = schema.safeParse(params);
  if (result.success) return result.data;
  const name = String(result.error.issues[0]?.path[0]);
  throw new AppError(UNKNOWN[name] ?? 'http.notFound');
}

const UNKNOWN: Readonly<Record<string, ErrorCode>> = {
  glossaryId: 'glossary.unknown',
  conceptId: 'concept.unknown',
  documentId: 'document.unknown',
  decisionId: 'decision.unknown',
  changeSetId: 'changes.unknown',
  importId: 'import.unknown',
  commentId: 'comment.unknown',
  passage: 'passage.unknown',
  dismissalId: 'dismissal.unknown',
};

type Issue = z.core.$ZodIssue;

function bodyProblems(issue: Issue): readonly Problem[] {
  return fieldsOf(issue).map((field) => {
    if (issue.code === 'unrecognized_keys') return problem('field.unknown', field);
    // Rules of the engine say themselves what is wrong with a text.
    if (issue.code === 'custom' && issue.params?.['code'] !== undefined) {
      const { code, data } = describeIssue(issue);
      return { code, field, data: { field, ...data } };
    }
    if (issue.input !== undefined) return problem('field.type', field);
    return problem(field === 'version' ? 'version.required' : 'field.required', field);
  });
}

/** As a person would write them: `glossaryIds.2`. A body that is no object has no field to name. */
function fieldsOf(issue: Issue): readonly string[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => [...issue.path, key].map(String).join('.'));
  }
  return [issue.path.map(String).join('.')];
}

function problem(code: ErrorCode, field: string): Problem {
  return { code, field, data: { field } };
}

function refusal(problems: readonly Problem[]): AppError {
  const [first] = problems;
  return new AppError(first?.code ?? 'field.type', first?.data, problems);
}
