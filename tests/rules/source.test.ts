import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { projectRoot } from '../../server/root.ts';
import { check } from './support/planted-tree.ts';

// Put together, or this file would be refused.
const HOME = ['', 'home', 'someone'].join('/');
const MAC_HOME = ['', 'Users', 'someone'].join('/');

describe('a planted character or path is refused', () => {
  test.each([
    ['an override that shows code in another order', 'const a = 1; // \u202e', 'U+202E'],
    ['an isolate', 'const a = "\u2066";', 'U+2066'],
    ['a zero-width space', 'const\u200b a = 1;', 'U+200B'],
    ['a joiner between letters', 'const a\u200db = 1;', 'U+200D'],
    ['a byte order mark', '\ufeffconst a = 1;', 'U+FEFF'],
    ['a tag character', 'const a = "\u{e0041}";', 'U+E0041'],
    ['a NUL', 'const a = "\0";', 'U+0000'],
    ['a home folder', `read('${HOME}/text.txt');`, HOME],
    ['a home folder of a Mac', `read('${MAC_HOME}/text.txt');`, MAC_HOME],
    ['a home folder of Windows', "read('C:\\Users\\someone');", 'C:\\Users'],
  ])('%s', (_what, line, named) => {
    const { exitCode, problems } = check('check-source', { 'server/file.ts': `\n${line}\n` });
    expect(exitCode).toBe(1);
    expect(problems[0]).toMatch(/^server\/file\.ts:2: /);
    expect(problems[0]).toContain(named);
  });
});

test.each([
  ['the joiner of a family of emoji', 'const family = "👨\u200d👩\u200d👧";'],
  ['Japanese and its full-width space', 'const text = "対訳　例";'],
  ['a relative path', "import '../home/page.ts';"],
  ['an address', 'https://example.org/home/page'],
])('%s may stand', (_what, line) => {
  expect(check('check-source', { 'server/file.ts': line })).toMatchObject({ exitCode: 0 });
});

test('hostile bytes may stand in fixtures', () => {
  const files = { 'tests/fixtures/bidi.txt': '\u202e', 'tests/golden/case/input.txt': '\u200b' };
  expect(check('check-source', files)).toMatchObject({ exitCode: 0, problems: [] });
});

test('no test is skipped, focused or left for later', () => {
  const folder = join(projectRoot(), 'tests');
  const marked = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.test.ts'))
    .filter((path) => MARK.test(readFileSync(join(folder, path), 'utf8')));
  expect(marked).toEqual([]);
});

const MARK =
  /\b(?:test|it|describe)(?:\.\w+)*\.(?:skip|only|todo|failing)\b|\b[xf](?:test|it|describe)\(/;
