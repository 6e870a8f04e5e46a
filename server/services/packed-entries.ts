import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import type { GlossaryEntry } from '../../glossary/index.ts';

const unpack = promisify(gunzip);

/** What a thread packed: some entries of a file. */
export async function unpackEntries(packed: Uint8Array): Promise<readonly GlossaryEntry[]> {
  const value: unknown = JSON.parse((await unpack(packed)).toString('utf8'));
  if (!isEntries(value)) throw new TypeError('no entries of a file');
  return value;
}

/** That they are entries, the same build of both sides vouches for. */
function isEntries(value: unknown): value is readonly GlossaryEntry[] {
  return Array.isArray(value);
}
