import { describe, expect, test } from '@jest/globals';
import { problemOf, verdict } from './support/problem.ts';
import { violations } from './support/published.ts';
import { testedApi } from './support/tested-api.ts';

const tested = testedApi();

describe('B009: only application/json in UTF-8 is read', () => {
  test.each([
    ['text/plain'],
    ['application/x-www-form-urlencoded'],
    ['application/json; charset=utf-7'],
    ['application/json; charset=shift_jis'],
    ['application/jsonp'],
    ['text/json'],
  ])('%s', async (contentType) => {
    const answer = await tested.sendRaw('{"text":"抑止"}', contentType);
    expect(verdict(answer)).toEqual([415, 'http.mediaType']);
  });

  test('no type at all', async () => {
    const answer = await tested.api().post('/api/v1/documents').unset('Content-Type');
    expect(verdict(answer)).toEqual([415, 'http.mediaType']);
  });

  test('a compressed body', async () => {
    const answer = await tested
      .api()
      .post('/api/v1/documents')
      .set('Content-Type', 'application/json')
      .set('Content-Encoding', 'gzip')
      .send('{}');
    expect(verdict(answer)).toEqual([415, 'http.mediaType']);
  });

  test.each([
    ['application/json'],
    ['application/json; charset=utf-8'],
    ['Application/JSON;charset="UTF-8"'],
  ])('%s is read', async (contentType) => {
    expect((await tested.sendRaw('{"text":"抑止"}', contentType)).status).toBe(201);
  });
});

describe('B133, B134: JSON that cannot be taken', () => {
  test.each([
    ['nested arrays', '['.repeat(200_000), 'json.depth', 33],
    ['nested objects', '{"a":'.repeat(40_000), 'json.depth', 161],
    ['nothing', '', 'json.malformed', 1],
    ['truncated', '{"text":"抑止', 'json.malformed', 12],
    ['trailing comma', '{"text":"a",}', 'json.malformed', 13],
    ['NaN', '{"text":NaN}', 'json.malformed', 9],
    ['byte order mark', '\uFEFF{"text":"a"}', 'json.malformed', 1],
    ['duplicate key', '{"text":"a","te\\u0078t":"b"}', 'json.duplicate', 13],
    ['something after the end', '{"text":"a"} x', 'json.malformed', 14],
    ['single quotes', "{'text':'a'}", 'json.malformed', 2],
    ['a raw line break in a string', '{"text":"a\nb"}', 'json.malformed', 11],
  ])('%s', async (_, body, code, column) => {
    const answer = await tested.sendRaw(body);
    expect(verdict(answer)).toEqual([400, code]);
    expect(problemOf(answer).errors?.[0]).toMatchObject({ line: 1, column });
    expect(violations('createDocument', answer)).toEqual([]);
  });

  test('bytes that are no UTF-8', async () => {
    const answer = await tested.sendBytes(Uint8Array.of(0x22, 0xff, 0x22));
    expect(verdict(answer)).toEqual([422, 'text.encoding']);
  });

  test('half of a surrogate pair, with its place (B141)', async () => {
    const answer = await tested.sendRaw('{"text":"抑止\\ud800力"}');
    expect(verdict(answer)).toEqual([422, 'text.surrogate']);
    expect(problemOf(answer).errors?.[0]).toMatchObject({ field: 'text', line: 1, column: 3 });
  });

  test.each([
    ['NUL', '抑\\u0000止', 'text.control'],
    ['nothing to see', '\\u3000\\u200b', 'text.empty'],
    ['nothing', '', 'text.empty'],
  ])('%s in a text', async (_, text, code) => {
    const answer = await tested.sendRaw(`{"text":"${text}"}`);
    expect(verdict(answer)).toEqual([422, code]);
  });

  test('a text that is too long', async () => {
    const answer = await tested
      .api()
      .post('/api/v1/recognise')
      .send({ text: 'a'.repeat(2_000_001) });
    expect(verdict(answer)).toEqual([422, 'text.tooLong']);
  });

  test('a body that is too long', async () => {
    const answer = await tested
      .api()
      .post('/api/v1/recognise')
      .send({ text: 'a'.repeat(6_600_000) });
    expect(verdict(answer)).toEqual([413, 'upload.tooLarge']);
  });

  test('a name in a body that is too long for names', async () => {
    const answer = await tested
      .api()
      .patch(`/api/v1/documents/${tested.documentId}`)
      .send({ version: 1, name: 'a'.repeat(260_000) });
    expect(verdict(answer)).toEqual([413, 'upload.tooLarge']);
  });
});
