import { LIMITS } from '../../glossary/index.ts';
import { AppError } from '../errors.ts';
import type { StoredConcept } from './glossaries.ts';
import type { GlossaryShelf } from './glossary-shelf.ts';
import { applyImport } from './import-application.ts';
import { entryView } from './import-entries.ts';
import type { ImportJobs, RunningJob } from './import-jobs.ts';
import { countsFor, lettersOf, type ImportPreview } from './import-preview.ts';
import { previewFailure, previewOf } from './import-reading.ts';
import type { Imports, ImportState } from './imports.ts';
import { OWNER } from './owner.ts';
import { unpackEntries } from './packed-entries.ts';
import type { ChangeSetTable } from './ports/change-sets.ts';
import type { Clock } from './ports/clock.ts';
import { ENTRIES_A_PART, type GlossaryReader } from './ports/glossary-reader.ts';
import type { StagedImport, StagedImportTable } from './ports/staged-imports.ts';
import type { GlossaryTable } from './ports/store.ts';
import { acceptText } from './text-input.ts';

export function createImports({
  table,
  glossaries,
  changeSets,
  shelf,
  jobs,
  read,
  clock,
}: {
  readonly table: StagedImportTable;
  readonly glossaries: Pick<GlossaryTable, 'get' | 'list' | 'create' | 'remove'>;
  readonly changeSets: Pick<ChangeSetTable, 'make' | 'get' | 'undo'>;
  readonly shelf: GlossaryShelf;
  readonly jobs: ImportJobs;
  readonly read: GlossaryReader;
  readonly clock: Clock;
}): Imports {
  const find = async (importId: string): Promise<StagedImport> => {
    const staged = await table.get(importId);
    if (staged.expiresAt <= clock.now()) throw new AppError('import.expired');
    return staged;
  };

  const stateOf = async (importId: string): Promise<ImportState> => {
    const staged = await find(importId);
    const { changeSetId } = staged;
    return {
      ...staged,
      progress: jobs.progress(importId),
      error: jobs.error(importId),
      changeSet: changeSetId === null ? null : await changeSets.get(changeSetId),
    };
  };

  const standing = async (glossaryId: string | null): Promise<Standing> => {
    if (glossaryId === null) return { revision: 0, concepts: [] };
    const record = await glossaries.get(glossaryId);
    return { revision: record.revision, concepts: await shelf.conceptsOf(record) };
  };

  /** Reads the file if nobody did, and compares it with the glossary. */
  const prepare = async (importId: string, job: RunningJob): Promise<void> => {
    const { preview, choices, glossaryId } = await find(importId);
    const source =
      preview ?? (await read({ ...(await table.file(importId)), choices }, { signal: job.signal }));
    const against = await standing(glossaryId);
    await table.savePreview(
      importId,
      await previewOf({ ...against, importId, source, table, job }),
    );
  };

  const start = (importId: string): void => {
    jobs.start(importId, (job) => prepare(importId, job));
  };

  /** Begins what is not there yet: after a restart, or when the glossary has moved on. */
  const refresh = async ({ id, preview, glossaryId, changeSetId }: StagedImport): Promise<void> => {
    if (changeSetId !== null || jobs.progress(id) !== null) return;
    if (preview === null) {
      if (jobs.error(id) === null) start(id);
    } else if (preview.failure === null && glossaryId !== null) {
      const { revision } = await glossaries.get(glossaryId);
      if (revision !== preview.revision) start(id);
    }
  };

  const looked = async (importId: string): Promise<ImportState> => {
    await refresh(await find(importId));
    await jobs.wait(importId, PATIENCE_MS);
    return stateOf(importId);
  };

  const prepared = ({ preview, progress, changeSetId, error }: ImportState): ImportPreview => {
    if (changeSetId !== null) throw new AppError('import.done');
    if (progress !== null) throw new AppError('import.running');
    if (preview === null) throw error ?? new AppError('import.unread');
    const failure = previewFailure(preview);
    if (failure !== null) throw failure;
    return preview;
  };

  const existingOf = async (glossaryId: string | null) =>
    new Map((await standing(glossaryId)).concepts.map((concept) => [concept.id, concept]));

  return {
    async stage(target, { bytes, fileName, choices = {} }) {
      if (bytes.length > LIMITS.glossaryFile) {
        throw new AppError('upload.tooLarge', { limit: LIMITS.glossaryFile / MEBIBYTE });
      }
      const glossaryId = 'glossaryId' in target ? target.glossaryId : null;
      if (glossaryId !== null) await glossaries.get(glossaryId);
      const glossaryName =
        'glossaryName' in target ? acceptText(target.glossaryName.trim(), 'glossaryName') : '';
      jobs.assertRoom();
      const now = clock.now();
      await table.tidy({ now, ...ROOM });
      const { id } = await table.create(
        {
          glossaryId,
          glossaryName,
          fileName: shownName(fileName),
          bytes,
          choices,
          expiresAt: new Date(now.getTime() + LIFETIME_MS),
        },
        { by: OWNER },
      );
      return looked(id);
    },

    get: looked,

    async settled(importId, told) {
      await refresh(await find(importId));
      if (told !== undefined) jobs.listen(importId, told);
      await jobs.wait(importId);
      return stateOf(importId);
    },

    async choose(importId, choices) {
      const { changeSetId, progress } = await stateOf(importId);
      if (changeSetId !== null) throw new AppError('import.done');
      if (progress?.phase === 'applying') throw new AppError('import.running');
      await jobs.cancel(importId);
      await table.choose(importId, choices);
      start(importId);
      return looked(importId);
    },

    async entries(importId, { policy, shown, page, pageSize }) {
      const state = await looked(importId);
      const { verdicts, reading } = prepared(state);
      const letters = lettersOf(policy, shown);
      const indexes: number[] = [];
      for (let index = 0; index < verdicts.length; index += 1) {
        if (letters.has(verdicts.charAt(index))) indexes.push(index);
      }
      const pageCount = Math.max(1, Math.ceil(indexes.length / pageSize));
      const current = Math.min(Math.max(1, page), pageCount);
      const wanted = indexes.slice((current - 1) * pageSize, current * pageSize);
      const existing = await existingOf(state.glossaryId);
      const parts = new Map<number, Awaited<ReturnType<typeof partOf>>>();
      for (const index of wanted) {
        const at = Math.floor(index / ENTRIES_A_PART);
        if (!parts.has(at)) parts.set(at, await partOf(importId, at));
      }
      const entries = wanted.flatMap((index) => {
        const part = parts.get(Math.floor(index / ENTRIES_A_PART));
        const entry = part?.entries[index % ENTRIES_A_PART];
        const match = part?.matches[index % ENTRIES_A_PART] ?? {};
        if (entry === undefined) return [];
        const letter = verdicts.charAt(index);
        return [entryView(entry, { match, letter, policy, extent: reading.extent, existing })];
      });
      return { entries, total: indexes.length, page: current, pageCount };
    },

    async apply(importId, { policy, leaveProblems, revision }) {
      const state = await looked(importId);
      const preview = prepared(state);
      if (revision !== undefined && revision !== preview.revision) {
        throw new AppError('import.stale');
      }
      const counts = countsFor(preview, policy);
      if (counts.skippedBy.problem.rows > 0 && !leaveProblems) {
        throw new AppError('import.problems', { count: counts.skippedBy.problem.rows });
      }
      if (counts.new.rows + counts.changed.rows === 0) throw new AppError('import.same');
      jobs.start(importId, async (job) => {
        const existing = await existingOf(state.glossaryId);
        const deps = { table, glossaries, changeSets };
        await applyImport({ ...deps, staged: state, preview, policy, existing, job });
      });
      await jobs.wait(importId, PATIENCE_MS);
      return stateOf(importId);
    },

    async cancel(importId) {
      const { changeSetId, progress } = await stateOf(importId);
      if (changeSetId !== null) throw new AppError('import.done');
      await jobs.cancel(importId);
      const { changeSetId: applied } = await table.get(importId);
      // It was done before it heard of it.
      if (applied !== null) throw new AppError('import.done');
      if (progress?.phase !== 'applying') await table.remove(importId);
    },

    async undo(importId, { leaveChanged }) {
      const { changeSet } = await stateOf(importId);
      if (changeSet === null) throw new AppError('import.unread');
      if (changeSet.undoneBy !== null) throw new AppError('changes.undone');
      jobs.start(importId, async ({ signal, tell }) => {
        const progress = (done: number): void => {
          tell({ phase: 'undoing', done, total: changeSet.conceptCount });
        };
        await changeSets.undo(changeSet.id, { by: OWNER, leaveChanged, signal, progress });
      });
      await jobs.wait(importId, PATIENCE_MS);
      return stateOf(importId);
    },

    close: () => jobs.close(),
  };

  async function partOf(importId: string, index: number) {
    const { entries, matches } = await table.part(importId, index);
    return { entries: await unpackEntries(entries), matches };
  }
}

interface Standing {
  readonly revision: number;
  readonly concepts: readonly StoredConcept[];
}

/** How long a page waits for what is being done before it shows how far that is. */
const PATIENCE_MS = 1_500;
const LIFETIME_MS = 24 * 60 * 60 * 1_000;
const MEBIBYTE = 1_048_576;

/** What is kept at the same time, over all people. */
const ROOM = { count: 100, bytes: 20 * LIMITS.glossaryFile };

/** For people only; nothing is ever found by it. */
function shownName(fileName: string): string {
  const name = fileName.replace(/^.*[\\/]/su, '').replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, '');
  return Array.from(name).slice(0, LIMITS.documentName).join('');
}
