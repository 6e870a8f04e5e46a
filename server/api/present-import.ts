import { countsFor } from '../services/import-preview.ts';
import { previewFailure } from '../services/import-reading.ts';
import type { EntryView, ImportState } from '../services/imports.ts';
import type { ApiReader } from './route.ts';

/** An import as the API tells of it. */
export function presentImport(state: ImportState, { sayError }: ApiReader) {
  const { id, glossaryId, glossaryName, fileName, size, createdAt, expiresAt } = state;
  const { progress, preview, changeSet } = state;
  const failure = state.error ?? (preview === null ? null : previewFailure(preview));
  return {
    id,
    glossaryId,
    glossaryName,
    fileName,
    size,
    createdAt,
    expiresAt,
    progress,
    error:
      failure === null
        ? null
        : { code: failure.code, detail: sayError(failure.code, failure.data) },
    preview:
      preview?.failure !== null
        ? null
        : {
            format: preview.reading.format,
            encoding: preview.reading.encoding,
            delimiter: preview.reading.table?.delimiter ?? null,
            columns: preview.reading.table?.columns ?? [],
            unknownColumns: preview.reading.unknownColumns,
            revision: preview.revision,
            counts: {
              keep: countsFor(preview, 'keep'),
              add: countsFor(preview, 'add'),
              replace: countsFor(preview, 'replace'),
            },
          },
    changeSetId: changeSet?.id ?? null,
    isUndone: (changeSet?.undoneBy ?? null) !== null,
  };
}

export function presentEntry(entry: EntryView, { sayError }: ApiReader) {
  const { row, line, rows, reason, concept, existing, candidates, twin, differences } = entry;
  return {
    row,
    line,
    rows,
    class: entry.class,
    reason,
    concept,
    existingId: existing?.id ?? null,
    candidates,
    twin,
    differences,
    problems: entry.problems.map(({ code, column, field, data }) => ({
      code,
      column,
      field,
      detail: sayError(code, data),
    })),
  };
}
