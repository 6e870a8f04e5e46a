import { spawnSync } from 'node:child_process';
import { beforeAll, expect, test } from '@jest/globals';
import { z } from 'zod';
import { projectRoot } from '../../server/root.ts';

/** Lines that a room refuses, linted in the place of one of its files. */
const ROOMS = [
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
] as const;

// One process for all: what takes the time is reading the types of the whole project.
let messages: readonly (readonly { readonly line: number; readonly message: string }[])[];
beforeAll(() => {
  messages = lint(
    ROOMS.map(([, filePath, lines]) => ({
      filePath,
      source: lines.map(([line]) => line).join('\n'),
    })),
  );
});

test.each(ROOMS.map(([room, , lines], at) => ({ room, lines, at })))(
  '$room refuse what they must',
  ({ lines, at }) => {
    const refused = lines.map(([line, message], index) => ({
      line,
      refused: messages[at]?.some(
        (found) => found.line === index + 1 && found.message.startsWith(message),
      ),
    }));
    expect(refused.filter((line) => line.refused !== true)).toEqual([]);
  },
);

const ResultSchema = z.array(z.array(z.object({ line: z.number(), message: z.string() })));

const LINT = `
  import { ESLint } from 'eslint';
  import { text } from 'node:stream/consumers';
  const eslint = new ESLint();
  const all = [];
  for (const { filePath, source } of JSON.parse(await text(process.stdin))) {
    const [result] = await eslint.lintText(source, { filePath });
    all.push(result.messages);
  }
  process.stdout.write(JSON.stringify(all));
`;

function lint(files: readonly { readonly filePath: string; readonly source: string }[]) {
  const { stdout } = spawnSync(process.execPath, ['--input-type=module', '--eval', LINT], {
    cwd: projectRoot(),
    input: JSON.stringify(files),
    encoding: 'utf8',
  });
  const results: unknown = JSON.parse(stdout);
  return ResultSchema.parse(results);
}
