import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Store } from '../../server/services/ports/store.ts';
import { BACKENDS, BACKENDS_NOTE, type Place } from './support/backends.ts';
import { concept, treaty } from './support/concepts.ts';

process.stderr.write(`${BACKENDS_NOTE}\n`);

const by = 'owner';

describe.each(BACKENDS)('the store on $name', (backend) => {
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

  const newGlossary = (...concepts: readonly (typeof treaty)[]) =>
    store.glossaries.create({ name: '条約', domain: '外交', rank: 1, concepts }, { by });

  describe('glossaries', () => {
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
      await expect(store.glossaries.removeConcept(place, { version: 1, by })).rejects.toMatchObject(
        { code: 'version.conflict' },
      );
      expect(await everything(store, id)).toEqual(before);
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

  describe('documents', () => {
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

    test.each(['get', 'rename', 'remove', 'restore', 'translate'] as const)(
      '%s of an unknown document is refused',
      async (method) => {
        const change = { version: 1, by };
        const attempts = {
          get: () => store.documents.get('nowhere'),
          rename: () => store.documents.rename('nowhere', 'x', change),
          remove: () => store.documents.remove('nowhere', change),
          restore: () => store.documents.restore('nowhere', change),
          translate: () =>
            store.documents.translate(
              { documentId: 'nowhere', language: 'en', passage: 0 },
              'x',
              change,
            ),
        };
        await expect(attempts[method]()).rejects.toMatchObject({ code: 'document.unknown' });
      },
    );

    test('a translation is written, rewritten, and refused from an old version', async () => {
      const { id } = await newDocument('訳');
      const place = { documentId: id, language: 'ko', passage: 2 } as const;
      expect(await store.documents.translate(place, '첫째', { version: 0, by })).toBe(1);
      expect(await store.documents.translate(place, '둘째', { version: 1, by })).toBe(2);
      await expect(
        store.documents.translate(place, '셋째', { version: 1, by }),
      ).rejects.toMatchObject({ code: 'version.conflict', data: { currentVersion: 2 } });
      await expect(
        store.documents.translate(place, '넷째', { version: 0, by }),
      ).rejects.toMatchObject({ code: 'version.conflict' });
      expect((await store.documents.get(id)).translations).toEqual({
        en: [],
        ko: ['', '', '둘째'],
      });
      expect((await store.history.of(id)).at(-1)).toMatchObject({
        action: 'update',
        entity: 'translation',
        before: { text: '첫째' },
        after: { lang: 'ko', passage: 2, text: '둘째' },
      });
    });
  });

  describe('twenty writers on one row: successes = version increments = history rows', () => {
    const WRITERS = Array.from({ length: 20 }, (_, n) => n);

    test('who all start from the same version: one of them succeeds', async () => {
      const { id } = await newDocument('皆');
      const results = await Promise.allSettled(
        WRITERS.map((n) => store.documents.rename(id, `名${String(n)}`, { version: 1, by })),
      );
      expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      expect(codes(results)).toEqual(WRITERS.slice(1).map(() => 'version.conflict'));
      expect((await store.documents.get(id)).version).toBe(2);
      expect(await store.history.of(id)).toHaveLength(2);
    });

    test('who read again when refused: all of them succeed in the end', async () => {
      const { id } = await newGlossary(treaty);
      const place = { glossaryId: id, conceptId: 'T001' };
      const save = async (n: number): Promise<void> => {
        for (;;) {
          const [stored] = await store.glossaries.concepts(id);
          const change = { version: stored?.version ?? 0, by: `writer ${String(n)}` };
          try {
            await store.glossaries.saveConcept(place, { ...treaty, note: String(n) }, change);
            return;
          } catch (error) {
            if (!isConflict(error)) throw error;
          }
        }
      };
      await Promise.all(WRITERS.map(save));
      const [stored] = await store.glossaries.concepts(id);
      expect(stored?.version).toBe(21);
      expect((await store.glossaries.get(id)).revision).toBe(21);
      const saved = (await store.history.of(id)).filter(({ action }) => action === 'update');
      expect(saved.map(({ version }) => version)).toEqual(WRITERS.map((n) => n + 2));
      expect(new Set(saved.map((entry) => entry.by)).size).toBe(20);
    });

    test('who write the first translation of one passage: one of them succeeds', async () => {
      const { id } = await newDocument('初訳');
      const place = { documentId: id, language: 'en', passage: 0 } as const;
      const results = await Promise.allSettled(
        WRITERS.map((n) => store.documents.translate(place, String(n), { version: 0, by })),
      );
      expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      expect(codes(results)).toEqual(WRITERS.slice(1).map(() => 'version.conflict'));
      expect(await store.history.of(id)).toHaveLength(2);
    });

    test('of whom half remove and half rename: the history tells one story', async () => {
      const { id } = await newDocument('取合い');
      const results = await Promise.allSettled(
        WRITERS.map((n) =>
          n % 2 === 0
            ? store.documents.remove(id, { version: 1, by })
            : store.documents.rename(id, `名${String(n)}`, { version: 1, by }),
        ),
      );
      expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      expect((await store.history.of(id)).map(({ version }) => version)).toEqual([1, 2]);
      expect((await store.documents.restore(id, { by })).version).toBeGreaterThanOrEqual(2);
    });
  });

  describe('texts come back unit for unit', () => {
    test.each([
      ['rare kanji and emoji beyond U+FFFF', '𠮷野家で👩‍👩‍👧‍👦と🇯🇵を見る'],
      ['composed and decomposed kana', 'がぎぐ か\u3099き\u3099く\u3099'],
      ['composed and decomposed Hangul', '한국어 \u1112\u1161\u11ab'],
      ['kanji with a variation selector', '葛\u{e0100}城と葛\u{e0101}飾'],
      ['line and paragraph separators', 'a\u2028b\u2029c\u0085d'],
      ['every kind of line end', 'a\r\nb\nc\rd\fe\n'],
      ['white space at both ends', ' \u3000\ttext\u00a0\u200b '],
      ['a byte order mark within', 'a\ufeffb'],
      ['half-width kana and full-width letters', 'ｶﾞｷﾞＡＢＣ～'],
      ['bidirectional controls', 'abc\u202edef\u202c'],
      ['what looks like SQL or a placeholder', `'; drop table document; -- $1 ? :a "x" \\`],
      ['two megabytes', '安全保障𠮷\n'.repeat(330_000)],
    ])('%s', async (name, text) => {
      const { id } = await store.documents.create(
        { name, text, translations: { en: [text.slice(0, 100)], ko: [] } },
        { by },
      );
      const stored = await store.documents.get(id);
      expect(stored.text === text).toBe(true);
      expect(stored.translations.en[0] === text.slice(0, 100)).toBe(true);
      expect(stored.characters).toBe(text.length);
    });

    test('names that differ only in composition are two names', async () => {
      const { id } = await newDocument('が');
      await store.documents.rename(id, 'か\u3099', { version: 1, by });
      const entry = (await store.history.of(id)).at(-1);
      expect(entry).toMatchObject({ before: { name: 'が' }, after: { name: 'か\u3099' } });
    });
  });
});

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

  test('a database that a newer program has changed is refused', async () => {
    await place.tamper("insert into taiyaku_migration values ('9999-tomorrow', 'now')");
    await expect(place.open()).rejects.toMatchObject({ code: 'storage.newer' });
    await place.tamper("delete from taiyaku_migration where name = '9999-tomorrow'");
    await (await place.open()).close();
  });
});

async function everything(store: Store, scopeId: string): Promise<unknown> {
  return [
    await store.glossaries.get(scopeId),
    await store.glossaries.concepts(scopeId),
    await store.history.of(scopeId),
  ];
}

function codes(results: readonly PromiseSettledResult<unknown>[]): readonly unknown[] {
  return results.flatMap((result) => {
    if (result.status === 'fulfilled') return [];
    const reason: unknown = result.reason;
    return reason instanceof Error && 'code' in reason ? reason.code : reason;
  });
}

function isConflict(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'version.conflict';
}
