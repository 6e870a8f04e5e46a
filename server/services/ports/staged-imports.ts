import type { ReadingChoices, UploadedFile } from './glossary-reader.ts';
import type { ImportPreview } from '../import-preview.ts';
import type { Change } from './change.ts';

/** A file that somebody wants to import, from the upload until it is applied, cancelled, or forgotten. */
export interface StagedImport {
  /** ULID. */
  readonly id: string;
  /** Null for a glossary that is still to be made. */
  readonly glossaryId: string | null;
  /** Of the glossary to be made; else empty. */
  readonly glossaryName: string;
  readonly fileName: string;
  /** Bytes of the file. */
  readonly size: number;
  readonly by: string;
  readonly createdAt: Date;
  readonly expiresAt: Date;
  readonly choices: ReadingChoices;
  /** Null until the file was read and compared. */
  readonly preview: ImportPreview | null;
  /** The set of changes that it became; null until it was applied. */
  readonly changeSetId: string | null;
}

export interface NewStagedImport extends Pick<
  StagedImport,
  'glossaryId' | 'glossaryName' | 'fileName' | 'expiresAt' | 'choices'
> {
  readonly bytes: Uint8Array;
}

/** Some entries of a file, and for each of them what it was compared with. */
export interface StagedPart {
  /** `GlossaryEntry[]` as packed JSON. */
  readonly entries: Uint8Array;
  readonly matches: readonly EntryMatch[];
}

/** The concepts that are meant (of several, nobody can say which), or the row of the file that says it already. */
export interface EntryMatch {
  readonly conceptIds?: readonly string[];
  readonly row?: number;
}

export interface StagedImportTable {
  create(staged: NewStagedImport, change: Change): Promise<StagedImport>;
  /** @throws AppError `import.unknown` */
  get(importId: string): Promise<StagedImport>;
  /** @throws AppError `import.unknown` */
  file(importId: string): Promise<UploadedFile>;
  /** Other choices; what was read by the old ones is forgotten. @throws AppError `import.unknown` */
  choose(importId: string, choices: ReadingChoices): Promise<void>;
  /** Writes the parts of a file anew, one after the other, from the first on. */
  savePart(importId: string, index: number, part: StagedPart): Promise<void>;
  /** What stands in one part; empty where there is none. */
  part(importId: string, index: number): Promise<StagedPart>;
  savePreview(importId: string, preview: ImportPreview): Promise<void>;
  /** Keeps what was done, and forgets the file. */
  finish(
    importId: string,
    done: {
      readonly glossaryId: string;
      readonly changeSetId: string;
      readonly preview: ImportPreview;
    },
  ): Promise<void>;
  remove(importId: string): Promise<void>;
  /** Removes what is older than it may be, and the oldest of what is more or larger than there is room for. */
  tidy(room: { readonly now: Date; readonly count: number; readonly bytes: number }): Promise<void>;
}
