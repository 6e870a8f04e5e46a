import { AppError } from '../errors.ts';
import type { ChangeSetPlace, ChangeSets } from './change-sets.ts';
import { OWNER } from './owner.ts';
import type { ChangeSet, ChangeSetTable } from './ports/change-sets.ts';
import type { GlossaryTable } from './ports/store.ts';

export function createChangeSets({
  table,
  glossaries,
}: {
  readonly table: Pick<ChangeSetTable, 'get' | 'list' | 'undo'>;
  readonly glossaries: Pick<GlossaryTable, 'get'>;
}): ChangeSets {
  const get = async ({ glossaryId, changeSetId }: ChangeSetPlace): Promise<ChangeSet> => {
    const set = await table.get(changeSetId);
    if (set.glossaryId !== glossaryId) throw new AppError('changes.unknown');
    return set;
  };
  return {
    async list(glossaryId) {
      await glossaries.get(glossaryId);
      return table.list(glossaryId, { limit: PAGE });
    },

    get,

    async undo(place, { leaveChanged = false } = {}) {
      await get(place);
      return table.undo(place.changeSetId, { by: OWNER, leaveChanged });
    },
  };
}

const PAGE = 50;
