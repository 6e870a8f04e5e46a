import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { buildAutomaton, writeGlossary } from '../../glossary/index.ts';
import { systemClock } from '../../server/clock.ts';
import type { Store } from '../../server/services/ports/store.ts';
import { createServices } from '../../server/services/service-set.ts';
import type { Services } from '../../server/services/services.ts';
import { characterSegmenter } from '../unit/services/support/segmenter.ts';
import { readHere, rethrow } from '../unit/services/support/reading.ts';
import { BACKENDS, type Place } from './support/backends.ts';
import { concept } from './support/concepts.ts';
import { KOREAN_WORDS } from '../support/korean-words.ts';

const by = 'owner';

/** Each instance compiles for itself. On PostgreSQL each also has its own connections; SQLite is for one process. */
describe.each(BACKENDS)('a term added by one is there for everyone, on $name', (backend) => {
  let place: Place;
  let stores: readonly Store[];
  let here: Store;
  let instances: readonly Services[];

  beforeAll(async () => {
    place = await backend.place();
    here = await place.open();
    stores = backend.name === 'SQLite' ? [here, here] : [here, await place.open()];
    instances = stores.map((store) =>
      createServices({
        store,
        segmenter: () => Promise.resolve(characterSegmenter),
        spellings: () => Promise.resolve({ of: () => [] }),
        koreanWords: () => Promise.resolve(KOREAN_WORDS),
        build: (patterns) => Promise.resolve(buildAutomaton(patterns)),
        writeSpreadsheet: (concepts, layout) => writeGlossary(concepts, 'xlsx', { layout }),
        decode: (bytes) => ({ text: new TextDecoder().decode(bytes) }),
        read: readHere,
        clock: systemClock,
        onBug: rethrow,
      }),
    );
  });

  afterAll(async () => {
    for (const store of new Set(stores)) await store.close();
    await place.clear();
  });

  const highlighted = (text: string) =>
    Promise.all(
      instances.map(async ({ recognition }) =>
        (await recognition.text(text)).matches.map(({ surface }) => surface),
      ),
    );

  test('the next page of every instance shows it, and no longer shows what was removed', async () => {
    const alliance = concept('T1', [{ text: '同盟' }]);
    const { id } = await here.glossaries.create(
      { name: '条約', domain: '', rank: 1, concepts: [alliance] },
      { by },
    );
    expect(await highlighted('同盟と抑止')).toEqual([['同盟'], ['同盟']]);
    const at = { glossaryId: id, conceptId: 'T1' };
    const more = concept('T1', [{ text: '同盟' }, { text: '抑止' }]);
    await here.glossaries.saveConcept(at, more, { version: 1, by });
    expect(await highlighted('同盟と抑止')).toEqual([
      ['同盟', '抑止'],
      ['同盟', '抑止'],
    ]);
    await here.glossaries.removeConcept(at, { version: 2, by });
    expect(await highlighted('同盟と抑止')).toEqual([[], []]);
  });

  test('a new glossary as well', async () => {
    await here.glossaries.create(
      { name: '軍事', domain: '', rank: 2, concepts: [concept('U1', [{ text: '演習' }])] },
      { by },
    );
    expect(await highlighted('共同演習')).toEqual([['演習'], ['演習']]);
  });
});
