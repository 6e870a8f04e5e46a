/** What the cells of a text file are separated by; `、` is typed where a Japanese keyboard gives no comma. */
export const DELIMITERS = [',', '\t', ';', '、', '|'] as const;
export type Delimiter = (typeof DELIMITERS)[number];

/** How a table was read. */
export interface TableShape {
  /** `concept` and `term` are our own layouts, `other` one that was mapped to ours column by column. */
  readonly layout: 'concept' | 'term' | 'other';
  /** Null in a spreadsheet. */
  readonly delimiter: Delimiter | null;
  readonly columns: readonly MappedColumn[];
}

export interface MappedColumn {
  /** As the file has it. */
  readonly name: string;
  /** What it was read as: a name of the concept layout (`ja.reading`), or empty if it was passed over. */
  readonly role: string;
  /** The first thing that stands in it, cut short. */
  readonly sample: string;
}
