import { once } from 'node:events';
import { describe, expect, test } from '@jest/globals';
import { childStarter } from './support/child.ts';
import { taiyaku } from './support/taiyaku.ts';

const start = childStarter();

const GLOSSARY = [{ id: 'T1', terms: [{ lang: 'ja', text: '抑止力' }] }];

const job = (id: unknown, text: unknown, glossary: unknown = GLOSSARY): string =>
  JSON.stringify({ id, text, glossary });

function run(...lines: readonly string[]) {
  const { code, stdout } = taiyaku(['recognise', '--jsonl'], { input: lines.join('\n') });
  return {
    code,
    answers: stdout
      .trimEnd()
      .split('\n')
      .map((line): unknown => JSON.parse(line)),
  };
}

const found = (id: unknown, start: number) =>
  expect.objectContaining({
    id,
    matches: [expect.objectContaining({ start, end: start + 3, conceptId: 'T1' })],
  });
const refused = (id: unknown, code: string) => ({
  id,
  error: { code, message: expect.stringMatching(/\w/) },
});

describe('recognise --jsonl', () => {
  test('answers each job on a line of its own, in order', () => {
    expect(run(job('b', '抑止力'), job(1, 'の抑止力'), job('a', 'なし'))).toEqual({
      code: 0,
      answers: [found('b', 0), found(1, 1), { id: 'a', matches: [] }],
    });
  });

  test.each([
    ['no JSON', '{"id":"x",', refused(null, 'json.malformed')],
    ['no object', '[1]', refused(null, 'field.type')],
    ['no text', '{"id":"x","glossary":[]}', refused('x', 'field.required')],
    ['no glossary', '{"id":"x","text":"a"}', refused('x', 'field.required')],
    ['no id', '{"text":"抑止力","glossary":[]}', refused(null, 'field.required')],
    ['an id that is no name', job(['x'], 'a'), refused(null, 'field.type')],
    ['a text that is none', job('x', 5), refused('x', 'field.type')],
    ['a NUL in the text', job('x', '抑止\0力'), refused('x', 'text.control')],
    ['half of a pair in the text', job('x', '抑止\ud800力'), refused('x', 'text.surrogate')],
    [
      'a concept without terms',
      job('x', '抑止力', [{ id: 'T1', terms: [] }]),
      refused('x', 'glossary.invalid'),
    ],
    [
      'a language there is not',
      job('x', '抑止力', [{ terms: [{ lang: 'zh', text: 'a' }] }]),
      refused('x', 'glossary.invalid'),
    ],
  ])('%s is answered in its place, and the others are done', (_, line, answer) => {
    expect(run(job(1, '抑止力'), line, job(2, '抑止力'))).toEqual({
      code: 3,
      answers: [found(1, 0), answer, found(2, 0)],
    });
  });

  test.each([
    ['line ends of Windows', `${job(1, '抑止力')}\r\n${job(2, '抑止力')}\r\n`],
    ['blank lines', `\n${job(1, '抑止力')}\n  \n\n${job(2, '抑止力')}\n\n`],
    ['a byte order mark', `\uFEFF${job(1, '抑止力')}\n${job(2, '抑止力')}`],
  ])('%s make no difference', (_, input) => {
    const { code, answers } = run(input);
    expect({ code, answers }).toEqual({ code: 0, answers: [found(1, 0), found(2, 0)] });
  });

  test('U+2028 in a text ends no line', () => {
    expect(run(job(1, '\u2028抑止力'))).toEqual({ code: 0, answers: [found(1, 1)] });
  });

  test.each([
    ['an empty text', job(1, '')],
    ['an empty glossary', job(1, '抑止力', [])],
  ])('%s has no terms', (_, line) => {
    expect(run(line)).toEqual({ code: 0, answers: [{ id: 1, matches: [] }] });
  });

  test('bytes that are no UTF-8 spoil their own line alone', () => {
    const { code, stdout } = taiyaku(['recognise', '--jsonl'], {
      input: Buffer.concat([Buffer.from([0xff, 0x0a]), Buffer.from(job(1, '抑止力'))]),
    });
    expect(code).toBe(3);
    expect(
      stdout
        .trimEnd()
        .split('\n')
        .map((line): unknown => JSON.parse(line)),
    ).toEqual([refused(null, 'text.encoding'), found(1, 0)]);
  });

  test('nothing in, nothing out', () => {
    expect(taiyaku(['recognise', '--jsonl'])).toEqual({ code: 0, stdout: '', stderr: '' });
  });

  test('a job is answered before the next one comes', async () => {
    const child = start(['recognise', '--jsonl']);
    for (const id of [1, 2]) {
      child.stdin.write(`${job(id, '抑止力')}\n`);
      const [chunk] = (await once(child.stdout, 'data')) as [Buffer];
      expect(JSON.parse(chunk.toString())).toEqual(found(id, 0));
    }
    child.stdin.end();
    expect(await once(child, 'exit')).toEqual([0, null]);
  });
});
