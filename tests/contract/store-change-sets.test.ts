import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { ConceptEdit, NewChangeSet } from '../../server/services/ports/change-sets.ts';
import type { Store } from '../../server/services/ports/store.ts';
import { BACKENDS, type Place } from './support/backends.ts';
import { concept, treaty } from './support/concepts.ts';

const by = 'owner';
const named = (id: string, text: string) =>
  concept(id, [{ text }, { lang: 'en', text: `${text} (en)` }]);
const pact = named('T002', '協定');
const note = named('T003', '覚書');

describe.each(BACKENDS)('sets of changes on $name', (backend) => {
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

  const newGlossary = () =>
    store.glossaries.create(
      { name: '条約', domain: '外交', rank: 1, concepts: [treaty, pact, note] },
      { by },
    );
  const make = (
    glossaryId: string,
    edits: readonly ConceptEdit[],
    set: Partial<NewChangeSet> = {},
  ) =>
    store.changeSets.make(glossaryId, { kind: 'import', name: 'terms.csv', by, ...set }, (write) =>
      write(edits),
    );
  const contents = async (glossaryId: string) =>
    (await store.glossaries.concepts(glossaryId)).map(({ id, terms }) => [
      id,
      ...terms.map(({ text }) => text),
    ]);
  const everything = async (glossaryId: string) => ({
    glossary: await store.glossaries.get(glossaryId),
    concepts: await store.glossaries.concepts(glossaryId),
    history: await store.history.of(glossaryId),
  });

  const edits: readonly ConceptEdit[] = [
    { action: 'update', concept: { ...treaty, note: '改' }, version: 1 },
    { action: 'remove', conceptId: 'T002', version: 1 },
    { action: 'create', concept: named('', '議定書') },
    { action: 'create', concept: named('X9', '宣言') },
    { action: 'create', concept: named('', '声明') },
  ];

  test('are one revision, and each concept has its history', async () => {
    const { id } = await newGlossary();
    const set = await make(id, edits);
    expect(set).toMatchObject({
      kind: 'import',
      name: 'terms.csv',
      conceptCount: 5,
      undoneBy: null,
    });
    expect(await contents(id)).toEqual([
      ['T001', ...treaty.terms.map(({ text }) => text)],
      ['T003', '覚書', '覚書 (en)'],
      ['T004', '議定書', '議定書 (en)'],
      ['X9', '宣言', '宣言 (en)'],
      ['X10', '声明', '声明 (en)'],
    ]);
    expect(await store.glossaries.get(id)).toMatchObject({ revision: 2, conceptCount: 5 });
    const history = await store.history.ofConcept({ glossaryId: id, conceptId: 'T001' });
    expect(history.map(({ changeSet }) => changeSet)).toEqual([
      null,
      { id: set.id, kind: 'import', name: 'terms.csv' },
    ]);
    expect(history.at(-1)).toMatchObject({ action: 'update', version: 2, before: treaty });
    expect(await store.changeSets.get(set.id)).toEqual(set);
    expect(await store.changeSets.list(id, { limit: 5 })).toEqual([set]);
  });

  test('were made last by whoever made the set', async () => {
    const { id } = await newGlossary();
    await make(id, edits, { by: 'ミラ' });
    const concepts = await store.glossaries.concepts(id);
    expect(concepts.map(({ updatedBy }) => updatedBy)).toEqual([
      'ミラ',
      by,
      'ミラ',
      'ミラ',
      'ミラ',
    ]);
  });

  test('are told to whoever holds an older revision', async () => {
    const { id, revision } = await newGlossary();
    await make(id, edits);
    const changes = await store.glossaries.changes(id, revision);
    expect(changes?.map(({ conceptId }) => conceptId).toSorted()).toEqual(
      ['T001', 'T002', 'T004', 'X9', 'X10'].toSorted(),
    );
  });

  test('are undone together, and the undoing is undone too', async () => {
    const { id } = await newGlossary();
    const before = await contents(id);
    const set = await make(id, edits);
    const after = await contents(id);
    const undo = await store.changeSets.undo(set.id, { by });
    expect(undo).toMatchObject({ kind: 'undo', undoes: set.id, conceptCount: 5 });
    expect(await contents(id)).toEqual(before);
    expect(await store.glossaries.get(id)).toMatchObject({ conceptCount: 3 });
    expect(await store.changeSets.get(set.id)).toMatchObject({ undoneBy: undo.id });
    await expect(store.changeSets.undo(set.id, { by })).rejects.toMatchObject({
      code: 'changes.undone',
    });
    await store.changeSets.undo(undo.id, { by });
    expect(await contents(id)).toEqual(after);
  });

  test('with a concept that was changed since are not undone, unless it may stay', async () => {
    const { id } = await newGlossary();
    const set = await make(id, edits);
    const place = { glossaryId: id, conceptId: 'X9' };
    await store.glossaries.saveConcept(place, named('X9', '宣告'), { version: 1, by });
    const before = await everything(id);
    await expect(store.changeSets.undo(set.id, { by })).rejects.toMatchObject({
      code: 'changes.moved',
      data: { count: 1 },
      problems: [{ code: 'changes.concept', data: { id: 'X9' } }],
    });
    expect(await everything(id)).toEqual(before);
    const undo = await store.changeSets.undo(set.id, { by, leaveChanged: true });
    expect(undo.conceptCount).toBe(4);
    expect((await contents(id)).map(([code]) => code)).toEqual(['T001', 'T002', 'T003', 'X9']);
  });

  test('bring a removed concept back under its name with the new content', async () => {
    const { id } = await newGlossary();
    await store.glossaries.removeConcept({ glossaryId: id, conceptId: 'T002' }, { version: 1, by });
    const set = await make(id, [{ action: 'create', concept: named('T002', '新協定') }]);
    expect(await contents(id)).toContainEqual(['T002', '新協定', '新協定 (en)']);
    await store.changeSets.undo(set.id, { by });
    expect((await contents(id)).map(([code]) => code)).toEqual(['T001', 'T003']);
  });

  test.each<[string, ConceptEdit, object]>([
    ['an older version', { action: 'update', concept: treaty, version: 7 }, { code: 'version.conflict', data: { conceptId: 'T001', currentVersion: 1 } }],
    ['a taken name', { action: 'create', concept: treaty }, { code: 'concept.taken' }],
    ['an unknown concept', { action: 'remove', conceptId: 'NONE', version: 1 }, { code: 'concept.unknown' }],
  ])('with %s change nothing', async (_, edit, refusal) => {
    const { id } = await newGlossary();
    const before = await everything(id);
    const attempt = store.changeSets.make(id, { kind: 'status', name: '', by }, async (write) => {
      await write([{ action: 'remove', conceptId: 'T003', version: 1 }]);
      await write([edit]);
    });
    await expect(attempt).rejects.toMatchObject(refusal);
    expect(await everything(id)).toEqual(before);
    expect(await store.changeSets.list(id, { limit: 5 })).toEqual([]);
  }); // prettier-ignore

  test('made to an older revision, or broken off by an error, change nothing', async () => {
    const { id, revision } = await newGlossary();
    await make(
      id,
      [edits[0] ?? edits[1]].flatMap((edit) => edit ?? []),
      { revision },
    );
    const before = await everything(id);
    await expect(make(id, edits, { revision })).rejects.toMatchObject({ code: 'changes.stale' });
    const broken = store.changeSets.make(id, { kind: 'status', name: '', by }, async (write) => {
      await write([{ action: 'create', concept: named('', '条約案') }]);
      throw new Error('stop');
    });
    await expect(broken).rejects.toThrow('stop');
    expect(await everything(id)).toEqual(before);
  });

  test('need a glossary, and a record', async () => {
    await expect(make('nowhere', [])).rejects.toMatchObject({ code: 'glossary.unknown' });
    await expect(store.changeSets.get('none')).rejects.toMatchObject({ code: 'changes.unknown' });
    await expect(store.changeSets.undo('none', { by })).rejects.toMatchObject({
      code: 'changes.unknown',
    });
  });
});
