import { AppError } from '../../errors.ts';
import type { Context } from '../context.ts';
import { describeProblem, explain } from '../failure.ts';
import type { FileWorkers, ItemAnswer } from '../tools.ts';

export interface Items<T> {
  readonly items: readonly T[];
  /** Show how far it is, even where standard error is no terminal. */
  readonly progress: boolean;
  /** What a refusal is told with. */
  readonly nameOf: (item: T) => Readonly<Record<string, string>>;
  /** @throws AppError where there is no answer */
  readonly answer: (workers: FileWorkers, item: T) => Promise<ItemAnswer>;
}

/**
 * Answers for many files on all cores: a JSON object a line in the order of the items, each as soon as those before it are
 * written. However many there are, only a few texts are in memory. An item that cannot be done is answered in its place
 * with what is wrong, the others are done, and the exit code tells of the worst at the end.
 */
export async function answerEach<T>(
  context: Context,
  { items, progress, nameOf, answer }: Items<T>,
): Promise<void> {
  const workers = await context.tools.fileWorkers();
  const bar = context.progress(items.length, progress);
  const underWay: Promise<ItemAnswer>[] = [];
  const left = items[Symbol.iterator]();
  let next = left.next();
  let worst = 0;
  try {
    while (next.done !== true || underWay.length > 0) {
      // Twice as many as there are threads: none waits while the oldest answer is written.
      for (; next.done !== true && underWay.length < 2 * workers.threads; next = left.next()) {
        const item = next.value;
        underWay.push(
          answerItem(context, { name: nameOf(item), answer: () => answer(workers, item) }),
        );
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

/** Never rejects: nobody may be listening yet when it does. */
async function answerItem(
  { messages }: Context,
  {
    name,
    answer,
  }: {
    readonly name: Readonly<Record<string, string>>;
    readonly answer: () => Promise<ItemAnswer>;
  },
): Promise<ItemAnswer> {
  try {
    return await answer();
  } catch (error) {
    const refusal =
      error instanceof AppError ? error : new AppError('internal', { reason: String(error) });
    const { code, problems } = refusal;
    const message =
      problems.length > 0 ? describeProblem(refusal, messages) : explain(refusal, messages);
    const line = `${JSON.stringify({ ...name, error: { code, message } })}\n`;
    return { line, exitCode: refusal.exitCode };
  }
}
