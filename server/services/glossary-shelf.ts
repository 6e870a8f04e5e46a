import type { StoredConcept } from './glossaries.ts';
import { createGlossaryIndex, type GlossaryIndex } from './glossary-index.ts';
import type { ConceptChange, GlossaryRecord, GlossaryTable } from './ports/store.ts';

/** The glossaries as they stand. Each is read from the store once; after an edit, only what was changed. */
export interface GlossaryShelf {
  /** By rank. */
  records(): Promise<readonly GlossaryRecord[]>;
  /** In their order. A concept that was not changed is the same object at every revision. */
  conceptsOf(record: GlossaryRecord): Promise<readonly StoredConcept[]>;
  /** @throws AppError `glossary.unknown` */
  index(glossaryId: string): Promise<GlossaryIndex>;
}

export function createGlossaryShelf(table: GlossaryTable): GlossaryShelf {
  const shelf = new Map<string, Shelved>();

  const shelved = (record: GlossaryRecord): Shelved => {
    const kept = shelf.get(record.id);
    if (kept !== undefined && kept.revision >= record.revision) return kept;
    const concepts = kept === undefined ? table.concepts(record.id) : renew(table, kept, record);
    const fresh: Shelved = {
      revision: record.revision,
      concepts,
      ...(kept?.index === undefined ? {} : { index: reindex(kept.index, concepts) }),
    };
    shelf.set(record.id, fresh);
    fresh.index?.catch(() => undefined);
    concepts.catch(() => {
      if (shelf.get(record.id) !== fresh) return;
      if (kept === undefined) shelf.delete(record.id);
      else shelf.set(record.id, kept);
    });
    return fresh;
  };

  return {
    records: () => table.list(),
    conceptsOf: (record) => shelved(record).concepts,
    async index(glossaryId) {
      const kept = shelved(await table.get(glossaryId));
      kept.index ??= kept.concepts.then(createGlossaryIndex);
      return kept.index;
    },
  };
}

interface Shelved {
  /** The least the concepts are of: what was read later may hold newer changes, which then are read again. */
  readonly revision: number;
  readonly concepts: Promise<readonly StoredConcept[]>;
  /** Made when somebody looks things up; recognition needs none. */
  index?: Promise<GlossaryIndex>;
}

/** What was made of the concepts that are still the same is kept. */
async function reindex(
  before: Promise<GlossaryIndex>,
  concepts: Promise<readonly StoredConcept[]>,
): Promise<GlossaryIndex> {
  const now = await concepts;
  return before.then(
    (index) => index.renewed(now),
    () => createGlossaryIndex(now),
  );
}

async function renew(
  table: GlossaryTable,
  kept: Shelved,
  { id, conceptCount }: GlossaryRecord,
): Promise<readonly StoredConcept[]> {
  const known = await kept.concepts.catch(() => null);
  const changes = known === null ? null : await table.changes(id, kept.revision);
  if (known !== null && changes !== null) {
    const patched = patch(known, changes);
    // Read a moment after the record, there may be one more or less already; then all of them do no harm either.
    if (patched.length === conceptCount) return patched;
  }
  return table.concepts(id);
}

function patch(
  known: readonly StoredConcept[],
  changes: readonly ConceptChange[],
): readonly StoredConcept[] {
  const changed = new Map(changes.map((change) => [change.conceptId, change.concept]));
  const patched: StoredConcept[] = [];
  for (const concept of known) {
    const now = changed.get(concept.id);
    if (now === undefined) patched.push(concept);
    else if (now !== null) patched.push(now);
    changed.delete(concept.id);
  }
  for (const concept of changed.values()) if (concept !== null) patched.push(concept);
  return patched.sort((a, b) => a.position - b.position);
}
