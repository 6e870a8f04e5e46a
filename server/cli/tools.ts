import type { Language, Segmenter, Spellings } from '../../glossary/index.ts';
import type { Services } from '../services/services.ts';

/** What the commands need of the house. Each is loaded when a command first asks for it: starting must be quick. */
export interface Tools {
  /** Bytes of a text file to its text, whatever its encoding; a byte order mark is its first character. @throws AppError `text.encoding`, `text.binary` */
  decode(bytes: Uint8Array): Promise<string>;
  /** Loads the dictionary. */
  segmenter(): Promise<Segmenter>;
  /** Loads the words with more than one spelling. */
  spellings(): Promise<Spellings>;
  /** Threads for many files. */
  fileWorkers(): Promise<FileWorkers>;
  /** The services over the database of the data folder. @throws AppError `config.invalid`, `storage.*` */
  openServices(): Promise<OpenServices>;
  /** Runs the server until it is asked to stop; ends the process. */
  serve(): Promise<void>;
}

export interface FileWorkers {
  readonly threads: number;
  /** The line that answers for a file. @throws AppError `file.read`, `text.*` */
  recogniseFile(input: {
    readonly file: string;
    readonly all: boolean;
    readonly language: Language;
    readonly glossary: SharedArrayBuffer;
  }): Promise<string>;
  unwrapFile(input: { readonly file: string }): Promise<string>;
  close(): Promise<void>;
}

export interface OpenServices {
  readonly services: Services;
  close(): Promise<void>;
}
