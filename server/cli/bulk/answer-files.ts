import { AppError } from '../../errors.ts';
import type { Context } from '../context.ts';
import { describeProblem, explain } from '../failure.ts';
import type { FileWorkers } from '../tools.ts';
import { refuseUsage } from '../usage.ts';
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

/**
 * Answers for many files on all cores: a JSON object a line in the order of the files, each as soon as those before it are
 * written. However many there are, only a few texts are in memory. A file that cannot be done is answered in its place
 * with what is wrong, the others are done, and the exit code tells of the worst at the end.
 */
export async function answerFiles(
  context: Context,
  { command, paths, progress, answer }: FileAnswers,
): Promise<void> {
  if (paths.includes('-')) throw refuseUsage('manyInput', { command });
  const files = await sourceFiles(paths);
  if (files.length === 0) throw refuseUsage('noTexts', { command, paths: paths.join(', ') });
  const workers = await context.tools.fileWorkers();
  const bar = context.progress(files.length, progress);
  const underWay: Promise<FileAnswer>[] = [];
  let worst = 0;
  let next = 0;
  try {
    while (next < files.length || underWay.length > 0) {
      // Twice as many as there are threads: none waits while the oldest answer is written.
      while (next < files.length && underWay.length < 2 * workers.threads) {
        const file = files[next] ?? '';
        underWay.push(answerFile(context, file, () => answer(workers, file)));
        next += 1;
      }
      const first = await underWay.shift();
      if (first === undefined) break;
      await context.output.write(first.line);
      worst = Math.max(worst, first.exitCode);
      bar.step();
    }
  } finally {
    bar.stop();
    await workers.close();
  }
  context.finish(worst);
}

interface FileAnswer {
  readonly line: string;
  readonly exitCode: number;
}

/** Never rejects: nobody may be listening yet when it does. */
async function answerFile(
  { messages }: Context,
  file: string,
  answer: () => Promise<string>,
): Promise<FileAnswer> {
  try {
    return { line: await answer(), exitCode: 0 };
  } catch (error) {
    const refusal =
      error instanceof AppError ? error : new AppError('internal', { reason: String(error) });
    const { code, problems } = refusal;
    const message =
      problems.length > 0 ? describeProblem(refusal, messages) : explain(refusal, messages);
    const line = `${JSON.stringify({ file, error: { code, message } })}\n`;
    return { line, exitCode: refusal.exitCode };
  }
}
