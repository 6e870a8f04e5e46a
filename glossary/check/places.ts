import type { MatchMode } from '../terms/concept.ts';
import type { LetterStream } from './letter-stream.ts';
import type { Rendering, RenderingForm, RenderingOutcome } from './renderings.ts';

export interface Place {
  readonly end: number;
  readonly outcome: RenderingOutcome;
  readonly ways: readonly RenderingForm[];
}

export interface Sought {
  readonly stream: LetterStream;
  readonly match: MatchMode;
  readonly starts?: Iterable<number> | undefined;
}

/** What a term that bends in nothing does not allow. */
const BENT: ReadonlySet<RenderingForm> = new Set([
  'inflected',
  'article',
  'coordinated',
  'spelling',
  'acronym',
  'spacing',
  'hyphen',
  'middleDot',
]);

/** Whether a place is near enough to the listed form (`match` of the term). */
function isNearEnough({ ways }: Place, match: MatchMode): boolean {
  return match !== 'asWritten' || !ways.some((way) => BENT.has(way));
}

/**
 * Goes through the letters from left to right; where a place is found, it goes on behind it. `starts`, if given, are all
 * places where one may begin, in order.
 */
export function placesOf(
  { stream, match, starts = everyLetter(stream) }: Sought,
  placeAt: (at: number) => Place | null,
): readonly Rendering[] {
  const renderings: Rendering[] = [];
  let next = 0;
  for (const at of starts) {
    if (at < next) continue;
    const place = placeAt(at);
    if (place === null || !isNearEnough(place, match)) continue;
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
