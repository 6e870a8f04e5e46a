import type { LetterStream } from './letter-stream.ts';
import type { Rendering, RenderingForm, RenderingOutcome } from './renderings.ts';

export interface Place {
  readonly end: number;
  readonly outcome: RenderingOutcome;
  readonly ways: readonly RenderingForm[];
}

/**
 * Goes through the letters from left to right; where a place is found, it goes on behind it. `starts`, if given, are all
 * places where one may begin, in order.
 */
export function placesOf(
  stream: LetterStream,
  placeAt: (at: number) => Place | null,
  starts: Iterable<number> = everyLetter(stream),
): readonly Rendering[] {
  const renderings: Rendering[] = [];
  let next = 0;
  for (const at of starts) {
    if (at < next) continue;
    const place = placeAt(at);
    if (place === null) continue;
    const [written = 'exact', ...others] = new Set(place.ways);
    renderings.push({
      span: stream.spanOf(at, place.end),
      outcome: place.outcome,
      written,
      ways: [written, ...others],
    });
    next = place.end;
  }
  return renderings;
}

function* everyLetter({ letters }: LetterStream): Generator<number> {
  for (let at = 0; at < letters.length; at += 1) yield at;
}
