import type { Concept } from '../terms/concept.ts';
import type { Span } from '../text/span.ts';
import type { SourceMatch } from './source-match.ts';

/** A word of the source that the translation has to render. */
export interface Demand {
  /** Where it stands, in order; a gloss, the NCG of 核協議グループ（NCG）, is no second occurrence. */
  readonly spans: readonly [Span, ...Span[]];
  /** What it may mean: several concepts where glossaries list one word for each of them; then one of them is enough. */
  readonly concepts: readonly [Concept, ...Concept[]];
  /** Somewhere beyond doubt. */
  readonly certain: boolean;
}

/** The demands of the primary matches, in the order of the source. */
export function demandsOf(
  source: string,
  matches: readonly SourceMatch[],
  concepts: ReadonlyMap<string, Concept>,
): readonly Demand[] {
  const demands = new Map<string, Draft>();
  for (const place of placesOf(matches)) {
    const meant = place.conceptIds.flatMap((id) => concepts.get(id) ?? []);
    const [first, ...others] = meant;
    if (first === undefined) continue;
    const key = place.conceptIds.join(' ');
    const known = demands.get(key);
    if (known === undefined) {
      const { start, end, certain } = place;
      demands.set(key, { spans: [{ start, end }], concepts: [first, ...others], certain });
      continue;
    }
    known.certain ||= place.certain;
    if (!isGloss(source, known.spans.at(-1), place)) {
      known.spans.push({ start: place.start, end: place.end });
    }
  }
  return [...demands.values()];
}

interface Draft {
  readonly spans: [Span, ...Span[]];
  readonly concepts: readonly [Concept, ...Concept[]];
  certain: boolean;
}

interface Place extends Span {
  readonly conceptIds: string[];
  certain: boolean;
}

function placesOf(matches: readonly SourceMatch[]): readonly Place[] {
  const places = new Map<string, Place>();
  for (const { start, end, conceptId, grade, within } of matches) {
    if (within !== null || grade === 'inside') continue;
    const key = `${String(start)} ${String(end)}`;
    const place = places.get(key);
    if (place === undefined) {
      places.set(key, { start, end, conceptIds: [conceptId], certain: grade === 'certain' });
    } else {
      place.conceptIds.push(conceptId);
      place.certain ||= grade === 'certain';
    }
  }
  return [...places.values()];
}

/** Only an opening bracket between the two: （NCG, 「NCG. */
function isGloss(source: string, before: Span | undefined, { start }: Span): boolean {
  return (
    before !== undefined && /^\s*[(（[［〔「『:：=＝]\s*$/u.test(source.slice(before.end, start))
  );
}
