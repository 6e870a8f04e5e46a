/** The termbase's data categories, in the words of ISO 30042 (TBX) and ISO 1087. Order is the order shown to people. */
export const LANGUAGES = ['ja', 'en', 'ko'] as const;
export type Language = (typeof LANGUAGES)[number];

export const STATUSES = ['preferred', 'admitted', 'deprecated', 'forbidden', 'proposed'] as const;
export type Status = (typeof STATUSES)[number];

export const TERM_TYPES = [
  'fullForm',
  'abbreviation',
  'acronym',
  'variant',
  'shortForm',
  'phrase',
] as const;
export type TermType = (typeof TERM_TYPES)[number];

/** One word form of a concept in one language. Text fields that are not known are empty strings. */
export interface Term {
  readonly lang: Language;
  readonly text: string;
  readonly status: Status;
  readonly type: TermType;
  /** Kana for Japanese terms; empty where unknown. */
  readonly reading: string;
  readonly partOfSpeech: string;
  readonly note: string;
}

/** One meaning, with its terms in every language. `id` is the termbase's own short identifier (T001). */
export interface Concept {
  readonly id: string;
  readonly domain: string;
  readonly definition: string;
  readonly note: string;
  readonly source: string;
  readonly terms: readonly Term[];
}
