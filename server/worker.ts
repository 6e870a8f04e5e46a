import { createUnwrapFile } from './cli/bulk/unwrap-file.ts';
import { withByteOrderMark } from './cli/byte-order-mark.ts';
import { decodeText } from './documents/decode-text.ts';
import { performer } from './workers/answer.ts';
import { automatonTasks } from './workers/automaton-builder.ts';

/** A worker thread begins: all that `Pool.run` can ask for, put together as compose.ts puts the server together. */
const tasks = {
  ...automatonTasks,
  unwrapFile: createUnwrapFile({ decode: (bytes) => withByteOrderMark(decodeText(bytes)) }),
};

export type WorkerTasks = typeof tasks;

/** Called by the pool, by this name. */
export const perform = performer(tasks);
