import { expect, test } from '@jest/globals';
import { AppError } from '../../../server/errors.ts';
import { acceptSourceText, acceptText } from '../../../server/services/text-input.ts';

test('a text that passes is given back untouched', () => {
  const text = ' \ufeffが か\u3099\r\n𠮷\t';
  expect(acceptText(text, 'documentText')).toBe(text);
});

test.each([
  ['nothing', '', 'text.empty'],
  ['only white space', ' \u3000\n', 'text.empty'],
  ['a NUL', 'a\u0000', 'text.control'],
  ['half a character', 'a\ud800', 'text.surrogate'],
  ['more than a document takes', 'あ'.repeat(2_000_001), 'text.tooLong'],
])('%s is refused', (_, text, code) => {
  expect(refusal(text)).toMatchObject({ code });
});

test('the refusal names line and column, counted as an editor counts', () => {
  expect(refusal('一行目\r\n𠮷\u0007')?.problems).toEqual([
    expect.objectContaining({ code: 'text.control', line: 2, column: 2 }),
  ]);
});

test('what is not there has no place', () => {
  expect(refusal(' \n ')?.problems).toEqual([
    { code: 'text.empty', field: 'documentText', data: {} },
  ]);
});

test('every problem is listed', () => {
  expect(
    refusal('a\u0000\ud800')
      ?.problems.map(({ code }) => code)
      .sort(),
  ).toEqual(['text.control', 'text.surrogate']);
});

test('a document of long paragraphs is taken, one paragraph without end is not', () => {
  const paragraphs = `${'あ'.repeat(20_000)}\n\n`.repeat(3);
  expect(acceptSourceText(paragraphs)).toBe(paragraphs);
  expect(() => acceptSourceText(`題名\n${'あ'.repeat(20_001)}`)).toThrow(
    expect.objectContaining({
      code: 'text.passageTooLong',
      data: { line: 2, limit: 20_000, length: 20_001 },
    }),
  );
});

function refusal(text: string): AppError | undefined {
  try {
    acceptText(text, 'documentText');
    return undefined;
  } catch (error) {
    return error instanceof AppError ? error : undefined;
  }
}
