import type { Match } from '../../../glossary/index.ts';
import type { StoredConcept } from '../../services/glossaries.ts';
import type { Reader } from '../reader.ts';
import { conceptAddress } from './addresses.ts';
import type { DecidedView } from './decided.ts';
import { placeText } from './places.ts';
import { domainLabel } from './vocabulary.ts';
import { phrase, type Phrase } from './language-of.ts';
import {
  headTerm,
  headword,
  targetViews,
  termViews,
  type Headword,
  type TargetView,
  type TermView,
} from './terms.ts';

/** A concept that occurs in the text, as the gloss column and the card show it. */
export interface EntryView {
  /** 1-based, in order of first appearance: the key beside the entry. */
  readonly number: number;
  readonly id: string;
  readonly card: string;
  readonly href: string;
  readonly head: Headword;
  readonly domain: Phrase | null;
  /** Other Japanese forms that the text uses. */
  readonly forms: readonly TermView[];
  readonly targets: readonly TargetView[];
  readonly definition: Phrase | null;
  readonly note: Phrase | null;
  readonly source: Phrase | null;
  /** Entries of the terms that stand inside this one; and of those that were not taken there. */
  readonly inner: readonly EntryLink[];
  readonly rejected: readonly EntryLink[];
  /** False where none of its places was taken. */
  readonly taken: boolean;
  /** By which forms name the concept. */
  readonly glossaryId: string;
  readonly conceptId: string;
  /** Its first place in the text. */
  readonly firstHref: string;
  readonly occurrences: readonly OccurrenceView[];
  /** Each spelling in the text, with a place where it stands, for what is decided of all of them. */
  readonly spellings: readonly { readonly surface: string; readonly place: string }[];
  readonly occurrenceCount: string;
}

export interface EntryLink {
  readonly text: string;
  readonly href: string;
  readonly card: string;
}

export interface OccurrenceView {
  readonly href: string;
  readonly surface: string;
  readonly passage: string;
  readonly why: string;
  readonly taken: boolean;
  readonly place: string;
  readonly decided: DecidedView | null;
}

/** A match with what the page knows about its place. */
export interface PlacedMatch {
  readonly match: Match;
  readonly href: string;
  /** 1-based. */
  readonly passage: number;
  readonly why: string;
  /** Numbers of the entries that stand inside it, taken or not. */
  readonly inner: readonly { readonly number: number; readonly taken: boolean }[];
  readonly taken: boolean;
  readonly decided: DecidedView | null;
}

export function entryId(number: number): string {
  return `entry-${String(number)}`;
}

export function cardId(number: number): string {
  return `card-${String(number)}`;
}

export function makeEntry({
  number,
  concept,
  matches,
  headOf,
  reader,
}: {
  readonly number: number;
  readonly concept: StoredConcept;
  readonly matches: readonly PlacedMatch[];
  /** The headword of another entry. */
  readonly headOf: (number: number) => string;
  readonly reader: Reader;
}): EntryView {
  const { t, formats } = reader;
  const head = headTerm(concept);
  const used = new Set(matches.filter((place) => place.taken).map(({ match }) => match.term));
  const within = matches.flatMap((place) => place.inner);
  const linksOf = (taken: boolean): readonly EntryLink[] =>
    Array.from(
      new Set(within.filter((link) => link.taken === taken).map((link) => link.number)),
      (other) => ({ text: headOf(other), href: `#${entryId(other)}`, card: cardId(other) }),
    );
  const taken = matches.filter((place) => place.taken);
  const counted = taken.length > 0 ? taken : matches;
  const domain = domainLabel(concept.domain, reader);
  return {
    number,
    id: entryId(number),
    card: cardId(number),
    href: conceptAddress(concept.glossaryId, concept.id),
    head: headword(concept),
    domain,
    forms: termViews(
      concept.terms.filter((term) => term.lang === 'ja' && term !== head && used.has(term.text)),
      t,
    ),
    targets: targetViews(concept, reader),
    definition: phrase(concept.definition),
    note: phrase(concept.note),
    source: phrase(concept.source),
    inner: linksOf(true),
    rejected: linksOf(false),
    taken: taken.length > 0,
    glossaryId: concept.glossaryId,
    conceptId: concept.id,
    firstHref: counted[0]?.href ?? '',
    occurrences: matches.map(({ match, href, passage, why, taken: isTaken, decided }) => ({
      href,
      surface: plainSurface(match),
      passage: t('common:entry.passage', { number: formats.number(passage) }),
      why,
      taken: isTaken,
      place: placeText(match),
      decided,
    })),
    spellings: Array.from(
      new Map(matches.map(({ match }) => [plainSurface(match), placeText(match)])),
      ([surface, place]) => ({ surface, place }),
    ),
    occurrenceCount: t('common:entry.occurrences', {
      count: counted.length,
      number: formats.number(counted.length),
    }),
  };
}

function plainSurface({ surface }: Match): string {
  return surface.replace(/\s+/gu, '');
}
