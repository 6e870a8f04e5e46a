import { AppError } from '../errors.ts';
import type { Glossaries, GlossarySummary } from './glossaries.ts';
import type { GlossaryShelf } from './glossary-shelf.ts';
import type { GlossaryRecord } from './ports/store.ts';

export function createGlossaries({
  shelf,
  get,
}: {
  readonly shelf: GlossaryShelf;
  readonly get: (glossaryId: string) => Promise<GlossaryRecord>;
}): Glossaries {
  return {
    list: async () => (await shelf.records()).map(toSummary),

    get: async (glossaryId) => toSummary(await get(glossaryId)),

    async concepts(glossaryId, filter) {
      const index = await shelf.index(glossaryId);
      return filter === undefined ? index.concepts : index.select(filter);
    },

    async find(glossaryId, { sort, direction, collation = 'ja', page, pageSize, ...filter }) {
      const index = await shelf.index(glossaryId);
      const found = index.sort(index.select(filter), { sort, direction, collation });
      const pageCount = Math.max(1, Math.ceil(found.length / pageSize));
      // A filter typed on page 9 may leave three pages: show the last, not an empty one.
      const shown = Math.min(Math.max(1, page), pageCount);
      return {
        concepts: found.slice((shown - 1) * pageSize, shown * pageSize),
        total: found.length,
        page: shown,
        pageCount,
        domains: index.domains,
      };
    },

    async concept(glossaryId, conceptId) {
      const concept = (await shelf.index(glossaryId)).byId.get(conceptId);
      if (concept === undefined) throw new AppError('concept.unknown');
      return concept;
    },
  };
}

function toSummary({ revision: _revision, ...summary }: GlossaryRecord): GlossarySummary {
  return summary;
}
