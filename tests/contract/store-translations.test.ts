import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Store } from '../../server/services/ports/store.ts';
import { BACKENDS, type Place } from './support/backends.ts';

const by = 'owner';

describe.each(BACKENDS)('translations on $name', (backend) => {
  let place: Place;
  let store: Store;
  let documentId: string;

  beforeAll(async () => {
    place = await backend.place();
    store = await place.open();
  });
  beforeEach(async () => {
    const document = {
      name: '訳',
      text: '一。\n二。\n三。',
      translations: { en: ['One.'], ko: [] },
    };
    documentId = (await store.documents.create(document, { by })).id;
  });
  afterAll(async () => {
    await store.close();
    await place.clear();
  });

  const text = (passage: number, text: string, version = 0) => ({ passage, text, version });
  const english = async () => (await store.documents.get(documentId)).translations.en;

  test('one is written, rewritten, and refused from an old version', async () => {
    const korean = { documentId, language: 'ko', passage: 2 } as const;
    expect(await store.translations.save(korean, '첫째', { version: 0, by })).toBe(1);
    expect(await store.translations.save(korean, '둘째', { version: 1, by })).toBe(2);
    for (const version of [0, 1, 3]) {
      await expect(store.translations.save(korean, '셋째', { version, by })).rejects.toMatchObject({
        code: 'version.conflict',
        data: { currentVersion: 2 },
      });
    }
    expect((await store.documents.get(documentId)).translations).toEqual({
      en: ['One.'],
      ko: ['', '', '둘째'],
    });
    expect(await store.translations.of(documentId)).toEqual([
      { language: 'en', passage: 0, text: 'One.', version: 1 },
      { language: 'ko', passage: 2, text: '둘째', version: 2 },
    ]);
    expect((await store.history.of(documentId)).at(-1)).toMatchObject({
      action: 'update',
      entity: 'translation',
      before: { text: '첫째' },
      after: { lang: 'ko', passage: 2, text: '둘째' },
    });
  });

  test('many are written as one and taken back as one; what was written since is kept', async () => {
    const target = { documentId, language: 'en' } as const;
    const fillingId = await store.translations.fill(
      target,
      [text(0, 'First.', 1), text(1, 'Second.'), text(2, 'Third.')],
      { by },
    );
    expect(await english()).toEqual(['First.', 'Second.', 'Third.']);
    await store.translations.save({ ...target, passage: 2 }, 'Third!', { version: 1, by });
    const filling = { documentId, fillingId };
    expect(await store.translations.takeBack(filling, { by })).toEqual({ restored: 2, kept: 1 });
    expect(await english()).toEqual(['One.', '', 'Third!']);
    // Two tabs take it back: the second finds it done.
    expect(await store.translations.takeBack(filling, { by })).toEqual({ restored: 0, kept: 0 });
    const history = await store.history.of(documentId);
    expect(
      history
        .filter(({ entityId }) => entityId === fillingId)
        .map(({ entity, action, version }) => [entity, action, version]),
    ).toEqual([
      ['filling', 'create', 1],
      ['filling', 'remove', 2],
    ]);
  });

  test('of many of which one was changed meanwhile, none is written', async () => {
    const history = await store.history.of(documentId);
    await expect(
      store.translations.fill(
        { documentId, language: 'en' },
        [text(1, 'Second.'), text(0, 'First.', 0), text(2, 'Third.')],
        { by },
      ),
    ).rejects.toMatchObject({ code: 'version.conflict', data: { currentVersion: 1 } });
    expect(await english()).toEqual(['One.']);
    expect(await store.history.of(documentId)).toEqual(history);
  });

  test('of a document that is not there are refused, and so is a filling of another one', async () => {
    const nowhere = { documentId: 'nowhere', language: 'en' } as const;
    const unknown = { code: 'document.unknown' };
    const { translations } = store;
    await expect(translations.of('nowhere')).rejects.toMatchObject(unknown);
    await expect(
      translations.save({ ...nowhere, passage: 0 }, 'x', { version: 0, by }),
    ).rejects.toMatchObject(unknown);
    await expect(translations.fill(nowhere, [text(0, 'x')], { by })).rejects.toMatchObject(unknown);
    const other = await store.documents.create(
      { name: '別', text: '一。', translations: { en: [], ko: [] } },
      { by },
    );
    const fillingId = await translations.fill(
      { documentId: other.id, language: 'en' },
      [text(0, 'x')],
      { by },
    );
    await expect(translations.takeBack({ documentId, fillingId }, { by })).rejects.toMatchObject({
      code: 'filling.unknown',
    });
  });
});
