import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { readGlossary } from '../../glossary/index.ts';
import { STARTER, taiyaku, workFolder } from './support/taiyaku.ts';

const folder = workFolder();

const starter = readGlossary({ text: readFileSync(STARTER, 'utf8'), format: 'csv' }).concepts;

const path = (name: string): string => join(folder.path, name);

describe('from one format into another and back', () => {
  test.each(['tbx', 'xlsx', 'json', 'tsv'])('%s', (extension) => {
    const layout = extension === 'tsv' || extension === 'xlsx' ? ['--layout', 'term'] : [];
    const there = taiyaku(['convert', STARTER, path(`a.${extension}`), ...layout]);
    expect(there).toEqual({ code: 0, stdout: '', stderr: '' });
    const back = taiyaku(['convert', path(`a.${extension}`), '-', '--to', 'json']);
    expect(back).toMatchObject({ code: 0, stderr: '' });
    expect(readGlossary({ text: back.stdout, format: 'json' }).concepts).toEqual(starter);
  });

  test('what the target does not carry is named, and the file is written', () => {
    const { code, stderr } = taiyaku(['convert', STARTER, path('a.utx'), '--lang', 'ko']);
    expect(code).toBe(0);
    expect(stderr).toMatch(/utx does not carry everything/);
    expect(stderr).toMatch(/English terms: \d+/);
    expect(readFileSync(path('a.utx'), 'utf8')).toMatch(/^#UTX 1\.11; ja\/ko\r\n/);
  });

  test('any format is a glossary to recognise with', () => {
    taiyaku(['convert', STARTER, path('b.tbx')]);
    const { stdout } = taiyaku(['recognise', '--glossary', path('b.tbx'), '--format', 'tsv'], {
      input: '拡大抑止',
    });
    expect(stdout).toContain('拡大抑止');
  });
});

describe('what cannot be done is said, and nothing is written', () => {
  test.each([
    ['a name that tells no format', [STARTER, path('x.doc')], 2, /--to/],
    ['a layout for TBX', [STARTER, path('x.tbx'), '--layout', 'term'], 2, /--layout/],
    ['one file', [STARTER], 2, /argument/],
    ['a file that is not there', [path('none.csv'), path('x.json')], 4, /none\.csv/],
    ['a table as TBX', [STARTER, path('x.json'), '--from', 'tbx'], 3, /XML/],
    ['a CSV as a spreadsheet', [STARTER, path('x.json'), '--from', 'xlsx'], 3, /Excel/],
  ])('%s', (_, args, code, says) => {
    const finished = taiyaku(['convert', ...args]);
    expect(finished.code).toBe(code);
    expect(finished.stderr).toMatch(says);
  });
});
