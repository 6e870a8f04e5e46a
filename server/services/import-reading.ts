import { AppError, type Problem } from '../errors.ts';
import type { StoredConcept } from './glossaries.ts';
import { openComparison } from './import-comparison.ts';
import type { RunningJob } from './import-jobs.ts';
import type { ImportPreview } from './import-preview.ts';
import { unpackEntries } from './packed-entries.ts';
import { ENTRIES_A_PART, type FileReading, type ReadFile } from './ports/glossary-reader.ts';
import type { StagedImportTable } from './ports/staged-imports.ts';

/** Compares what was read of a file with a glossary, part by part, and keeps what it finds. */
export async function previewOf({
  importId,
  source,
  revision,
  concepts,
  table,
  job,
}: {
  readonly importId: string;
  /** Just read, or read before and kept. */
  readonly source: ReadFile | ImportPreview;
  readonly revision: number;
  readonly concepts: readonly StoredConcept[];
  readonly table: Pick<StagedImportTable, 'part' | 'savePart'>;
  readonly job: RunningJob;
}): Promise<ImportPreview> {
  const { reading, entryCount, parts } = sourceOf(source);
  const comparison = await openComparison(concepts, reading.extent);
  const problems: Problem[] = [];
  for (let index = 0; index * ENTRIES_A_PART < entryCount; index += 1) {
    job.signal.throwIfAborted();
    job.tell({ phase: 'comparing', done: index * ENTRIES_A_PART, total: entryCount });
    const packed = parts?.[index] ?? (await table.part(importId, index)).entries;
    const entries = await unpackEntries(packed);
    const matches = await comparison.compare(entries);
    await table.savePart(importId, index, { entries: packed, matches });
    for (const entry of entries) {
      if (entry.kind === 'refused' && problems.length < MOST_PROBLEMS)
        problems.push(...entry.problems);
    }
  }
  const { verdicts, counts } = comparison.result();
  const found = counts.problem.entries + counts.termless.entries < entryCount;
  return {
    reading,
    revision,
    verdicts,
    counts,
    applied: null,
    failure: found ? null : failureOf(reading, problems),
  };
}

const MOST_PROBLEMS = 100;

function sourceOf(source: ReadFile | ImportPreview): {
  readonly reading: FileReading;
  readonly entryCount: number;
  readonly parts: readonly Uint8Array[] | null;
} {
  if ('verdicts' in source) {
    return { reading: source.reading, entryCount: source.verdicts.length, parts: null };
  }
  const { entryCount, parts, format, encoding, extent, table } = source;
  const { problems, unknownColumns, passedOver } = source;
  const reading = { format, encoding, extent, table, problems, unknownColumns, passedOver };
  return { reading, entryCount, parts };
}

/** What is wrong with the file as a whole, or that nothing in it is a concept. */
function failureOf(
  { problems }: FileReading,
  refused: readonly Problem[],
): ImportPreview['failure'] {
  const [first] = problems;
  if (first === undefined || first.code === 'glossary.empty') {
    return { code: 'import.nothing', data: {}, problems: refused };
  }
  return { code: first.code, data: first.data ?? {}, problems };
}

/** The refusal that a preview without a concept is. */
export function previewFailure({ failure }: ImportPreview): AppError | null {
  return failure === null ? null : new AppError(failure.code, failure.data, failure.problems);
}
