/** How large a table may be. */
export const TABLE_LIMITS = {
  /** Below the header. */
  rows: 200_000,
  columns: 64,
  /** UTF-16 code units: what a cell of a spreadsheet holds. */
  cell: 32_767,
} as const;
