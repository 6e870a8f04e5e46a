import type { Concept, Difference, GlossaryProblem, MergePolicy } from '../../glossary/index.ts';
import type { AppError } from '../errors.ts';
import type { StoredConcept } from './glossaries.ts';
import type { EntryClass, SkipReason } from './import-preview.ts';
import type { ChangeSet } from './ports/change-sets.ts';
import type { ReadingChoices, UploadedFile } from './ports/glossary-reader.ts';
import type { StagedImport } from './ports/staged-imports.ts';

/** Into a glossary that is there, or into a new one. */
export type ImportTarget = { readonly glossaryId: string } | { readonly glossaryName: string };

/** `reading`: the file. `comparing`: its entries with the glossary. `applying`, `undoing`: the changes. */
export const IMPORT_PHASES = ['reading', 'comparing', 'applying', 'undoing'] as const;
export type ImportPhase = (typeof IMPORT_PHASES)[number];

export interface ImportProgress {
  readonly phase: ImportPhase;
  readonly done: number;
  /** 0 where that is not known. */
  readonly total: number;
}

export interface ImportState extends StagedImport {
  /** Null where nothing is being done: then there is a preview or, after a bug, an error. */
  readonly progress: ImportProgress | null;
  /** Why the last thing that was tried did not succeed. */
  readonly error: AppError | null;
  /** What it did; null until it was applied. */
  readonly changeSet: ChangeSet | null;
}

/** A row of a file, or the rows of one concept, and what would become of them. */
export interface EntryView {
  readonly row: number | null;
  /** Of a file that has lines and no rows. */
  readonly line: number | null;
  readonly rows: number;
  readonly class: EntryClass;
  readonly reason: SkipReason | null;
  /** As the file has it; null if it could not be read. */
  readonly concept: Concept | null;
  /** The concept of the glossary that it is; null for a new one. */
  readonly existing: StoredConcept | null;
  /** What changes, or would change if the file were right where what is there is kept. */
  readonly differences: readonly Difference[];
  /** The concepts that it could be. */
  readonly candidates: readonly string[];
  /** The row that says it already. */
  readonly twin: number | null;
  /** Whether it gets a new id because its own belongs to another concept. */
  readonly isRenamed: boolean;
  readonly problems: readonly GlossaryProblem[];
}

export interface EntryQuery {
  readonly policy: MergePolicy;
  /** Only these; null for all. */
  readonly shown: EntryClass | SkipReason | null;
  /** 1-based. */
  readonly page: number;
  readonly pageSize: number;
}

export interface EntryPage {
  readonly entries: readonly EntryView[];
  readonly total: number;
  readonly page: number;
  readonly pageCount: number;
}

/**
 * Files on their way into a glossary, in two steps: a preview that changes nothing, and its application, which changes all
 * of it or nothing. A preview is kept for a day.
 */
export interface Imports {
  /**
   * Begins to read a file. The answer may already have its preview: a small file takes no longer than a page.
   * @throws AppError `glossary.unknown`, `text.*` for a name, `upload.tooLarge`, `import.busy`
   */
  stage(
    target: ImportTarget,
    upload: UploadedFile & { readonly choices?: ReadingChoices },
  ): Promise<ImportState>;
  /** Compared anew if the glossary has changed since. @throws AppError `import.unknown`, `import.expired` */
  get(importId: string): Promise<ImportState>;
  /** Waits for what is being done, and tells how far it is. @throws AppError as `get` */
  settled(importId: string, told?: (progress: ImportProgress) => void): Promise<ImportState>;
  /** Reads the file another way. @throws AppError as `get`, `import.running`, `import.done`, `import.busy` */
  choose(importId: string, choices: ReadingChoices): Promise<ImportState>;
  /** @throws AppError as `get`, `import.unread` */
  entries(importId: string, query: EntryQuery): Promise<EntryPage>;
  /**
   * Begins to apply what the preview shows. `leaveProblems`: rows that cannot be read are left out; otherwise they are in the way.
   * @throws AppError as `get`, `import.unread`, `import.stale` if the glossary is no longer at `revision`, `import.problems`, `import.nothing`,
   * `import.running`, `import.done`
   */
  apply(
    importId: string,
    order: {
      readonly policy: MergePolicy;
      readonly leaveProblems: boolean;
      /** That of the preview that was looked at; the latest where it is left out. */
      readonly revision?: number;
    },
  ): Promise<ImportState>;
  /**
   * Breaks off what is being done. A file that is being applied keeps its preview, any other is forgotten.
   * @throws AppError `import.unknown`, `import.done`
   */
  cancel(importId: string): Promise<void>;
  /**
   * Begins to take an import back. Concepts that were changed since are in the way; with `leaveChanged` they stay as they are.
   * @throws AppError as `get`, `import.unread` if it was not applied, `changes.undone`, `import.running`. That concepts were
   * changed (`changes.moved`, a problem for each) is the `error` of the state.
   */
  undo(importId: string, options: { readonly leaveChanged: boolean }): Promise<ImportState>;
  /** Breaks off whatever is being done, before the program ends. */
  close(): Promise<void>;
}
