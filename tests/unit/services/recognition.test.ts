import { setImmediate } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { Highlight } from '../../../glossary/index.ts';
import { concept } from './support/concepts.ts';
import { openScene, type Scene } from './support/scene.ts';

let scene: Scene;

beforeEach(async () => {
  scene = await openScene();
});

afterEach(() => scene.close());

const alliance = concept('T1', ['同盟']);
const deterrence = concept('T2', ['抑止']);

function textOf(highlights: readonly Highlight[]): string {
  return highlights.map((part) => (part.kind === 'term' ? textOf(part.parts) : part.text)).join('');
}

describe('a recognised text', () => {
  test('has its terms, its passages, and the concepts it names', async () => {
    const { id } = await scene.glossary(1, [alliance, deterrence]);
    const text = '同盟は強い。\n\n次の段落。\n';
    const recognised = await scene.services.recognition.text(text);
    expect(recognised.matches).toMatchObject([{ start: 0, end: 2, conceptId: 'T1' }]);
    expect(Array.from(recognised.concepts.keys())).toEqual(['T1']);
    expect(recognised.concepts.get('T1')).toMatchObject({ id: 'T1', glossaryId: id });
    expect(recognised.passages).toHaveLength(2);
    for (const { span, highlights } of recognised.passages) {
      expect(textOf(highlights)).toBe(text.slice(span.start, span.end));
    }
  });

  test('is looked for in the glossaries asked for', async () => {
    const first = await scene.glossary(1, [alliance]);
    await scene.glossary(2, [deterrence]);
    const { recognition } = scene.services;
    const text = '同盟と抑止';
    const found = async (glossaryIds?: readonly string[]) =>
      (await recognition.text(text, glossaryIds === undefined ? {} : { glossaryIds })).matches.map(
        ({ surface }) => surface,
      );
    expect(await found()).toEqual(['同盟', '抑止']);
    expect(await found([first.id])).toEqual(['同盟']);
    expect(await found([])).toEqual([]);
    await expect(found(['nothing'])).rejects.toMatchObject({ code: 'glossary.unknown' });
  });

  test('is refused where the text is', async () => {
    await expect(scene.services.recognition.text('')).rejects.toMatchObject({ code: 'text.empty' });
  });
});

describe('two glossaries', () => {
  test('that list one term: the lower rank wins', async () => {
    await scene.glossary(5, [concept('low', ['同盟'])]);
    await scene.glossary(1, [concept('high', ['同盟'])]);
    const { matches } = await scene.services.recognition.text('同盟');
    expect(matches.map(({ conceptId }) => conceptId)).toEqual(['high']);
  });

  test('that call two concepts T1: both are found, and each leads to its own', async () => {
    const first = await scene.glossary(1, [concept('T1', ['同盟'])]);
    const second = await scene.glossary(2, [concept('T1', ['抑止'])]);
    const { matches, concepts } = await scene.services.recognition.text('同盟と抑止');
    const owners = matches.map(({ conceptId }) => concepts.get(conceptId)?.glossaryId);
    expect(owners).toEqual([first.id, second.id]);
  });
});

describe('the cache', () => {
  test('the same text is analysed once', async () => {
    await scene.glossary(1, [alliance]);
    const first = await scene.services.recognition.text('同盟の話');
    const analyses = scene.analyses();
    expect(await scene.services.recognition.text('同盟の話')).toBe(first);
    expect(scene.analyses()).toBe(analyses);
  });

  test('a text that differs in one unit, and another choice of grades, are other texts', async () => {
    await scene.glossary(1, [alliance]);
    const first = await scene.services.recognition.text('同盟が');
    expect(await scene.services.recognition.text('同盟か\u3099')).not.toBe(first);
    expect(await scene.services.recognition.text('同盟が', { all: true })).not.toBe(first);
  });

  test('an edited concept is recognised at once', async () => {
    const { id } = await scene.glossary(1, [alliance]);
    const surfaces = async () =>
      (await scene.services.recognition.text('同盟と抑止')).matches.map(({ surface }) => surface);
    expect(await surfaces()).toEqual(['同盟']);
    const place = { glossaryId: id, conceptId: 'T1' };
    await scene.store.glossaries.saveConcept(place, concept('T1', ['抑止']), {
      version: 1,
      by: 'b',
    });
    expect(await surfaces()).toEqual(['抑止']);
    await scene.store.glossaries.removeConcept(place, { version: 2, by: 'b' });
    expect(await surfaces()).toEqual([]);
  });
});

describe('a long text', () => {
  const text = '同盟の話をする。\n'.repeat(20_000);

  test('lets others have their turn while it is read', async () => {
    await scene.glossary(1, [alliance]);
    await scene.services.recognition.warm();
    let turns = 0;
    let reading = true;
    const others = async (): Promise<void> => {
      for (; reading; turns += 1) await setImmediate();
    };
    const waiting = others();
    const { matches } = await scene.services.recognition.text(text);
    reading = false;
    await waiting;
    expect(matches).toHaveLength(20_000);
    expect(turns).toBeGreaterThan(20);
  });

  test('is read once for all who ask for it meanwhile', async () => {
    await scene.glossary(1, [alliance]);
    const [first, second] = await Promise.all([
      scene.services.recognition.text(text),
      scene.services.recognition.text(text),
    ]);
    expect(second).toBe(first);
  });
});

test('a concept occurs in the documents that hold it, newest first', async () => {
  const { id } = await scene.glossary(1, [alliance]);
  const { documents, recognition } = scene.services;
  await documents.create({ name: '一', text: '同盟と同盟' });
  await documents.create({ name: '無', text: '何もない' });
  await documents.create({ name: '二', text: '前。\n\n同盟' });
  const found = await recognition.occurrences(id, 'T1');
  expect(
    found.map(({ name, occurrences }) => [name, ...occurrences.map(({ passage }) => passage)]),
  ).toEqual([
    ['二', 2],
    ['一', 1, 1],
  ]);
  await expect(recognition.occurrences(id, 'nothing')).rejects.toMatchObject({
    code: 'concept.unknown',
  });
});
