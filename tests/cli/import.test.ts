import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { z } from 'zod';
import { STARTER, taiyaku, workFolder } from './support/taiyaku.ts';

const folder = workFolder();
const env = { DATA_DIR: join(folder.path, 'data') };

const write = (name: string, content: string | Uint8Array): string => {
  const path = join(folder.path, name);
  writeFileSync(path, content);
  return path;
};
const AnswerSchema = z.object({
  isApplied: z.boolean(),
  changeSetId: z.string().nullable(),
  encoding: z.string().nullable(),
  columns: z.array(z.object({ name: z.string(), role: z.string() })),
  rows: z.int(),
  new: z.int(),
  changed: z.int(),
  same: z.int(),
  skipped: z.int(),
  problems: z.array(z.object({ row: z.int().optional(), message: z.string() })),
});
const run = (...options: readonly string[]) => {
  const { code, stdout, stderr } = taiyaku(
    ['import', ...options, '--format', 'json', '--lng', 'en'],
    {
      env,
    },
  );
  return {
    code,
    stderr,
    answer: stdout === '' ? null : AnswerSchema.parse(JSON.parse(stdout)),
  };
};

const MIXED = 'ja,en,備考\n議定書,protocol,補足\n核協議グループ,Nuclear Talks Group,\n覚書\n';

describe('import', () => {
  test('says what would become of every row, and changes nothing', () => {
    const file = write('mixed.csv', MIXED);
    const { code, answer } = run(file, '--dry-run', '--policy', 'replace');
    expect(code).toBe(0);
    expect(answer).toMatchObject({
      isApplied: false,
      encoding: 'utf-8',
      rows: 3,
      new: 1,
      changed: 1,
      same: 0,
      skipped: 1,
      problems: [{ row: 4, message: 'The row has 1 cells and the header 3.' }],
    });
  });

  test('is refused by a row that cannot be read, unless it is left out', () => {
    const file = write('mixed.csv', MIXED);
    const refused = run(file);
    expect([refused.code, refused.answer?.isApplied]).toEqual([3, false]);
    const { code, answer } = run(file, '--skip-problems');
    expect([code, answer?.isApplied, answer?.new]).toEqual([0, true, 1]);
    expect(run(file, '--dry-run').answer).toMatchObject({ new: 0, same: 1 });
  });

  test('its own export changes nothing', () => {
    const exported = join(folder.path, 'own.json');
    taiyaku(['export', exported], { env });
    const { code, answer } = run(exported, '--policy', 'replace');
    expect(code).toBe(0);
    expect(answer).toMatchObject({ isApplied: false, new: 0, changed: 0, skipped: 0 });
  });

  test('makes a new glossary', () => {
    expect(run(STARTER, '--new', '写し').answer).toMatchObject({ isApplied: true });
    const { code, stdout } = taiyaku(['export', '--glossary', '写し', '--format', 'json'], { env });
    expect([code, stdout.length > 1_000]).toEqual([0, true]);
  });

  test('reads columns as they are said to be, by name or number, in any encoding and with any delimiter', () => {
    const shiftJis = Buffer.concat([
      Buffer.from('A;B;C\n'),
      Buffer.from([0x8f, 0xf0, 0x96, 0xf1]),
      Buffer.from(';treaty;x\n'),
    ]);
    const file = write('odd.txt', shiftJis);
    const { answer } = run(
      file, '--into', '写し', '--dry-run', '--from', 'csv', '--encoding', 'cp932', '--delimiter', 'semicolon', '--map', 'A=ja', '2=en',
    ); // prettier-ignore
    expect(answer).toMatchObject({ encoding: 'cp932', rows: 1, new: 1 });
    expect(answer?.columns.map(({ role }) => role)).toEqual(['ja', 'en', '']);
  });

  test.each([
    ['a glossary that is not there', ['x.csv', '--into', 'nowhere'], 2],
    ['two ways to say where', ['x.csv', '--into', '写し', '--new', 'x'], 2],
    ['a column that is not there', ['x.csv', '--into', '写し', '--map', 'Z=ja'], 2],
    ['a role that is none', ['x.csv', '--into', '写し', '--map', 'ja=foo'], 2],
    ['a file in which nothing is recognised', ['nothing.csv', '--into', '写し'], 3],
    ['a file that is not there', ['missing.csv', '--into', '写し'], 4],
  ])('refuses %s', (_, options, code) => {
    write('x.csv', 'ja,en\n覚書,memorandum\n');
    write('nothing.csv', 'foo,bar\n1,2\n');
    const [file = '', ...rest] = options;
    const refused = run(join(folder.path, file), ...rest);
    expect([refused.code, refused.stderr === '']).toEqual([code, false]);
  });
});
