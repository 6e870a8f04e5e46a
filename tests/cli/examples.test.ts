import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { projectRoot } from '../../server/root.ts';

interface Example {
  readonly command: string;
  readonly output: string;
}

const root = projectRoot();
const examples = ['README.md', 'docs/cli.md']
  .flatMap((page) => [
    ...readFileSync(join(root, page), 'utf8').matchAll(/^```console\n([\s\S]*?)^```/gm),
  ])
  .flatMap(([, block = '']) => readExamples(block));

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'taiyaku-examples-'));
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('the examples of the documents print what they say', () => {
  test('there are some', () => {
    expect(examples.length).toBeGreaterThanOrEqual(6);
  });

  test.each(examples)('$command', ({ command, output }) => {
    expect(run(command)).toBe(output);
  });
});

/** A line that begins with `$ ` is typed; what follows, up to the next such line, is printed. */
function readExamples(block: string): readonly Example[] {
  return block
    .split(/^\$ /m)
    .slice(1)
    .map((example) => {
      const end = example.indexOf('\n');
      return { command: example.slice(0, end), output: example.slice(end + 1) };
    });
}

/** Both streams, as a terminal shows them. Files are written into a folder of their own. */
function run(command: string): string {
  const line = command
    .replaceAll('npx taiyaku', `"${process.execPath}" "${join(root, 'bin/taiyaku.mjs')}"`)
    .replaceAll('glossary/starter/', `${join(root, 'glossary/starter')}/`);
  const { stdout, stderr } = spawnSync(line, {
    cwd: folder,
    shell: true,
    encoding: 'utf8',
    env: { PATH: process.env['PATH'], DATA_DIR: join(folder, 'data') },
  });
  return stdout + stderr;
}
