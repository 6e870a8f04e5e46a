import type { Request, Response } from 'express';
import { GLOSSARY_FORMATS } from '../../glossary/index.ts';
import { sendPieces } from '../download.ts';
import type { Download, ExportRequest } from '../services/exchange.ts';
import { queryChoice } from './query.ts';

/**
 * What the address asks for: `format`, for tables `layout`, for CSV `spreadsheet`, for lists of two languages `target`.
 * @throws AppError `query.field`
 */
export function exportRequest(req: Request): ExportRequest {
  const layout = queryChoice(req, 'layout', ['concept', 'term']);
  const target = queryChoice(req, 'target', ['en', 'ko']);
  return {
    format: queryChoice(req, 'format', GLOSSARY_FORMATS) ?? 'csv',
    ...(layout === null ? {} : { layout }),
    ...(target === null ? {} : { languages: { source: 'ja', target } }),
    spreadsheet: isForSpreadsheets(req),
  };
}

/** @throws AppError `query.field` */
export function isForSpreadsheets(req: Request): boolean {
  return queryChoice(req, 'spreadsheet', ['1', '0']) === '1';
}

/** Answers with a file to keep. Should a browser show it all the same, nothing in it runs. */
export function sendFile(res: Response, { fileName, mediaType, pieces }: Download): Promise<void> {
  res.attachment(fileName);
  res.setHeader('Content-Type', mediaType);
  res.setHeader('Content-Security-Policy', "default-src 'none'; frame-ancestors 'none'; sandbox");
  return sendPieces(res, pieces);
}
