import { AppError } from '../errors.ts';
import { findConcepts, selectConcepts, type SearchedGlossary } from './concept-search.ts';
import type { Glossaries, GlossarySummary } from './glossaries.ts';
import type { GlossaryShelf } from './glossary-shelf.ts';
import { OWNER } from './owner.ts';
import type { GlossaryRecord, GlossaryTable } from './ports/store.ts';
import type { Recognition } from './recognition.ts';
import { acceptText } from './text-input.ts';

export function createGlossaries({
  shelf,
  table,
  recognition,
}: {
  readonly shelf: GlossaryShelf;
  readonly table: Pick<GlossaryTable, 'get' | 'create' | 'update' | 'remove' | 'restore'>;
  readonly recognition: Pick<Recognition, 'document'>;
}): Glossaries {
  const searched = async (glossaryId: string, documentId?: string): Promise<SearchedGlossary> => {
    const index = await shelf.index(glossaryId);
    if (documentId === undefined) return { index, among: null };
    const { matches } = await recognition.document(documentId, { glossaryIds: [glossaryId] });
    return { index, among: new Set(matches.map(({ conceptId }) => conceptId)) };
  };

  return {
    list: async () => (await shelf.records()).map(toSummary),

    get: async (glossaryId) => toSummary(await table.get(glossaryId)),

    async concepts(glossaryId, filter) {
      if (filter === undefined) return (await shelf.index(glossaryId)).concepts;
      return selectConcepts(await searched(glossaryId, filter.documentId), filter);
    },

    async find(glossaryId, query) {
      const ids = glossaryId === null ? (await shelf.records()).map(({ id }) => id) : [glossaryId];
      const glossaries = await Promise.all(ids.map((id) => searched(id, query.documentId)));
      return findConcepts(glossaries, query);
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
        checks: given.checks ?? now.checks,
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
