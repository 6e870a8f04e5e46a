/**
 * A double-array Aho–Corasick automaton as plain numbers: it can be built in one thread and handed to another without
 * being copied. A state is named by the place of the first of its four fields in `cells`, so that one step of a scan
 * reads one line of memory.
 */
export interface AutomatonTables<Buffer extends ArrayBufferLike = ArrayBufferLike> {
  /** For each UTF-16 unit the width of its step in `cells`, 0 where no pattern holds it. Common units step least. */
  readonly steps: Int32Array<Buffer>;
  /** Four fields a state: BASE, PARENT, FAILURE, OUTPUT. */
  readonly cells: Int32Array<Buffer>;
  /** Two fields an output: a pattern, and as OUTPUT what else ends at the same place. */
  readonly outputs: Int32Array<Buffer>;
}

export const FIELDS = 4;
/** `BASE + step` is where the next state stands, if that one's PARENT is this one; 0 where no pattern goes on. */
export const BASE = 0;
export const PARENT = 1;
/** The state of the longest suffix that is the beginning of a longer pattern: where to look on when nothing fits. */
export const FAILURE = 2;
/** What ends here: nothing (0), one pattern alone (-1 - pattern), or where the longest stands in `outputs`. */
export const OUTPUT = 3;

export const ROOT = 0;

/** The same numbers in memory that threads share: what is sent to another one then is only where they are. */
export function shareTables({ steps, cells, outputs }: AutomatonTables): AutomatonTables {
  return { steps: share(steps), cells: share(cells), outputs: share(outputs) };
}

function share(numbers: Int32Array): Int32Array {
  const shared = new Int32Array(new SharedArrayBuffer(numbers.byteLength));
  shared.set(numbers);
  return shared;
}
