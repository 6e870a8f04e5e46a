import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { createDictionary, type Dictionary, type DictionaryFile } from '../glossary/index.ts';
import { AppError } from './errors.ts';

/**
 * The Japanese dictionary out of the kuromoji package, whose code is never run. Files are unpacked on the thread pool,
 * so the event loop stays free. Throws `file.read` where one is missing or broken.
 */
export async function loadDictionary(): Promise<Dictionary> {
  const manifest = createRequire(import.meta.url).resolve('kuromoji/package.json');
  const unpack = (file: DictionaryFile) =>
    unpackFile(join(dirname(manifest), 'dict', `${file}.dat.gz`));
  // The largest first: it takes as long as all the others together.
  const [tid_pos, base, check, tid, tid_map, cc, unk, unk_map, unk_pos, unk_char, unk_invoke] =
    await Promise.all([
      unpack('tid_pos'),
      unpack('base'),
      unpack('check'),
      unpack('tid'),
      unpack('tid_map'),
      unpack('cc'),
      unpack('unk'),
      unpack('unk_map'),
      unpack('unk_pos'),
      unpack('unk_char'),
      unpack('unk_invoke'),
    ]);
  return createDictionary({
    base,
    check,
    tid,
    tid_map,
    tid_pos,
    cc,
    unk,
    unk_map,
    unk_pos,
    unk_char,
    unk_invoke,
  });
}

const gunzipOnPool = promisify(gunzip);

async function unpackFile(file: string): Promise<Uint8Array> {
  try {
    const packed = await readFile(file);
    // A gzip file ends with its unpacked size. One chunk with a byte to spare needs no joining: the 42 MB of tid_pos lie
    // in memory once, not twice.
    const size = packed.readUInt32LE(packed.length - 4);
    return await gunzipOnPool(packed, { chunkSize: size + 64 });
  } catch {
    throw new AppError('file.read', { file });
  }
}
