import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { DecisionFormat } from '../../../glossary/index.ts';
import type { Teaching } from '../../../server/services/decisions.ts';
import { joinedPieces } from '../../../server/services/pieces.ts';
import { concept } from './support/concepts.ts';
import { openScene, type Scene } from './support/scene.ts';

let scene: Scene;
beforeEach(async () => {
  scene = await openScene();
});
afterEach(() => scene.close());

const alliance = concept('T1', ['同盟', '聯盟']);
const TEXT = '同盟と抑止と同盟';

async function newDocument(text = TEXT): Promise<string> {
  return (await scene.services.documents.create({ name: '文書', text })).id;
}

const here = (kind: Teaching['kind'], start: number, conceptId = 'T1'): Teaching => ({
  kind,
  conceptId,
  span: { start, end: start + 2 },
});

/** Where terms stand in a document. */
async function starts(documentId: string): Promise<readonly number[]> {
  const { matches } = await scene.services.recognition.document(documentId);
  return matches.map(({ start }) => start);
}

describe('a decision', () => {
  test('is kept with the words that tell what it meant', async () => {
    const { id: glossaryId } = await scene.glossary(1, [alliance]);
    const documentId = await newDocument();
    const made = await scene.services.decisions.add(documentId, {
      ...here('notHere', 0),
      reason: ' 別の意味 ',
    });
    expect(made).toMatchObject({
      kind: 'notHere',
      glossaryId,
      conceptId: 'T1',
      term: '同盟',
      surface: '同盟',
      span: { start: 0, end: 2 },
      reason: '別の意味',
      by: 'owner',
    });
  });

  test.each<[Teaching['kind'], number[]]>([
    ['notHere', [6]],
    ['never', []],
    ['always', [0, 6]],
    ['here', [0, 6]],
  ])('%s is heeded from the next look on, and gone when it is taken back', async (kind, taught) => {
    await scene.glossary(1, [alliance]);
    const documentId = await newDocument();
    const before = await scene.services.recognition.document(documentId);
    const { id } = await scene.services.decisions.add(documentId, here(kind, 0));
    expect(await starts(documentId)).toEqual(taught);
    await scene.services.decisions.remove(documentId, id);
    expect(await scene.services.recognition.document(documentId)).toBe(before);
    await scene.services.decisions.restore(documentId, id);
    expect(await starts(documentId)).toEqual(taught);
  });

  test('is of one document and of no other text', async () => {
    await scene.glossary(1, [alliance]);
    const documentId = await newDocument();
    await scene.services.decisions.add(documentId, here('never', 0));
    expect(await starts(await newDocument())).toEqual([0, 6]);
    const { matches } = await scene.services.recognition.text(TEXT);
    expect(matches).toHaveLength(2);
  });

  test('is heeded where the places of a concept are listed, and in the export of its terms', async () => {
    const { id } = await scene.glossary(1, [alliance]);
    const documentId = await newDocument();
    await scene.services.decisions.add(documentId, here('never', 0));
    expect(await scene.services.recognition.occurrences(id, 'T1')).toEqual([]);
    const file = await scene.services.exchange.export(id, { format: 'json', documentId });
    expect(file.conceptCount).toBe(0);
  });

  test('made twice is made once; made again after its contrary it is new', async () => {
    await scene.glossary(1, [alliance]);
    const documentId = await newDocument();
    const { decisions } = scene.services;
    const first = await decisions.add(documentId, here('never', 0));
    expect(await decisions.add(documentId, here('never', 6))).toEqual(first);
    await decisions.add(documentId, here('always', 0));
    expect(await starts(documentId)).toEqual([0, 6]);
    const third = await decisions.add(documentId, here('never', 0));
    expect(third.id).not.toBe(first.id);
    expect(await starts(documentId)).toEqual([]);
    await decisions.remove(documentId, third.id);
    expect(await starts(documentId)).toEqual([0, 6]);
  });

  test.each<[string, Teaching, string]>([
    ['of an unknown concept', here('notHere', 0, 'T9'), 'concept.unknown'],
    ['of a place where the term does not stand', here('notHere', 3), 'decision.place'],
    ['of a place outside the text', here('notHere', 90), 'decision.place'],
    ['without its place', { kind: 'here', conceptId: 'T1', span: null }, 'decision.place'],
    ['whose place reads otherwise', { ...here('notHere', 0), surface: '抑止' }, 'decision.place'],
    ['of a term that is not listed', { ...here('never', 0), term: '抑止' }, 'decision.term'],
    ['of no word', { kind: 'never', conceptId: 'T1', span: null }, 'decision.term'],
    ['with a reason too long', { ...here('never', 0), reason: 'あ'.repeat(501) }, 'text.tooLong'],
  ])('%s is refused', async (_, teaching, code) => {
    await scene.glossary(1, [alliance]);
    const documentId = await newDocument();
    await expect(scene.services.decisions.add(documentId, teaching)).rejects.toMatchObject({
      code,
    });
    expect(await scene.services.decisions.list(documentId)).toEqual([]);
  });
});

describe('a glossary that is imported anew', () => {
  test('under other names of concepts: the decision goes with its term', async () => {
    const { id } = await scene.glossary(1, [alliance]);
    const documentId = await newDocument();
    await scene.services.decisions.add(documentId, here('never', 0));
    const place = { glossaryId: id, conceptId: 'T1' };
    await scene.store.glossaries.saveConcept(place, concept('T1', ['抑止']), {
      version: 1,
      by: 'b',
    });
    // T1 is another concept now: what was said of 同盟 does not concern it.
    expect(await starts(documentId)).toEqual([3]);
  });

  test('as another glossary beside it: the decision stays with its own', async () => {
    await scene.glossary(1, [alliance]);
    const documentId = await newDocument();
    await scene.services.decisions.add(documentId, here('never', 0));
    await scene.glossary(2, [concept('T1', ['抑止'])]);
    expect(await starts(documentId)).toEqual([3]);
  });
});

describe('a file of decisions', () => {
  const { encode } = { encode: (text: string) => new TextEncoder().encode(text) };
  const exported = async (documentId: string, format: DecisionFormat) => {
    const { fileName, pieces } = await scene.services.decisions.export(documentId, { format });
    return { fileName, bytes: await joinedPieces(pieces) };
  };

  test.each(['json', 'csv'] as const)(
    'carries them to a copy of the document as %s',
    async (format) => {
      await scene.glossary(1, [alliance]);
      const documentId = await newDocument();
      const { decisions } = scene.services;
      await decisions.add(documentId, { ...here('notHere', 0), reason: '"一" | 二' });
      await decisions.add(documentId, here('always', 6));
      const { bytes, fileName } = await exported(documentId, format);
      const copy = await newDocument();
      expect(await decisions.import(copy, { fileName, bytes })).toEqual({
        added: 2,
        same: 0,
        unfit: 0,
      });
      expect(await decisions.import(copy, { fileName, bytes })).toEqual({
        added: 0,
        same: 2,
        unfit: 0,
      });
      const words = async (id: string) =>
        (await decisions.list(id)).map(({ kind, term, surface, span, reason }) => ({
          kind,
          term,
          surface,
          span,
          reason,
        }));
      expect(await words(copy)).toEqual(await words(documentId));
      expect(await starts(copy)).toEqual([6]);
    },
  );

  test('to another text: what holds for the whole text is taken, a place that reads otherwise is not', async () => {
    await scene.glossary(1, [alliance]);
    const documentId = await newDocument();
    const { decisions } = scene.services;
    await decisions.add(documentId, here('notHere', 6));
    await decisions.add(documentId, here('never', 6));
    const file = await exported(documentId, 'json');
    const other = await newDocument('はじめに同盟');
    expect(await decisions.import(other, file)).toEqual({ added: 1, same: 0, unfit: 1 });
    expect(await starts(other)).toEqual([]);
  });

  test.each([
    ['of another kind', 'a.xlsx', '[]', 'upload.type'],
    ['that is no list', 'a.json', '{}', 'decision.invalid'],
    ['with an unknown kind', 'a.json', '[{"kind":"maybe","conceptId":"T1"}]', 'decision.invalid'],
    ['without our columns', 'a.csv', 'a,b\n1,2\n', 'decision.invalid'],
  ])('%s is refused whole', async (_, fileName, text, code) => {
    await scene.glossary(1, [alliance]);
    const documentId = await newDocument();
    await expect(
      scene.services.decisions.import(documentId, { fileName, bytes: encode(text) }),
    ).rejects.toMatchObject({ code });
  });
});
