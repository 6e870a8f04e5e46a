import { AppError } from '../errors.ts';
import type { BulkChanges, BulkPlan, BulkRequest, PlannedChange } from './bulk-changes.ts';
import { editConcept, type BulkEdit } from './bulk-edit.ts';
import type { Glossaries, StoredConcept } from './glossaries.ts';
import { OWNER } from './owner.ts';
import type { ChangeSetTable, ConceptEdit } from './ports/change-sets.ts';
import type { GlossaryTable } from './ports/store.ts';
import { acceptText } from './text-input.ts';

export function createBulkChanges({
  glossaries,
  table,
  changeSets,
}: {
  readonly glossaries: Pick<Glossaries, 'concepts'>;
  readonly table: Pick<GlossaryTable, 'get' | 'changes'>;
  readonly changeSets: Pick<ChangeSetTable, 'make'>;
}): BulkChanges {
  const plan = async (glossaryId: string, { selection, edit }: BulkRequest): Promise<BulkPlan> => {
    const accepted = accept(edit);
    // Before the concepts, so that what changes in between is refused rather than missed.
    const { revision } = await table.get(glossaryId);
    const changes: PlannedChange[] = [];
    const passed: BulkPlan['passed'][number][] = [];
    const judge = (concept: StoredConcept): void => {
      const edited = editConcept(concept, accepted);
      if (edited.kind === 'passed') {
        passed.push({ conceptId: concept.id, concept, reason: edited.reason });
      } else {
        changes.push({ before: concept, after: edited.kind === 'changed' ? edited.after : null });
      }
    };
    if (selection.kind === 'filter') {
      (await glossaries.concepts(glossaryId, selection.filter)).forEach(judge);
    } else {
      const all = await glossaries.concepts(glossaryId);
      const byId = new Map(all.map((concept) => [concept.id, concept]));
      for (const conceptId of new Set(selection.ids)) {
        const concept = byId.get(conceptId);
        if (concept === undefined) passed.push({ conceptId, concept: null, reason: 'gone' });
        else judge(concept);
      }
    }
    return { revision, changes, passed };
  };

  /** Of a filter nobody knows what it chose before; whatever was changed since may be meant. */
  const assertCurrent = async (
    glossaryId: string,
    { selection, revision }: BulkRequest & { readonly revision: number },
  ): Promise<void> => {
    const since = await table.changes(glossaryId, revision);
    if (since === null) throw new AppError('changes.stale');
    const named = selection.kind === 'concepts' ? new Set(selection.ids) : null;
    const overtaken = since.filter(({ conceptId }) => named?.has(conceptId) ?? true);
    if (overtaken.length === 0) return;
    throw new AppError(
      'changes.overtaken',
      { count: overtaken.length },
      overtaken.map(({ conceptId }) => ({ code: 'changes.concept', data: { id: conceptId } })),
    );
  };

  return {
    plan,

    async apply(glossaryId, request) {
      await table.get(glossaryId);
      await assertCurrent(glossaryId, request);
      const { changes, revision } = await plan(glossaryId, request);
      if (changes.length === 0) throw new AppError('changes.nothing');
      const { kind } = request.edit;
      try {
        return await changeSets.make(
          glossaryId,
          { kind, name: nameOf(accept(request.edit)), by: OWNER },
          async (write) => {
            for (let from = 0; from < changes.length; from += PAGE) {
              await write(changes.slice(from, from + PAGE).map(editOf));
            }
          },
        );
      } catch (error) {
        // Overtaken between the look and the lock: the store names the first concept, this names all of them.
        if (isOvertaken(error)) await assertCurrent(glossaryId, { ...request, revision });
        throw error;
      }
    },
  };
}

const PAGE = 500;

function accept(edit: BulkEdit): BulkEdit {
  if (edit.kind !== 'domain') return edit;
  return { kind: 'domain', domain: acceptText(edit.domain.trim(), 'domain') };
}

function nameOf(edit: BulkEdit): string {
  switch (edit.kind) {
    case 'status':
      return edit.status;
    case 'domain':
      return edit.domain;
    case 'remove':
      return '';
  }
}

function editOf({ before: { id, version }, after }: PlannedChange): ConceptEdit {
  return after === null
    ? { action: 'remove', conceptId: id, version }
    : { action: 'update', concept: after, version };
}

function isOvertaken(error: unknown): boolean {
  return error instanceof AppError && OVERTAKEN.has(error.code);
}

const OVERTAKEN: ReadonlySet<string> = new Set(['version.conflict', 'concept.unknown']);
