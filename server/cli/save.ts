import { writeFile } from 'node:fs/promises';
import { AppError } from '../errors.ts';
import type { Context } from './context.ts';
import { systemReason } from './system-reason.ts';

/** Writes to a file, or to standard output when there is no name or it is `-`. @throws AppError `file.write` */
export async function save(
  { output }: Context,
  file: string | undefined,
  bytes: Uint8Array,
): Promise<void> {
  if (file === undefined || file === '-') return output.write(bytes);
  try {
    await writeFile(file, bytes);
  } catch (error) {
    const reason = systemReason(error);
    if (reason === '') throw error;
    throw new AppError('file.write', { file, reason });
  }
}
