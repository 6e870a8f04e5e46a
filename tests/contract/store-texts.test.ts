import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Store } from '../../server/services/ports/store.ts';
import { BACKENDS, type Place } from './support/backends.ts';

const by = 'owner';

describe.each(BACKENDS)('texts come back unit for unit on $name', (backend) => {
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
