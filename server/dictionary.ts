import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { openDictionary, type Dictionary } from '../glossary/index.ts';
import { AppError } from './errors.ts';
import { projectRoot } from './root.ts';

/** Built from kuromoji's files by `scripts/build.mjs`, before the product starts and before its tests do. */
const PACKED_FILE = 'dist/dictionary.bin';

/**
 * The Japanese dictionary, in memory that worker threads can share. It is read on the thread pool, a piece at a time, and
 * only looked at afterwards: the event loop stays free. Throws `file.read` where the file is missing or broken.
 */
export async function loadDictionary(file = join(projectRoot(), PACKED_FILE)): Promise<Dictionary> {
  try {
    return openDictionary(await readChecked(file));
  } catch {
    throw new AppError('file.read', { file });
  }
}

/** The checksum of what comes before it ends the file. @throws Error where it is not that of the bytes */
async function readChecked(file: string): Promise<SharedArrayBuffer> {
  const handle = await open(file);
  try {
    const { size } = await handle.stat();
    const length = size - CHECKSUM_BYTES;
    const buffer = new SharedArrayBuffer(Math.max(length, 0));
    const bytes = new Uint8Array(buffer);
    let checksum = 0;
    for (let at = 0; at < length;) {
      const wanted = Math.min(PIECE_BYTES, length - at);
      const { bytesRead } = await handle.read(bytes, at, wanted, at);
      if (bytesRead === 0) throw new RangeError('the file ends early');
      checksum = crc32(bytes.subarray(at, at + bytesRead), checksum);
      at += bytesRead;
    }
    const ending = Buffer.alloc(CHECKSUM_BYTES);
    await handle.read(ending, 0, CHECKSUM_BYTES, length);
    if (ending.readUInt32LE() !== checksum) throw new RangeError('the checksum differs');
    return buffer;
  } finally {
    await handle.close();
  }
}

const CHECKSUM_BYTES = 4;
/** Its checksum takes a few milliseconds at most. */
const PIECE_BYTES = 4 * 2 ** 20;
