import type { Request, RequestHandler } from 'express';
import { urlencoded } from 'express';
import multer, { MulterError } from 'multer';
import { LIMITS } from '../../../glossary/index.ts';
import { AppError } from '../../errors.ts';

/** A character of Japanese takes three bytes; nothing takes more for a UTF-16 unit. */
const TEXT_BYTES = LIMITS.documentText * 3;
const MEGABYTE = 1_000_000;

/** Small forms: a name, a version. */
export const readSmallForm: RequestHandler = urlencoded({
  extended: false,
  limit: '64kb',
  parameterLimit: 20,
});

/** Forms with as many fields as there are things to choose; and that of a concept: every field of as many terms as a concept may have, at nine bytes a Japanese character. */
export const readWideForm: RequestHandler = urlencoded({
  extended: false,
  limit: '4mb',
  parameterLimit: 20_000,
});

const upload = multer({
  storage: multer.memoryStorage(),
  // Browsers send file names in UTF-8.
  defParamCharset: 'utf8',
  limits: {
    fieldNameSize: 100,
    fieldSize: TEXT_BYTES,
    fields: 5,
    fileSize: TEXT_BYTES,
    files: 1,
    parts: 6,
    headerPairs: 20,
  },
}).single('file');

/** Forms with a long text or a file: as multipart, a Japanese character is three bytes and not nine. */
export const readLongForm: RequestHandler = (req, res, next) => {
  if (req.is('multipart/form-data') === false) throw new AppError('http.mediaType');
  upload(req, res, (error: unknown) => {
    next(error === undefined || error === null ? undefined : refusalOf(error));
  });
};

const glossaryUpload = multer({
  storage: multer.memoryStorage(),
  defParamCharset: 'utf8',
  limits: {
    fieldNameSize: 100,
    fieldSize: TEXT_BYTES,
    fields: 5,
    fileSize: LIMITS.glossaryFile,
    files: 1,
    parts: 6,
    headerPairs: 20,
  },
}).single('file');

/** A glossary file, or what was pasted in place of one. */
export const readGlossaryForm: RequestHandler = (req, res, next) => {
  if (req.is('multipart/form-data') === false) throw new AppError('http.mediaType');
  glossaryUpload(req, res, (error: unknown) => {
    next(error === undefined || error === null ? undefined : refusalOf(error, 20));
  });
};

const many = multer({
  limits: {
    fieldNameSize: 100,
    // How long one may be is said where it is refused with its place.
    fieldSize: TEXT_BYTES,
    fields: 60_000,
    headerPairs: 20,
  },
}).none();

/** As many texts as a document has passages, each as long as one; in all, what a document and its translation may have. */
export const readManyFields: RequestHandler = (req, res, next) => {
  if (req.is('multipart/form-data') === false) throw new AppError('http.mediaType');
  if (!(Number(req.headers['content-length']) <= TEXT_BYTES * 3)) {
    throw new AppError('upload.tooLarge', { limit: (TEXT_BYTES * 3) / MEGABYTE });
  }
  many(req, res, (error: unknown) => {
    next(error === undefined || error === null ? undefined : refusalOf(error));
  });
};

/**
 * A field of the form that was read, empty where it is missing. Browsers send CR LF for every line break in a text
 * field, whatever was typed or pasted; LF is what stood there.
 */
export function field(req: Request, name: string): string {
  const body: unknown = req.body;
  if (typeof body !== 'object' || body === null) return '';
  const value: unknown = Object.entries(body).find(([key]) => key === name)?.[1];
  if (value === undefined) return '';
  if (typeof value !== 'string') throw new AppError('field.type', { field: name });
  return value.replaceAll('\r\n', '\n');
}

/** Every field of the form that was read, in the order of the form. @throws AppError `field.type` if one comes twice */
export function fieldsOf(req: Request): ReadonlyMap<string, string> {
  const body: unknown = req.body;
  const fields = new Map<string, string>();
  if (typeof body !== 'object' || body === null) return fields;
  for (const [name, value] of Object.entries(body)) {
    if (typeof value !== 'string') throw new AppError('field.type', { field: name });
    fields.set(name, value.replaceAll('\r\n', '\n'));
  }
  return fields;
}

/** The version a form was made from. @throws AppError `version.required`, `field.type` */
export function versionField(req: Request): number {
  const value = field(req, 'version');
  if (value === '') throw new AppError('version.required');
  if (!/^[1-9]\d{0,14}$/.test(value)) throw new AppError('field.type', { field: 'version' });
  return Number(value);
}

/** `limit` in megabytes. */
function refusalOf(error: unknown, limit = TEXT_BYTES / MEGABYTE): AppError {
  if (error instanceof MulterError && SIZE_CODES.has(error.code)) {
    return new AppError('upload.tooLarge', { limit });
  }
  return new AppError('upload.malformed');
}

const SIZE_CODES: ReadonlySet<string> = new Set(['LIMIT_FILE_SIZE', 'LIMIT_FIELD_VALUE']);
