import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openAutomaton } from '../../../glossary/recognise/automaton.ts';
import { packPatterns } from '../../../glossary/recognise/packed-patterns.ts';
import { AppError } from '../../../server/errors.ts';
import { projectRoot } from '../../../server/root.ts';
import { performer } from '../../../server/workers/answer.ts';
import { createPool, type Pool } from '../../../server/workers/pool.ts';
import type { WorkerTasks } from '../../../server/worker.ts';

const died: Error[] = [];
let folder: string;
let pool: Pool<WorkerTasks>;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'taiyaku-pool-'));
  pool = createPool<WorkerTasks>({
    entry: join(projectRoot(), 'dist/worker.js'),
    threads: 2,
    onError: (error) => died.push(error),
  });
});

afterAll(async () => {
  await pool.close();
  rmSync(folder, { recursive: true });
  expect(died).toEqual([]);
});

const write = (name: string, content: string | Uint8Array): string => {
  const file = join(folder, name);
  writeFileSync(file, content);
  return file;
};

describe('a task', () => {
  test('is done by a thread', async () => {
    const file = write('a.txt', '核の傘。\n');
    const line: unknown = JSON.parse(await pool.run('unwrapFile', { file }));
    expect(line).toMatchObject({
      file,
      paragraphs: [{ start: 0, text: '核の傘。' }],
    });
  });

  test('builds an automaton in memory that both threads see', async () => {
    const patterns = packPatterns(['核の傘', '傘']);
    const transfer = [patterns.units.buffer, patterns.ends.buffer];
    const tables = await pool.run('buildAutomaton', patterns, { transfer });
    // Not by `instanceof`: it was made in another realm than the test's.
    expect(tables.cells.buffer.constructor.name).toBe('SharedArrayBuffer');
    const found: number[] = [];
    openAutomaton(tables).scan('核の傘', (pattern) => found.push(pattern));
    expect(found).toEqual([0, 1]);
  });

  test('may be one of more than there are threads', async () => {
    const files = Array.from({ length: 9 }, (_, number) => write(`${String(number)}.txt`, '核'));
    const lines = await Promise.all(files.map((file) => pool.run('unwrapFile', { file })));
    expect(lines.map((line) => (JSON.parse(line) as { file: string }).file)).toEqual(files);
  });

  test.each([
    ['a file that is not there', 'file.read', () => join(folder, 'none.txt')],
    ['a text that is none', 'text.binary', () => write('nul.txt', '核\0')],
  ])('%s: refuses with its code and its data', async (_, code, file) => {
    const path = file();
    const refusal: unknown = await pool.run('unwrapFile', { file: path }).catch((e: unknown) => e);
    expect(refusal).toBeInstanceOf(AppError);
    expect(refusal).toMatchObject({ code, data: { file: path } });
  });

  test('that is no longer wanted is taken out', async () => {
    const aborted = pool.run('unwrapFile', { file: folder }, { signal: AbortSignal.abort() });
    await expect(aborted).rejects.toMatchObject({ name: 'AbortError' });
    const file = write('after.txt', '核');
    await expect(pool.run('unwrapFile', { file })).resolves.toContain('核');
  });
});

describe('in the thread', () => {
  const perform = performer({
    double: (value: number) => 2 * value,
    refuse: () => {
      throw new AppError('text.empty', { limit: 3 }, [{ code: 'text.empty', line: 1 }]);
    },
    fail: () => Promise.reject(new TypeError('a bug')),
  });

  test.each([
    ['an answer', 'double', { kind: 'done', output: 42 }],
    [
      'a refusal, as data',
      'refuse',
      {
        kind: 'refused',
        code: 'text.empty',
        data: { limit: 3 },
        problems: [{ code: 'text.empty', line: 1 }],
      },
    ],
  ])('%s', async (_, name, answer) => {
    await expect(perform({ name, input: 21 })).resolves.toEqual(answer);
  });

  test.each([
    ['a bug is thrown', 'fail', TypeError],
    ['so is a name that is no task', 'none', RangeError],
  ])('%s', async (_, name, error) => {
    await expect(perform({ name, input: 21 })).rejects.toThrow(error);
  });
});
