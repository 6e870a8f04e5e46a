import type { Writable } from 'node:stream';
import { AppError } from '../errors.ts';
import { systemReason } from './system-reason.ts';

/** Whoever read our output has gone away, as `head` does when it has enough: no failure, nothing to say. */
export class ReaderGone extends Error {
  override readonly name = 'ReaderGone';
}

export interface Output {
  /** Settles when the text has been handed over. @throws ReaderGone, AppError `file.write` */
  write(content: string | Uint8Array): Promise<void>;
}

export function createOutput(stream: Writable, name: string): Output {
  // Each write hears of its own failure; without a listener the stream would throw it a second time.
  stream.on('error', () => undefined);
  return {
    write: (content) =>
      new Promise((resolve, reject) => {
        stream.write(content, (error) => {
          if (error === null || error === undefined) resolve();
          else reject(describe(error, name));
        });
      }),
  };
}

function describe(error: Error, file: string): Error {
  const reason = systemReason(error);
  if (reason === 'EPIPE' || reason === 'ERR_STREAM_DESTROYED') return new ReaderGone();
  return new AppError('file.write', { file, reason });
}
