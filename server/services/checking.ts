import type { Finding, Pair, Span, TargetLanguage } from '../../glossary/index.ts';
import type { StoredConcept } from './glossaries.ts';

/** Translations of one stretch of source, in one language or in both; an empty one has not been made yet. */
export type Translations = Readonly<Partial<Record<TargetLanguage, string>>>;

/** A stretch of a stored document, a passage or a sentence of one, and its translations, stored or not. */
export interface Stretch {
  /** In the document's text. */
  readonly span: Span;
  readonly texts: Translations;
}

/** A text that is not stored, and its translations. */
export interface FreeSegment {
  readonly source: string;
  readonly texts: Translations;
}

/** What is said of one segment. Spans are in the source text and in the translation of the finding's language. */
export interface CheckedTranslations {
  readonly findings: readonly Finding[];
  /** What lights up together, by language. */
  readonly pairs: Readonly<Record<TargetLanguage, readonly Pair[]>>;
}

export interface CheckReport {
  /** One for each segment, in their order; those of the whole document stand with the segment they are about. */
  readonly segments: readonly CheckedTranslations[];
  /** Every concept that findings and pairs name, by the identifier they carry. */
  readonly concepts: ReadonlyMap<string, StoredConcept>;
}

/** Is every term rendered right? Source terms are those that the page shows, with what people taught about them. */
export interface Checking {
  /** Segments of one text that is not stored. @throws AppError `text.*`, `glossary.unknown` */
  texts(
    segments: readonly FreeSegment[],
    scope?: { readonly glossaryIds?: readonly string[] },
  ): Promise<CheckReport>;
  /** One stretch alone, as somebody types its translation. @throws AppError `document.unknown` */
  segment(documentId: string, stretch: Stretch): Promise<CheckReport>;
  /** Stretches in their order, with what only shows when they are compared. @throws AppError `document.unknown` */
  document(documentId: string, stretches: readonly Stretch[]): Promise<CheckReport>;
}
