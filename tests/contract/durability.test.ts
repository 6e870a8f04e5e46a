import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { BACKENDS, type Place } from './support/backends.ts';
import { bundle } from './support/bundle.ts';
import { SAVING_PROCESS, startSaving, type Save } from './support/child.ts';

let script: string;

beforeAll(async () => {
  script = await bundle(SAVING_PROCESS);
});

afterAll(() => {
  rmSync(script, { force: true });
});

describe.each(BACKENDS)('kill -9 on $name', (backend) => {
  let place: Place;

  beforeAll(async () => {
    place = await backend.place();
  });

  afterAll(() => place.clear());

  // The numbers of saves vary so that the kill falls on different moments of a save.
  test.each([1, 2, 3, 5, 8, 13, 40])(
    'after %d acknowledged saves: they are there',
    async (count) => {
      const saving = startSaving(script, place.environment);
      await saving.acknowledged(count);
      await saving.kill();

      const last = saving.saves.at(-1) satisfies Save | undefined;
      const store = await place.open();
      const document = await store.documents.get(last?.documentId ?? '');
      // A save may have reached the disk without its acknowledgement reaching us, never the other way round.
      expect(document.version).toBeGreaterThanOrEqual(last?.version ?? Infinity);
      expect(document.name).toBe(String(document.version));
      const versions = (await store.history.of(document.id)).map(({ version }) => version);
      expect(versions).toEqual(Array.from({ length: document.version }, (_, n) => n + 1));
      await store.close();
    },
  );
});
