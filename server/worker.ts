import { createCheckFile } from './cli/bulk/check-file.ts';
import { createRecogniseFile } from './cli/bulk/recognise-file.ts';
import { createUnwrapFile } from './cli/bulk/unwrap-file.ts';
import { withByteOrderMark } from './cli/byte-order-mark.ts';
import { decodeText } from './documents/decode-text.ts';
import { projectRoot } from './root.ts';
import { loadKoreanWords } from './korean-words.ts';
import { loadSpellings } from './spellings.ts';
import { performer } from './workers/answer.ts';
import { automatonTasks } from './workers/automaton-builder.ts';
import { spreadsheetTasks } from './workers/spreadsheet-writer.ts';

const decode = (bytes: Uint8Array): string => withByteOrderMark(decodeText(bytes));

/** A worker thread begins: all that `Pool.run` can ask for, put together as compose.ts puts the server together. */
const tasks = {
  ...automatonTasks,
  ...spreadsheetTasks,
  recogniseFile: createRecogniseFile({ decode, spellings: () => loadSpellings(projectRoot()) }),
  checkFile: createCheckFile({
    decode,
    spellings: () => loadSpellings(projectRoot()),
    koreanWords: () => loadKoreanWords(projectRoot()),
  }),
  unwrapFile: createUnwrapFile({ decode }),
};

export type WorkerTasks = typeof tasks;

/** Called by the pool, by this name. */
export const perform = performer(tasks);
