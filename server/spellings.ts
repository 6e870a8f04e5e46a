import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { createSpellings, type Spellings } from '../glossary/index.ts';
import { AppError } from './errors.ts';

const gunzipOnPool = promisify(gunzip);

/** Words with more than one spelling, from the file beside the engine. Throws `file.read` where it is missing or broken. */
export async function loadSpellings(root: string): Promise<Spellings> {
  const file = join(root, 'glossary/recognise/variants/spellings.txt.gz');
  try {
    return createSpellings((await gunzipOnPool(await readFile(file))).toString('utf8'));
  } catch {
    throw new AppError('file.read', { file });
  }
}
