import { createReadStream } from 'node:fs';
import { LIMITS } from '../../glossary/index.ts';
import { AppError } from '../errors.ts';
import { acceptText } from '../services/text-input.ts';
import type { Context } from './context.ts';
import { systemReason } from './system-reason.ts';

/** A text and what to call the place it came from. */
export interface Input {
  /** Exactly as it was read: a byte order mark is its first character. */
  readonly text: string;
  readonly name: string;
}

/**
 * Reads a source text from a file, or from standard input when there is no name or it is `-`.
 * @throws AppError `file.read`, `text.*`
 */
export async function readSource(context: Context, file: string | undefined): Promise<Input> {
  const input = await readInput(context, file, SOURCE_BYTES);
  return inFile(input.name, () => ({ ...input, text: acceptText(input.text, 'documentText') }));
}

/** @throws AppError `file.read`, `upload.tooLarge`, `text.encoding`, `text.binary` */
export async function readInput(
  context: Context,
  file: string | undefined,
  maxBytes: number,
): Promise<Input> {
  const { bytes, name } = await readBytes(context, file, maxBytes);
  return inFile(name, async () => ({ name, text: await context.tools.decode(bytes) }));
}

/** @throws AppError `file.read`, `upload.tooLarge` */
export async function readBytes(
  { input, messages }: Context,
  file: string | undefined,
  maxBytes: number,
): Promise<{ readonly bytes: Uint8Array; readonly name: string }> {
  const isStandard = file === undefined || file === '-';
  const name = isStandard ? messages.text('cli:stdin') : file;
  return inFile(name, async () => ({
    name,
    bytes: await collect(isStandard ? input : createReadStream(file), maxBytes),
  }));
}

/** A source text by the name of its file alone, for a thread that has no terminal. @throws AppError as `readSource` */
export async function readSourceFile(file: string, decode: Decode): Promise<string> {
  return inFile(file, async () => {
    const bytes = await collect(createReadStream(file), SOURCE_BYTES);
    return acceptText(await decode(bytes), 'documentText');
  });
}

/** Bytes of a text file to its text. @throws AppError `text.encoding`, `text.binary` */
export type Decode = (bytes: Uint8Array) => string | Promise<string>;

/** Names the file in every refusal that `work` meets. */
export async function inFile<T>(file: string, work: () => T | Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof AppError) {
      throw new AppError(error.code, { ...error.data, file }, error.problems);
    }
    const reason = systemReason(error);
    if (reason === '') throw error;
    throw new AppError('file.read', { file, reason });
  }
}

/** Enough for the longest document in any encoding: UTF-8 takes three bytes a code unit. */
const SOURCE_BYTES = 3 * LIMITS.documentText + 3;

async function collect(stream: AsyncIterable<Uint8Array>, maxBytes: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream) {
    size += chunk.length;
    if (size > maxBytes) {
      throw new AppError('upload.tooLarge', { limit: Math.floor(maxBytes / 1_000_000) });
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
