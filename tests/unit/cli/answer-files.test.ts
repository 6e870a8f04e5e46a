import { describe, expect, test } from '@jest/globals';
import { answerFiles } from '../../../server/cli/bulk/answer-files.ts';
import type { Context } from '../../../server/cli/context.ts';
import { loadMessages } from '../../../server/cli/messages.ts';
import { ReaderGone } from '../../../server/cli/output.ts';
import type { FileWorkers } from '../../../server/cli/tools.ts';
import { AppError } from '../../../server/errors.ts';
import { projectRoot } from '../../../server/root.ts';

const FILES = Array.from({ length: 50 }, (_, number) => `/nowhere/${String(number)}.txt`);

interface Run {
  readonly written: string[];
  readonly steps: number;
  readonly exitCode: number;
  readonly mostUnderWay: number;
  readonly closed: boolean;
  readonly failure: unknown;
}

async function run(
  answer: (file: string) => Promise<string>,
  write: (line: string) => Promise<void> = () => Promise.resolve(),
): Promise<Run> {
  const state = { steps: 0, exitCode: 0, underWay: 0, mostUnderWay: 0, closed: false };
  const written: string[] = [];
  const unused = (): never => {
    throw new Error('not for many files');
  };
  const workers: FileWorkers = {
    threads: 3,
    recogniseFile: unused,
    checkFile: unused,
    unwrapFile: async ({ file }) => {
      state.underWay += 1;
      state.mostUnderWay = Math.max(state.mostUnderWay, state.underWay);
      try {
        return await answer(file);
      } finally {
        state.underWay -= 1;
      }
    },
    close: () => {
      state.closed = true;
      return Promise.resolve();
    },
  };
  const context: Context = {
    tools: {
      decode: unused,
      segmenter: unused,
      spellings: unused,
      koreanWords: unused,
      openServices: unused,
      serve: unused,
      fileWorkers: () => Promise.resolve(workers),
    },
    input: { [Symbol.asyncIterator]: unused },
    output: {
      async write(content) {
        await write(String(content));
        written.push(String(content));
      },
    },
    language: 'en',
    messages: loadMessages(projectRoot(), 'en'),
    warn: unused,
    progress: () => ({
      step: () => (state.steps += 1),
      to: () => undefined,
      stop: () => undefined,
    }),
    finish: (code) => {
      state.exitCode = code;
    },
  };
  const failure: unknown = await answerFiles(context, {
    command: 'taiyaku unwrap',
    paths: FILES,
    progress: false,
    answer: (given, file) => given.unwrapFile({ file }),
  }).then(
    () => null,
    (error: unknown) => error,
  );
  return { ...state, written, failure };
}

describe('answers for many files', () => {
  test('stand in order, however long each takes, and few are under way at once', async () => {
    const { written, steps, mostUnderWay, closed, exitCode } = await run(async (file) => {
      const turns = (Number.parseInt(file.slice(9), 10) * 7) % 11;
      for (let turn = 0; turn < turns; turn += 1) await Promise.resolve();
      return `${file}\n`;
    });
    expect(written).toEqual(FILES.map((file) => `${file}\n`));
    expect({ steps, closed, exitCode }).toEqual({ steps: 50, closed: true, exitCode: 0 });
    expect(mostUnderWay).toBeLessThanOrEqual(6);
  });

  test('the worst of what went wrong decides the exit code', async () => {
    const { written, exitCode } = await run((file) => {
      if (file.endsWith('/1.txt')) return Promise.reject(new AppError('file.read', { file }));
      if (file.endsWith('/2.txt')) return Promise.reject(new AppError('text.binary', { file }));
      return Promise.resolve('{}\n');
    });
    expect(exitCode).toBe(4);
    expect(written).toHaveLength(50);
    expect(written[2]).toBe(
      '{"file":"/nowhere/2.txt","error":{"code":"text.binary","message":"This is not a text file."}}\n',
    );
  });

  test('a thread that dies takes one file with it', async () => {
    const { written, exitCode } = await run((file) =>
      file.endsWith('/3.txt')
        ? Promise.reject(new Error('worker terminated'))
        : Promise.resolve('{}\n'),
    );
    expect(exitCode).toBe(70);
    expect(written[3]).toContain('"code":"internal"');
    expect(written).toHaveLength(50);
  });

  test('when nobody reads any more the threads are ended', async () => {
    const { failure, closed, written } = await run(
      () => Promise.resolve('{}\n'),
      () => Promise.reject(new ReaderGone()),
    );
    expect(failure).toBeInstanceOf(ReaderGone);
    expect({ closed, written }).toEqual({ closed: true, written: [] });
  });
});
