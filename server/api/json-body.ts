import { isUtf8 } from 'node:buffer';
import { raw, type Request, type RequestHandler } from 'express';
import { AppError } from '../errors.ts';
import { parseJson } from './json-text.ts';

/** Reads the body of a request as bytes; what they say is the business of `readJsonBody`. */
export function collectBody(maxBytes: number): readonly RequestHandler[] {
  const assertType: RequestHandler = (req, _res, next) => {
    assertJson(req.headers['content-type']);
    next();
  };
  return [assertType, raw({ type: () => true, limit: maxBytes, inflate: false })];
}

/** @throws AppError `text.encoding`, `json.*`, `field.unknown` */
export function readJsonBody(req: Request): unknown {
  const bytes: unknown = req.body;
  return parseJson(bytes instanceof Uint8Array ? decode(bytes) : '');
}

/**
 * JSON and nothing that only looks like it: what a form of another site can send without being asked is `text/plain`.
 * @throws AppError `http.mediaType`
 */
function assertJson(contentType: string | undefined): void {
  const [mediaType = '', ...parameters] = (contentType ?? '').toLowerCase().split(';');
  const isJson =
    mediaType.trim() === 'application/json' &&
    parameters.every((parameter) => /^\s*(charset\s*=\s*"?utf-8"?)?\s*$/.test(parameter));
  if (!isJson) throw new AppError('http.mediaType', { expected: 'application/json' });
}

/** JSON begins without a byte order mark (RFC 8259); left in, it is refused with its place. */
function decode(bytes: Uint8Array): string {
  if (!isUtf8(bytes)) throw new AppError('text.encoding');
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString();
}
