import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Store } from '../../server/services/ports/store.ts';
import { BACKENDS, type Place } from './support/backends.ts';
import { concept, treaty } from './support/concepts.ts';

const by = 'owner';

describe.each(BACKENDS)('glossaries on $name', (backend) => {
  let place: Place;
  let store: Store;

  beforeAll(async () => {
    place = await backend.place();
    store = await place.open();
  });

  afterAll(async () => {
    await store.close();
    await place.clear();
  });

  const newGlossary = (...concepts: readonly (typeof treaty)[]) =>
    store.glossaries.create({ name: '条約', domain: '外交', rank: 1, concepts }, { by });

  test('a glossary comes back as it was given, its concepts in their order', async () => {
    const nato = concept('NATO', [{ text: '北大西洋条約機構' }]);
    const { id } = await newGlossary(treaty, nato);
    expect(await store.glossaries.get(id)).toMatchObject({
      name: '条約',
      domain: '外交',
      rank: 1,
      version: 1,
      revision: 1,
      conceptCount: 2,
    });
    const [first, second] = await store.glossaries.concepts(id);
    expect(first).toMatchObject({ ...treaty, glossaryId: id, version: 1 });
    expect(second).toMatchObject(nato);
  });

  test('glossaries are listed by rank, then by age', async () => {
    const low = await store.glossaries.create(
      { name: 'b', domain: '', rank: 7, concepts: [] },
      { by },
    );
    const high = await store.glossaries.create(
      { name: 'a', domain: '', rank: 3, concepts: [] },
      { by },
    );
    const younger = await store.glossaries.create(
      { name: 'c', domain: '', rank: 3, concepts: [] },
      { by },
    );
    const listed = (await store.glossaries.list()).map(({ id }) => id);
    expect(listed.filter((id) => [low.id, high.id, younger.id].includes(id))).toEqual([
      high.id,
      younger.id,
      low.id,
    ]);
  });

  test('an unknown glossary is refused', async () => {
    await expect(store.glossaries.get('nowhere')).rejects.toMatchObject({
      code: 'glossary.unknown',
    });
  });

  test('a saved concept replaces its terms, counts a version and a revision, and leaves both states in the history', async () => {
    const { id } = await newGlossary(treaty);
    const changed = { ...treaty, terms: treaty.terms.slice(0, 1), note: '' };
    const place = { glossaryId: id, conceptId: 'T001' };
    expect(await store.glossaries.saveConcept(place, changed, { version: 1, by })).toBe(2);
    expect(await store.glossaries.concepts(id)).toMatchObject([{ ...changed, version: 2 }]);
    expect(await store.glossaries.get(id)).toMatchObject({ revision: 2, conceptCount: 1 });
    expect((await store.history.of(id)).at(-1)).toMatchObject({
      by,
      action: 'update',
      entity: 'concept',
      version: 2,
      before: treaty,
      after: changed,
    });
  });

  test('a removed concept is gone, keeps its name, and comes back whole', async () => {
    const { id } = await newGlossary(treaty);
    const place = { glossaryId: id, conceptId: 'T001' };
    expect(await store.glossaries.removeConcept(place, { version: 1, by })).toBe(2);
    expect(await store.glossaries.concepts(id)).toEqual([]);
    expect(await store.glossaries.get(id)).toMatchObject({ revision: 2, conceptCount: 0 });
    await expect(
      store.glossaries.saveConcept(place, treaty, { version: 2, by }),
    ).rejects.toMatchObject({ code: 'concept.unknown' });
    expect(await store.glossaries.restoreConcept(place, { by })).toBe(3);
    expect(await store.glossaries.restoreConcept(place, { by })).toBe(3);
    expect(await store.glossaries.concepts(id)).toMatchObject([{ ...treaty, version: 3 }]);
    expect(await store.glossaries.get(id)).toMatchObject({ revision: 3, conceptCount: 1 });
  });

  test('a concept changed from an old version is refused with the current one, and nothing changes', async () => {
    const { id } = await newGlossary(treaty);
    const place = { glossaryId: id, conceptId: 'T001' };
    await store.glossaries.saveConcept(place, { ...treaty, note: 'a' }, { version: 1, by });
    const before = await everything(store, id);
    await expect(
      store.glossaries.saveConcept(place, { ...treaty, note: 'b' }, { version: 1, by }),
    ).rejects.toMatchObject({ code: 'version.conflict', data: { currentVersion: 2 } });
    await expect(store.glossaries.removeConcept(place, { version: 1, by })).rejects.toMatchObject({
      code: 'version.conflict',
    });
    expect(await everything(store, id)).toEqual(before);
  });

  describe('changes since a revision', () => {
    test('none of its own revision', async () => {
      const { id, revision } = await newGlossary(treaty);
      expect(await store.glossaries.changes(id, revision)).toEqual([]);
    });

    test('a saved, a removed and a restored concept, each as it now stands', async () => {
      const of = (id: string) => concept(id, [{ text: '条約' }, { lang: 'en', text: 'treaty' }]);
      const { id } = await newGlossary(of('T1'), of('T2'), of('T3'), of('T4'));
      const at = (conceptId: string) => ({ glossaryId: id, conceptId });
      await store.glossaries.removeConcept(at('T3'), { version: 1, by });
      const { revision } = await store.glossaries.get(id);
      await store.glossaries.saveConcept(at('T1'), treaty, { version: 1, by });
      await store.glossaries.removeConcept(at('T2'), { version: 1, by });
      await store.glossaries.restoreConcept(at('T3'), { by });
      const standing = await store.glossaries.concepts(id);
      const changes = (await store.glossaries.changes(id, revision)) ?? [];
      expect(changes.toSorted((a, b) => (a.conceptId < b.conceptId ? -1 : 1))).toEqual([
        { conceptId: 'T1', concept: standing[0] },
        { conceptId: 'T2', concept: null },
        { conceptId: 'T3', concept: standing[1] },
      ]);
    });

    test('nothing of another glossary', async () => {
      const { id, revision } = await newGlossary(treaty);
      const other = await newGlossary(treaty);
      await store.glossaries.removeConcept(
        { glossaryId: other.id, conceptId: treaty.id },
        { version: 1, by },
      );
      expect(await store.glossaries.changes(id, revision)).toEqual([]);
    });

    test('an import is worth reading anew', async () => {
      const many = Array.from({ length: 1_001 }, (_, n) => concept(`c${n}`, [{ text: '条約' }]));
      const { id } = await newGlossary(...many);
      expect(await store.glossaries.changes(id, 0)).toBeNull();
    });
  });

  test('ten thousand concepts are stored in one go', async () => {
    const concepts = Array.from({ length: 10_000 }, (_, n) =>
      concept(`c${String(n)}`, [
        { text: `用語${String(n)}` },
        { lang: 'en', text: `term ${String(n)}` },
      ]),
    );
    const { id } = await newGlossary(...concepts);
    const stored = await store.glossaries.concepts(id);
    expect(stored.map(({ id, terms }) => [id, terms.length])).toEqual(
      concepts.map(({ id, terms }) => [id, terms.length]),
    );
  });
});

async function everything(store: Store, scopeId: string): Promise<unknown> {
  return [
    await store.glossaries.get(scopeId),
    await store.glossaries.concepts(scopeId),
    await store.history.of(scopeId),
  ];
}
