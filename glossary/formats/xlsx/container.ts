import { fromBuffer, type Entry, type ZipFile } from 'yauzl';
import type { GlossaryProblem } from '../problem.ts';

/** What a spreadsheet may be, counted while it is inflated and not as it says of itself. */
const ZIP_LIMITS = {
  entries: 2_000,
  bytes: 100 * 1_024 * 1_024,
  /** Once an entry passes a megabyte. */
  ratio: 250,
} as const;

const MEGABYTE = 1_024 * 1_024;

/**
 * Inflates a ZIP container once, to see that it is sound and no bomb, and gives back the text of the parts that `wanted`
 * names. Nothing is written anywhere.
 */
export async function openContainer(
  bytes: Uint8Array,
  wanted: (name: string) => boolean,
): Promise<ReadonlyMap<string, string> | GlossaryProblem> {
  try {
    return await readAll(await open(bytes), wanted);
  } catch (error) {
    if (error instanceof Refusal) return { code: error.code, data: error.data };
    return { code: 'zip.broken' };
  }
}

type RefusalCode = 'zip.broken' | 'zip.tooLarge' | 'zip.name';

class Refusal extends Error {
  readonly code: RefusalCode;
  readonly data: Readonly<Record<string, string | number>>;

  constructor(code: RefusalCode, data: Readonly<Record<string, string | number>> = {}) {
    super(code);
    this.name = 'Refusal';
    this.code = code;
    this.data = data;
  }
}

function open(bytes: Uint8Array): Promise<ZipFile> {
  return new Promise((resolve, reject) => {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    fromBuffer(buffer, { lazyEntries: true, strictFileNames: true }, (error, zip) => {
      if (error === null) resolve(zip);
      else reject(error);
    });
  });
}

function readAll(
  zip: ZipFile,
  wanted: (name: string) => boolean,
): Promise<ReadonlyMap<string, string>> {
  if (zip.entryCount > ZIP_LIMITS.entries) throw tooLarge();
  const parts = new Map<string, string>();
  const names = new Set<string>();
  let total = 0;
  const count = (size: number): void => {
    total += size;
    if (total > ZIP_LIMITS.bytes) throw tooLarge();
  };
  return new Promise((resolve, reject) => {
    zip.on('error', (error) => {
      reject(
        /fileName|path|absolute|relative|characters/i.test(error.message)
          ? new Refusal('zip.name')
          : error,
      );
    });
    zip.on('end', () => {
      resolve(parts);
    });
    zip.on('entry', (entry) => {
      if (names.has(entry.fileName) || entry.fileName.includes('\0')) {
        reject(new Refusal('zip.name'));
        return;
      }
      names.add(entry.fileName);
      inflate(zip, entry, { count, keep: wanted(entry.fileName) })
        .then((text) => {
          if (text !== null) parts.set(entry.fileName, text);
          zip.readEntry();
        })
        .catch(reject);
    });
    zip.readEntry();
  });
}

async function inflate(
  zip: ZipFile,
  entry: Entry,
  { count, keep }: { readonly count: (size: number) => void; readonly keep: boolean },
): Promise<string | null> {
  const stream = await new Promise<AsyncIterable<Uint8Array>>((resolve, reject) => {
    zip.openReadStream(entry, (error, opened) => {
      if (error === null) resolve(opened);
      else reject(error);
    });
  });
  const decoder = new TextDecoder();
  const texts: string[] = [];
  let size = 0;
  for await (const chunk of stream) {
    size += chunk.length;
    count(chunk.length);
    if (size > MEGABYTE && size > ZIP_LIMITS.ratio * entry.compressedSize) throw tooLarge();
    if (keep) texts.push(decoder.decode(chunk, { stream: true }));
  }
  return keep ? texts.join('') + decoder.decode() : null;
}

function tooLarge(): Refusal {
  return new Refusal('zip.tooLarge', { limit: ZIP_LIMITS.bytes / MEGABYTE });
}
