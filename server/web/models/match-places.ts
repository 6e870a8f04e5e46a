import type { Match } from '../../../glossary/index.ts';
import type { RecognisedText } from '../../services/recognition.ts';
import type { Reader } from '../reader.ts';
import type { DecidedView } from './decided.ts';
import type { PlacedMatch } from './entries.ts';
import { evidenceText } from './evidence.ts';
import type { PagePart } from './page-parts.ts';

export interface MatchPlaces {
  /** Every concept with its number, in order of first appearance: those that were taken, then the others. */
  readonly numbers: ReadonlyMap<string, number>;
  /** The places of every concept. */
  readonly places: ReadonlyMap<string, readonly PlacedMatch[]>;
}

/** The id of the element that shows a match. */
export function matchId(index: number): string {
  return `m-${String(index)}`;
}

/** Where the matches in one part of a text stand, and what stands inside them. */
export function placeMatches(
  recognised: RecognisedText,
  part: PagePart,
  {
    reader,
    decided,
  }: { readonly reader: Reader; readonly decided: ReadonlyMap<string, DecidedView> },
): MatchPlaces {
  const { passages, concepts } = recognised;
  const shown = shownMatches(recognised, part);
  const numbers = new Map<string, number>();
  for (const { match } of [...shown.filter(isTaken), ...shown]) {
    if (concepts.has(match.conceptId) && !numbers.has(match.conceptId)) {
      numbers.set(match.conceptId, numbers.size + 1);
    }
  }
  const inner = innerNumbers(shown, numbers);
  const places = new Map<string, PlacedMatch[]>();
  let passage = part.first;
  let named: IndexedMatch | undefined;
  for (const { match, index } of shown) {
    while ((passages[passage + 1]?.span.start ?? Infinity) <= match.start) passage += 1;
    // Concepts that share a term share the place, and the place is named after the first of them.
    if (named?.match.start !== match.start || named.match.end !== match.end) {
      named = { match, index };
    }
    const list = places.get(match.conceptId) ?? [];
    list.push({
      match,
      href: `#${matchId(named.index)}`,
      passage: passage + 1,
      why: evidenceText(match, reader),
      inner: inner.get(index) ?? [],
      taken: match.grade !== 'inside',
      decided: decided.get(match.decision?.id ?? '') ?? null,
    });
    places.set(match.conceptId, list);
  }
  return { numbers, places };
}

function isTaken({ match }: IndexedMatch): boolean {
  return match.grade !== 'inside';
}

interface IndexedMatch {
  readonly match: Match;
  readonly index: number;
}

function shownMatches(
  { matches, passages }: RecognisedText,
  { first, end }: PagePart,
): readonly IndexedMatch[] {
  const from = passages[first]?.span.start ?? 0;
  const to = passages[end - 1]?.span.end ?? 0;
  return matches
    .map((match, index) => ({ match, index }))
    .filter(({ match }) => from <= match.start && match.end <= to);
}

function innerNumbers(
  shown: readonly IndexedMatch[],
  numbers: ReadonlyMap<string, number>,
): ReadonlyMap<number, PlacedMatch['inner']> {
  const inner = new Map<number, PlacedMatch['inner']>();
  const conceptAt = new Map(shown.map(({ match, index }) => [index, match.conceptId]));
  for (const { match } of shown) {
    const number = numbers.get(match.conceptId);
    if (match.within === null || number === undefined) continue;
    // バイデン inside ジョセフ・バイデン is the same person: its card says nothing new.
    if (conceptAt.get(match.within) === match.conceptId) continue;
    const taken = match.grade !== 'inside';
    inner.set(match.within, [...(inner.get(match.within) ?? []), { number, taken }]);
  }
  return inner;
}
