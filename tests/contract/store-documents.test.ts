import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Store } from '../../server/services/ports/store.ts';
import { BACKENDS, type Place } from './support/backends.ts';

const by = 'owner';

describe.each(BACKENDS)('documents on $name', (backend) => {
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

  const newDocument = (name: string, text = '本文') =>
    store.documents.create({ name, text, translations: { en: [], ko: [] } }, { by });

  test('a document comes back with its translations, passages without one empty', async () => {
    const { id } = await store.documents.create(
      {
        name: '見本',
        text: '一。\n二。\n三。',
        translations: { en: ['One.', '', 'Three.'], ko: [] },
      },
      { by },
    );
    expect(await store.documents.get(id)).toMatchObject({
      name: '見本',
      text: '一。\n二。\n三。',
      characters: 8,
      version: 1,
      translations: { en: ['One.', '', 'Three.'], ko: [] },
    });
  });

  test('the newest is listed first', async () => {
    const older = await newDocument('older');
    const newer = await newDocument('newer');
    const listed = (await store.documents.list()).map(({ id }) => id);
    expect(listed.indexOf(newer.id)).toBeLessThan(listed.indexOf(older.id));
  });

  test('a rename counts a version and leaves both names in the history', async () => {
    const { id } = await newDocument('前');
    expect(await store.documents.rename(id, '後', { version: 1, by })).toMatchObject({
      name: '後',
      version: 2,
    });
    expect(await store.documents.get(id)).toMatchObject({ name: '後', version: 2 });
    expect((await store.history.of(id)).at(-1)).toMatchObject({
      action: 'update',
      entity: 'document',
      entityId: id,
      version: 2,
      before: { name: '前' },
      after: { name: '後' },
    });
  });

  test('a rename of an old version is refused with the current name', async () => {
    const { id } = await newDocument('前');
    await store.documents.rename(id, '後', { version: 1, by });
    await expect(store.documents.rename(id, '別', { version: 1, by })).rejects.toMatchObject({
      code: 'version.conflict',
      data: { currentVersion: 2, currentName: '後' },
    });
  });

  test('a removed document is gone and comes back with its text', async () => {
    const { id } = await newDocument('消す', '残る本文');
    await store.documents.remove(id, { version: 1, by });
    await expect(store.documents.get(id)).rejects.toMatchObject({ code: 'document.unknown' });
    expect((await store.documents.list()).some((document) => document.id === id)).toBe(false);
    expect(await store.documents.restore(id, { by })).toMatchObject({ version: 3 });
    expect(await store.documents.restore(id, { by })).toMatchObject({ version: 3 });
    expect(await store.documents.get(id)).toMatchObject({ name: '消す', text: '残る本文' });
    expect((await store.history.of(id)).map(({ action }) => action)).toEqual([
      'create',
      'remove',
      'restore',
    ]);
  });

  test.each(['get', 'rename', 'remove', 'restore'] as const)(
    '%s of an unknown document is refused',
    async (method) => {
      const change = { version: 1, by };
      const attempts = {
        get: () => store.documents.get('nowhere'),
        rename: () => store.documents.rename('nowhere', 'x', change),
        remove: () => store.documents.remove('nowhere', change),
        restore: () => store.documents.restore('nowhere', change),
      };
      await expect(attempts[method]()).rejects.toMatchObject({ code: 'document.unknown' });
    },
  );

  describe('the glossaries of a document', () => {
    const newGlossary = async (rank: number) => {
      const glossary = { name: String(rank), domain: '', rank, concepts: [] };
      return (await store.glossaries.create(glossary, { by })).id;
    };

    test('none are chosen at first; those chosen come by rank, each once', async () => {
      const { id } = await newDocument('甲');
      expect(await store.documents.glossaries(id)).toEqual([]);
      const [second, first] = [await newGlossary(9), await newGlossary(8)];
      const chosen = [second, first, second];
      expect(await store.documents.useGlossaries(id, chosen, { version: 1, by })).toMatchObject({
        version: 2,
      });
      expect(await store.documents.glossaries(id)).toEqual([first, second]);
      await store.documents.useGlossaries(id, [], { version: 2, by });
      expect(await store.documents.glossaries(id)).toEqual([]);
      expect((await store.history.of(id)).at(-1)).toMatchObject({
        action: 'update',
        before: { glossaryIds: [first, second] },
        after: { glossaryIds: [] },
      });
    });

    test('a choice made to an old version, or of a glossary there is not, changes nothing', async () => {
      const { id } = await newDocument('乙');
      const glossary = await newGlossary(7);
      await store.documents.useGlossaries(id, [glossary], { version: 1, by });
      await expect(store.documents.useGlossaries(id, [], { version: 1, by })).rejects.toMatchObject(
        { code: 'version.conflict' },
      );
      await expect(
        store.documents.useGlossaries(id, ['0'.repeat(26)], { version: 2, by }),
      ).rejects.toMatchObject({ code: 'glossary.unknown' });
      expect(await store.documents.glossaries(id)).toEqual([glossary]);
    });
  });
});
