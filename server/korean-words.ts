import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { createKoreanWords, type KoreanWords } from '../glossary/index.ts';
import { AppError } from './errors.ts';

const gunzipOnPool = promisify(gunzip);

/** Korean nouns, from the file beside the engine. Throws `file.read` where it is missing or broken. */
export async function loadKoreanWords(root: string): Promise<KoreanWords> {
  const file = join(root, 'glossary/morphology/korean/words.txt.gz');
  try {
    return createKoreanWords((await gunzipOnPool(await readFile(file))).toString('utf8'));
  } catch {
    throw new AppError('file.read', { file });
  }
}
