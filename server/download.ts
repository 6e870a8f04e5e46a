import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Response } from 'express';
import type { Download } from './services/exchange.ts';

/** Answers with a file to keep, as fast as it is taken. Who goes away meanwhile has only broken off a download. */
export async function sendDownload(
  res: Response,
  { fileName, mediaType, pieces }: Download,
): Promise<void> {
  res.attachment(fileName);
  res.setHeader('Content-Type', mediaType);
  try {
    await pipeline(Readable.from(pieces), res);
  } catch (error) {
    if (!res.destroyed || !wentAway(error)) throw error;
  }
}

function wentAway(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_STREAM_PREMATURE_CLOSE';
}
