import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Store } from '../../server/services/ports/store.ts';
import { BACKENDS, type Place } from './support/backends.ts';
import { concept, treaty } from './support/concepts.ts';

const by = 'owner';

describe.each(BACKENDS)('comments on $name', (backend) => {
  let database: Place;
  let store: Store;

  beforeAll(async () => {
    database = await backend.place();
    store = await database.open();
  });

  afterAll(async () => {
    await store.close();
    await database.clear();
  });

  const newPlace = async () => {
    const concepts = [treaty, concept('T002', [{ text: '協定' }])];
    const { id } = await store.glossaries.create(
      { name: '条約', domain: '', rank: 1, concepts },
      { by },
    );
    return { glossaryId: id, conceptId: 'T001' };
  };
  const texts = async (place: Awaited<ReturnType<typeof newPlace>>) =>
    (await store.comments.of(place)).map(({ text }) => text);

  test('stand in the order they were said, are counted, and leave the concept alone', async () => {
    const place = await newPlace();
    const first = await store.comments.add(place, '一つ目', { by: 'a' });
    await store.comments.add(place, '二つ目\n二行目', { by: 'b' });
    expect(await store.comments.of(place)).toMatchObject([
      { id: first.id, text: '一つ目', by: 'a', version: 1 },
      { text: '二つ目\n二行目', by: 'b' },
    ]);
    expect(await texts({ ...place, conceptId: 'T002' })).toEqual([]);
    expect(await store.comments.counts(place.glossaryId, ['T001', 'T002', 'NONE'])).toEqual(
      new Map([['T001', 2]]),
    );
    expect(await store.comments.counts(place.glossaryId, [])).toEqual(new Map());
    expect(await store.glossaries.get(place.glossaryId)).toMatchObject({ revision: 1 });
    expect((await store.glossaries.concepts(place.glossaryId))[0]?.version).toBe(1);
  });

  test('are changed, removed and brought back, and the history tells it', async () => {
    const place = await newPlace();
    const { id } = await store.comments.add(place, '前', { by });
    const comment = { ...place, commentId: id };
    expect(await store.comments.edit(comment, '後', { version: 1, by })).toMatchObject({
      text: '後',
      version: 2,
    });
    expect(await store.comments.remove(comment, { version: 2, by })).toMatchObject({ version: 3 });
    expect(await texts(place)).toEqual([]);
    expect(await store.comments.counts(place.glossaryId, ['T001'])).toEqual(new Map());
    expect(await store.comments.get(comment)).toMatchObject({ isRemoved: true });
    expect(await store.comments.restore(comment, { by })).toMatchObject({ version: 4 });
    expect(await store.comments.restore(comment, { by })).toMatchObject({ version: 4 });
    expect(await texts(place)).toEqual(['後']);
    const history = (await store.history.of(place.glossaryId)).filter(
      ({ entity }) => entity === 'comment',
    );
    expect(history).toMatchObject([
      { action: 'create', entityId: id, version: 1, after: { text: '前' } },
      { action: 'update', version: 2, before: { text: '前' }, after: { text: '後' } },
      { action: 'remove', version: 3 },
      { action: 'restore', version: 4 },
    ]);
  });

  test('changed from an older version are refused, and nothing changes', async () => {
    const place = await newPlace();
    const { id } = await store.comments.add(place, '前', { by });
    const comment = { ...place, commentId: id };
    await store.comments.edit(comment, '後', { version: 1, by });
    for (const attempt of [
      store.comments.edit(comment, '別', { version: 1, by }),
      store.comments.remove(comment, { version: 1, by }),
    ]) {
      await expect(attempt).rejects.toMatchObject({
        code: 'version.conflict',
        data: { currentVersion: 2 },
      });
    }
    expect(await texts(place)).toEqual(['後']);
  });

  test('need a concept that stands, and a comment that is its own', async () => {
    const place = await newPlace();
    const { id } = await store.comments.add(place, '前', { by });
    const elsewhere = { ...place, conceptId: 'T002', commentId: id };
    await expect(store.comments.get(elsewhere)).rejects.toMatchObject({ code: 'comment.unknown' });
    await expect(
      store.comments.add({ ...place, conceptId: 'NONE' }, 'x', { by }),
    ).rejects.toMatchObject({ code: 'concept.unknown' });
    await store.glossaries.removeConcept(place, { version: 1, by });
    await expect(store.comments.of(place)).rejects.toMatchObject({ code: 'concept.unknown' });
    await store.glossaries.restoreConcept(place, { by });
    expect(await texts(place)).toEqual(['前']);
  });
});
