import { availableParallelism } from 'node:os';
import type { Transferable } from 'node:worker_threads';
import { Piscina } from 'piscina';
import { unpack, type Answer, type Request, type Tasks } from './answer.ts';

/** Threads that do long work beside the one that answers people. `T` is what they can do: `WorkerTasks`. */
export interface Pool<T extends Tasks> {
  /**
   * Has one of the threads do a task, when one is free. An aborted signal takes a waiting task out of the queue and kills
   * the thread of a running one. @throws AppError whatever the task refuses with; an AbortError
   */
  run<Name extends keyof T & string>(
    name: Name,
    input: Parameters<T[Name]>[0],
    options?: RunOptions,
  ): Promise<Awaited<ReturnType<T[Name]>>>;
  /** How many tasks are done at the same time. */
  readonly threads: number;
  /** Ends the threads; what they are still doing is broken off. */
  close(): Promise<void>;
}

export interface RunOptions {
  readonly signal?: AbortSignal;
  /** Buffers in the input that are handed over instead of copied: they are empty here afterwards. */
  readonly transfer?: readonly Transferable[];
}

export interface PoolInput {
  /** The bundled worker, dist/worker.js: threads run built code, also where tests run the sources. */
  readonly entry: string;
  /** As many as there are cores, unless told otherwise. */
  readonly threads?: number;
  /** Of each thread, in megabytes: one that needs more ends, and its task fails. As much as Node gives it, unless told otherwise. */
  readonly heapMegabytes?: number;
  /** How long a thread without work waits for more, in milliseconds; half a minute, unless told otherwise. */
  readonly idleMs?: number;
  /** Hears of a thread that died between two tasks. One that dies during a task fails that task instead. */
  readonly onError: (error: Error) => void;
}

/** No thread is started before the first task, and a thread without work ends after half a minute. */
export function createPool<T extends Tasks>({
  entry,
  threads = availableParallelism(),
  heapMegabytes,
  idleMs = IDLE_MS,
  onError,
}: PoolInput): Pool<T> {
  const piscina = new Piscina({
    filename: entry,
    name: 'perform',
    minThreads: 0,
    maxThreads: threads,
    idleTimeout: idleMs,
    recordTiming: false,
    ...(heapMegabytes === undefined
      ? {}
      : { resourceLimits: { maxOldGenerationSizeMb: heapMegabytes } }),
  });
  piscina.on('error', onError);
  async function ask<Output>(request: Request, { signal, transfer }: RunOptions): Promise<Output> {
    const options = { signal: signal ?? null, transferList: [...(transfer ?? [])] };
    const answer: unknown = await piscina.run(request, options);
    if (!isAnswer<Output>(answer)) throw new TypeError(`no answer of a worker of ours: ${entry}`);
    return unpack(answer);
  }

  return {
    threads,
    run: (name, input, options = {}) =>
      ask<Awaited<ReturnType<T[typeof name]>>>({ name, input }, options),
    close: () => piscina.destroy(),
  };
}

const IDLE_MS = 30_000;

/** That the output is of the task's type, the same build of both sides vouches for. */
function isAnswer<Output>(value: unknown): value is Answer<Output> {
  return (
    typeof value === 'object' &&
    value !== null &&
    'kind' in value &&
    (value.kind === 'done' || value.kind === 'refused')
  );
}
