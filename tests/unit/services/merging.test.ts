import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { concept } from './support/concepts.ts';
import { openScene, type Scene } from './support/scene.ts';

describe('merging', () => {
  let scene: Scene;
  let glossaryId: string;

  beforeEach(async () => {
    scene = await openScene();
    const { id } = await scene.glossary(1, [
      concept('T1', ['抑止'], { domain: '軍事' }),
      concept('T2', ['抑止力'], { domain: '外交' }),
      concept('T3', ['拡大抑止'], {
        relations: [
          { kind: 'broader', conceptId: 'T2' },
          { kind: 'broader', conceptId: 'T1' },
        ],
      }),
    ]);
    glossaryId = id;
  });

  afterEach(() => scene.close());

  const merge = (keep: string, other: string, versions = { keep: 1, other: 1 }) =>
    scene.services.merging.merge(glossaryId, { keep, other, versions, taken: new Set() });
  const all = () => scene.services.glossaries.concepts(glossaryId);

  test('keeps one concept, redirects who led to the other, says where it went, and is undone', async () => {
    const before = await all();
    const set = await merge('T1', 'T2');
    expect(set).toMatchObject({ kind: 'merge', name: 'T1', conceptCount: 3 });
    const [kept, leading, ...rest] = await all();
    expect(rest).toEqual([]);
    expect(kept?.terms.map(({ text, status }) => [text, status])).toEqual([
      ['抑止', 'preferred'],
      ['抑止力', 'admitted'],
    ]);
    expect(leading?.relations).toEqual([{ kind: 'broader', conceptId: 'T1' }]);
    const place = { glossaryId, conceptId: 'T2' };
    expect(await scene.services.merging.target(place)).toBe('T1');
    await scene.services.changeSets.undo({ glossaryId, changeSetId: set.id });
    expect((await all()).map(({ version: _v, updatedAt: _u, updatedBy: _b, ...rest }) => rest)).toEqual(
      before.map(({ version: _v, updatedAt: _u, updatedBy: _b, ...rest }) => rest),
    ); // prettier-ignore
    expect(await scene.services.merging.target(place)).toBeNull();
  });

  test('lets what was decided about the other concept stand', async () => {
    const { services } = scene;
    const { id } = await services.documents.create({ name: '', text: '抑止力の話。' });
    await services.decisions.add(id, {
      kind: 'never',
      conceptId: 'T2',
      span: { start: 0, end: 3 },
    });
    const primaries = async () =>
      (await services.recognition.document(id)).matches.map(({ term }) => term);
    expect(await primaries()).not.toContain('抑止力');
    await merge('T1', 'T2');
    expect(await primaries()).not.toContain('抑止力');
  });

  test.each([
    ['the same concept twice', 'T1', 'T1', undefined, 'merge.same'],
    ['a concept that is not there', 'T1', 'NONE', undefined, 'concept.unknown'],
    ['another version of the kept one', 'T1', 'T2', { keep: 2, other: 1 }, 'changes.overtaken'],
    ['another version of the other one', 'T1', 'T2', { keep: 1, other: 7 }, 'changes.overtaken'],
  ])('refuses %s, and changes nothing', async (_name, keep, other, versions, code) => {
    const before = await all();
    await expect(merge(keep, other, versions)).rejects.toMatchObject({ code });
    expect(await all()).toEqual(before);
  });
});
