import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Store } from '../../server/services/ports/store.ts';
import type { NewVerdict } from '../../server/services/ports/verdicts.ts';
import { BACKENDS, type Place } from './support/backends.ts';

const by = 'owner';

describe.each(BACKENDS)('verdicts on $name', (backend) => {
  let place: Place;
  let store: Store;
  let glossaryId: string;

  beforeAll(async () => {
    place = await backend.place();
    store = await place.open();
    const fields = { name: '用語', domain: '', rank: 0, concepts: [] };
    glossaryId = (await store.glossaries.create(fields, { by })).id;
  });

  afterAll(async () => {
    await store.close();
    await place.clear();
  });

  const newDocument = async (): Promise<string> => {
    const document = { name: '見本', text: '海洋監視団', translations: { en: [], ko: [] } };
    return (await store.documents.create(document, { by })).id;
  };
  const later: NewVerdict = { kind: 'later', expression: '海洋監視団', glossaryId: null };
  const rejected = (): NewVerdict => ({ kind: 'rejected', expression: '監視団', glossaryId });

  test('come back as they were given, in the order they were made', async () => {
    const documentId = await newDocument();
    await store.verdicts.add(documentId, later, { by });
    await store.verdicts.add(documentId, { ...later, kind: 'rejected' }, { by });
    const read = await store.verdicts.of(documentId, []);
    expect(read).toMatchObject([later, { ...later, kind: 'rejected' }]);
    expect(read[0]).toMatchObject({ documentId, by, version: 1 });
    expect(read[0]?.createdAt).toBeInstanceOf(Date);
  });

  test('for a glossary hold wherever it is used, and for a document there alone', async () => {
    const documentId = await newDocument();
    const other = await newDocument();
    await store.verdicts.add(documentId, later, { by });
    const made = await store.verdicts.add(documentId, rejected(), { by });
    expect(await store.verdicts.of(documentId, [])).toMatchObject([later]);
    expect(await store.verdicts.of(documentId, [glossaryId])).toMatchObject([later, rejected()]);
    expect(await store.verdicts.of(other, [glossaryId])).toMatchObject([rejected()]);
    await store.verdicts.remove({ documentId: other, verdictId: made.id }, { by });
    expect(await store.verdicts.of(documentId, [glossaryId])).toMatchObject([later]);
  });

  test('are taken back and restored, twice without harm, with every step in the history', async () => {
    const documentId = await newDocument();
    const { id } = await store.verdicts.add(documentId, later, { by });
    const verdict = { documentId, verdictId: id };
    expect(await store.verdicts.remove(verdict, { by })).toMatchObject({ version: 2 });
    expect(await store.verdicts.remove(verdict, { by })).toMatchObject({ version: 2 });
    expect(await store.verdicts.of(documentId, [])).toEqual([]);
    expect(await store.verdicts.restore(verdict, { by })).toMatchObject({ version: 3 });
    expect(await store.verdicts.restore(verdict, { by })).toMatchObject({ version: 3 });
    expect(await store.verdicts.of(documentId, [])).toMatchObject([later]);
    const history = (await store.history.of(documentId)).filter(({ entityId }) => entityId === id);
    expect(history.map(({ entity, action, version }) => [entity, action, version])).toEqual([
      ['verdict', 'create', 1],
      ['verdict', 'remove', 2],
      ['verdict', 'restore', 3],
    ]);
    expect(history[0]?.after).toEqual(later);
  });

  test('for a glossary stand in its history', async () => {
    const { id } = await store.verdicts.add(await newDocument(), rejected(), { by });
    const history = await store.history.of(glossaryId);
    expect(history.find(({ entityId }) => entityId === id)).toMatchObject({
      entity: 'verdict',
      action: 'create',
      after: rejected(),
    });
  });

  test('of a document that is not there, or of another one, are refused', async () => {
    const documentId = await newDocument();
    const { id: verdictId } = await store.verdicts.add(documentId, later, { by });
    await expect(store.verdicts.add('nowhere', later, { by })).rejects.toMatchObject({
      code: 'document.unknown',
    });
    await expect(
      store.verdicts.remove({ documentId: await newDocument(), verdictId }, { by }),
    ).rejects.toMatchObject({ code: 'verdict.unknown' });
    await expect(
      store.verdicts.restore({ documentId, verdictId: 'nothing' }, { by }),
    ).rejects.toMatchObject({ code: 'verdict.unknown' });
  });
});
