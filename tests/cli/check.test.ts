import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { taiyaku, workFolder, type Finished } from './support/taiyaku.ts';

const folder = workFolder();

interface Told {
  readonly line?: number;
  readonly code: string;
  readonly targetSpan: { readonly start: number; readonly end: number } | null;
  readonly sourceSpan: { readonly start: number; readonly end: number } | null;
  readonly found: string;
  readonly message: string;
}

interface Answer {
  readonly id?: string | number | null;
  readonly source?: string;
  readonly target?: string;
  readonly findings?: readonly Told[];
  readonly error?: { readonly code: string; readonly message: string };
}

const CONCEPTS = [
  {
    id: 'T1',
    terms: [
      { lang: 'ja', text: '核協議グループ' },
      { lang: 'en', text: 'Nuclear Consultative Group' },
      { lang: 'en', text: 'nuclear talks group', status: 'forbidden' },
      { lang: 'ko', text: '핵협의그룹' },
    ],
  },
  {
    id: 'T2',
    terms: [
      { lang: 'ja', text: '同盟' },
      { lang: 'en', text: 'alliance' },
    ],
  },
];

let glossary: string;
beforeAll(() => {
  glossary = folder.write('glossary.json', JSON.stringify(CONCEPTS));
});

const SOURCE = '核協議グループを設けた。\n\n同盟の将来。\n';
const WRONG = 'A nuclear talks group was set up.\n\nThe future of the pact.\n';

const check = (
  { source = SOURCE, target = WRONG }: { readonly source?: string; readonly target?: string },
  ...options: readonly string[]
): Finished =>
  taiyaku([
    'check',
    ...['--glossary', glossary, '--lang', 'en'],
    ...['--source', folder.write('source.txt', source)],
    ...['--target', folder.write('target.txt', target)],
    ...options,
  ]);

const answer = ({ stdout }: Finished): Answer => JSON.parse(stdout) as Answer;
const answers = ({ stdout }: Finished): readonly Answer[] =>
  stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Answer);

describe('check', () => {
  test('a translation without a mistake: nothing is found', () => {
    const right = 'The Nuclear Consultative Group was set up.\n\nThe future of the alliance.\n';
    const { code, stdout, stderr } = check({ target: right });
    expect({ code, stdout, stderr }).toEqual({ code: 0, stdout: '{"findings":[]}\n', stderr: '' });
  });

  test('findings name the line, and spans in the files as they are', () => {
    const { findings = [] } = answer(check({}));
    expect(findings.map(({ line, code, found }) => [line, code, found])).toEqual([
      [1, 'forbidden', 'nuclear talks group'],
      [3, 'missing', ''],
    ]);
    const [forbidden, missing] = findings;
    expect(WRONG.slice(forbidden?.targetSpan?.start, forbidden?.targetSpan?.end)).toBe(
      'nuclear talks group',
    );
    expect(SOURCE.slice(missing?.sourceSpan?.start, missing?.sourceSpan?.end)).toBe('同盟');
    expect(missing?.targetSpan).toBeNull();
  });

  test.each([
    ['Windows line ends', (text: string) => text.replaceAll('\n', '\r\n')],
    ['a byte order mark', (text: string) => `\uFEFF${text}`],
    ['no line end after the last line', (text: string) => text.trimEnd()],
  ])('%s make no other lines, and spans still hold', (_, change) => {
    const target = change(WRONG);
    const { findings = [] } = answer(check({ source: change(SOURCE), target }));
    const [forbidden] = findings;
    expect(findings.map(({ line, code }) => [line, code])).toEqual([
      [1, 'forbidden'],
      [3, 'missing'],
    ]);
    expect(target.slice(forbidden?.targetSpan?.start, forbidden?.targetSpan?.end)).toBe(
      'nuclear talks group',
    );
  });

  test('as text: one finding a line, with the place in the translation', () => {
    const { stdout } = check({}, '--format', 'text');
    const target = join(folder.path, 'target.txt');
    expect(stdout.split('\n')).toEqual([
      expect.stringMatching(/^.*:1:3: error \[forbidden\] “nuclear talks group” .*\.$/),
      expect.stringMatching(/^.*:3: warning \[missing\] .*同盟.*\.$/),
      '',
    ]);
    expect(stdout.startsWith(target)).toBe(true);
  });

  test.each(['ja', 'en', 'ko'])('messages are in the reader’s language: %s', (language) => {
    const [forbidden] = answer(check({}, '--lng', language)).findings ?? [];
    const scripts = { ja: /[ぁ-ん]/, en: /must not/, ko: /[가-힣]/ };
    expect(forbidden?.message).toMatch(scripts[language as keyof typeof scripts]);
  });

  test.each([
    ['a line too few', 'One line.\n', 3, /3 lines.*1/],
    ['a NUL', 'A\0b\n\nc\n', 3, /not a text file/],
  ])('%s is bad input', (_, target, code, message) => {
    const finished = check({ target });
    expect({ code: finished.code, stdout: finished.stdout }).toEqual({ code, stdout: '' });
    expect(finished.stderr).toMatch(message);
    expect(finished.stderr).toContain('target.txt');
  });

  test.each<[string, number]>([
    ['error', 1],
    ['warning', 1],
    ['missing', 1],
    ['count, forbidden', 1],
    ['deprecated', 0],
  ])('--fail-on %s ends with %i, and still tells', (what, code) => {
    const finished = check({}, '--fail-on', what);
    expect(finished.code).toBe(code);
    expect(answer(finished).findings).toHaveLength(2);
  });

  test('a severity takes the graver ones with it, and no lesser', () => {
    const hints = ['--level', 'forbidden=hint', 'missing=hint'];
    expect(check({}, ...hints, '--fail-on', 'warning').code).toBe(0);
    expect(check({}, ...hints, '--fail-on', 'hint').code).toBe(1);
  });

  test('a rule that is off says nothing', () => {
    const { findings = [] } = answer(check({}, '--level', 'missing=off'));
    expect(findings.map(({ code }) => code)).toEqual(['forbidden']);
  });

  test.each([
    ['no language', ['--glossary', 'G', '--source', 'a', '--target', 'b'], /--lang/],
    ['no source', ['--glossary', 'G', '--lang', 'en', '--target', 'b'], /--source/],
    ['no target', ['--glossary', 'G', '--lang', 'en', '--source', 'b'], /--target/],
    ['no glossary', ['--lang', 'en', '--source', 'a', '--target', 'b'], /--glossary/],
    ['a rule there is not', ['--fail-on', 'wrong'], /wrong.*missing/],
    ['a level there is not', ['--level', 'missing=bad'], /missing=off/],
    ['Japanese', ['--lang', 'ja'], /en, ko/],
    ['a glossary with jobs', ['--jsonl', '--glossary', 'G'], /--glossary/],
  ])('%s is bad usage', (_, options, message) => {
    const { code, stdout, stderr } = taiyaku(['check', ...options]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(message);
  });

  test('a file that is not there cannot be read', () => {
    const missing = join(folder.path, 'nowhere.txt');
    const paths = ['--source', missing, '--target', missing];
    const { code, stderr } = taiyaku(['check', '--glossary', glossary, '--lang', 'en', ...paths]);
    expect(code).toBe(4);
    expect(stderr).toContain('nowhere.txt');
  });
});

describe('check on many files', () => {
  const at = (name: string): string => join(folder.path, name);
  const many = (source: readonly string[], target: readonly string[], ...options: string[]) =>
    taiyaku([
      ...['check', '--glossary', glossary, '--lang', 'en', '--source', ...source],
      ...['--target', ...target, ...options],
    ]);

  beforeAll(() => {
    for (const name of ['ja/more', 'en/more', 'lacking']) {
      mkdirSync(at(name), { recursive: true });
    }
    folder.write('ja/a.txt', '同盟\n');
    folder.write('en/a.txt', 'the alliance\n');
    folder.write('ja/more/b.md', '同盟\n');
    folder.write('en/more/b.md', 'the pact\n');
    folder.write('ja/c.txt', '同盟\n同盟\n');
    folder.write('en/c.txt', 'the alliance\n');
    folder.write('lacking/a.txt', 'the alliance\n');
  });

  test('two folders: the files of one name, each with what it gets alone', () => {
    const finished = many([at('ja')], [at('en')], '--fail-on', 'warning');
    expect(finished.code).toBe(3);
    expect(answers(finished)).toEqual([
      { source: at('ja/a.txt'), target: at('en/a.txt'), findings: [] },
      {
        source: at('ja/c.txt'),
        target: at('en/c.txt'),
        error: { code: 'check.lines', message: expect.stringMatching(/2 lines/) },
      },
      {
        source: at('ja/more/b.md'),
        target: at('en/more/b.md'),
        findings: [expect.objectContaining({ line: 1, code: 'missing' })],
      },
    ]);
  });

  test('files in the order in which they are named, with a bar where it is wanted', () => {
    const finished = many(
      [at('ja/more/b.md'), at('ja/a.txt')],
      [at('en/more/b.md'), at('en/a.txt')],
      '--progress',
      '--fail-on',
      'warning',
    );
    expect(finished.code).toBe(1);
    expect(finished.stderr).toContain('2/2');
    expect(answers(finished).map(({ findings }) => findings?.length)).toEqual([1, 0]);
  });

  test.each([
    ['a file without a counterpart', ['ja'], ['lacking'], 'c.txt'],
    ['more sources than translations', ['ja/a.txt', 'ja/c.txt'], ['en/a.txt'], 'c.txt'],
  ])('%s: nothing is checked', (_, source, target, named) => {
    const { code, stdout, stderr } = many(source.map(at), target.map(at));
    expect({ code, stdout }).toEqual({ code: 3, stdout: '' });
    expect(stderr).toContain(named);
  });
});

describe('check --jsonl', () => {
  const job = (id: unknown, fields: Readonly<Record<string, unknown>>): string =>
    JSON.stringify({ id, lang: 'en', source: '同盟', glossary: CONCEPTS, ...fields });
  const run = (lines: readonly string[], ...options: readonly string[]) => {
    const finished = taiyaku(['check', '--jsonl', ...options], { input: lines.join('\n') });
    return { code: finished.code, told: answers(finished) };
  };

  test('answers each job in its place, whatever the others are', () => {
    const { code, told } = run([
      job('a', { target: 'the pact' }),
      '{"id":"broken"',
      job('b', { lang: 'fr', target: 'x' }),
      job('c', {}),
      job('d', { target: 'A\0' }),
      job(5, { target: 'an\nalliance' }),
      job('e', { target: '' }),
    ]);
    expect(code).toBe(3);
    expect(told.map(({ id, findings, error }) => [id, error?.code ?? findings?.length])).toEqual([
      ['a', 1],
      [null, 'json.malformed'],
      ['b', 'field.type'],
      ['c', 'field.required'],
      ['d', 'text.control'],
      [5, 0],
      ['e', 0],
    ]);
  });

  test('--fail-on asks all of them', () => {
    const lines = [job(1, { target: 'the pact' }), job(2, { target: 'an alliance' })];
    expect(run(lines, '--fail-on', 'missing').code).toBe(1);
    expect(run(lines, '--fail-on', 'forbidden').code).toBe(0);
  });
});
