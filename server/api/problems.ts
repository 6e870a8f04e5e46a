import type { ErrorRequestHandler, Request } from 'express';
import type { AppError, ErrorData, Problem } from '../errors.ts';
import { Conflict } from './conflict.ts';
import { asRefusal } from '../refusal.ts';

/** Of a file with a thousand mistakes a person reads the first few; the rest are counted. */
const MAX_PROBLEMS = 100;

/** Answers every error under `/api` as `application/problem+json` (RFC 9457) in the reader's language. */
export const answerProblem: ErrorRequestHandler = (thrown: unknown, req, res, next) => {
  const error = asRefusal(thrown);
  // For the log: the code of a refusal, the place of a bug.
  res.err = error.code === 'internal' && thrown instanceof Error ? thrown : error;
  if (res.headersSent) {
    next(thrown);
    return;
  }
  if (error.status === 503) res.set('Retry-After', '5');
  const { data, problems } = error;
  res
    .status(error.status)
    .vary('Accept-Language')
    .type('application/problem+json')
    .send(
      JSON.stringify({
        type: 'about:blank',
        status: error.status,
        title: req.t(`api:titles.${String(error.status)}`),
        code: error.code,
        detail: detailOf(req, error),
        requestId: res.getHeader('X-Request-Id'),
        ...(problems.length > 0
          ? { errors: problems.slice(0, MAX_PROBLEMS).map((problem) => entry(req, problem)) }
          : {}),
        ...(problems.length > MAX_PROBLEMS ? { moreErrors: problems.length - MAX_PROBLEMS } : {}),
        ...(error instanceof Conflict ? error.both : {}),
        ...(error.code === 'version.conflict' && !(error instanceof Conflict)
          ? bothVersions(data)
          : {}),
      }),
    );
};

/** In the words of the API where it has its own, else in those of the product. */
function said(req: Request, code: string, data: ErrorData = {}): string {
  return req.t([`api:errors.${code}`, `errors:${code}`], { ...data });
}

/** The text rules know texts by their own names; in a request they have others. */
const FIELDS: ReadonlyMap<string, string> = new Map([
  ['documentText', 'text'],
  ['documentName', 'name'],
  ['glossaryName', 'name'],
]);

function nameOf({ field }: Problem): string | undefined {
  return field === undefined ? undefined : (FIELDS.get(field) ?? field);
}

function entry(req: Request, problem: Problem) {
  const { code, row, line, column, data } = problem;
  return { code, row, line, column, field: nameOf(problem), detail: said(req, code, data) };
}

/** What is wrong, after the place of the first of several problems. */
function detailOf(req: Request, { code, data, problems }: AppError): string {
  const [first] = problems;
  if (first === undefined) return said(req, code, data);
  const detail = said(req, first.code, first.data);
  const { line, column } = first;
  const field = nameOf(first);
  if (line !== undefined && column !== undefined) {
    return req.t('api:place.position', { line, column, detail });
  }
  return field === undefined || field === '' ? detail : req.t('api:place.field', { field, detail });
}

/** So that nobody need ask again, or lose what they typed. */
function bothVersions(data: ErrorData) {
  return {
    current: { version: data['currentVersion'], name: data['currentName'] },
    yours: { version: data['yourVersion'], name: data['yourName'] },
  };
}
