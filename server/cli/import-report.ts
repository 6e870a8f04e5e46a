import type { Problem } from '../errors.ts';
import {
  ENTRY_CLASSES,
  SKIP_REASONS,
  type ImportPreview,
  type PreviewCounts,
} from '../services/import-preview.ts';
import type { EntryView } from '../services/imports.ts';
import type { Context } from './context.ts';
import { placeOf } from './failure.ts';

export type ImportForm = 'text' | 'json';

export interface ImportReport {
  readonly file: string;
  readonly preview: ImportPreview;
  readonly counts: PreviewCounts;
  /** The first rows that cannot be read. */
  readonly problems: readonly EntryView[];
  readonly format: ImportForm;
  readonly glossaryId: string | null;
  /** Null where nothing was changed. */
  readonly changeSetId: string | null;
}

/** Says how a file was read, what would become of its rows, and whether it was done. */
export async function tellImport(
  { output, messages }: Context,
  { file, preview, counts, problems, format, glossaryId, changeSetId }: ImportReport,
): Promise<void> {
  const { reading } = preview;
  const told = problems.flatMap(({ row, line, problems: own }) =>
    own.map((problem): Problem => ({
      ...problem,
      ...(row === null ? {} : { row }),
      ...(line === null ? {} : { line }),
    })),
  );
  const message = ({ code, data }: Problem): string => messages.error(code, data ?? {});
  if (format === 'json') {
    const { rows, skippedBy } = counts;
    const answer = {
      isApplied: changeSetId !== null,
      glossaryId,
      changeSetId,
      format: reading.format,
      encoding: reading.encoding,
      delimiter: reading.table?.delimiter ?? null,
      columns: reading.table?.columns ?? [],
      unknownColumns: reading.unknownColumns,
      rows,
      new: counts.new.rows,
      changed: counts.changed.rows,
      same: counts.same.rows,
      skipped: counts.skipped.rows,
      skippedBy: Object.fromEntries(SKIP_REASONS.map((name) => [name, skippedBy[name].rows])),
      problems: told.map((problem) => ({
        row: problem.row,
        line: problem.line,
        column: problem.column,
        field: problem.field,
        code: problem.code,
        message: message(problem),
      })),
    };
    await output.write(`${JSON.stringify(answer)}\n`);
    return;
  }
  const how = [reading.format, reading.encoding].filter((part) => part !== null).join(', ');
  const lines = [
    messages.text('cli:import.read', { file, how, rows: counts.rows }),
    ...ENTRY_CLASSES.map((name) =>
      messages.text('cli:import.count', {
        what: messages.text(`cli:import.class.${name}`),
        count: counts[name].rows,
      }),
    ),
    ...SKIP_REASONS.filter((name) => counts.skippedBy[name].rows > 0).map(
      (name) =>
        `  ${messages.text('cli:import.count', {
          what: messages.text(`cli:import.reason.${name}`),
          count: counts.skippedBy[name].rows,
        })}`,
    ),
    ...told.map((problem) =>
      messages.text('cli:import.problem', {
        place: placeOf(problem, messages).join(', '),
        text: message(problem),
      }),
    ),
    ...(reading.unknownColumns.length === 0
      ? []
      : [
          messages.text('cli:unknownColumns', { file, columns: reading.unknownColumns.join(', ') }),
        ]),
    changeSetId === null ? messages.text('cli:import.unchanged') : messages.text('cli:import.done'),
  ];
  await output.write(`${lines.join('\n')}\n`);
}
