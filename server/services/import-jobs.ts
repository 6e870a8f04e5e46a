import { setTimeout } from 'node:timers/promises';
import { AppError } from '../errors.ts';
import type { ImportProgress } from './imports.ts';

/** What is being done for an import in this process, one thing at a time for each. */
export interface ImportJobs {
  /**
   * Begins, at once or when others are done. @throws AppError `import.running` if something is being done for it already,
   * `import.busy` if too many wait
   */
  start(importId: string, work: (job: RunningJob) => Promise<void>): void;
  /** @throws AppError `import.busy` if too many wait */
  assertRoom(): void;
  progress(importId: string): ImportProgress | null;
  /** Why the last one failed; told until the next one starts. */
  error(importId: string): AppError | null;
  /** Until it is done, or so many milliseconds have passed. */
  wait(importId: string, patience?: number): Promise<void>;
  /** Breaks it off, and waits until it has ended. */
  cancel(importId: string): Promise<void>;
  listen(importId: string, told: (progress: ImportProgress) => void): void;
  close(): Promise<void>;
}

export interface RunningJob {
  readonly signal: AbortSignal;
  tell(progress: ImportProgress): void;
}

export function createImportJobs(onBug: (error: unknown) => void): ImportJobs {
  const jobs = new Map<string, Job>();
  const errors = new Map<string, AppError>();
  const waiting: (() => void)[] = [];
  let running = 0;

  const turn = async (): Promise<void> => {
    if (running >= AT_ONCE) await new Promise<void>((resolve) => waiting.push(resolve));
    running += 1;
  };
  const done = (): void => {
    running -= 1;
    waiting.shift()?.();
  };

  const run = async (
    importId: string,
    job: Job,
    work: (job: RunningJob) => Promise<void>,
  ): Promise<void> => {
    await turn();
    try {
      job.abort.signal.throwIfAborted();
      await work({
        signal: job.abort.signal,
        tell(progress) {
          job.progress = progress;
          for (const listener of job.listeners) listener(progress);
        },
      });
    } catch (error) {
      const refusal = error instanceof AppError ? error : null;
      if (job.abort.signal.aborted) errors.set(importId, new AppError('import.cancelled'));
      else errors.set(importId, refusal ?? new AppError('internal'));
      if (refusal === null && !job.abort.signal.aborted) onBug(error);
    } finally {
      jobs.delete(importId);
      done();
    }
  };

  const assertRoom = (): void => {
    if (waiting.length >= MOST_WAITING) throw new AppError('import.busy');
  };

  return {
    start(importId, work) {
      if (jobs.has(importId)) throw new AppError('import.running');
      assertRoom();
      errors.delete(importId);
      const job: Job = {
        abort: new AbortController(),
        progress: { phase: 'reading', done: 0, total: 0 },
        listeners: [],
        ended: Promise.resolve(),
      };
      jobs.set(importId, job);
      job.ended = run(importId, job, work);
    },

    assertRoom,

    progress: (importId) => jobs.get(importId)?.progress ?? null,

    error: (importId) => errors.get(importId) ?? null,

    async wait(importId, patience) {
      const ended = jobs.get(importId)?.ended;
      if (ended === undefined) return;
      if (patience === undefined) return ended;
      const abort = new AbortController();
      const late = setTimeout(patience, undefined, { signal: abort.signal, ref: false });
      await Promise.race([ended, late.catch(() => undefined)]);
      abort.abort();
    },

    async cancel(importId) {
      const job = jobs.get(importId);
      job?.abort.abort();
      await job?.ended;
    },

    listen(importId, told) {
      const job = jobs.get(importId);
      if (job === undefined) return;
      told(job.progress);
      job.listeners.push(told);
    },

    async close() {
      const all = Array.from(jobs.values());
      for (const { abort } of all) abort.abort();
      await Promise.all(all.map(({ ended }) => ended));
    },
  };
}

interface Job {
  readonly abort: AbortController;
  readonly listeners: ((progress: ImportProgress) => void)[];
  progress: ImportProgress;
  ended: Promise<void>;
}

/** Each takes a thread and memory for itself. */
const AT_ONCE = 2;
const MOST_WAITING = 20;
