import type { Concept, TableLayout } from '../../../glossary/index.ts';

/** Writes a spreadsheet, beside the thread that answers people where that takes long. */
export type SpreadsheetWriter = (
  concepts: readonly Concept[],
  layout: TableLayout,
) => Promise<Uint8Array>;
