import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { selectConcepts } from '../../../server/services/concept-search.ts';
import { createGlossaryShelf } from '../../../server/services/glossary-shelf.ts';
import type { GlossaryTable } from '../../../server/services/ports/store.ts';
import { concept } from './support/concepts.ts';
import { openScene, type Scene } from './support/scene.ts';

describe('the shelf of glossaries', () => {
  let scene: Scene;

  beforeEach(async () => {
    scene = await openScene();
  });

  afterEach(() => scene.close());

  /** A shelf over the scene's table, and how often it reads whole glossaries. */
  const counted = (rest: Partial<GlossaryTable> = {}) => {
    const { glossaries } = scene.store;
    const reads = { whole: 0 };
    const shelf = createGlossaryShelf({
      ...glossaries,
      concepts: (id) => {
        reads.whole += 1;
        return glossaries.concepts(id);
      },
      ...rest,
    });
    const standing = async (id: string) => shelf.conceptsOf(await glossaries.get(id));
    return { shelf, reads, standing };
  };
  const change = { version: 1, by: 'test' };
  const three = () =>
    scene.glossary(
      1,
      ['T1', 'T2', 'T3'].map((id) => concept(id, ['同盟'])),
    );

  test('a glossary that nobody changed is read once', async () => {
    const { standing, reads } = counted();
    const { id } = await three();
    expect(await standing(id)).toBe(await standing(id));
    expect(reads.whole).toBe(1);
  });

  test('after an edit only the edited concept is another object, in its old place', async () => {
    const { standing, reads } = counted();
    const { id } = await three();
    const before = await standing(id);
    const place = { glossaryId: id, conceptId: 'T2' };
    await scene.store.glossaries.saveConcept(place, concept('T2', ['抑止']), change);
    const after = await standing(id);
    expect(after.map(({ id }) => id)).toEqual(['T1', 'T2', 'T3']);
    expect(after.map((now, index) => now === before[index])).toEqual([true, false, true]);
    expect(after).toEqual(await scene.store.glossaries.concepts(id));
    expect(reads.whole).toBe(1);
  });

  test('a removed concept goes and comes back to its old place', async () => {
    const { standing, reads } = counted();
    const { id } = await three();
    await standing(id);
    const place = { glossaryId: id, conceptId: 'T2' };
    await scene.store.glossaries.removeConcept(place, change);
    expect((await standing(id)).map(({ id }) => id)).toEqual(['T1', 'T3']);
    await scene.store.glossaries.restoreConcept(place, { by: 'test' });
    expect((await standing(id)).map(({ id }) => id)).toEqual(['T1', 'T2', 'T3']);
    expect(reads.whole).toBe(1);
  });

  test('what is looked up is what stands now', async () => {
    const { shelf } = counted();
    const found = async (id: string) =>
      selectConcepts({ index: await shelf.index(id), among: null }, { text: '抑止' });
    const { id } = await three();
    expect(await found(id)).toEqual([]);
    const place = { glossaryId: id, conceptId: 'T3' };
    await scene.store.glossaries.saveConcept(place, concept('T3', ['抑止']), change);
    expect(await found(id)).toMatchObject([{ id: 'T3' }]);
  });

  test.each<[string, Partial<GlossaryTable>]>([
    ['too many changes', { changes: () => Promise.resolve(null) }],
    [
      'changes that do not add up to the number of concepts',
      { changes: () => Promise.resolve([]) },
    ],
  ])('%s: all are read again', async (_, table) => {
    const { standing, reads } = counted(table);
    const { id } = await three();
    await standing(id);
    await scene.store.glossaries.removeConcept({ glossaryId: id, conceptId: 'T1' }, change);
    expect((await standing(id)).map(({ id }) => id)).toEqual(['T2', 'T3']);
    expect(reads.whole).toBe(2);
  });

  test('a reading that failed is not kept', async () => {
    let broken = true;
    const { standing } = counted({
      concepts: (id) =>
        broken ? Promise.reject(new Error('away')) : scene.store.glossaries.concepts(id),
    });
    const { id } = await three();
    await expect(standing(id)).rejects.toThrow('away');
    broken = false;
    expect(await standing(id)).toHaveLength(3);
  });
});
