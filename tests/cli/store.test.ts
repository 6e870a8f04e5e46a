import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { readGlossary } from '../../glossary/index.ts';
import { childStarter } from './support/child.ts';
import { STARTER, taiyaku, workFolder } from './support/taiyaku.ts';

const start = childStarter();
const folder = workFolder();
const env = { DATA_DIR: join(folder.path, 'data') };

function conceptsOf(text: string, format: 'csv' | 'json'): readonly string[] {
  const { concepts, problems } = readGlossary({ text, format });
  expect(problems).toEqual([]);
  return concepts.map(({ id }) => id);
}

const starter = conceptsOf(readFileSync(STARTER, 'utf8'), 'csv');

describe('export', () => {
  test.each([
    ['CSV', [], 'csv'],
    ['CSV by terms', ['--layout', 'term'], 'csv'],
    ['CSV for spreadsheets', ['--spreadsheet'], 'csv'],
    ['JSON', ['--format', 'json'], 'json'],
  ] as const)('the glossary as %s holds every concept', (_, options, format) => {
    const { code, stdout, stderr } = taiyaku(['export', ...options], { env });
    expect([code, stderr]).toEqual([0, '']);
    expect(conceptsOf(stdout, format)).toEqual(starter);
  });

  test('only the spreadsheet has a byte order mark', () => {
    const marked = (...options: readonly string[]): boolean =>
      taiyaku(['export', ...options], { env }).stdout.startsWith('\uFEFF');
    expect([marked(), marked('--spreadsheet')]).toEqual([false, true]);
  });

  test('goes into a file, whose name says the format', () => {
    const file = join(folder.path, 'out.json');
    expect(taiyaku(['export', file], { env })).toEqual({ code: 0, stdout: '', stderr: '' });
    expect(conceptsOf(readFileSync(file, 'utf8'), 'json')).toEqual(starter);
  });

  test('a glossary is called by its name', () => {
    const { code } = taiyaku(['export', '--glossary', '安全保障政策'], { env });
    expect(code).toBe(0);
  });
});

describe('serve', () => {
  test('is the server, and ends when it is asked to', async () => {
    const child = start(['serve'], {
      PORT: '0',
      LOG_LEVEL: 'silent',
      DATA_DIR: join(folder.path, 'served'),
    });
    const [line] = (await once(child.stdout, 'data')) as [Buffer];
    const origin = /http:\/\/\S+/.exec(line.toString())?.[0] ?? '';
    const answer = await fetch(`${origin}/api/v1/glossaries`);
    expect(answer.status).toBe(200);
    await answer.text();
    child.kill('SIGTERM');
    expect(await once(child, 'exit')).toEqual([0, null]);
  });
});
