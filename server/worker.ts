import { projectRoot } from './root.ts';
import { performer } from './workers/answer.ts';

/**
 * A worker thread begins: all that `Pool.run` can ask for, put together as compose.ts puts the server together. What a task
 * needs is read when it is first asked for: a thread that builds tables knows no file formats, and starts in half the
 * time.
 */
const tasks = {
  buildAutomaton: onceAsked(async () => {
    const { automatonTasks } = await import('./workers/automaton-builder.ts');
    return automatonTasks.buildAutomaton;
  }),
  writeSpreadsheet: onceAsked(async () => {
    const { spreadsheetTasks } = await import('./workers/spreadsheet-writer.ts');
    return (job: Parameters<typeof spreadsheetTasks.writeSpreadsheet>[0]) =>
      spreadsheetTasks.writeSpreadsheet(job);
  }),
  recogniseFile: onceAsked(async () => {
    const { createRecogniseFile } = await import('./cli/bulk/recognise-file.ts');
    return createRecogniseFile(await fileTools());
  }),
  checkFile: onceAsked(async () => {
    const { createCheckFile } = await import('./cli/bulk/check-file.ts');
    const { loadKoreanWords } = await import('./korean-words.ts');
    return createCheckFile({
      ...(await fileTools()),
      koreanWords: () => loadKoreanWords(projectRoot()),
    });
  }),
  unwrapFile: onceAsked(async () => {
    const { createUnwrapFile } = await import('./cli/bulk/unwrap-file.ts');
    return createUnwrapFile(await fileTools());
  }),
  readGlossary: onceAsked(async () => {
    const { createReadGlossary } = await import('./workers/glossary-reading.ts');
    const { glossaryContent } = await import('./documents/glossary-content.ts');
    return createReadGlossary(glossaryContent);
  }),
};

export type WorkerTasks = typeof tasks;

/** Called by the pool, by this name. */
export const perform = performer(tasks);

async function fileTools() {
  const { withByteOrderMark } = await import('./cli/byte-order-mark.ts');
  const { decodeText } = await import('./documents/decode-text.ts');
  const { loadSpellings } = await import('./spellings.ts');
  return {
    decode: (bytes: Uint8Array) => withByteOrderMark(decodeText(bytes)),
    spellings: () => loadSpellings(projectRoot()),
  };
}

type Task<Input, Output> = (input: Input) => Output | Promise<Output>;

function onceAsked<Input, Output>(
  load: () => Promise<Task<Input, Output>>,
): (input: Input) => Promise<Output> {
  let loading: Promise<Task<Input, Output>> | undefined;
  return async (input) => (await (loading ??= load()))(input);
}
