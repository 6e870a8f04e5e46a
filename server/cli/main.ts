import { join } from 'node:path';
import { projectRoot } from '../root.ts';
import type { WorkerTasks } from '../worker.ts';
import { withByteOrderMark } from './byte-order-mark.ts';
import { runCommand } from './run.ts';
import type { Tools } from './tools.ts';

/** The command line's own composition: the process, and adapters that are loaded when a command asks for them. */
const tools: Tools = {
  async decode(bytes) {
    const { decodeText } = await import('../documents/decode-text.ts');
    return withByteOrderMark(decodeText(bytes));
  },
  async segmenter() {
    const [{ createSegmenter }, { loadDictionary }] = await Promise.all([
      import('../../glossary/index.ts'),
      import('../dictionary.ts'),
    ]);
    return createSegmenter(await loadDictionary());
  },
  async spellings() {
    const { loadSpellings } = await import('../spellings.ts');
    return loadSpellings(projectRoot());
  },
  async koreanWords() {
    const { loadKoreanWords } = await import('../korean-words.ts');
    return loadKoreanWords(projectRoot());
  },
  async fileWorkers() {
    const [{ createPool }, { loadDictionary }] = await Promise.all([
      import('../workers/pool.ts'),
      import('../dictionary.ts'),
    ]);
    const dictionary = once(async () => (await loadDictionary()).buffer);
    const pool = createPool<WorkerTasks>({
      entry: join(projectRoot(), 'dist/worker.js'),
      // A thread that dies between two files is replaced; one that dies with a file in hand fails that file.
      onError: () => undefined,
    });
    return {
      threads: pool.threads,
      recogniseFile: async (input) =>
        pool.run('recogniseFile', { ...input, dictionary: await dictionary() }),
      unwrapFile: (input) => pool.run('unwrapFile', input),
      checkFile: async (input) =>
        pool.run('checkFile', { ...input, dictionary: await dictionary() }),
      close: () => pool.close(),
    };
  },
  async openServices() {
    const [{ composeServices }, { readConfig }, { createLogger }] = await Promise.all([
      import('../compose.ts'),
      import('../config.ts'),
      import('../logger.ts'),
    ]);
    const config = readConfig(process.env);
    // The answer is on standard output; what went wrong is said once, in words, when the command ends.
    const logger = createLogger('silent', process.stderr);
    return composeServices(config, { root: projectRoot(), logger });
  },
  async serve() {
    await import('../main.ts');
  },
};

function once<T>(load: () => Promise<T>): () => Promise<T> {
  let loading: Promise<T> | undefined;
  return () => (loading ??= load());
}

process.exitCode = await runCommand({
  argv: process.argv.slice(2),
  env: process.env,
  stdin: process.stdin,
  stdout: process.stdout,
  stderr: process.stderr,
  root: projectRoot(),
  tools,
});
