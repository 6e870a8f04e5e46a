import type {
  Concept,
  GlossaryFormat,
  Languages,
  Loss,
  TableLayout,
} from '../../glossary/index.ts';
import type { ConceptFilter } from './glossaries.ts';

export interface ExportRequest {
  readonly format: GlossaryFormat;
  /** Tables only. `concept`: one row a concept; `term`: one row a term, lossless. */
  readonly layout?: TableLayout;
  /** CSV and TSV only: byte order mark and formula guard, for spreadsheets. Exact when false. */
  readonly spreadsheet?: boolean;
  /** Formats of two languages only; Japanese and English when left out. */
  readonly languages?: Languages;
  readonly filter?: ConceptFilter;
  /** Only the concepts that occur in this document, in order of appearance. */
  readonly documentId?: string;
}

/** A file to keep. */
export interface Download {
  /** Made from the glossary's or document's name, safe on every system. */
  readonly fileName: string;
  readonly mediaType: string;
  /** Its bytes, to be read once: they are made while they are sent, in turns. */
  readonly pieces: AsyncIterable<Uint8Array>;
}

export interface ExportFile extends Download {
  readonly conceptCount: number;
}

export interface Exchange {
  /** @throws AppError `glossary.unknown`, `document.unknown` */
  export(glossaryId: string, request: ExportRequest): Promise<ExportFile>;
  /** The concepts that an export takes. @throws AppError `glossary.unknown`, `document.unknown` */
  concepts(
    glossaryId: string,
    request: Pick<ExportRequest, 'filter' | 'documentId'>,
  ): Promise<readonly Concept[]>;
  /** What the file would not carry. @throws AppError `glossary.unknown`, `document.unknown` */
  loss(glossaryId: string, request: ExportRequest): Promise<readonly Loss[]>;
}
