import type { MergePolicy } from '../../glossary/index.ts';
import { AppError } from '../errors.ts';
import type { StoredConcept } from './glossaries.ts';
import { editsOf } from './import-edits.ts';
import type { RunningJob } from './import-jobs.ts';
import type { ImportPreview } from './import-preview.ts';
import { OWNER } from './owner.ts';
import { unpackEntries } from './packed-entries.ts';
import type { ChangeSet, ChangeSetTable, ConceptEdit } from './ports/change-sets.ts';
import { ENTRIES_A_PART } from './ports/glossary-reader.ts';
import type { StagedImport, StagedImportTable } from './ports/staged-imports.ts';
import type { GlossaryTable } from './ports/store.ts';

export interface Application {
  readonly staged: StagedImport;
  readonly preview: ImportPreview;
  readonly policy: MergePolicy;
  /** By id, as they were when the preview was made. */
  readonly existing: ReadonlyMap<string, StoredConcept>;
  readonly table: Pick<StagedImportTable, 'part' | 'finish'>;
  readonly glossaries: Pick<GlossaryTable, 'list' | 'create' | 'remove'>;
  readonly changeSets: Pick<ChangeSetTable, 'make'>;
  readonly job: RunningJob;
}

/**
 * Makes everything that a preview shows one set of changes; a glossary that is to be made goes again if that fails.
 * @throws AppError `import.stale` if the glossary is no longer what was looked at
 */
export async function applyImport(application: Application): Promise<void> {
  const { staged, preview, policy, table, glossaries } = application;
  if (staged.glossaryId !== null) {
    const { id } = await makeSet(application, staged.glossaryId, preview.revision);
    await finish(staged.glossaryId, id);
    return;
  }
  const last = (await glossaries.list()).at(-1);
  const made = await glossaries.create(
    { name: staged.glossaryName, domain: '', rank: (last?.rank ?? 0) + 1, concepts: [] },
    { by: OWNER },
  );
  try {
    const { id } = await makeSet(application, made.id, made.revision);
    await finish(made.id, id);
  } catch (error) {
    await glossaries.remove(made.id, { version: made.version, by: OWNER });
    throw error;
  }

  function finish(glossaryId: string, changeSetId: string): Promise<void> {
    const applied = { ...preview, applied: policy, verdicts: '' };
    return table.finish(staged.id, { glossaryId, changeSetId, preview: applied });
  }
}

async function makeSet(
  { staged, preview, policy, existing, table, changeSets, job }: Application,
  glossaryId: string,
  revision: number,
): Promise<ChangeSet> {
  const { verdicts, reading } = preview;
  const set = { kind: 'import', name: staged.fileName, revision, by: OWNER } as const;
  try {
    return await changeSets.make(glossaryId, set, async (write) => {
      // Those without a name of their own come last: the next free one may be that of a later row.
      for (const named of [true, false]) {
        for (let done = 0; done < verdicts.length; done += ENTRIES_A_PART) {
          job.signal.throwIfAborted();
          job.tell({ phase: 'applying', done, total: verdicts.length });
          const { entries, matches } = await table.part(staged.id, done / ENTRIES_A_PART);
          const letters = verdicts.slice(done, done + ENTRIES_A_PART);
          const edits = editsOf(await unpackEntries(entries), {
            matches,
            verdicts: letters,
            policy,
            extent: reading.extent,
            existing,
          });
          const now = edits.filter((edit) => isNamed(edit) === named);
          if (now.length > 0) await write(now);
        }
      }
    });
  } catch (error) {
    const isStale = error instanceof AppError && error.code === 'changes.stale';
    throw isStale ? new AppError('import.stale') : error;
  }
}

function isNamed(edit: ConceptEdit): boolean {
  return edit.action !== 'create' || edit.concept.id !== '';
}
