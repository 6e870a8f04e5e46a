import { spawnSync } from 'node:child_process';
import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { PROGRAM, STARTER, taiyaku, workFolder, type Finished } from './support/taiyaku.ts';

const folder = workFolder();

interface Answer {
  readonly matches?: readonly unknown[];
  readonly paragraphs?: readonly unknown[];
  readonly error?: { readonly code: string; readonly message: string };
}

interface Line extends Answer {
  readonly file: string;
}

const lines = ({ stdout }: Finished): readonly Line[] =>
  stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Line);

const recognise = (paths: readonly string[], ...options: readonly string[]): Finished =>
  taiyaku(['recognise', ...paths, '--glossary', STARTER, ...options]);

beforeAll(() => {
  for (const name of ['tree', 'tree/b', 'tree/b/deep', 'tree/d.txt']) {
    mkdirSync(join(folder.path, name), { recursive: true });
  }
  folder.write('tree/c.txt', '米韓の核協議グループ');
  folder.write('tree/a.md', '抑止力について');
  folder.write('tree/b/deep/x.TXT', '米国防省');
  folder.write('tree/b/notes.docx', '抑止力');
  symlinkSync('..', join(folder.path, 'tree/b/up'));
});

describe('recognise on many files', () => {
  test('a folder: its texts, sorted, those of folders in it too, each with what it gets alone', () => {
    const found = recognise([join(folder.path, 'tree')], '--all');
    const names = ['tree/a.md', 'tree/b/deep/x.TXT', 'tree/c.txt'];
    const files = names.map((name) => join(folder.path, name));
    expect({ code: found.code, stderr: found.stderr }).toEqual({ code: 0, stderr: '' });
    expect(lines(found)).toEqual(
      files.map((file) => {
        const alone = JSON.parse(recognise([file], '--all').stdout) as Answer;
        return { file, ...alone };
      }),
    );
  });

  test('more files than are read at once: in the order in which they are named', () => {
    const texts = Array.from({ length: 40 }, (_, number) =>
      folder.write(`n${String(number)}.txt`, '抑止力。'.repeat(number % 7 === 0 ? 3_000 : 1)),
    );
    const files = texts.toReversed();
    const found = lines(recognise(files));
    expect(found.map(({ file }) => file)).toEqual(files);
    expect(found.map(({ matches }) => matches?.length)).toEqual(
      Array.from({ length: 40 }, (_, at) => ((39 - at) % 7 === 0 ? 3_000 : 1)),
    );
  });

  test.each([
    ['a text that cannot be taken', 3, 'text.binary', () => folder.write('nul.txt', '核\0')],
    ['a file that is not there', 4, 'file.read', () => join(folder.path, 'none.txt')],
  ])('%s is answered in its place, and the exit code is %i', (_, exitCode, error, broken) => {
    const good = folder.write('good.txt', '抑止力');
    const files = [good, broken(), good];
    const found = recognise(files);
    expect({ code: found.code, stderr: found.stderr }).toEqual({ code: exitCode, stderr: '' });
    expect(lines(found)).toMatchObject([
      { file: good, matches: [{ surface: '抑止' }] },
      { file: files[1], error: { code: error, message: expect.stringMatching(/\w/) } },
      { file: good, matches: [{ surface: '抑止' }] },
    ]);
  });

  test('--progress shows on standard error how many are done', () => {
    const { stderr } = recognise([join(folder.path, 'tree')], '--progress');
    expect(stderr).toContain('3/3 100%');
  });

  test.each([
    ['a form that is one page or table', ['--format', 'html'], '--format html'],
    ['standard input among files', ['-'], '(-)'],
  ])('%s is refused', (_, given, said) => {
    const { code, stdout, stderr } = recognise([join(folder.path, 'tree'), ...given]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(said);
  });

  test('a reader that goes away ends it quietly', () => {
    const line = `"${process.execPath}" "${PROGRAM}" recognise "${join(folder.path, 'tree')}" "${join(folder.path, 'tree')}" --glossary "${STARTER}" | head -c 9; echo " $\{PIPESTATUS[0]}"`;
    const { stdout, stderr } = spawnSync('bash', ['-c', line], { encoding: 'utf8' });
    expect([stdout, stderr]).toEqual(['{"file":" 0\n', '']);
  });
});

describe('unwrap on many files', () => {
  test('gives for each file what it gives for the file alone', () => {
    const files = ['tree/a.md', 'tree/c.txt'].map((name) => join(folder.path, name));
    expect(lines(taiyaku(['unwrap', ...files]))).toEqual(
      files.map((file) => ({
        file,
        ...(JSON.parse(taiyaku(['unwrap', file, '--format', 'json']).stdout) as Answer),
      })),
    );
  });

  test('text in lines would not tell which file they are of', () => {
    const { code, stderr } = taiyaku(['unwrap', 'a', 'b', '--format', 'text']);
    expect(code).toBe(2);
    expect(stderr).toContain('--format text');
  });
});
