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

export const GENDERS = ['masculine', 'feminine', 'neuter', 'other'] as const;
export type Gender = (typeof GENDERS)[number];

/** `mass`: cannot be counted (deterrence). */
export const NUMBERS = ['singular', 'plural', 'dual', 'mass', 'other'] as const;
export type GrammaticalNumber = (typeof NUMBERS)[number];

/**
 * What the check makes of capitals in a translation. `automatic`: names and acronyms keep theirs, other words may begin
 * a sentence. `exact`: as the term is written (iPhone). `any`: never a finding.
 */
export const CASE_POLICIES = ['automatic', 'exact', 'any'] as const;
export type CasePolicy = (typeof CASE_POLICIES)[number];

/** How far a text may be from the listed form: not at all, in its spelling, or in its ending too. */
export const MATCH_MODES = ['asWritten', 'variants', 'inflected'] as const;
export type MatchMode = (typeof MATCH_MODES)[number];

export const RELATION_KINDS = ['broader', 'narrower', 'related', 'doNotConfuse'] as const;
export type RelationKind = (typeof RELATION_KINDS)[number];

/** One word form of a concept in one language. Text fields that are not known are empty strings. */
export interface Term {
  readonly lang: Language;
  readonly text: string;
  readonly status: Status;
  readonly type: TermType;
  /** Kana for Japanese terms; for names the reading in their own language (윤석열 for 尹錫悦). Empty where unknown. */
  readonly reading: string;
  readonly partOfSpeech: string;
  readonly note: string;
  /** A Korean term in Chinese characters: 擴張抑止 for 확장억제. */
  readonly hanja: string;
  readonly gender: Gender | '';
  readonly number: GrammaticalNumber | '';
  readonly casePolicy: CasePolicy;
  readonly match: MatchMode;
  /** A sentence in which the term is used. */
  readonly example: string;
  /** Where this one term comes from. */
  readonly source: string;
}

/** A text in each language; empty where there is none. */
export type ByLanguage = Readonly<Record<Language, string>>;

/** Something that can be looked up: a document, a page. */
export interface Source {
  readonly title: string;
  /** http or https; empty if there is none. */
  readonly url: string;
  /** When it was published or read: 2023-04-26, 2023-04 or 2023; empty if not known. */
  readonly date: string;
}

/** What another official text calls the concept. It is shown; the check neither asks for it nor forbids it. */
export interface Alternative {
  readonly lang: Language;
  readonly text: string;
  readonly source: Source;
}

/** This concept's way to another one of the same glossary: `broader` leads to the broader one. */
export interface Relation {
  readonly kind: RelationKind;
  readonly conceptId: string;
}

/** One meaning, with its terms in every language. `id` is the termbase's own short identifier (T001). */
export interface Concept {
  readonly id: string;
  readonly domain: string;
  /** In whatever language the glossary is kept in. */
  readonly definition: string;
  /** The same said in a named language. */
  readonly definitions: ByLanguage;
  readonly note: string;
  /** A reference in the glossary's own words (E01 E03). */
  readonly source: string;
  readonly sources: readonly Source[];
  readonly alternatives: readonly Alternative[];
  readonly relations: readonly Relation[];
  readonly terms: readonly Term[];
}
