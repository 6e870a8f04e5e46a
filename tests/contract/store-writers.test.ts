import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Store } from '../../server/services/ports/store.ts';
import { BACKENDS, type Place } from './support/backends.ts';
import { treaty } from './support/concepts.ts';

const by = 'owner';

describe.each(BACKENDS)(
  'twenty writers on one row: successes = version increments = history rows, on $name',
  (backend) => {
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
        WRITERS.map((n) => store.translations.save(place, String(n), { version: 0, by })),
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
  },
);

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
