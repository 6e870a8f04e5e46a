import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { z } from 'zod';
import { projectRoot } from '../../server/root.ts';

/** Lines that a room refuses, linted in the place of one of its files. */
test.each([
  [
    'the engine',
    'glossary/text/span.ts',
    [
      ['const now = Date.now();', 'Time is handed in'],
      ['const today = new Date();', 'Time is handed in'],
      ['const elapsed = performance.now();', 'Time is handed in'],
      ['const die = Math.random();', 'Randomness is handed in'],
      ["const folder = process.env['HOME'];", 'Settings come from server/config.ts'],
      ["const data = JSON.parse('1');", 'Parsed JSON is `unknown`'],
      ['export default 1;', 'Named exports only'],
      ["console.log('x');", 'Unexpected console statement'],
      ["eval('1');", '`eval` can be harmful'],
      ["new Function('return 1')();", 'The Function constructor is eval'],
      ['// TODO: later', "Unexpected 'todo' comment"],
    ],
  ],
  [
    'the pages',
    'server/web/i18n.ts',
    [
      [
        "const res = { render(_page: string) {} }; res.render('page');",
        'Pages are rendered by server/web/render.ts',
      ],
      ["void fetch('http://example.org');", "Unexpected use of 'fetch'"],
      ['Promise.resolve(1);', 'Promises must be awaited'],
    ],
  ],
] as const)('%s refuse what they must', (_room, file, lines) => {
  const source = lines.map(([line]) => line).join('\n');
  const messages = lint(file, source);
  const refused = lines.map(([, message], index) => ({
    line: lines[index]?.[0],
    refused: messages.some(
      (found) => found.line === index + 1 && found.message.startsWith(message),
    ),
  }));
  expect(refused.filter((line) => !line.refused)).toEqual([]);
});

const ResultSchema = z.array(
  z.object({ messages: z.array(z.object({ line: z.number(), message: z.string() })) }),
);

function lint(file: string, source: string): readonly { line: number; message: string }[] {
  const root = projectRoot();
  const { stdout } = spawnSync(
    process.execPath,
    [
      join(root, 'node_modules/eslint/bin/eslint.js'),
      '--stdin',
      '--stdin-filename',
      file,
      '--format',
      'json',
    ],
    { cwd: root, input: source, encoding: 'utf8' },
  );
  const results: unknown = JSON.parse(stdout);
  return ResultSchema.parse(results).flatMap(({ messages }) => messages);
}
