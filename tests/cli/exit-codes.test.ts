import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { describe, expect, test } from '@jest/globals';
import { runCommand } from '../../server/cli/run.ts';
import { projectRoot } from '../../server/root.ts';
import { STARTER, taiyaku, workFolder } from './support/taiyaku.ts';

const folder = workFolder();
const text = folder.write('text.txt', '米韓は抑止力を強める。\n');
const wide = folder.write('wide.csv', 'id,ja,en,colour\n1,抑止,deterrence,red\n');
const broken = folder.write('broken.csv', 'id,ja,en\n1,抑止,deterrence\n1,核,nuclear\n2,,\n');
const headless = folder.write('headless.csv', 'a,b\n1,2\n');
const empty = folder.write('empty.txt', '');
const binary = folder.write(
  'image.txt',
  Uint8Array.from({ length: 500 }, (_, i) => i % 7),
);
const missing = join(folder.path, 'nothing.txt');
const blocker = folder.write('file', '');
const bare = join(folder.path, 'bare');
mkdirSync(bare);

interface Row {
  readonly name: string;
  readonly args: readonly string[];
  readonly input?: string | Uint8Array;
  readonly env?: Readonly<Record<string, string>>;
  readonly code: number;
  /** What standard error says; nothing at all where it is left out. */
  readonly says?: RegExp;
}

const ROWS: readonly Row[] = [
  { name: 'a good command', args: ['unwrap', text], code: 0 },
  { name: 'help that is asked for', args: ['--help'], code: 0 },
  {
    name: 'columns that are not ours',
    args: ['recognise', text, '--glossary', wide],
    code: 0,
    says: /colour/,
  },
  { name: 'no command', args: [], code: 2, says: /^Usage: taiyaku/ },
  { name: 'an unknown command', args: ['recognize'], code: 2, says: /no command recognize/ },
  { name: 'an unknown option', args: ['unwrap', '--fast'], code: 2, says: /no option --fast/ },
  {
    name: 'an option without its value',
    args: ['recognise', '--glossary'],
    code: 2,
    says: /needs a value/,
  },
  {
    name: 'a format there is not',
    args: ['unwrap', '--format', 'xml'],
    code: 2,
    says: /xml.*text, json/,
  },
  {
    name: 'a language there is not',
    args: ['--lng', 'fr', 'unwrap', text],
    code: 2,
    says: /ja, en, ko/,
  },
  { name: 'two files', args: ['segment', text, text], code: 2, says: /more arguments/ },
  { name: 'no glossary', args: ['recognise', text], code: 2, says: /--glossary FILE/ },
  {
    name: 'jobs with a glossary',
    args: ['recognise', '--jsonl', '--glossary', STARTER],
    code: 2,
    says: /--glossary/,
  },
  {
    name: 'a layout for JSON',
    args: ['export', '--format', 'json', '--layout', 'term'],
    code: 2,
    says: /--layout/,
  },
  {
    name: 'an unknown glossary in the store',
    args: ['export', '--glossary', 'x'],
    env: { DATA_DIR: join(folder.path, 'data') },
    code: 2,
    says: /no such glossary/,
  },
  {
    name: 'an unknown document in the store',
    args: ['export', '--document', 'x'],
    env: { DATA_DIR: join(folder.path, 'data') },
    code: 2,
    says: /no such document/,
  },
  { name: 'a setting that is wrong', args: ['export'], env: { PORT: 'x' }, code: 2, says: /PORT/ },
  { name: 'an empty text', args: ['unwrap', empty], code: 3, says: /empty\.txt.*no text/ },
  { name: 'an empty standard input', args: ['segment'], code: 3, says: /standard input.*no text/ },
  {
    name: 'a NUL in a text',
    args: ['segment', '-'],
    input: `${'抑止力'.repeat(30)}\0`,
    code: 3,
    says: /U\+0000/,
  },
  {
    name: 'a file that is no text',
    args: ['unwrap', binary],
    code: 3,
    says: /image\.txt.*not a text file/,
  },
  {
    name: 'a text that is too long',
    args: ['unwrap'],
    input: 'a'.repeat(2_000_001),
    code: 3,
    says: /2000000|2,000,000/,
  },
  {
    name: 'a file that is too large',
    args: ['unwrap'],
    input: 'a'.repeat(6_000_100),
    code: 3,
    says: /6 MB/,
  },
  {
    name: 'a glossary with bad rows',
    args: ['recognise', text, '--glossary', broken],
    code: 3,
    says: /broken\.csv, row 4, column ja.*\n1 more problem/,
  },
  {
    name: 'a glossary without a header',
    args: ['recognise', text, '--glossary', headless],
    code: 3,
    says: /headless\.csv, row 1/,
  },
  { name: 'a job that is wrong', args: ['recognise', '--jsonl'], input: '{\n', code: 3 },
  {
    name: 'a text that is not there',
    args: ['unwrap', missing],
    code: 4,
    says: /nothing\.txt.*no such file/,
  },
  { name: 'a folder without texts', args: ['unwrap', bare], code: 2, says: /no \.txt or \.md/ },
  { name: 'a folder for a text', args: ['segment', folder.path], code: 4, says: /it is a folder/ },
  {
    name: 'a glossary that is not there',
    args: ['recognise', text, '--glossary', missing],
    code: 4,
    says: /nothing\.txt/,
  },
  {
    name: 'a target that cannot be written',
    args: ['export', join(folder.path, 'no/where.csv')],
    env: { DATA_DIR: join(folder.path, 'data') },
    code: 4,
    says: /where\.csv.*no such file/,
  },
  {
    name: 'a data folder that cannot be made',
    args: ['export'],
    env: { DATA_DIR: join(blocker, 'data') },
    code: 4,
    says: /cannot be written/,
  },
];

describe('the exit code tells how it went, and standard error why', () => {
  test.each(ROWS)('$code: $name', ({ args, input = '', env = {}, code, says }) => {
    const finished = taiyaku(args, { input, env });
    expect(finished.stderr).toMatch(says ?? /^$/);
    expect(finished.code).toBe(code);
    // A refusal is a line or two, and nothing of ours shows through it.
    if (args.length > 0) expect(finished.stderr.split('\n').length).toBeLessThanOrEqual(3);
    expect(finished.stderr).not.toMatch(/ at .*:\d+|\{\{|node:|errors:|cli:|undefined/);
  });
});

test('70: a bug of ours', async () => {
  const stderr = new PassThrough();
  const code = await runCommand({
    argv: ['segment', text],
    env: {},
    stdin: new PassThrough(),
    stdout: new PassThrough(),
    stderr,
    root: projectRoot(),
    tools: {
      decode: () => Promise.reject(new RangeError('broken')),
      segmenter: () => Promise.reject(new Error('not asked for')),
      spellings: () => Promise.reject(new Error('not asked for')),
      koreanWords: () => Promise.reject(new Error('not asked for')),
      fileWorkers: () => Promise.reject(new Error('not asked for')),
      openServices: () => Promise.reject(new Error('not asked for')),
      serve: () => Promise.reject(new Error('not asked for')),
    },
  });
  expect(String(stderr.read())).toMatch(
    /^taiyaku: Something went wrong inside.*: RangeError: broken\n$/,
  );
  expect(code).toBe(70);
});

describe('the reader is told in their language', () => {
  test.each([
    ['LC_ALL', { LC_ALL: 'ko_KR.UTF-8', LANG: 'ja_JP.UTF-8' }, [], /읽을 수 없습니다/],
    ['LANG', { LANG: 'ja_JP.UTF-8' }, [], /読み込めません/],
    ['neither', { LANG: 'C' }, [], /cannot be read/],
    ['--lng before both', { LC_ALL: 'ko_KR.UTF-8' }, ['--lng', 'ja'], /読み込めません/],
    ['--lng= written as one', { LC_ALL: 'ko_KR.UTF-8' }, ['--lng=en'], /cannot be read/],
  ])('%s', (_, env, options, says) => {
    expect(taiyaku([...options, 'unwrap', missing], { env }).stderr).toMatch(says);
  });

  test.each([['ja'], ['en'], ['ko']])('help in %s names every command and option', (language) => {
    const { stdout } = taiyaku(['--lng', language, '--help']);
    for (const command of ['recognise', 'unwrap', 'segment', 'export', 'serve']) {
      expect(stdout).toContain(`  ${command} `);
    }
    const recognise = taiyaku(['recognise', '--lng', language, '--help']).stdout;
    for (const option of ['--glossary', '--format', '--all', '--jsonl', '--lng']) {
      expect(recognise).toContain(`  ${option}`);
    }
  });
});
