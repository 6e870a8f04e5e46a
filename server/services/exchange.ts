import type { ConceptFilter } from './glossaries.ts';

export type ExportFormat = 'csv' | 'json';
export type CsvLayout = 'concept' | 'term';

export interface ExportRequest {
  readonly format: ExportFormat;
  /** CSV only. `concept`: one row a concept; `term`: one row a term, lossless. */
  readonly layout?: CsvLayout;
  /** CSV only: byte order mark and formula guard, for spreadsheets. Exact when false. */
  readonly spreadsheet?: boolean;
  readonly filter?: ConceptFilter;
  /** Only the concepts that occur in this document, in order of appearance. */
  readonly documentId?: string;
}

export interface ExportFile {
  /** Safe to offer as a download: made from the glossary's or document's name. */
  readonly fileName: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
  readonly conceptCount: number;
}

export interface Exchange {
  /** @throws AppError `glossary.unknown`, `document.unknown` */
  export(glossaryId: string, request: ExportRequest): Promise<ExportFile>;
}
