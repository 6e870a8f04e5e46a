import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { Concept, Status } from '../../../glossary/index.ts';
import type { Verdict } from '../../../server/services/proposals.ts';
import { concept, type TermSketch } from './support/concepts.ts';
import { openScene, type Scene } from './support/scene.ts';

const term = (text: string, status: Status = 'proposed'): TermSketch => ({ text, status });

describe('proposals', () => {
  let scene: Scene;
  let glossaryId: string;

  beforeEach(async () => {
    scene = await openScene();
    const { id } = await scene.glossary(1, [
      concept('T1', [
        term('抑止', 'preferred'),
        term('抑止力'),
        { lang: 'en', ...term('deterrent') },
      ]),
      concept('T2', [term('同盟')]),
      concept('T3', [term('条約'), term('協約')]),
      concept('T4', [term('安保', 'preferred')]),
    ]);
    glossaryId = id;
  });

  afterEach(() => scene.close());

  const decide = (
    verdict: Verdict,
    places: readonly (readonly [string, number])[],
    { reason = '', version = 1 } = {},
  ) =>
    scene.services.proposals.decide(glossaryId, {
      verdict,
      reason,
      terms: places.map(([conceptId, index]) => ({ conceptId, version, index })),
    });
  const states = async () =>
    (await scene.services.glossaries.concepts(glossaryId)).map(({ id, terms }) => [
      id,
      ...terms.map(({ text, status }) => `${text} ${status}`),
    ]);

  test('are listed page by page, with who, when, and what they would replace', async () => {
    const { proposals } = scene.services;
    const first = await proposals.list(glossaryId, { page: 1, pageSize: 2 });
    expect(first).toMatchObject({ total: 3, page: 1, pageCount: 2 });
    expect(first.proposals.map(({ term: { text }, instead }) => [text, instead?.text])).toEqual([
      ['抑止力', '抑止'],
      ['deterrent', undefined],
      ['同盟', undefined],
    ]);
    expect(first.proposals[0]?.proposed).toMatchObject({ by: 'test' });
    const last = await proposals.list(glossaryId, { page: 9, pageSize: 2 });
    expect(last.proposals.map(({ index }) => index)).toEqual([0, 1]);
  });

  test('count from the last time they were proposed', async () => {
    const place = { glossaryId, conceptId: 'T2' };
    const saved = async (status: Status, version: number): Promise<Concept> =>
      scene.services.concepts.save(place, concept('T2', [term('同盟', status)]), { version });
    await saved('admitted', 1);
    await saved('proposed', 2);
    await saved('proposed', 3);
    const now = await scene.services.glossaries.concept(glossaryId, 'T2');
    const [proposal] = await scene.services.proposals.of(now);
    const { versions } = await scene.services.concepts.history(place);
    expect(proposal?.proposed).toEqual({ by: 'owner', at: versions[1]?.at });
  });

  test('that are approved are preferred, and what was preferred is admitted', async () => {
    const set = await decide('approve', [
      ['T1', 1],
      ['T1', 2],
      ['T2', 0],
    ]);
    expect(set).toMatchObject({ kind: 'approve', conceptCount: 2 });
    expect((await states()).slice(0, 2)).toEqual([
      ['T1', '抑止 admitted', '抑止力 preferred', 'deterrent preferred'],
      ['T2', '同盟 preferred'],
    ]);
  });

  test('that are rejected leave their concept, and the last term takes the concept along', async () => {
    const before = await states();
    const reason = '本義と異なる';
    const set = await decide('reject', [
      ['T1', 1],
      ['T2', 0],
    ], { reason }); // prettier-ignore
    expect((await states()).map(([id]) => id)).toEqual(['T1', 'T3', 'T4']);
    expect((await states())[0]).toEqual(['T1', '抑止 preferred', 'deterrent proposed']);
    const { versions } = await scene.services.concepts.history({ glossaryId, conceptId: 'T1' });
    expect(versions[0]?.changeSet).toEqual({ id: set.id, kind: 'reject', name: reason });
    await scene.services.changeSets.undo({ glossaryId, changeSetId: set.id });
    expect(await states()).toEqual(before);
  });

  test.each<[string, readonly (readonly [string, number])[], number, string]>([
    ['two of one language', [['T3', 0], ['T3', 1]], 1, 'proposal.several'],
    ['what is no proposal', [['T1', 0]], 1, 'proposal.unknown'],
    ['a place without a term', [['T1', 7]], 1, 'proposal.unknown'],
    ['another version', [['T2', 0]], 2, 'changes.overtaken'],
    ['a concept that is not there', [['NONE', 0]], 1, 'changes.overtaken'],
    ['nothing', [], 1, 'changes.nothing'],
  ])('are not approved with %s, and nothing changes', async (_name, places, version, code) => {
    const before = await states();
    const attempt = decide('approve', [...places, ...(places.length === 0 ? [] : [['T2', 0] as const])], { version });
    await expect(attempt).rejects.toMatchObject({ code });
    expect(await states()).toEqual(before);
  }); // prettier-ignore

  test('are not rejected for a reason that is no text', async () => {
    const attempt = decide('reject', [['T2', 0]], { reason: 'a\u0000b' });
    await expect(attempt).rejects.toMatchObject({ code: 'text.control' });
  });
});
