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

  test('a concept says who changed it last, whatever the change', async () => {
    const { id } = await newGlossary(treaty);
    const place = { glossaryId: id, conceptId: 'T001' };
    const last = async () =>
      (await store.glossaries.concepts(id)).map(({ updatedBy }) => updatedBy);
    expect(await last()).toEqual([by]);
    await store.glossaries.saveConcept(place, treaty, { version: 1, by: 'ミラ' });
    expect(await last()).toEqual(['ミラ']);
    await store.glossaries.removeConcept(place, { version: 2, by: 'ユン' });
    await store.glossaries.restoreConcept(place, { by: '' });
    expect(await last()).toEqual(['']);
    await store.glossaries.addConcept(id, { ...treaty, id: 'X' }, { by: 'ユン' });
    expect(await last()).toEqual(['', 'ユン']);
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

  describe('a new concept', () => {
    const named = (id: string) => concept(id, [{ text: '条約' }]);

    test.each([
      ['the next number, as wide', ['T001', 'T009'], 'T010'],
      ['one digit more where there is no room', ['T999'], 'T1000'],
      ['one that nobody has', ['T003', 'T004', 'T002'], 'T005'],
      ['a number, where the last has none', ['条約'], '条約-2'],
      ['the first of all', [], 'T001'],
    ])('without a name gets %s', async (_name, ids, id) => {
      const glossary = await newGlossary(...ids.map(named));
      expect(await store.glossaries.addConcept(glossary.id, named(''), { by })).toBe(id);
    });

    test('stands at the end, is counted, and is in the changes and in the history', async () => {
      const { id, revision } = await newGlossary(treaty);
      const added = { ...treaty, id: 'X' };
      expect(await store.glossaries.addConcept(id, added, { by })).toBe('X');
      const standing = await store.glossaries.concepts(id);
      expect(standing).toMatchObject([treaty, { ...added, version: 1, position: 1 }]);
      expect(await store.glossaries.get(id)).toMatchObject({ revision: 2, conceptCount: 2 });
      expect(await store.glossaries.changes(id, revision)).toEqual([
        { conceptId: 'X', concept: standing[1] },
      ]);
      expect(await store.history.ofConcept({ glossaryId: id, conceptId: 'X' })).toMatchObject([
        { action: 'create', version: 1, by, after: added },
      ]);
    });

    test('may not take the name of another one, removed or not', async () => {
      const { id } = await newGlossary(treaty);
      const attempt = () => store.glossaries.addConcept(id, treaty, { by });
      await expect(attempt()).rejects.toMatchObject({
        code: 'concept.taken',
        data: { id: 'T001' },
      });
      await store.glossaries.removeConcept(
        { glossaryId: id, conceptId: 'T001' },
        { version: 1, by },
      );
      await expect(attempt()).rejects.toMatchObject({ code: 'concept.taken' });
    });

    test('ten at once get ten names', async () => {
      const { id } = await newGlossary(treaty);
      const names = await Promise.all(
        Array.from({ length: 10 }, () => store.glossaries.addConcept(id, named(''), { by })),
      );
      expect(new Set(names).size).toBe(10);
      expect(await store.glossaries.concepts(id)).toHaveLength(11);
    });

    test('needs a glossary that stands', async () => {
      await expect(store.glossaries.addConcept('nowhere', treaty, { by })).rejects.toMatchObject({
        code: 'glossary.unknown',
      });
    });
  });

  test('the history of a concept is its own, removed or not', async () => {
    const { id } = await newGlossary(treaty, concept('T002', [{ text: '協定' }]));
    const place = { glossaryId: id, conceptId: 'T001' };
    await store.glossaries.saveConcept(place, { ...treaty, note: 'a' }, { version: 1, by });
    await store.glossaries.removeConcept(place, { version: 2, by });
    const entries = await store.history.ofConcept(place);
    expect(entries.map(({ action, version }) => [action, version])).toEqual([
      ['create', 1],
      ['update', 2],
      ['remove', 3],
    ]);
    await expect(
      store.history.ofConcept({ glossaryId: id, conceptId: 'NONE' }),
    ).rejects.toMatchObject({ code: 'concept.unknown' });
  });

  describe('a glossary that is changed', () => {
    const checks = { en: { count: 'off', missing: 'error' }, ko: { count: 'warning' } } as const;
    const fields = { name: '協定', domain: '法律', rank: 9, checks };

    test('counts a version, leaves both states in the history, and its concepts alone', async () => {
      const { id } = await newGlossary(treaty);
      const changed = await store.glossaries.update(id, fields, { version: 1, by });
      expect(changed).toMatchObject({ ...fields, version: 2, revision: 1, conceptCount: 1 });
      expect(await store.glossaries.get(id)).toEqual(changed);
      expect((await store.history.of(id)).at(-1)).toMatchObject({
        action: 'update',
        entity: 'glossary',
        before: { name: '条約', domain: '外交', rank: 1, checks: {} },
        after: fields,
      });
    });

    test('is gone when it is removed, and comes back whole', async () => {
      const { id } = await newGlossary(treaty);
      await store.glossaries.remove(id, { version: 1, by });
      await expect(store.glossaries.get(id)).rejects.toMatchObject({ code: 'glossary.unknown' });
      expect((await store.glossaries.list()).some((glossary) => glossary.id === id)).toBe(false);
      await expect(store.glossaries.addConcept(id, treaty, { by })).rejects.toMatchObject({
        code: 'glossary.unknown',
      });
      expect(await store.glossaries.restore(id, { by })).toMatchObject({ version: 3 });
      expect(await store.glossaries.restore(id, { by })).toMatchObject({ version: 3 });
      expect(await store.glossaries.concepts(id)).toMatchObject([treaty]);
    });

    test('from an old version is refused with the current one', async () => {
      const { id } = await newGlossary(treaty);
      await store.glossaries.update(id, fields, { version: 1, by });
      const before = await everything(store, id);
      const conflict = {
        code: 'version.conflict',
        data: { currentVersion: 2, currentName: '協定' },
      };
      await expect(
        store.glossaries.update(id, { ...fields, rank: 1 }, { version: 1, by }),
      ).rejects.toMatchObject(conflict);
      await expect(store.glossaries.remove(id, { version: 1, by })).rejects.toMatchObject(conflict);
      expect(await everything(store, id)).toEqual(before);
    });
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
