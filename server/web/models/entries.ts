import type { Match } from '../../../glossary/index.ts';
import type { StoredConcept } from '../../services/glossaries.ts';
import type { Reader } from '../reader.ts';
import { conceptAddress } from './addresses.ts';
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
  /** Entries of the terms that stand inside this one. */
  readonly inner: readonly EntryLink[];
  readonly occurrences: readonly OccurrenceView[];
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
}

/** A match with what the page knows about its place. */
export interface PlacedMatch {
  readonly match: Match;
  readonly href: string;
  /** 1-based. */
  readonly passage: number;
  readonly why: string;
  /** Numbers of the entries that stand inside it. */
  readonly inner: readonly number[];
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
  const used = new Set(matches.map(({ match }) => match.term));
  const inner = new Set(matches.flatMap((place) => place.inner));
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
    inner: Array.from(inner, (other) => ({
      text: headOf(other),
      href: `#${entryId(other)}`,
      card: cardId(other),
    })),
    occurrences: matches.map(({ match, href, passage, why }) => ({
      href,
      surface: match.surface.replace(/\s+/gu, ''),
      passage: t('common:entry.passage', { number: formats.number(passage) }),
      why,
    })),
    occurrenceCount: t('common:entry.occurrences', {
      count: matches.length,
      number: formats.number(matches.length),
    }),
  };
}
