import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { projectRoot } from '../../../server/root.ts';
import { plantStarter, type Starter } from '../../../server/services/starter.ts';
import { readStarter } from '../../../server/starter-files.ts';
import { openScene, type Scene } from './support/scene.ts';

const folder = join(projectRoot(), 'glossary/starter/security-policy');

let scene: Scene;

beforeEach(async () => {
  scene = await openScene();
});

afterEach(() => scene.close());

test('a new database gets the starter glossary and the sample with a translation of every passage', async () => {
  expect(await plantStarter(scene.store, () => readStarter(folder))).toBe(true);
  const { glossaries, documents, recognition } = scene.services;
  expect(await glossaries.list()).toMatchObject([{ conceptCount: 160 }]);
  const [summary] = await documents.list();
  const { translations } = await documents.get(summary?.id ?? '');
  const { passages, concepts } = await recognition.document(summary?.id ?? '');
  expect(translations.en).toHaveLength(passages.length);
  expect(translations.ko).toHaveLength(passages.length);
  expect([...translations.en, ...translations.ko]).not.toContain('');
  expect(concepts.size).toBeGreaterThan(50);
});

test('a later start does not read the files, nor bring back what the owner removed', async () => {
  await plantStarter(scene.store, () => readStarter(folder));
  const [sample] = await scene.services.documents.list();
  await scene.services.documents.remove(sample?.id ?? '', { version: 1 });
  const unread = () => Promise.reject(new Error('read again'));
  expect(await plantStarter(scene.store, unread)).toBe(false);
  expect(await scene.services.documents.list()).toEqual([]);
});

test.each<[string, (starter: Starter) => Starter, string]>([
  [
    'a glossary with a broken row',
    (starter) => ({ ...starter, glossary: { ...starter.glossary, csv: 'id,ja\nT1\n' } }),
    'glossary.invalid',
  ],
  [
    'a text with a NUL',
    (starter) => ({ ...starter, document: { ...starter.document, text: 'a\u0000' } }),
    'text.control',
  ],
  [
    'a translation that is too long',
    (starter) => ({
      ...starter,
      document: { ...starter.document, translations: { en: ['a'.repeat(20_001)], ko: [] } },
    }),
    'text.tooLong',
  ],
])('%s plants nothing', async (_, spoil, code) => {
  await expect(
    plantStarter(scene.store, async () => spoil(await readStarter(folder))),
  ).rejects.toMatchObject({ code });
  expect(await scene.services.glossaries.list()).toEqual([]);
  expect(await scene.services.documents.list()).toEqual([]);
  expect(await plantStarter(scene.store, () => readStarter(folder))).toBe(true);
});

test('a folder without the files is refused by name', async () => {
  await expect(readStarter(join(folder, 'nowhere'))).rejects.toMatchObject({
    code: 'file.read',
    data: { file: expect.stringContaining('nowhere') },
  });
});
