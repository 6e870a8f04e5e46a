import type { Context } from '../context.ts';
import type { FileWorkers } from '../tools.ts';
import { refuseUsage } from '../usage.ts';
import { answerEach } from './answer-each.ts';
import { sourceFiles } from './source-paths.ts';

export interface FileAnswers {
  /** As it is typed, for refusals. */
  readonly command: string;
  /** Files and folders. */
  readonly paths: readonly string[];
  /** Show how far it is, even where standard error is no terminal. */
  readonly progress: boolean;
  /** The line that answers for a file. @throws AppError where there is none */
  readonly answer: (workers: FileWorkers, file: string) => Promise<string>;
}

/** Answers for many files, as `answerEach`, in the order of the paths. */
export async function answerFiles(
  context: Context,
  { command, paths, progress, answer }: FileAnswers,
): Promise<void> {
  if (paths.includes('-')) throw refuseUsage('manyInput', { command });
  const files = await sourceFiles(paths);
  if (files.length === 0) throw refuseUsage('noTexts', { command, paths: paths.join(', ') });
  await answerEach(context, {
    items: files,
    progress,
    nameOf: (file) => ({ file }),
    answer: async (workers, file) => ({ line: await answer(workers, file), exitCode: 0 }),
  });
}
