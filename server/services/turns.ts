import { setImmediate } from 'node:timers/promises';

/** Long work is done in turns, so that the others do not wait for their pages. */
export interface Turns {
  /** Lets the others have their turn if enough was done since the last time. */
  after(work: number): Promise<void>;
}

/** `length` is about ten milliseconds of work, in whatever it is counted. */
export function createTurns(length: number): Turns {
  let done = 0;
  return {
    async after(work) {
      done += work;
      if (done < length) return;
      done = 0;
      await setImmediate();
    },
  };
}

/** Does work that can pause after each step; `length` is about ten milliseconds of it, in steps. */
export async function inTurns<Result>(
  work: Generator<undefined, Result, undefined>,
  length: number,
): Promise<Result> {
  const turns = createTurns(length);
  let step = work.next();
  while (step.done !== true) {
    await turns.after(1);
    step = work.next();
  }
  return step.value;
}
