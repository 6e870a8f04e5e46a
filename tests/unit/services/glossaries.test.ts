import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { ConceptQuery } from '../../../server/services/glossaries.ts';
import { concept } from './support/concepts.ts';
import { openScene, type Scene } from './support/scene.ts';

let scene: Scene;
let glossaryId: string;

const query: ConceptQuery = {
  text: '',
  sort: 'ja',
  direction: 'ascending',
  page: 1,
  pageSize: 10,
};

beforeAll(async () => {
  scene = await openScene();
  const concepts = Array.from({ length: 25 }, (_, n) =>
    concept(`c${String(n)}`, [{ text: `語${String(n)}`, reading: `ご${String(n)}` }]),
  );
  glossaryId = (await scene.glossary(1, concepts)).id;
});

afterAll(() => scene.close());

test('a page is a slice of the whole order', async () => {
  const { concepts, ...rest } = await scene.services.glossaries.find(glossaryId, {
    ...query,
    page: 2,
  });
  expect(concepts.map(({ id }) => id)).toEqual(
    Array.from({ length: 10 }, (_, n) => `c${String(n + 10)}`),
  );
  expect(rest).toMatchObject({ total: 25, page: 2, pageCount: 3 });
});

test.each([
  [99, 3],
  [0, 1],
  [-5, 1],
])('page %d is page %d', async (asked, page) => {
  expect(await scene.services.glossaries.find(glossaryId, { ...query, page: asked })).toMatchObject(
    { page },
  );
});

test('a search without results has one empty page', async () => {
  expect(await scene.services.glossaries.find(glossaryId, { ...query, text: '無' })).toMatchObject({
    concepts: [],
    total: 0,
    page: 1,
    pageCount: 1,
  });
});

test('a summary says nothing of how it is kept', async () => {
  expect(await scene.services.glossaries.get(glossaryId)).toEqual({
    id: glossaryId,
    name: '用語集1',
    domain: '',
    checks: {},
    rank: 1,
    version: 1,
    conceptCount: 25,
    createdAt: expect.any(Date),
    updatedAt: expect.any(Date),
  });
});

test('a change is seen at the next look', async () => {
  const { id } = await scene.glossary(2, [concept('x', ['前'])]);
  expect(await scene.services.glossaries.concept(id, 'x')).toMatchObject({ version: 1 });
  const place = { glossaryId: id, conceptId: 'x' };
  await scene.store.glossaries.saveConcept(place, concept('x', ['後']), { version: 1, by: 'b' });
  expect((await scene.services.glossaries.concept(id, 'x')).terms[0]?.text).toBe('後');
});

test('what is unknown is refused', async () => {
  const { glossaries } = scene.services;
  await expect(glossaries.concept(glossaryId, 'nothing')).rejects.toMatchObject({
    code: 'concept.unknown',
  });
  for (const attempt of [
    glossaries.get('nothing'),
    glossaries.concepts('nothing'),
    glossaries.find('nothing', query),
    glossaries.concept('nothing', 'c1'),
  ]) {
    await expect(attempt).rejects.toMatchObject({ code: 'glossary.unknown' });
  }
});
