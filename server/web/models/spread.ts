import type { RecognisedText } from '../../services/recognition.ts';
import type { StoredDecision } from '../../services/decisions.ts';
import type { StoredDocument } from '../../services/documents.ts';
import type { Reader } from '../reader.ts';
import { decisionsAddress } from './addresses.ts';
import { decidedView, type DecidedView } from './decided.ts';
import { cardId, entryId, makeEntry, type EntryView } from './entries.ts';
import type { Phrase } from './language-of.ts';
import { matchId, placeMatches } from './match-places.ts';
import { pageParts, partSwitch, partWith, type PartLimits } from './page-parts.ts';
import type { PartView } from './parts.ts';
import { drawParts, type MatchPlace } from './passages.ts';
import type { Place, Switch } from './switches.ts';
import { headword, targetLanguages } from './terms.ts';

/** A text with its terms beside it: all of it, or a part of a long one. */
export interface SpreadView {
  readonly text: 'printed' | 'reading';
  readonly passages: readonly PassageView[];
  readonly entries: readonly EntryView[];
  readonly entryCount: string;
  /** Concepts none of whose places was taken, with the reasons; null where they are not asked for. */
  readonly rejected: readonly EntryView[] | null;
  /** Where decisions about the text are made; null for a text that is not stored. */
  readonly teach: TeachView | null;
  /** Passages, characters and terms of the whole text: each in words. */
  readonly counts: readonly string[];
  /** The way to the other parts; null where all of it is shown. */
  readonly parts: Switch | null;
}

export interface TeachView {
  readonly action: string;
  readonly decisions: readonly DecidedView[];
}

export interface PassageView {
  /** 0-based. */
  readonly index: number;
  readonly number: string;
  readonly id: string;
  readonly parts: readonly PartView[];
  readonly translations: readonly Phrase[];
}

export function makeSpread({
  recognised,
  translations = { en: [], ko: [] },
  taught = null,
  passage,
  limits,
  place,
  reader,
}: {
  readonly recognised: RecognisedText;
  readonly translations?: StoredDocument['translations'];
  /** What was decided about the document; null for a text that is not stored. */
  readonly taught?: {
    readonly documentId: string;
    readonly decisions: readonly StoredDecision[];
  } | null;
  /** 1-based: the passage that is to be seen. */
  readonly passage: number;
  /** How much is shown together; as much as is read at once when left out. */
  readonly limits?: PartLimits;
  readonly place: Place;
  readonly reader: Reader;
}): SpreadView {
  const { t, formats, preferences } = reader;
  const { text, passages, concepts } = recognised;
  const parts = pageParts(passages, limits);
  const shown = partWith(parts, passage);
  const decisions = taught?.decisions.map((decision) => decidedView(decision, reader)) ?? [];
  const decided = new Map(decisions.map((view) => [view.id, view]));
  const { numbers, places } = placeMatches(recognised, shown, { reader, decided });

  const numbered = Array.from(numbers, ([conceptId, number]) => {
    const concept = concepts.get(conceptId);
    return concept === undefined ? [] : [{ conceptId, number, concept }];
  }).flat();
  const heads = new Map(numbered.map(({ number, concept }) => [number, headword(concept).text]));

  const entries = numbered.map(({ conceptId, number, concept }) =>
    makeEntry({
      number,
      concept,
      matches: places.get(conceptId) ?? [],
      headOf: (other) => heads.get(other) ?? '',
      reader,
    }),
  );

  const counted = (key: 'passages' | 'characters' | 'terms', count: number): string =>
    t(`common:count.${key}`, { count, number: formats.number(count) });

  return {
    text: preferences.text,
    passages: passages.slice(shown.first, shown.end).map(({ highlights }, offset) => {
      const index = shown.first + offset;
      return {
        index,
        number: formats.number(index + 1),
        id: passageId(index + 1),
        parts: drawParts({
          recognised,
          highlights,
          placeOf: (match) => matchPlace(recognised, numbers, match),
          reader,
        }),
        translations: targetLanguages(preferences.targets).flatMap((lang) => {
          const translation = translations[lang][index] ?? '';
          return translation === '' ? [] : [{ text: translation, lang }];
        }),
      };
    }),
    entries: entries.filter(({ taken }) => taken),
    entryCount: formats.number(entries.filter(({ taken }) => taken).length),
    rejected: preferences.marks === 'all' ? entries.filter(({ taken }) => !taken) : null,
    teach: taught === null ? null : { action: decisionsAddress(taught.documentId), decisions },
    counts: [
      counted('passages', passages.length),
      counted('characters', Array.from(text).length),
      counted('terms', termCount(recognised)),
    ],
    parts: partSwitch({ parts, shown, place, reader }),
  };
}

function termCount({ matches }: RecognisedText): number {
  const taken = matches.filter(({ grade }) => grade !== 'inside');
  return new Set(taken.map(({ conceptId }) => conceptId)).size;
}

export function passageId(number: number): string {
  return `p-${String(number)}`;
}

function matchPlace(
  { matches, concepts }: RecognisedText,
  numbers: ReadonlyMap<string, number>,
  index: number,
): MatchPlace {
  const match = matches[index];
  const number = numbers.get(match?.conceptId ?? '') ?? 0;
  const term = concepts
    .get(match?.conceptId ?? '')
    ?.terms.find(({ lang, text }) => lang === 'ja' && text === match?.term);
  return {
    id: matchId(index),
    entry: entryId(number),
    card: cardId(number),
    decision: match?.decision?.id ?? null,
    // What was not taken is not read: it is letters of another word.
    reading: match?.grade === 'inside' ? '' : (term?.reading ?? ''),
  };
}
