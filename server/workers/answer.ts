import { AppError, type ErrorCode, type ErrorData, type Problem } from '../errors.ts';

/** What a thread can do, by name. Each takes one value and gives one back, both plain data that can be cloned. */
export type Tasks = Readonly<Record<string, Task>>;

/** Declared as a method, whose parameter TypeScript lets be narrower: `Pool` holds each name to its own input. */
type Task = { perform(input: unknown): unknown }['perform'];

export interface Request {
  readonly name: string;
  readonly input: unknown;
}

/** A refusal travels as data, because an error that is cloned into another thread loses its class and its code. */
export type Answer<Output> =
  { readonly kind: 'done'; readonly output: Output } | ({ readonly kind: 'refused' } & Refusal);

interface Refusal {
  readonly code: ErrorCode;
  readonly data: ErrorData;
  readonly problems: readonly Problem[];
}

/** What a thread does with a request. Bugs are thrown: they reach the other thread with their stack. */
export function performer(tasks: Tasks): (request: Request) => Promise<Answer<unknown>> {
  return async ({ name, input }) => {
    const task = tasks[name];
    if (task === undefined) throw new RangeError(`no task ${name}`);
    try {
      return { kind: 'done', output: await task(input) };
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      const { code, data, problems } = error;
      return { kind: 'refused', code, data, problems };
    }
  };
}

/** The other thread's refusal, or its answer. @throws AppError */
export function unpack<Output>(answer: Answer<Output>): Output {
  if (answer.kind === 'done') return answer.output;
  throw new AppError(answer.code, answer.data, answer.problems);
}
