import type {
  Delimiter,
  Extent,
  GlossaryFormat,
  GlossaryProblem,
  Languages,
  PassedOver,
  Role,
  TableShape,
} from '../../../glossary/index.ts';
import type { TextEncoding } from './text-decoder.ts';

/** How somebody wants a file to be read; what is left out is found out. */
export interface ReadingChoices {
  readonly format?: GlossaryFormat;
  readonly encoding?: TextEncoding;
  readonly delimiter?: Delimiter;
  /** What each column of a table holds, in their order. */
  readonly roles?: readonly Role[];
  /** For lists whose rows do not name their two languages. */
  readonly languages?: Partial<Languages>;
}

/** How a file was read, and what of it was not taken. */
export interface FileReading {
  readonly format: GlossaryFormat;
  /** Null for a file that is no text. */
  readonly encoding: TextEncoding | null;
  readonly extent: Extent;
  readonly table: TableShape | null;
  /** Those of a header, which concern the whole file. */
  readonly problems: readonly GlossaryProblem[];
  readonly unknownColumns: readonly string[];
  readonly passedOver: readonly PassedOver[];
}

export interface ReadFile extends FileReading {
  /** None where the file could not be made out; then `problems` say why, or those of the entries. */
  readonly conceptCount: number;
  readonly entryCount: number;
  /** The entries (`GlossaryEntry`), `ENTRIES_A_PART` of them each, as packed JSON. */
  readonly parts: readonly Uint8Array[];
}

/** Few enough to be handled within some milliseconds. */
export const ENTRIES_A_PART = 250;

/**
 * Reads a glossary file beside the thread that answers people. The bytes are handed over: they are empty afterwards.
 * @throws AppError `upload.*`, `text.*`, `xml.encoding`, `import.empty`, `import.tooComplex`; an AbortError
 */
export type GlossaryReader = (
  file: UploadedFile & { readonly choices: ReadingChoices },
  options: { readonly signal: AbortSignal },
) => Promise<ReadFile>;

export interface UploadedFile {
  readonly bytes: Uint8Array;
  /** As the browser gave it; only its ending is believed. */
  readonly fileName: string;
}
