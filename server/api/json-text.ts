import { AppError, type ErrorCode } from '../errors.ts';

/** Deeper than any request of ours, and far from where a parser's stack ends. */
const MAX_DEPTH = 32;

/**
 * Reads JSON and refuses what `JSON.parse` lets pass or tells no place of: nesting without end, two keys of one name (of
 * which it would keep the last), and `__proto__`.
 * @throws AppError `json.malformed`, `json.depth`, `json.duplicate`, `field.unknown`, each with line and column
 */
export function parseJson(text: string): unknown {
  checkJson(text);
  const value: unknown = JSON.parse(text);
  return value;
}

type Expected = 'value' | 'valueOrEnd' | 'key' | 'keyOrEnd' | 'commaOrEnd' | 'nothing';

/** One pass with a stack of its own, so that the depth of the input is not the depth of our calls. */
function checkJson(text: string): void {
  const open: (Set<string> | null)[] = [];
  let expected: Expected = 'value';
  let at = 0;
  const afterValue = (): Expected => (open.length === 0 ? 'nothing' : 'commaOrEnd');
  for (;;) {
    at = endOf(SPACE, text, at);
    const character = text[at];
    if (character === undefined) {
      if (expected === 'nothing') return;
      throw fault('json.malformed', text, at);
    }
    const keys = open.at(-1);
    if (
      (character === '}' && mayEnd(expected, 'key') && keys) ||
      (character === ']' && mayEnd(expected, 'value') && keys === null)
    ) {
      open.pop();
      at += 1;
      expected = afterValue();
    } else if (character === ',' && expected === 'commaOrEnd') {
      at += 1;
      expected = keys ? 'key' : 'value';
    } else if ((expected === 'key' || expected === 'keyOrEnd') && keys) {
      const end = endOfString(text, at);
      acceptKey(text, { start: at, end, keys });
      at = endOf(SPACE, text, end);
      if (text[at] !== ':') throw fault('json.malformed', text, at);
      at += 1;
      expected = 'value';
    } else if (expected === 'value' || expected === 'valueOrEnd') {
      if (character === '{' || character === '[') {
        if (open.length === MAX_DEPTH) throw fault('json.depth', text, at, { limit: MAX_DEPTH });
        open.push(character === '{' ? new Set() : null);
        at += 1;
        expected = character === '{' ? 'keyOrEnd' : 'valueOrEnd';
      } else {
        at = character === '"' ? endOfString(text, at) : endOfLiteral(text, at);
        expected = afterValue();
      }
    } else {
      throw fault('json.malformed', text, at);
    }
  }
}

function mayEnd(expected: Expected, kind: 'key' | 'value'): boolean {
  return expected === 'commaOrEnd' || expected === `${kind}OrEnd`;
}

const SPACE = /[ \t\n\r]*/y;
const PLAIN = /[^"\\\u0000-\u001f]*/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;
const LITERAL = /true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;

/** Where a pattern that begins at `at` ends; `at` itself where it does not match. */
function endOf(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : at;
}

function endOfLiteral(text: string, at: number): number {
  const end = endOf(LITERAL, text, at);
  if (end === at) throw fault('json.malformed', text, at);
  return end;
}

function endOfString(text: string, start: number): number {
  if (text[start] !== '"') throw fault('json.malformed', text, start);
  for (let at = start + 1; ;) {
    at = endOf(PLAIN, text, at);
    if (text[at] === '"') return at + 1;
    const end = endOf(ESCAPE, text, at);
    if (end === at) throw fault('json.malformed', text, at);
    at = end;
  }
}

/** Names that would reach the prototype of an object if anyone ever merged it. */
const REFUSED_KEYS: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

function acceptKey(
  text: string,
  {
    start,
    end,
    keys,
  }: { readonly start: number; readonly end: number; readonly keys: Set<string> },
): void {
  const parsed: unknown = JSON.parse(text.slice(start, end));
  const key = String(parsed);
  if (REFUSED_KEYS.has(key)) throw fault('field.unknown', text, start, { field: key });
  if (keys.has(key)) throw fault('json.duplicate', text, start, { field: key });
  keys.add(key);
}

/** Line and column are 1-based; columns count code points. */
function fault(
  code: ErrorCode,
  text: string,
  offset: number,
  data: Readonly<Record<string, string | number>> = {},
): AppError {
  const before = text.slice(0, offset).split('\n');
  const line = before.length;
  const column = Array.from(before.at(-1) ?? '').length + 1;
  return new AppError(code, { ...data, line, column }, [
    { code, line, column, data: { ...data, line, column } },
  ]);
}
