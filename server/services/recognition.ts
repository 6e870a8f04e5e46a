import type { Concept, Highlight, Match, Span } from '../../glossary/index.ts';
import type { TaughtDecision } from './decisions.ts';
import type { GlossarySummary, StoredConcept } from './glossaries.ts';

/** A paragraph of the text with its terms. Passages do not overlap; blank lines between them belong to none. */
export interface RecognisedPassage {
  readonly span: Span;
  /** Joined, exactly `text.slice(span.start, span.end)`. */
  readonly highlights: readonly Highlight[];
}

export interface RecognisedText {
  readonly text: string;
  readonly matches: readonly Match[];
  readonly passages: readonly RecognisedPassage[];
  /** Every concept that `matches` names, by its id within the glossary that won. */
  readonly concepts: ReadonlyMap<string, StoredConcept>;
}

export interface Occurrence extends Span {
  /** The original characters before and after, up to 20 code units each, never splitting a surrogate pair. */
  readonly before: string;
  readonly surface: string;
  readonly after: string;
  /** 1-based. */
  readonly passage: number;
}

export interface DocumentOccurrences {
  readonly documentId: string;
  readonly name: string;
  readonly occurrences: readonly Occurrence[];
}

export interface RecognitionScope {
  /** Also what was rejected, with grade `inside`. */
  readonly all?: boolean;
  /** Which glossaries to look in; when left out, those of the document, or all of them. */
  readonly glossaryIds?: readonly string[];
}

/** All that is looked for in a text. */
export interface SoughtConcepts {
  /** Changes when any of the glossaries does. */
  readonly key: string;
  /** By the identifier that matches carry, which is theirs too. */
  readonly listed: ReadonlyMap<string, Concept>;
  /** Their glossaries, by rank. */
  readonly glossaries: readonly GlossarySummary[];
  /** As they are stored, by the same identifiers. */
  readonly concepts: ReadonlyMap<string, StoredConcept>;
}

export interface Recognition {
  /** Recognises a text that is not stored. @throws AppError `text.*`, `glossary.unknown` */
  text(
    text: string,
    scope?: RecognitionScope & { readonly decisions?: readonly TaughtDecision[] },
  ): Promise<RecognisedText>;
  /** With what people taught about the document. @throws AppError `document.unknown` */
  document(documentId: string, scope?: RecognitionScope): Promise<RecognisedText>;
  /** What is looked for in a document, or in any text. @throws AppError `glossary.unknown` */
  sought(
    scope?: Pick<RecognitionScope, 'glossaryIds'> & { readonly documentId?: string },
  ): Promise<SoughtConcepts>;
  /** Where a concept occurs (nested ones too) in the stored documents. @throws AppError `concept.unknown` */
  occurrences(glossaryId: string, conceptId: string): Promise<readonly DocumentOccurrences[]>;
  /** Loads the dictionary and compiles the recognisers, so that the first page need not wait for them. */
  warm(): Promise<void>;
}
