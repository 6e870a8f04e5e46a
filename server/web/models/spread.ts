import type { RecognisedText } from '../../services/recognition.ts';
import type { StoredDocument } from '../../services/documents.ts';
import type { Reader } from '../reader.ts';
import { cardId, entryId, makeEntry, type EntryView, type PlacedMatch } from './entries.ts';
import { evidenceText } from './evidence.ts';
import type { Phrase } from './language-of.ts';
import type { PartView } from './parts.ts';
import { drawParts, type MatchPlace } from './passages.ts';
import { headword, targetLanguages } from './terms.ts';

/** A text with its terms beside it. */
export interface SpreadView {
  readonly text: 'printed' | 'reading';
  readonly passages: readonly PassageView[];
  readonly entries: readonly EntryView[];
  readonly entryCount: string;
  /** Passages, characters, terms: each in words. */
  readonly counts: readonly string[];
}

export interface PassageView {
  readonly number: string;
  readonly id: string;
  readonly parts: readonly PartView[];
  readonly translations: readonly Phrase[];
}

export function makeSpread({
  recognised,
  translations = { en: [], ko: [] },
  reader,
}: {
  readonly recognised: RecognisedText;
  readonly translations?: StoredDocument['translations'];
  readonly reader: Reader;
}): SpreadView {
  const { t, formats, preferences } = reader;
  const { text, passages, matches, concepts } = recognised;
  const numbers = numberConcepts(recognised);
  const places = placeMatches(recognised, numbers, reader);
  const numberOf = (conceptId: string): number => numbers.get(conceptId) ?? 0;

  const heads = new Map(
    Array.from(numbers, ([id, number]) => {
      const concept = concepts.get(id);
      return [number, concept === undefined ? '' : headword(concept).text] as const;
    }),
  );
  const entries = Array.from(numbers, ([conceptId, number]) => {
    const concept = concepts.get(conceptId);
    if (concept === undefined) return [];
    return [
      makeEntry({
        number,
        concept,
        matches: places.get(conceptId) ?? [],
        headOf: (other) => heads.get(other) ?? '',
        reader,
      }),
    ];
  }).flat();

  const placeOf = (index: number): MatchPlace => {
    const match = matches[index];
    const number = match === undefined ? 0 : numberOf(match.conceptId);
    const term =
      match === undefined
        ? undefined
        : concepts
            .get(match.conceptId)
            ?.terms.find(({ lang, text: form }) => lang === 'ja' && form === match.term);
    return {
      id: matchId(index),
      entry: entryId(number),
      card: cardId(number),
      reading: term?.reading ?? '',
    };
  };

  const counted = (key: 'passages' | 'characters' | 'terms', count: number): string =>
    t(`common:count.${key}`, { count, number: formats.number(count) });

  return {
    text: preferences.text,
    passages: passages.map(({ highlights }, index) => ({
      number: formats.number(index + 1),
      id: passageId(index + 1),
      parts: drawParts({ recognised, highlights, placeOf, reader }),
      translations: targetLanguages(preferences.targets).flatMap((lang) => {
        const translation = translations[lang][index] ?? '';
        return translation === '' ? [] : [{ text: translation, lang }];
      }),
    })),
    entries,
    entryCount: formats.number(entries.length),
    counts: [
      counted('passages', passages.length),
      counted('characters', Array.from(text).length),
      counted('terms', entries.length),
    ],
  };
}

export function passageId(number: number): string {
  return `p-${String(number)}`;
}

function matchId(index: number): string {
  return `m-${String(index)}`;
}

/** Every concept with its number, in order of first appearance. */
function numberConcepts({ matches, concepts }: RecognisedText): ReadonlyMap<string, number> {
  const numbers = new Map<string, number>();
  for (const { conceptId } of matches) {
    if (concepts.has(conceptId) && !numbers.has(conceptId)) {
      numbers.set(conceptId, numbers.size + 1);
    }
  }
  return numbers;
}

/** The matches of every concept, each with where it stands and what stands inside it. */
function placeMatches(
  { matches, passages }: RecognisedText,
  numbers: ReadonlyMap<string, number>,
  reader: Reader,
): ReadonlyMap<string, readonly PlacedMatch[]> {
  const inner = new Map<number, number[]>();
  for (const { within, conceptId } of matches) {
    const number = numbers.get(conceptId);
    if (within === null || number === undefined) continue;
    inner.set(within, [...(inner.get(within) ?? []), number]);
  }
  const places = new Map<string, PlacedMatch[]>();
  let passage = 0;
  let shown = 0;
  for (const [index, match] of matches.entries()) {
    while ((passages[passage + 1]?.span.start ?? Infinity) <= match.start) passage += 1;
    // Concepts that share a term share the place, and the place is named after the first of them.
    const before = matches[shown];
    if (before?.start !== match.start || before.end !== match.end) shown = index;
    const list = places.get(match.conceptId) ?? [];
    list.push({
      match,
      href: `#${matchId(shown)}`,
      passage: passage + 1,
      why: evidenceText(match, reader),
      inner: inner.get(index) ?? [],
    });
    places.set(match.conceptId, list);
  }
  return places;
}
