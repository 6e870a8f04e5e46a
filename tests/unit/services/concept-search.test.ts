import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { ConceptPage, ConceptQuery } from '../../../server/services/glossaries.ts';
import { concept } from './support/concepts.ts';
import { openScene, type Scene } from './support/scene.ts';

let scene: Scene;
/** By rank. */
let ids: readonly string[];

beforeAll(async () => {
  scene = await openScene();
  const second = await scene.glossary(2, [
    concept('B1', [{ text: '同盟', reading: 'どうめい' }], { domain: '外交' }),
    concept('B2', ['同盟国', { lang: 'en', text: 'ally' }]),
    concept('B3', [{ lang: 'en', text: 'maritime' }]),
  ]);
  const first = await scene.glossary(1, [
    concept('A1', [{ text: '日米同盟', reading: 'にちべいどうめい' }], { domain: '外交' }),
    concept('A2', [{ text: '同盟', reading: 'どうめい', status: 'admitted' }], { domain: '軍事' }),
    concept('A3', [{ text: '同盟', reading: 'どうめい' }]),
  ]);
  ids = [first.id, second.id];
});
afterAll(() => scene.close());

const find = (
  query: Partial<ConceptQuery>,
  glossaryId: string | null = null,
): Promise<ConceptPage> =>
  scene.services.glossaries.find(glossaryId, {
    text: '',
    direction: 'ascending',
    page: 1,
    pageSize: 10,
    ...query,
  });
const found = async (...args: Parameters<typeof find>): Promise<readonly string[]> =>
  (await find(...args)).concepts.map(({ id }) => id);

describe('in all glossaries', () => {
  test('what fits best comes first, then preferred terms, then the glossary of the better rank', async () => {
    expect(await found({ text: '同盟' })).toEqual(['A3', 'B1', 'A2', 'B2', 'A1']);
  });

  test('pages follow on each other', async () => {
    const pages = await Promise.all(
      [1, 2, 3].map((page) => found({ text: '同盟', page, pageSize: 2 })),
    );
    expect(pages).toEqual([['A3', 'B1'], ['A2', 'B2'], ['A1']]);
  });

  test('another order is one of all of them, and can be turned round', async () => {
    const ja = await found({ sort: 'ja' });
    expect(ja).toEqual(['A2', 'A3', 'B1', 'A1', 'B2', 'B3']);
    const back = await found({ sort: 'ja', direction: 'descending' });
    expect(back).toEqual(ja.toReversed());
  });

  test('domains and totals are those of all', async () => {
    expect(await find({ text: '同盟', domain: '外交' })).toMatchObject({
      total: 2,
      unfiltered: 5,
      domains: [
        { domain: '外交', count: 2 },
        { domain: '軍事', count: 1 },
      ],
    });
  });
});

test('a removed glossary is not searched', async () => {
  const { id } = await scene.glossary(9, [concept('C1', ['同盟会'])]);
  expect(await found({ text: '同盟会' })).toEqual(['C1']);
  await scene.services.glossaries.remove(id, { version: 1 });
  expect(await found({ text: '同盟会' })).toEqual([]);
});

describe('what is nearly written so', () => {
  test('is found where nothing is written so, in any glossary', async () => {
    expect(await find({ text: 'martime' })).toMatchObject({ isNear: true, total: 1 });
    expect(await find({ text: 'maritime' })).toMatchObject({ isNear: false, total: 1 });
  });

  test('is not found where something is written so, but filtered out', async () => {
    expect(await find({ text: 'maritime', missing: 'en' })).toMatchObject({
      isNear: false,
      total: 0,
      unfiltered: 1,
    });
  });
});

test('only what occurs in a document', async () => {
  const { id } = await scene.services.documents.create({ name: '演説', text: '日米同盟の話。' });
  // 同盟 within 日米同盟 occurs as well.
  expect(await found({ documentId: id }, ids[0])).toEqual(['A2', 'A3', 'A1']);
  expect(await found({ documentId: id, text: 'nichibei' }, ids[0])).toEqual(['A1']);
  expect(await found({ documentId: id })).toEqual(['A2', 'A3', 'B1', 'A1']);
  expect(await found({ documentId: id, missing: 'ja' })).toEqual([]);
  await expect(find({ documentId: 'none' })).rejects.toMatchObject({ code: 'document.unknown' });
});

test('only what somebody changed last, since a day', async () => {
  const page = await find({});
  expect(page.people).toEqual(['test']);
  expect(await found({ by: 'test' }, ids[0])).toHaveLength(3);
  expect(await found({ by: 'nobody' }, ids[0])).toEqual([]);
  expect(await found({ since: new Date('2026-01-01') }, ids[0])).toHaveLength(3);
  expect(await found({ since: new Date('2026-01-02') }, ids[0])).toEqual([]);
});
