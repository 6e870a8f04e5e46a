import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { NewDismissal } from '../../server/services/dismissals.ts';
import type { Store } from '../../server/services/ports/store.ts';
import { BACKENDS, type Place } from './support/backends.ts';

const by = 'owner';

describe.each(BACKENDS)('dismissals on $name', (backend) => {
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
  const here: NewDismissal = {
    reach: 'here',
    passage: 1,
    language: 'ko',
    code: 'missing',
    glossaryId: 'G1',
    conceptId: 'T001',
    found: '',
    reason: '代名詞で受けた',
  };
  const everywhere: NewDismissal = { ...here, reach: 'glossary', passage: null, found: 'Pentagon' };

  test('come back as they were given; those for a glossary reach every document', async () => {
    const [documentId, other] = [await newDocument(), await newDocument()];
    await store.dismissals.add(documentId, here, { by });
    await store.dismissals.add(documentId, everywhere, { by });
    expect(await store.dismissals.of(documentId)).toMatchObject([
      { ...here, documentId, by, version: 1 },
      everywhere,
    ]);
    expect(await store.dismissals.of(other)).toMatchObject([everywhere]);
    const made = (await store.dismissals.of(other)).at(-1)?.id ?? '';
    // Taken back where it is in the way, whoever made it where.
    await store.dismissals.remove({ documentId: other, dismissalId: made }, { by });
    expect(await store.dismissals.of(documentId)).toMatchObject([here]);
  });

  test('are taken back and restored, twice without harm, with every step in the history', async () => {
    const documentId = await newDocument();
    const { id } = await store.dismissals.add(documentId, here, { by });
    const dismissal = { documentId, dismissalId: id };
    expect(await store.dismissals.remove(dismissal, { by })).toMatchObject({ version: 2 });
    expect(await store.dismissals.remove(dismissal, { by })).toMatchObject({ version: 2 });
    expect(await store.dismissals.of(documentId)).toEqual([]);
    expect(await store.dismissals.restore(dismissal, { by })).toMatchObject({ version: 3 });
    expect(await store.dismissals.of(documentId)).toMatchObject([here]);
    const history = (await store.history.of(documentId)).filter(({ entityId }) => entityId === id);
    expect(history.map(({ entity, action, version }) => [entity, action, version])).toEqual([
      ['dismissal', 'create', 1],
      ['dismissal', 'remove', 2],
      ['dismissal', 'restore', 3],
    ]);
    expect(history[0]?.after).toEqual(here);
  });

  test('of a document that is not there, or of another one, are refused', async () => {
    const [documentId, other] = [await newDocument(), await newDocument()];
    const { id: dismissalId } = await store.dismissals.add(documentId, here, { by });
    await expect(store.dismissals.of('nowhere')).rejects.toMatchObject({
      code: 'document.unknown',
    });
    await expect(store.dismissals.add('nowhere', here, { by })).rejects.toMatchObject({
      code: 'document.unknown',
    });
    for (const wrong of [
      { documentId: other, dismissalId },
      { documentId, dismissalId: 'nothing' },
    ]) {
      await expect(store.dismissals.remove(wrong, { by })).rejects.toMatchObject({
        code: 'dismissal.unknown',
      });
    }
  });
});
