import {
  glossaryPieces,
  readGlossary,
  writeGlossary,
  type TableLayout,
} from '../../glossary/index.ts';
import { encodedPieces, joinedPieces } from '../services/pieces.ts';
import type { SpreadsheetWriter } from '../services/ports/spreadsheet-writer.ts';
import type { RunOptions } from './pool.ts';

interface Job {
  /** Our JSON: made and read in turns, where a clone of as many objects would be made at once. */
  readonly json: Uint8Array;
  readonly layout: TableLayout;
}

/** The worker's task: a spreadsheet is made as a whole, and a large one takes ten seconds. */
export const spreadsheetTasks = {
  writeSpreadsheet({ json, layout }: Job): Promise<Uint8Array> {
    const text = new TextDecoder().decode(json);
    return writeGlossary(readGlossary({ text, format: 'json' }).concepts, 'xlsx', { layout });
  },
};

/** A pool whose threads know that task. */
interface Threads {
  run(name: 'writeSpreadsheet', job: Job, options: RunOptions): Promise<Uint8Array>;
}

/** Small ones are written at once: a thread takes longer to start. */
export function createSpreadsheetWriter(pool: () => Promise<Threads>): SpreadsheetWriter {
  return async (concepts, layout) => {
    if (concepts.length <= SMALL) return writeGlossary(concepts, 'xlsx', { layout });
    const json = await joinedPieces(encodedPieces(glossaryPieces(concepts, 'json')));
    return (await pool()).run('writeSpreadsheet', { json, layout }, {});
  };
}

/** Concepts; some fifty milliseconds of writing. */
const SMALL = 500;
