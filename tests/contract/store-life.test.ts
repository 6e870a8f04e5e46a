import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { BACKENDS, type Place } from './support/backends.ts';
import { concept, treaty } from './support/concepts.ts';

const by = 'owner';

/** Back to what 0001 made. */
const FIRST_FORM = [
  'alter table glossary drop column checks',
  'drop table concept_comment',
  'drop table verdict',
  'drop table dismissal',
  'drop table staged_piece',
  'drop table staged_import',
  'drop index history_change_set',
  'alter table history drop column change_set_id',
  'drop table change_set',
  'drop table decision',
  'drop index concept_revision',
  'drop index concept_position',
  ...['definitions', 'sources', 'alternatives', 'relations', 'revision', 'updated_by'].map(
    (column) => `alter table concept drop column ${column}`,
  ),
  ...['hanja', 'gender', 'number', 'case_policy', 'match_mode', 'example', 'source'].map(
    (column) => `alter table term drop column ${column}`,
  ),
  'drop table document_glossary',
  "delete from taiyaku_migration where name > '0002'",
];

describe.each(BACKENDS)('a database on $name over its life', (backend) => {
  let place: Place;

  beforeAll(async () => {
    place = await backend.place();
  });

  afterAll(() => place.clear());

  test('it is seeded once, also when several ask at the same time and after it was opened again', async () => {
    const store = await place.open();
    const seed = () =>
      store.seed(async ({ documents }) => {
        await documents.create(
          { name: '種', text: '種', translations: { en: [], ko: [] } },
          { by },
        );
      });
    expect((await Promise.all([seed(), seed(), seed()])).filter(Boolean)).toHaveLength(1);
    await store.close();
    const again = await place.open();
    expect(await again.seed(() => Promise.reject(new Error('seeded twice')))).toBe(false);
    expect(await again.documents.list()).toHaveLength(1);
    await again.close();
  });

  test('a seeding that fails leaves nothing behind and may be tried again', async () => {
    const fresh = await backend.place();
    const store = await fresh.open();
    await expect(
      store.seed(async ({ documents }) => {
        await documents.create(
          { name: '半', text: '半', translations: { en: [], ko: [] } },
          { by },
        );
        throw new Error('the starter is broken');
      }),
    ).rejects.toThrow('the starter is broken');
    expect(await store.documents.list()).toEqual([]);
    expect(await store.seed(() => Promise.resolve())).toBe(true);
    await store.close();
    await fresh.clear();
  });

  test('a closed store is not ready, an open one is', async () => {
    const store = await place.open();
    expect(await store.ready()).toBe(true);
    await store.close();
    expect(await store.ready()).toBe(false);
  });

  test("a database of the first form is brought to today's with all that it holds", async () => {
    const old = await backend.place();
    const store = await old.open();
    const plain = concept('T001', [{ text: '同盟', reading: 'どうめい', note: '古い' }]);
    const { id } = await store.glossaries.create(
      { name: '旧', domain: '', rank: 1, concepts: [plain] },
      { by },
    );
    await store.close();
    for (const statement of FIRST_FORM) await old.tamper(statement);
    const again = await old.open();
    expect(await again.glossaries.concepts(id)).toMatchObject([
      { ...plain, version: 1, updatedBy: by },
    ]);
    await again.glossaries.saveConcept({ glossaryId: id, conceptId: 'T001' }, treaty, {
      version: 1,
      by,
    });
    expect(await again.glossaries.concepts(id)).toMatchObject([{ ...treaty, version: 2 }]);
    await again.close();
    await old.clear();
  });

  test('a database that a newer program has changed is refused', async () => {
    await place.tamper("insert into taiyaku_migration values ('9999-tomorrow', 'now')");
    await expect(place.open()).rejects.toMatchObject({ code: 'storage.newer' });
    await place.tamper("delete from taiyaku_migration where name = '9999-tomorrow'");
    await (await place.open()).close();
  });
});
