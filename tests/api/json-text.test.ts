import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { parseJson } from '../../server/api/json-text.ts';
import { AppError } from '../../server/errors.ts';

/** `undefined` where it is refused: no JSON says that. */
function attempt(parse: (text: string) => unknown, text: string): unknown {
  try {
    return parse(text);
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof AppError) return undefined;
    throw error;
  }
}

const jsonText = fc
  .jsonValue({ maxDepth: 5 })
  // The one name that is refused though it is JSON.
  .filter((value) => !JSON.stringify(value).includes('__proto__'))
  .chain((value) => fc.constantFrom(JSON.stringify(value), JSON.stringify(value, null, 2)));

describe('parseJson', () => {
  test('reads any JSON as JSON.parse does', () => {
    fc.assert(
      fc.property(jsonText, (text) => {
        expect(parseJson(text)).toEqual(JSON.parse(text));
      }),
    );
  });

  test('refuses whatever JSON.parse refuses', () => {
    const broken = fc
      .tuple(
        jsonText,
        fc.nat(),
        fc.constantFrom('', ',', '"', '}', ']', '{', ':', '0', '-', '\\', 'e', ' '),
      )
      .map(([text, at, put]) => {
        const place = at % (text.length + 1);
        return text.slice(0, place) + put + text.slice(place + 1);
      });
    fc.assert(
      fc.property(broken, (text) => {
        fc.pre(attempt(JSON.parse, text) === undefined);
        expect(attempt(parseJson, text)).toBeUndefined();
      }),
      { numRuns: 500 },
    );
  });

  test.each([
    ['numbers', '[0, -0, 1.5, 1e9, -1E-9]'],
    ['escapes', '"\\"\\\\\\/\\b\\f\\n\\r\\t\\u3042\\ud83d\\ude00"'],
    ['white space', ' \t\r\n{ "a" : [ ] , "b" : { } } \n'],
    ['the deepest that is taken', '['.repeat(32) + ']'.repeat(32)],
    ['the same key in two objects', '[{"a":1},{"a":2},{"a":{"a":3}}]'],
  ])('takes %s', (_, text) => {
    expect(parseJson(text)).toEqual(JSON.parse(text));
  });

  test.each([
    ['a leading zero', '01', 1, 2],
    ['a plus sign', '[+1]', 1, 2],
    ['a bare point', '[.5]', 1, 2],
    ['an unknown escape', '"\\x"', 1, 2],
    ['a short \\u', '"\\u12"', 1, 2],
    ['a comment', '{} // x', 1, 4],
    ['a key without quotes', '{a:1}', 1, 2],
    ['a missing colon', '{"a" 1}', 1, 6],
    ['the wrong bracket', '[1}', 1, 3],
    ['a comma before the end, on line 3', '{\n  "鍵": "𠮷",\n}', 3, 1],
    ['a place after an astral character', '["𠮷" 1]', 1, 6],
  ])('tells the place of %s', (_, text, line, column) => {
    expect(() => parseJson(text)).toThrow(
      expect.objectContaining({ code: 'json.malformed', data: { line, column } }),
    );
  });
});
