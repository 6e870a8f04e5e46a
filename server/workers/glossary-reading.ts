import { gzipSync } from 'node:zlib';
import { entriesOf, extentOf, readGlossaryFile, type GlossaryEntry } from '../../glossary/index.ts';
import { AppError } from '../errors.ts';
import {
  ENTRIES_A_PART,
  type GlossaryReader,
  type ReadFile,
} from '../services/ports/glossary-reader.ts';
import type { RunOptions } from './pool.ts';

type File = Parameters<GlossaryReader>[0];

/** `contentOf` finds out what the bytes are. */
export function createReadGlossary(
  contentOf: (file: File) => Pick<ReadFile, 'format' | 'encoding'> & {
    readonly content: string | Uint8Array;
  },
) {
  return async (file: File): Promise<ReadFile> => {
    const { format, content, encoding } = contentOf(file);
    const { delimiter, roles, languages } = file.choices;
    const reading = await readGlossaryFile({
      content,
      format,
      ...(delimiter === undefined ? {} : { delimiter }),
      ...(roles === undefined ? {} : { roles }),
      ...(languages === undefined ? {} : { languages }),
    });
    const entries = entriesOf(reading);
    const refused = new Set(reading.refused.flatMap(({ problems }) => problems));
    return {
      format,
      encoding,
      extent: extentOf(format, reading),
      table: reading.table ?? null,
      problems: reading.problems.filter((problem) => !refused.has(problem)).slice(0, MOST_PROBLEMS),
      unknownColumns: reading.unknownColumns,
      passedOver: reading.passedOver.filter(({ kind }) => kind !== 'entry').slice(0, MOST_PROBLEMS),
      conceptCount: reading.concepts.length,
      entryCount: entries.length,
      parts: packed(entries),
    };
  };
}

/** A pool whose threads know that task. */
interface Threads {
  run(name: 'readGlossary', file: File, options: RunOptions): Promise<ReadFile>;
}

/**
 * Pools with more and more memory for each thread, asked for when they are first needed: most files need little, and one that is
 * made to take all there is must not get it at once. A thread that breaks its limit, or takes too long, ends.
 */
export function createGlossaryReader(pools: readonly (() => Promise<Threads>)[]): GlossaryReader {
  return async ({ bytes, ...file }, { signal }) => {
    for (const pool of pools) {
      const deadline = AbortSignal.timeout(LONGEST_MS);
      const own = Uint8Array.from(bytes);
      try {
        return await (
          await pool()
        ).run(
          'readGlossary',
          { ...file, bytes: own },
          {
            signal: AbortSignal.any([signal, deadline]),
            transfer: [own.buffer],
          },
        );
      } catch (error) {
        if (deadline.aborted && !signal.aborted) break;
        if (!isOutOfMemory(error)) throw error;
      }
    }
    throw new AppError('import.tooComplex');
  };
}

const LONGEST_MS = 60_000;

/** A file with a problem in each of its columns has said enough. */
const MOST_PROBLEMS = 100;

function packed(entries: readonly GlossaryEntry[]): readonly Uint8Array[] {
  const parts: Uint8Array[] = [];
  for (let from = 0; from < entries.length; from += ENTRIES_A_PART) {
    const part = entries.slice(from, from + ENTRIES_A_PART).map(withFewProblems);
    parts.push(gzipSync(JSON.stringify(part), { level: 1 }));
  }
  return parts;
}

function withFewProblems(entry: GlossaryEntry): GlossaryEntry {
  return entry.kind === 'refused'
    ? { ...entry, problems: entry.problems.slice(0, MOST_OF_AN_ENTRY) }
    : entry;
}

const MOST_OF_AN_ENTRY = 10;

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
}
