import type { Request } from 'express';
import { LANGUAGES, STATUSES } from '../../glossary/index.ts';
import { AppError } from '../errors.ts';
import { CONCEPT_SORTS, type ConceptFilter, type ConceptQuery } from '../services/glossaries.ts';
import { queryChoice, queryDay, queryNumber, queryValue } from './query.ts';
import type { Reader } from './reader.ts';

/** As long as the longest term. */
export const MAX_SEARCH = 255;

const PAGE_SIZE = 50;

/** @throws AppError `query.field` */
export function conceptFilter(req: Request): ConceptFilter {
  const text = queryValue(req, 'q') ?? '';
  if (text.length > MAX_SEARCH) throw new AppError('query.field', { field: 'q' });
  const status = queryChoice(req, 'status', STATUSES);
  const domain = queryValue(req, 'domain');
  const missing = queryChoice(req, 'missing', LANGUAGES);
  const since = queryDay(req, 'since');
  const by = queryValue(req, 'by');
  const documentId = queryValue(req, 'document');
  return {
    text,
    ...(status === null ? {} : { status }),
    ...(domain === null ? {} : { domain }),
    ...(missing === null ? {} : { missing }),
    ...(since === null ? {} : { since }),
    ...(by === null ? {} : { by }),
    ...(documentId === null ? {} : { documentId }),
  };
}

/** @throws AppError `query.field` */
export function conceptQuery(req: Request, { language }: Reader): ConceptQuery {
  const sort = queryChoice(req, 'sort', CONCEPT_SORTS);
  return {
    ...conceptFilter(req),
    ...(sort === null ? {} : { sort }),
    direction: queryChoice(req, 'dir', ['asc', 'desc']) === 'desc' ? 'descending' : 'ascending',
    collation: language,
    page: queryNumber(req, 'page') ?? 1,
    pageSize: PAGE_SIZE,
  };
}
