import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openScene, type Scene } from './support/scene.ts';

let scene: Scene;

beforeAll(async () => {
  scene = await openScene();
});

afterAll(() => scene.close());

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('a new document', () => {
  test('keeps its text as it was given, white space and all', async () => {
    const text = '\ufeff 一行目\r\n\r\n二行目 \n';
    const { id } = await scene.services.documents.create({ name: '名', text });
    expect(await scene.services.documents.get(id)).toMatchObject({ name: '名', text });
  });

  test.each(['声明.txt', '声明.TXT', '声明.md', '声明.markdown'])(
    'is read from %s',
    async (fileName) => {
      const upload = { name: '', fileName, bytes: bytes('本文') };
      expect(await scene.services.documents.create(upload)).toMatchObject({
        name: '声明',
        characters: 2,
      });
    },
  );

  test.each([
    ['a file of another kind', { name: '', fileName: 'a.exe', bytes: bytes('a') }, 'upload.type'],
    [
      'a file without an extension',
      { name: '', fileName: 'txt', bytes: bytes('a') },
      'upload.type',
    ],
    ['an empty file', { name: '', fileName: 'a.txt', bytes: bytes('') }, 'text.empty'],
    ['an empty text', { name: '名', text: ' \n' }, 'text.empty'],
    ['a text with a NUL', { name: '名', text: 'a\u0000b' }, 'text.control'],
    ['a name with half a character', { name: 'a\ud800', text: 'a' }, 'text.surrogate'],
    ['a name that is too long', { name: 'あ'.repeat(201), text: 'a' }, 'text.tooLong'],
  ])('is refused and not stored: %s', async (_, document, code) => {
    const before = await scene.services.documents.list();
    await expect(scene.services.documents.create(document)).rejects.toMatchObject({ code });
    expect(await scene.services.documents.list()).toEqual(before);
  });
});

test('a rename is trimmed and may not be empty', async () => {
  const { documents } = scene.services;
  const { id } = await documents.create({ name: '前', text: 'a' });
  expect(await documents.rename(id, { name: ' 後 ', version: 1 })).toMatchObject({ name: '後' });
  await expect(documents.rename(id, { name: ' ', version: 2 })).rejects.toMatchObject({
    code: 'text.empty',
  });
});

test('a removal is taken back', async () => {
  const { documents } = scene.services;
  const { id, version } = await documents.create({ name: '消', text: '残る' });
  await documents.remove(id, { version });
  await expect(documents.get(id)).rejects.toMatchObject({ code: 'document.unknown' });
  await documents.restore(id);
  expect(await documents.get(id)).toMatchObject({ text: '残る' });
});
