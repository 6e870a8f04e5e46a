import { setImmediate } from 'node:timers/promises';
import type { Concept } from '../../glossary/index.ts';
import { AppError } from '../errors.ts';
import type { ConceptEdit } from '../services/ports/change-sets.ts';
import type { HistoryAction } from '../services/ports/store.ts';
import { conceptColumns, termRows } from './concept-columns.ts';
import { readCodes, type FoundConcept } from './concept-reader.ts';
import { conceptRow } from './concept-writer.ts';
import { batches, type StoreContext } from './context.ts';
import { openPlaces } from './free-place.ts';
import { record } from './history-table.ts';
import type { ConceptRow } from './schema.ts';

export interface EditTarget {
  readonly glossaryId: string;
  readonly changeSetId: string;
  readonly revision: number;
  readonly by: string;
  readonly at: string;
}

/** Writes edits of one change set, within its transaction, in few statements. */
export interface ConceptEdits {
  /** @throws AppError `concept.unknown`, `concept.taken`, `version.conflict` */
  write(edits: readonly ConceptEdit[]): Promise<void>;
  /** So far: the concepts that were changed, and by how many there are more or fewer. */
  readonly counts: { readonly changed: number; readonly added: number };
}

export function openConceptEdits(context: StoreContext, target: EditTarget): ConceptEdits {
  const places = openPlaces(context, target.glossaryId);
  const counts = { changed: 0, added: 0 };

  const written = async (
    edit: ConceptEdit,
    found: FoundConcept | undefined,
  ): Promise<WrittenConcept> => {
    const { at, by, revision, glossaryId } = target;
    if (edit.action === 'create') {
      if (found === undefined) {
        const { id, position } = await places.next(edit.concept.id);
        const concept = { ...edit.concept, id };
        const key = context.ids.next();
        const row = conceptRow(concept, { id: key, glossaryId, revision, position, at, by });
        return { action: 'create', row, concept };
      }
      if (found.row.deleted_at === null) throw new AppError('concept.taken', idOf(found.row));
      return changed('restore', found, { ...conceptColumns(edit.concept), deleted_at: null }, edit);
    }
    if (found === undefined) throw new AppError('concept.unknown');
    if (found.row.version !== edit.version) {
      const currentVersion = found.row.version;
      throw new AppError('version.conflict', { currentVersion, conceptId: found.row.code });
    }
    if (edit.action === 'restore') return changed('restore', found, { deleted_at: null });
    if (found.row.deleted_at !== null) throw new AppError('concept.unknown');
    if (edit.action === 'remove') return changed('remove', found, { deleted_at: at });
    return changed('update', found, conceptColumns(edit.concept), edit);
  };

  const changed = (
    action: HistoryAction,
    { row, concept: before }: FoundConcept,
    columns: Partial<ConceptRow>,
    content?: { readonly concept: Concept },
  ): WrittenConcept => {
    const { at: updated_at, by: updated_by, revision } = target;
    return {
      action,
      row: { ...row, ...columns, revision, version: row.version + 1, updated_at, updated_by },
      wasRemoved: row.deleted_at !== null,
      ...(content === undefined ? {} : { before, concept: { ...content.concept, id: row.code } }),
    };
  };

  return {
    counts,
    async write(edits) {
      const known = await readCodes(context, {
        glossaryId: target.glossaryId,
        codes: edits.map(codeOf).filter((code) => code !== ''),
      });
      const concepts: WrittenConcept[] = [];
      for (const edit of edits) concepts.push(await written(edit, known.get(codeOf(edit))));
      await save(context, concepts);
      await remember(context, target, concepts);
      counts.changed += concepts.length;
      for (const concept of concepts) counts.added += addedBy(concept);
      await setImmediate();
    },
  };
}

interface WrittenConcept {
  readonly action: HistoryAction;
  /** As it becomes. */
  readonly row: ConceptRow;
  readonly wasRemoved?: boolean;
  /** Only where the content changes. */
  readonly before?: Concept;
  readonly concept?: Concept;
}

function addedBy({ action, row, wasRemoved = false }: WrittenConcept): number {
  if (action === 'create') return 1;
  return Number(row.deleted_at === null) - Number(!wasRemoved);
}

async function save(context: StoreContext, concepts: readonly WrittenConcept[]): Promise<void> {
  const { db } = context;
  for (const batch of batches(concepts.map(({ row }) => row))) {
    await db
      .insertInto('concept')
      .values(batch)
      .onConflict((conflict) =>
        conflict.column('id').doUpdateSet(({ ref }) => ({
          domain: ref('excluded.domain'),
          definition: ref('excluded.definition'),
          definitions: ref('excluded.definitions'),
          note: ref('excluded.note'),
          source: ref('excluded.source'),
          sources: ref('excluded.sources'),
          alternatives: ref('excluded.alternatives'),
          relations: ref('excluded.relations'),
          deleted_at: ref('excluded.deleted_at'),
          revision: ref('excluded.revision'),
          version: ref('excluded.version'),
          updated_at: ref('excluded.updated_at'),
          updated_by: ref('excluded.updated_by'),
        })),
      )
      .execute();
  }
  const rewritten = concepts.filter(({ action, concept }) => concept !== undefined && action !== 'create'); // prettier-ignore
  if (rewritten.length > 0) {
    const ids = rewritten.map(({ row }) => row.id);
    await db.deleteFrom('term').where('concept_id', 'in', ids).execute();
  }
  const terms = concepts.flatMap(({ row, concept }) =>
    concept === undefined ? [] : termRows(row.id, concept),
  );
  for (const batch of batches(terms)) await db.insertInto('term').values(batch).execute();
}

function remember(
  context: StoreContext,
  { by, at, glossaryId, changeSetId }: EditTarget,
  concepts: readonly WrittenConcept[],
): Promise<void> {
  return record(
    context,
    ...concepts.map(({ action, row, before, concept }) => ({
      by,
      at,
      action,
      entity: 'concept' as const,
      entityId: row.id,
      scopeId: glossaryId,
      version: row.version,
      changeSetId,
      ...(before === undefined ? {} : { before }),
      ...(concept === undefined ? {} : { after: concept }),
    })),
  );
}

function codeOf(edit: ConceptEdit): string {
  return 'concept' in edit ? edit.concept.id : edit.conceptId;
}

function idOf({ code }: ConceptRow): { readonly id: string } {
  return { id: code };
}
