import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { NO_VERDICTS, type ImportPreview } from '../../server/services/import-preview.ts';
import type { NewStagedImport } from '../../server/services/ports/staged-imports.ts';
import type { Store } from '../../server/services/ports/store.ts';
import { BACKENDS, type Place } from './support/backends.ts';

const by = 'owner';
const TOMORROW = new Date(Date.now() + 86_400_000);
const YESTERDAY = new Date(Date.now() - 86_400_000);

const preview: ImportPreview = {
  reading: {
    format: 'csv',
    encoding: 'cp932',
    extent: 'part',
    table: null,
    problems: [],
    unknownColumns: ['備考'],
    passedOver: [],
  },
  revision: 3,
  verdicts: 'nnsp',
  counts: NO_VERDICTS,
  applied: null,
  failure: null,
};

describe.each(BACKENDS)('files on their way into a glossary, on $name', (backend) => {
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

  const create = (staged: Partial<NewStagedImport> = {}) =>
    store.stagedImports.create(
      {
        glossaryId: null,
        glossaryName: '新',
        fileName: '用語.csv',
        bytes: Uint8Array.of(1, 2, 0, 255),
        choices: { encoding: 'cp932', roles: ['ja', ''] },
        expiresAt: TOMORROW,
        ...staged,
      },
      { by },
    );
  const all = { now: new Date(), count: 1_000, bytes: 1_000_000_000 };

  test('come back to the byte, however large', async () => {
    const bytes = Uint8Array.from({ length: 2_000_003 }, (_, index) => (index * 7) % 256);
    const staged = await create({ bytes });
    expect(staged).toMatchObject({ size: bytes.length, by, preview: null, changeSetId: null });
    expect(await store.stagedImports.get(staged.id)).toEqual(staged);
    const file = await store.stagedImports.file(staged.id);
    expect(file.fileName).toBe('用語.csv');
    expect(Buffer.from(file.bytes).equals(bytes)).toBe(true);
  });

  test('keep their parts and their preview, until they are read another way', async () => {
    const { id } = await create();
    const part = {
      entries: Uint8Array.of(9, 8),
      matches: [{ conceptIds: ['T1'] }, { row: 7 }, {}],
    };
    await store.stagedImports.savePart(id, 0, { ...part, matches: [] });
    await store.stagedImports.savePart(id, 0, part);
    await store.stagedImports.savePreview(id, preview);
    const kept = await store.stagedImports.part(id, 0);
    expect([...kept.entries]).toEqual([9, 8]);
    expect(kept.matches).toEqual(part.matches);
    expect((await store.stagedImports.get(id)).preview).toEqual(preview);
    await store.stagedImports.choose(id, { delimiter: ';' });
    expect(await store.stagedImports.get(id)).toMatchObject({
      preview: null,
      choices: { delimiter: ';' },
    });
    await expect(store.stagedImports.part(id, 0)).rejects.toMatchObject({ code: 'import.unknown' });
    expect((await store.stagedImports.file(id)).bytes).toHaveLength(4);
  });

  test('leave what they did, and not the file', async () => {
    const { id } = await create();
    await store.stagedImports.finish(id, { glossaryId: 'G', changeSetId: 'C', preview });
    expect(await store.stagedImports.get(id)).toMatchObject({
      glossaryId: 'G',
      changeSetId: 'C',
      preview,
    });
    expect((await store.stagedImports.file(id)).bytes).toHaveLength(0);
  });

  test('go when they are removed, too old, too many or too large, the oldest first', async () => {
    const old = await create({ expiresAt: YESTERDAY });
    const first = await create();
    const second = await create();
    const third = await create();
    await store.stagedImports.tidy(all);
    await expect(store.stagedImports.get(old.id)).rejects.toMatchObject({ code: 'import.unknown' });
    await store.stagedImports.tidy({ ...all, count: 2 });
    await expect(store.stagedImports.get(first.id)).rejects.toMatchObject({
      code: 'import.unknown',
    });
    await store.stagedImports.tidy({ ...all, bytes: 4 });
    await expect(store.stagedImports.get(second.id)).rejects.toMatchObject({
      code: 'import.unknown',
    });
    await store.stagedImports.remove(third.id);
    await expect(store.stagedImports.file(third.id)).rejects.toMatchObject({
      code: 'import.unknown',
    });
  });
});
