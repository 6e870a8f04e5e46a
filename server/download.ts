import { Readable, type Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/** Answers with pieces as fast as they are taken. Who goes away meanwhile has only broken off a download. */
export async function sendPieces(
  answer: Writable,
  pieces: AsyncIterable<Uint8Array>,
): Promise<void> {
  try {
    await pipeline(Readable.from(pieces), answer);
  } catch (error) {
    if (!wentAway(error)) throw error;
  }
}

function wentAway(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_STREAM_PREMATURE_CLOSE';
}
