import type { ErrorRequestHandler, RequestHandler } from 'express';
import { AppError } from '../../errors.ts';
import { asRefusal } from '../../refusal.ts';
import { errorText } from '../models/form-error.ts';
import type { Render } from '../render.ts';
import { placeOf } from '../render.ts';

export const refuseUnknownAddress: RequestHandler = () => {
  throw new AppError('http.notFound');
};

/** For the end of a route: the address exists, the method does not. */
export function refuseOtherMethods(...allowed: readonly string[]): RequestHandler {
  return (_req, res) => {
    res.setHeader('Allow', allowed.join(', '));
    throw new AppError('http.method');
  };
}

/** The one place where an error becomes a page. What went wrong inside is in the log, under the number on the page. */
export function answerErrors(render: Render): ErrorRequestHandler {
  return (error: unknown, req, res, next) => {
    const refusal = asRefusal(error);
    res.err = refusal.code === 'internal' && error instanceof Error ? error : refusal;
    if (res.headersSent) {
      next(error);
      return;
    }
    const { reader, requestId } = res.locals;
    if (refusal.status === 503) res.setHeader('Retry-After', '5');
    const text = errorText(refusal, reader);
    const model = { status: String(refusal.status), text, requestId };
    // An address that only takes forms has no page to keep.
    const place = req.method === 'GET' || req.method === 'HEAD' ? placeOf(req) : HOME;
    render(res, 'error', { model, title: text, status: refusal.status, place });
  };
}

const HOME = { address: '/', form: null };
