import { createTurns } from './turns.ts';

/** Text as UTF-8, made in turns: a hundred thousand concepts do not keep the others waiting for their pages. */
export async function* encodedPieces(pieces: Iterable<string>): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  const turns = createTurns(PIECE_LENGTH);
  let waiting = '';
  for (const piece of pieces) {
    waiting += piece;
    if (waiting.length < PIECE_LENGTH) continue;
    yield encoder.encode(waiting);
    await turns.after(waiting.length);
    waiting = '';
  }
  if (waiting !== '') yield encoder.encode(waiting);
}

/** As one, for who cannot take them one by one. */
export async function joinedPieces(pieces: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const read: Uint8Array[] = [];
  for await (const piece of pieces) read.push(piece);
  return Buffer.concat(read);
}

/** UTF-16 code units; some milliseconds of writing. */
const PIECE_LENGTH = 100_000;
