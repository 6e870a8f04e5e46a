import type { ErrorRequestHandler, Request } from 'express';
import { AppError, type ErrorData, type Problem } from '../errors.ts';

/** Of a file with a thousand mistakes a person reads the first few; the rest are counted. */
const MAX_PROBLEMS = 100;

/** Answers every error under `/api` as `application/problem+json` (RFC 9457) in the reader's language. */
export const answerProblem: ErrorRequestHandler = (thrown: unknown, req, res, next) => {
  const error = asAppError(thrown);
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
        detail: said(req, error.code, data),
        requestId: res.getHeader('X-Request-Id'),
        ...(problems.length > 0
          ? { errors: problems.slice(0, MAX_PROBLEMS).map((problem) => entry(req, problem)) }
          : {}),
        ...(problems.length > MAX_PROBLEMS ? { moreErrors: problems.length - MAX_PROBLEMS } : {}),
        ...(error.code === 'version.conflict' ? bothVersions(data) : {}),
      }),
    );
};

/** What Express and its body reader throw, in our words; anything else is a bug of ours. */
function asAppError(thrown: unknown): AppError {
  if (thrown instanceof AppError) return thrown;
  if (!(thrown instanceof Error)) return new AppError('internal');
  if ('type' in thrown && thrown.type === 'entity.too.large' && 'limit' in thrown) {
    const bytes = typeof thrown.limit === 'number' ? thrown.limit : 0;
    return new AppError('upload.tooLarge', { limit: bytes / 1_000_000 });
  }
  if (thrown instanceof URIError) return new AppError('http.badPath');
  const status = 'status' in thrown && typeof thrown.status === 'number' ? thrown.status : 500;
  if (status === 415) return new AppError('http.mediaType', { expected: 'application/json' });
  return new AppError(status >= 400 && status < 500 ? 'http.malformed' : 'internal');
}

function said(req: Request, code: string, data: ErrorData = {}): string {
  return req.t(`errors:${code}`, { ...data });
}

/** The text rules know texts by their own names; in a request they have others. */
const FIELDS: Readonly<Record<string, string>> = { documentText: 'text', documentName: 'name' };

function entry(req: Request, { code, row, line, column, field, data }: Problem) {
  const named = field === undefined ? undefined : (FIELDS[field] ?? field);
  return { code, row, line, column, field: named, detail: said(req, code, { ...data }) };
}

/** So that nobody need ask again, or lose what they typed. */
function bothVersions(data: ErrorData) {
  return {
    current: { version: data['currentVersion'], name: data['currentName'] },
    yours: { version: data['yourVersion'], name: data['yourName'] },
  };
}
