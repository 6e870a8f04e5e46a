import type { Writable } from 'node:stream';
import { SingleBar } from 'cli-progress';

export interface Progress {
  /** One more is done. */
  step(): void;
  /** So many are done. */
  to(done: number): void;
  stop(): void;
}

/** A bar on standard error; nothing where that is no terminal, unless it is asked for. */
export function showProgress(stream: Writable, total: number, wanted: boolean): Progress {
  const isTerminal = 'isTTY' in stream && stream.isTTY === true;
  if (!isTerminal && !wanted)
    return { step: () => undefined, to: () => undefined, stop: () => undefined };
  const bar = new SingleBar({
    format: '{bar} {value}/{total} {percentage}%',
    barCompleteChar: '█',
    barIncompleteChar: '░',
    stream,
    noTTYOutput: true,
    hideCursor: true,
  });
  bar.start(total, 0);
  return {
    step: () => {
      bar.increment();
    },
    to: (done) => {
      bar.update(done);
    },
    stop: () => {
      bar.stop();
    },
  };
}
