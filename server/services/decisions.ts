import type { Decision, DecisionFormat } from '../../glossary/index.ts';
import type { Download } from './exchange.ts';

/** A decision before the concept it speaks of is looked up among those that the recogniser knows. */
export interface TaughtDecision extends Decision {
  /** ULID; empty where it is not said: then any glossary's concept of that name. */
  readonly glossaryId: string;
}

/** What somebody taught about a term in a document. It is made, taken back, and restored, but never edited. */
export interface StoredDecision extends TaughtDecision {
  /** ULID; later ones sort after earlier ones. */
  readonly id: string;
  readonly documentId: string;
  /** Why; empty where nobody said. */
  readonly reason: string;
  readonly by: string;
  readonly version: number;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

/** What is asked for. Left out: the glossary is the first that has the concept, the term and the surface are what stands there. */
export interface Teaching extends Pick<Decision, 'kind' | 'conceptId' | 'span'> {
  readonly glossaryId?: string;
  readonly term?: string;
  readonly surface?: string;
  readonly reason?: string;
}

export interface DecisionImport {
  readonly added: number;
  /** Those that stood already. */
  readonly same: number;
  /** Those whose place holds other words, or whose concept is not there. */
  readonly unfit: number;
}

export interface Decisions {
  /** Those that stand, in the order they were made. @throws AppError `document.unknown` */
  list(documentId: string): Promise<readonly StoredDecision[]>;
  /**
   * Makes a decision; one that stands already is given back as it is.
   * @throws AppError `document.unknown`, `glossary.unknown`, `concept.unknown`, `decision.place`, `decision.term`, `text.*`
   */
  add(documentId: string, teaching: Teaching): Promise<StoredDecision>;
  /** Reversible; one that was taken back already stays so. @throws AppError `document.unknown`, `decision.unknown` */
  remove(documentId: string, decisionId: string): Promise<StoredDecision>;
  /** @throws AppError `document.unknown`, `decision.unknown` */
  restore(documentId: string, decisionId: string): Promise<StoredDecision>;
  /** @throws AppError `document.unknown` */
  export(
    documentId: string,
    request: { readonly format: DecisionFormat; readonly spreadsheet?: boolean },
  ): Promise<Download>;
  /**
   * Adds the decisions of a file, all in one transaction.
   * @throws AppError `document.unknown`, `upload.*`, `decision.invalid` with every problem of the file
   */
  import(
    documentId: string,
    file: { readonly fileName: string; readonly bytes: Uint8Array },
  ): Promise<DecisionImport>;
}
