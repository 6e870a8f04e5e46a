import { setImmediate } from 'node:timers/promises';
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { encodedPieces, joinedPieces } from '../../../server/services/pieces.ts';

test('pieces are the text as UTF-8, however they are cut', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.string({ unit: 'grapheme' })), async (texts) => {
      const bytes = await joinedPieces(encodedPieces(texts));
      expect(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)).toBe(texts.join(''));
    }),
  );
});

test('whoever waits has a turn between two pieces, and no piece is large', async () => {
  const lines = Array.from({ length: 400 }, () => '用語'.repeat(500));
  let turns = 0;
  const others = new AbortController();
  const waiting = (async () => {
    while (!others.signal.aborted) {
      await setImmediate();
      turns += 1;
    }
  })();
  const lengths: number[] = [];
  for await (const piece of encodedPieces(lines)) lengths.push(piece.length);
  others.abort();
  await waiting;
  expect(lengths).toHaveLength(4);
  expect(Math.max(...lengths)).toBe(300_000);
  expect(turns).toBeGreaterThanOrEqual(4);
});
