import { uniteConcepts, type Concept } from '../../glossary/index.ts';
import { AppError } from '../errors.ts';
import { acceptConcept } from './concept-input.ts';
import type { StoredConcept } from './glossaries.ts';
import type { GlossaryShelf } from './glossary-shelf.ts';
import type { MergePlan, MergeRequest, Merging } from './merging.ts';
import { OWNER } from './owner.ts';
import type { ChangeSetTable } from './ports/change-sets.ts';
import type { HistoryTable } from './ports/store.ts';

export function createMerging({
  shelf,
  history,
  changeSets,
}: {
  readonly shelf: GlossaryShelf;
  readonly history: Pick<HistoryTable, 'ofConcept'>;
  readonly changeSets: Pick<ChangeSetTable, 'make'>;
}): Merging {
  const plan = async (
    glossaryId: string,
    { keep, other: otherId, taken }: MergeRequest,
  ): Promise<MergePlan> => {
    if (keep === otherId) throw new AppError('merge.same');
    const { byId, concepts } = await shelf.index(glossaryId);
    const [kept, other] = [byId.get(keep), byId.get(otherId)];
    if (kept === undefined || other === undefined) throw new AppError('concept.unknown');
    return {
      kept,
      other,
      after: acceptConcept(uniteConcepts(kept, other, taken), keep),
      redirected: concepts.flatMap((before) => {
        if (before === kept || before === other || !leadsTo(before, otherId)) return [];
        return [{ before, after: redirected(before, otherId, keep) }];
      }),
    };
  };

  return {
    plan,

    async merge(glossaryId, { versions, ...request }) {
      const { kept, other, after, redirected: leading } = await plan(glossaryId, request);
      const overtaken = [
        ...(kept.version === versions.keep ? [] : [kept.id]),
        ...(other.version === versions.other ? [] : [other.id]),
      ];
      if (overtaken.length > 0) throw refusal(overtaken);
      try {
        return await changeSets.make(
          glossaryId,
          { kind: 'merge', name: kept.id, by: OWNER },
          async (write) => {
            await write([
              { action: 'update', concept: after, version: kept.version },
              { action: 'remove', conceptId: other.id, version: other.version },
              ...leading.map(({ before, after: concept }) => ({
                action: 'update' as const,
                concept,
                version: before.version,
              })),
            ]);
          },
        );
      } catch (error) {
        if (!(error instanceof AppError) || !OVERTAKEN.has(error.code)) throw error;
        throw refusal([String(error.data['conceptId'] ?? other.id)]);
      }
    },

    async target(place) {
      const last = (await history.ofConcept(place)).at(-1);
      if (last?.action !== 'remove' || last.changeSet?.kind !== 'merge') return null;
      return last.changeSet.name;
    },
  };
}

const OVERTAKEN: ReadonlySet<string> = new Set(['version.conflict', 'concept.unknown']);

function refusal(conceptIds: readonly string[]): AppError {
  return new AppError(
    'changes.overtaken',
    { count: conceptIds.length },
    conceptIds.map((id) => ({ code: 'changes.concept', data: { id } })),
  );
}

function leadsTo({ relations }: StoredConcept, id: string): boolean {
  return relations.some(({ conceptId }) => conceptId === id);
}

/** Who led to both leads once. */
function redirected(concept: Concept, from: string, to: string): Concept {
  const relations = concept.relations.map((relation) =>
    relation.conceptId === from ? { ...relation, conceptId: to } : relation,
  );
  const seen = new Set<string>();
  return {
    ...concept,
    relations: relations.filter(({ kind, conceptId }) => {
      const key = `${kind} ${conceptId}`;
      return !seen.has(key) && seen.add(key);
    }),
  };
}
