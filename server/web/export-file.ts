import type { Request, Response } from 'express';
import { sendPieces } from '../download.ts';
import type { Download, ExportRequest } from '../services/exchange.ts';
import { queryChoice } from './query.ts';

/** What the address asks for: `format`, and for CSV `layout` and `spreadsheet`. @throws AppError `query.field` */
export function exportRequest(req: Request): ExportRequest & { readonly format: 'csv' | 'json' } {
  const layout = queryChoice(req, 'layout', ['concept', 'term']);
  return {
    format: queryChoice(req, 'format', ['csv', 'json']) ?? 'csv',
    ...(layout === null ? {} : { layout }),
    spreadsheet: queryChoice(req, 'spreadsheet', ['1', '0']) === '1',
  };
}

/** Answers with a file to keep. Should a browser show it all the same, nothing in it runs. */
export function sendFile(res: Response, { fileName, mediaType, pieces }: Download): Promise<void> {
  res.attachment(fileName);
  res.setHeader('Content-Type', mediaType);
  res.setHeader('Content-Security-Policy', "default-src 'none'; frame-ancestors 'none'; sandbox");
  return sendPieces(res, pieces);
}
