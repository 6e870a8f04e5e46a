import type { LetterStream } from './letter-stream.ts';
import type { Rendering, RenderingForm, RenderingOutcome } from './renderings.ts';

export interface Place {
  readonly end: number;
  readonly outcome: RenderingOutcome;
  readonly ways: readonly RenderingForm[];
}

/** Goes through the letters from left to right; where a place is found, it goes on behind it. */
export function placesOf(
  stream: LetterStream,
  placeAt: (at: number) => Place | null,
): readonly Rendering[] {
  const renderings: Rendering[] = [];
  for (let at = 0; at < stream.letters.length; at += 1) {
    const place = placeAt(at);
    if (place === null) continue;
    const [written = 'exact', ...others] = new Set(place.ways);
    renderings.push({
      span: stream.spanOf(at, place.end),
      outcome: place.outcome,
      written,
      ways: [written, ...others],
    });
    at = place.end - 1;
  }
  return renderings;
}
