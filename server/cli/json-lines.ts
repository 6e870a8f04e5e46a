import { isUtf8 } from 'node:buffer';
import { AppError } from '../errors.ts';

/** One line of a JSON Lines stream: what it says, or why it says nothing. */
export type JsonLine =
  | { readonly value: unknown; readonly problem: null }
  | { readonly value: null; readonly problem: AppError };

/**
 * The lines of a stream as they arrive, blank ones passed over. Lines end at LF alone: U+2028 may stand in a JSON
 * string, where Node's readline would cut.
 */
export async function* jsonLines(stream: AsyncIterable<Uint8Array>): AsyncGenerator<JsonLine> {
  let rest: Uint8Array[] = [];
  for await (const chunk of stream) {
    let start = 0;
    for (let end = chunk.indexOf(LF); end >= 0; end = chunk.indexOf(LF, start)) {
      yield* readLine(Buffer.concat([...rest, chunk.subarray(start, end)]));
      rest = [];
      start = end + 1;
    }
    if (start < chunk.length) rest.push(chunk.subarray(start));
  }
  yield* readLine(Buffer.concat(rest));
}

const LF = 0x0a;

/** JSON Lines are UTF-8 by definition: nothing is guessed. A byte order mark is dropped. */
function* readLine(bytes: Buffer): Generator<JsonLine> {
  if (!isUtf8(bytes)) {
    yield { value: null, problem: new AppError('text.encoding') };
    return;
  }
  const line = bytes.toString().replace(/^\uFEFF/, '');
  if (line.trim() !== '') yield parse(line);
}

function parse(line: string): JsonLine {
  try {
    const value: unknown = JSON.parse(line);
    return { value, problem: null };
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return { value: null, problem: new AppError('json.malformed') };
  }
}
