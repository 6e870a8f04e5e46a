import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { loadDictionary } from '../../../server/dictionary.ts';
import { projectRoot } from '../../../server/root.ts';

let folder: string;
let packed: Buffer;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'taiyaku-dictionary-'));
  packed = readFileSync(join(projectRoot(), 'dist/dictionary.bin'));
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe('the dictionary', () => {
  test('lies in memory that threads can share', async () => {
    const { buffer } = await loadDictionary();
    expect(Object.prototype.toString.call(buffer)).toBe('[object SharedArrayBuffer]');
    expect(buffer.byteLength).toBe(packed.length - 4);
  });

  test.each<[string, () => Uint8Array | null]>([
    ['is not there', () => null],
    ['is empty', () => new Uint8Array()],
    ['is shorter than its checksum', () => packed.subarray(0, 3)],
    ['was copied in part', () => packed.subarray(0, packed.length >> 1)],
    [
      'has one wrong byte',
      () => {
        const bytes = Buffer.from(packed);
        const middle = bytes.length >> 1;
        bytes[middle] = 1 ^ (bytes[middle] ?? 0);
        return bytes;
      },
    ],
  ])('that %s is refused, and the file named', async (name, content) => {
    const file = join(folder, name);
    const bytes = content();
    if (bytes !== null) writeFileSync(file, bytes);
    await expect(loadDictionary(file)).rejects.toMatchObject({ code: 'file.read', data: { file } });
  });
});
