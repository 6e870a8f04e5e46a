import type {
  CheckLevels,
  KoreanWords,
  Language,
  Segmenter,
  Spellings,
  TargetLanguage,
} from '../../glossary/index.ts';
import type { Services } from '../services/services.ts';
import type { FailOn } from './fail-on.ts';

/** What the commands need of the house. Each is loaded when a command first asks for it: starting must be quick. */
export interface Tools {
  /** Bytes of a text file to its text, whatever its encoding; a byte order mark is its first character. @throws AppError `text.encoding`, `text.binary` */
  decode(bytes: Uint8Array): Promise<string>;
  /** Loads the dictionary. */
  segmenter(): Promise<Segmenter>;
  /** Loads the words with more than one spelling. */
  spellings(): Promise<Spellings>;
  /** Loads the Korean nouns. */
  koreanWords(): Promise<KoreanWords>;
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
  /** The line that answers for a text and its translation. @throws AppError `file.read`, `text.*`, `check.lines` */
  checkFile(input: {
    readonly source: string;
    readonly target: string;
    readonly lang: TargetLanguage;
    readonly levels: CheckLevels;
    readonly failOn: FailOn;
    readonly language: Language;
    readonly glossary: SharedArrayBuffer;
  }): Promise<ItemAnswer>;
  close(): Promise<void>;
}

/** A line of the answer, and what the process ends with if nothing is worse. */
export interface ItemAnswer {
  readonly line: string;
  readonly exitCode: number;
}

export interface OpenServices {
  readonly services: Services;
  close(): Promise<void>;
}
