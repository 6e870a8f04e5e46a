import type { z } from 'zod';
import { AppError } from '../../errors.ts';
import type { Context } from '../context.ts';
import { describeProblem } from '../failure.ts';
import { jsonLines } from '../json-lines.ts';

/**
 * Many small jobs: one JSON object a line in, one a line out, in order and as they come. A job that cannot be done is
 * answered in its place with what is wrong; the others are done, and the exit code tells of it at the end.
 */
export async function answerJobs(
  context: Context,
  answer: (job: unknown) => Readonly<Record<string, unknown>>,
): Promise<void> {
  for await (const line of jsonLines(context.input)) {
    const id = idOf(line.value);
    try {
      if (line.problem !== null) throw line.problem;
      await context.output.write(`${JSON.stringify({ id, ...answer(line.value) })}\n`);
    } catch (error) {
      if (!(error instanceof AppError) || error.code === 'file.write') throw error;
      const { code } = error;
      const message = describeProblem(error, context.messages);
      await context.output.write(`${JSON.stringify({ id, error: { code, message } })}\n`);
      context.finish(BAD_INPUT);
    }
  }
}

const BAD_INPUT = 3;

/** @throws AppError `field.required`, `field.type` with every problem */
export function parseJob<S extends z.ZodType>(schema: S, value: unknown): z.output<S> {
  const result = schema.safeParse(value, { reportInput: true });
  if (result.success) return result.data;
  const problems = result.error.issues.map((issue) => ({
    code: issue.input === undefined ? ('field.required' as const) : ('field.type' as const),
    field: issue.path.join('.'),
  }));
  throw new AppError(problems[0]?.code ?? 'field.type', {}, problems);
}

/** The name a job goes by, also where the rest of it is wrong; null where it has none. */
function idOf(value: unknown): string | number | null {
  if (typeof value !== 'object' || value === null || !('id' in value)) return null;
  const { id } = value;
  return typeof id === 'string' || typeof id === 'number' ? id : null;
}
