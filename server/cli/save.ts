import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { AppError } from '../errors.ts';
import type { Context } from './context.ts';
import { systemReason } from './system-reason.ts';

/** Writes to a file, or to standard output when there is no name or it is `-`. @throws AppError `file.write` */
export async function save(
  { output }: Context,
  file: string | undefined,
  content: Uint8Array | AsyncIterable<Uint8Array>,
): Promise<void> {
  const pieces = content instanceof Uint8Array ? [content] : content;
  if (file === undefined || file === '-') {
    for await (const piece of pieces) await output.write(piece);
    return;
  }
  try {
    await pipeline(Readable.from(pieces), createWriteStream(file));
  } catch (error) {
    const reason = systemReason(error);
    if (reason === '') throw error;
    throw new AppError('file.write', { file, reason });
  }
}
