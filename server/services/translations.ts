import type { Language, TargetLanguage } from '../../glossary/index.ts';
import type { Download } from './exchange.ts';

/** What is written for a passage: the unit of translation, see docs/decisions. */
export interface PassageTranslation {
  readonly text: string;
  /** 0 for a passage nobody has translated yet. */
  readonly version: number;
}

/** Where a translation stands. */
export interface PassagePlace {
  readonly documentId: string;
  readonly language: TargetLanguage;
  /** 1-based. */
  readonly passage: number;
}

/** How many passages have a translation, of how many there are. */
export interface Progress {
  readonly done: number;
  readonly of: number;
}

export interface DocumentTranslations {
  /** As many as there are passages, in their order. */
  readonly passages: readonly Readonly<Record<TargetLanguage, PassageTranslation>>[];
  readonly progress: Readonly<Record<TargetLanguage, Progress>>;
}

export interface Translations {
  /** @throws AppError `document.unknown` */
  list(documentId: string): Promise<DocumentTranslations>;
  /** @throws AppError `document.unknown`, `passage.unknown` */
  get(place: PassagePlace): Promise<PassageTranslation>;
  /**
   * Writes what it was made from `version` of; an empty text takes the translation away.
   * @throws AppError `document.unknown`, `passage.unknown`, `version.conflict` (data: currentVersion), `text.*`
   */
  save(place: PassagePlace, change: PassageTranslation): Promise<PassageTranslation>;
  /** One passage a line, so that line n of every language is passage n. @throws AppError `document.unknown` */
  export(documentId: string, language: Language): Promise<Download>;
}
