import type { GlossaryRecord, GlossaryTable } from './ports/store.ts';
import { createGlossaryIndex, type GlossaryIndex } from './glossary-index.ts';

/** The glossaries as they stand, each read from the store once a revision. */
export interface GlossaryShelf {
  /** By rank. */
  records(): Promise<readonly GlossaryRecord[]>;
  /** @throws AppError `glossary.unknown` */
  index(glossaryId: string): Promise<GlossaryIndex>;
  indexOf(record: GlossaryRecord): Promise<GlossaryIndex>;
}

export function createGlossaryShelf(table: GlossaryTable): GlossaryShelf {
  const shelf = new Map<
    string,
    { readonly revision: number; readonly index: Promise<GlossaryIndex> }
  >();

  const indexOf = ({ id, revision }: GlossaryRecord): Promise<GlossaryIndex> => {
    const kept = shelf.get(id);
    if (kept?.revision === revision) return kept.index;
    const index = table.concepts(id).then(createGlossaryIndex);
    shelf.set(id, { revision, index });
    index.catch(() => {
      if (shelf.get(id)?.index === index) shelf.delete(id);
    });
    return index;
  };

  return {
    records: () => table.list(),
    index: async (glossaryId) => indexOf(await table.get(glossaryId)),
    indexOf,
  };
}
