import { AppError } from '../errors.ts';
import type { Glossaries, GlossarySummary } from './glossaries.ts';
import type { GlossaryShelf } from './glossary-shelf.ts';
import { OWNER } from './owner.ts';
import type { GlossaryRecord, GlossaryTable } from './ports/store.ts';
import { acceptText } from './text-input.ts';

export function createGlossaries({
  shelf,
  table,
}: {
  readonly shelf: GlossaryShelf;
  readonly table: Pick<GlossaryTable, 'get' | 'create' | 'update' | 'remove' | 'restore'>;
}): Glossaries {
  return {
    list: async () => (await shelf.records()).map(toSummary),

    get: async (glossaryId) => toSummary(await table.get(glossaryId)),

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

    async create({ name, domain = '', rank }) {
      const last = (await shelf.records()).at(-1);
      const fields = {
        name: acceptText(name.trim(), 'glossaryName'),
        domain: acceptText(domain.trim(), 'domain'),
        rank: rank ?? (last === undefined ? 1 : last.rank + 1),
      };
      return toSummary(await table.create({ ...fields, concepts: [] }, { by: OWNER }));
    },

    async update(glossaryId, { version, ...given }) {
      const now = await table.get(glossaryId);
      const fields = {
        name: acceptText((given.name ?? now.name).trim(), 'glossaryName'),
        domain: acceptText((given.domain ?? now.domain).trim(), 'domain'),
        rank: given.rank ?? now.rank,
      };
      return toSummary(await table.update(glossaryId, fields, { version, by: OWNER }));
    },

    remove: (glossaryId, { version }) => table.remove(glossaryId, { version, by: OWNER }),

    restore: async (glossaryId) => toSummary(await table.restore(glossaryId, { by: OWNER })),
  };
}

function toSummary({ revision: _revision, ...summary }: GlossaryRecord): GlossarySummary {
  return summary;
}
