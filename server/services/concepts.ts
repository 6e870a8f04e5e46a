import type { Difference } from '../../glossary/index.ts';
import type { StoredConcept } from './glossaries.ts';
import type { ConceptPlace, HistoryAction, HistoryEntry } from './ports/store.ts';

/** What happened to a concept at one of its versions. */
export interface ConceptVersion {
  readonly version: number;
  readonly at: Date;
  readonly by: string;
  readonly action: HistoryAction;
  /** The change of many concepts that it was part of; null where it was made alone. */
  readonly changeSet: HistoryEntry['changeSet'];
  /** From the version before; of the first one, everything it began with. */
  readonly differences: readonly Difference[];
}

export interface ConceptHistory {
  /** What the concept is called, by its latest state. */
  readonly head: string;
  readonly isRemoved: boolean;
  /** Newest first. */
  readonly versions: readonly ConceptVersion[];
}

/** A concept whose Japanese term the recogniser takes for the one in question, by whatever variant. */
export interface AlikeConcept {
  /** The term in question, and the one that is listed. */
  readonly text: string;
  readonly term: string;
  readonly concept: StoredConcept;
}

/**
 * Changes to concepts. A concept is taken as it was typed or sent (the exchange format: what is left out is empty) and
 * passes the same boundary as those of files; `problems` then name the fields as `terms.2.text`.
 */
export interface Concepts {
  /**
   * An empty or missing `id` becomes the next of the glossary.
   * @throws AppError `glossary.unknown`, `concept.taken` (data: id), and as `save`
   */
  create(glossaryId: string, concept: object): Promise<StoredConcept>;
  /**
   * @throws AppError `concept.unknown`, `version.conflict` (data: currentVersion), `text.*`, `field.*`, `term.twice`,
   * `concept.itself`, `concept.noSuch` (data: id)
   */
  save(place: ConceptPlace, concept: object, change: { version: number }): Promise<StoredConcept>;
  /** Reversible; returns the new version. @throws AppError `concept.unknown`, `version.conflict` */
  remove(place: ConceptPlace, change: { version: number }): Promise<number>;
  /** Takes a removal back. @throws AppError `concept.unknown` */
  restore(place: ConceptPlace): Promise<StoredConcept>;
  /** Of removed concepts too. @throws AppError `concept.unknown` */
  history(place: ConceptPlace): Promise<ConceptHistory>;
  /**
   * Writes the state of an earlier version as the newest one; nothing of the history is lost.
   * @throws AppError `concept.unknown`, `version.unknown`, `version.conflict`
   */
  takeBack(
    place: ConceptPlace,
    change: { readonly to: number; readonly version: number },
  ): Promise<StoredConcept>;
  /** How a Japanese text is read, in hiragana; empty where that is not known. */
  readingOf(text: string): Promise<string>;
  /** Concepts of the glossary that have one of these Japanese terms. @throws AppError `glossary.unknown` */
  alike(
    glossaryId: string,
    texts: readonly string[],
    except?: string,
  ): Promise<readonly AlikeConcept[]>;
}
