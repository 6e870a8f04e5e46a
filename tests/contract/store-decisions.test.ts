import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { NewDecision, Store } from '../../server/services/ports/store.ts';
import { BACKENDS, type Place } from './support/backends.ts';

const by = 'owner';

describe.each(BACKENDS)('decisions on $name', (backend) => {
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

  const newDocument = async (): Promise<string> => {
    const document = { name: '見本', text: '米国防省', translations: { en: [], ko: [] } };
    return (await store.documents.create(document, { by })).id;
  };
  const refusal: NewDecision = {
    kind: 'notHere',
    glossaryId: 'G1',
    conceptId: 'T001',
    term: '米国',
    surface: '米国',
    span: { start: 0, end: 2 },
    reason: '別の語の一部',
  };
  const always: NewDecision = { ...refusal, kind: 'always', span: null, reason: '' };

  test('come back as they were given, in the order they were made, for their document alone', async () => {
    const documentId = await newDocument();
    const other = await newDocument();
    await store.decisions.add(documentId, [refusal, always], { by });
    const read = await store.decisions.of(documentId);
    expect(read).toMatchObject([refusal, always]);
    expect(read[0]).toMatchObject({ documentId, by, version: 1 });
    expect(read[0]?.createdAt).toBeInstanceOf(Date);
    expect(await store.decisions.of(other)).toEqual([]);
  });

  test('are taken back and restored where they stood, twice without harm, with every step in the history', async () => {
    const documentId = await newDocument();
    const [first] = await store.decisions.add(documentId, [refusal, always], { by });
    const id = first?.id ?? '';
    const before = await store.decisions.of(documentId);
    const decision = { documentId, decisionId: id };
    expect(await store.decisions.remove(decision, { by })).toMatchObject({ version: 2 });
    expect(await store.decisions.remove(decision, { by })).toMatchObject({ version: 2 });
    expect(await store.decisions.of(documentId)).toMatchObject([always]);
    expect(await store.decisions.restore(decision, { by })).toMatchObject({ version: 3 });
    expect(await store.decisions.restore(decision, { by })).toMatchObject({ version: 3 });
    const after = await store.decisions.of(documentId);
    expect(after.map((one) => one.id)).toEqual(before.map((one) => one.id));
    expect(after).toMatchObject([refusal, always]);
    const history = (await store.history.of(documentId)).filter(({ entityId }) => entityId === id);
    expect(history.map(({ entity, action, version }) => [entity, action, version])).toEqual([
      ['decision', 'create', 1],
      ['decision', 'remove', 2],
      ['decision', 'restore', 3],
    ]);
    expect(history[0]?.after).toEqual(refusal);
  });

  test('of a document that is not there, or of another one, are refused', async () => {
    const documentId = await newDocument();
    const [made] = await store.decisions.add(documentId, [refusal], { by });
    const decisionId = made?.id ?? '';
    await expect(store.decisions.add('nowhere', [refusal], { by })).rejects.toMatchObject({
      code: 'document.unknown',
    });
    await expect(
      store.decisions.remove({ documentId: await newDocument(), decisionId }, { by }),
    ).rejects.toMatchObject({ code: 'decision.unknown' });
    await expect(
      store.decisions.restore({ documentId, decisionId: 'nothing' }, { by }),
    ).rejects.toMatchObject({ code: 'decision.unknown' });
    await store.documents.remove(documentId, { version: 1, by });
    await expect(store.decisions.remove({ documentId, decisionId }, { by })).rejects.toMatchObject({
      code: 'document.unknown',
    });
  });
});
