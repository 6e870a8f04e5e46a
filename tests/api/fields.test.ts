import { describe, expect, test } from '@jest/globals';
import { takesBody, type Route } from '../../server/api/route.ts';
import { ROUTES } from '../../server/api/routes.ts';
import { problemOf, verdict } from './support/problem.ts';
import { violations } from './support/published.ts';
import { UNKNOWN_ID, testedApi } from './support/tested-api.ts';

const tested = testedApi();

describe('B010, B028, B137: a query is flat, and every name and value in it is known', () => {
  test.each([
    ['a[b][c]=1', 'a[b][c]'],
    ['status[]=preferred', 'status[]'],
    ['text=a&text=b', 'text'],
    ['text[toString]=1', 'text[toString]'],
    ['__proto__[admin]=true', '__proto__[admin]'],
    ['__proto__=1', '__proto__'],
    ['constructor=1', 'constructor'],
    ['passwordHash=x', 'passwordHash'],
    ['page=-1', 'page'],
    ['page=0', 'page'],
    ['page=1.0', 'page'],
    ['page=1e3', 'page'],
    ['page=%201', 'page'],
    ['page=９', 'page'],
    ['pageSize=101', 'pageSize'],
    ['pageSize=1000000000', 'pageSize'],
    ['sort=ja;drop table concept', 'sort'],
    ['sort=createdAt', 'sort'],
    ['direction=', 'direction'],
    ['missing=fr', 'missing'],
    ['status=approved', 'status'],
  ])('%s', async (query, field) => {
    const answer = await tested
      .api()
      .get(`/api/v1/glossaries/${tested.glossaryId}/concepts?${encodeURI(query)}`);
    expect(verdict(answer)).toEqual([400, 'query.field']);
    expect(problemOf(answer).errors?.[0]?.field).toBe(field);
    expect(problemOf(answer).detail).toContain(field);
    expect(violations('findConcepts', answer)).toEqual([]);
    expect(Object.hasOwn(Object.prototype, 'admin')).toBe(false);
  });

  test('the language of the answer is no field of an operation', async () => {
    await tested.api().get('/api/v1/glossaries?lng=ko').expect(200);
  });
});

describe('B023, B135, B136: unknown fields and wrong types are refused, never applied or coerced', () => {
  test.each([
    ['an unknown field', '{"text":"a","role":"admin"}', 'field.unknown', 'role'],
    ['__proto__', '{"text":"a","__proto__":{"isAdmin":true}}', 'field.unknown', undefined],
    ['constructor', '{"text":"a","constructor":{"prototype":{}}}', 'field.unknown', undefined],
    ['an escaped __proto__', '{"text":"a","__pr\\u006fto__":1}', 'field.unknown', undefined],
    ['a number for a text', '{"text":1}', 'field.type', 'text'],
    ['a list for a text', '{"text":["a"]}', 'field.type', 'text'],
    ['null for a text', '{"text":null}', 'field.type', 'text'],
    ['a list for the whole', '["a"]', 'field.type', ''],
    ['a text for the whole', '"a"', 'field.type', ''],
  ])('%s', async (_, body, code, field) => {
    const before = await tested.everything();
    const answer = await tested.sendRaw(body);
    expect(verdict(answer)).toEqual([400, code]);
    expect(problemOf(answer).errors?.[0]?.field).toBe(field);
    expect(Object.hasOwn(Object.prototype, 'isAdmin')).toBe(false);
    expect(await tested.everything()).toBe(before);
  });

  test.each([
    ['"1"'],
    ['[1]'],
    ['1e400'],
    ['-0'],
    ['9007199254740993'],
    ['1.5'],
    ['true'],
    ['null'],
  ])('the version %s', async (version) => {
    const answer = await tested
      .api()
      .patch(`/api/v1/documents/${tested.documentId}`)
      .set('Content-Type', 'application/json')
      .send(`{"name":"x","version":${version}}`);
    expect(verdict(answer)).toEqual([400, 'field.type']);
  });

  test.each([['1 OR 1=1'], [UNKNOWN_ID.toLowerCase()], ['*'], ['']])(
    'the glossary identifier %j',
    async (id) => {
      const answer = await tested
        .api()
        .post('/api/v1/recognise')
        .send({ text: '抑止', glossaryIds: [id] });
      expect(verdict(answer)).toEqual([400, 'field.type']);
      expect(problemOf(answer).errors?.[0]?.field).toBe('glossaryIds.0');
    },
  );

  test('thousands of identifiers', async () => {
    const glossaryIds = Array.from({ length: 5_000 }, () => UNKNOWN_ID);
    const answer = await tested.api().post('/api/v1/recognise').send({ text: '抑止', glossaryIds });
    expect(verdict(answer)).toEqual([400, 'field.type']);
  });

  test('a missing field', async () => {
    const answer = await tested.sendRaw('{}');
    expect(verdict(answer)).toEqual([422, 'field.required']);
    expect(problemOf(answer).errors?.[0]?.field).toBe('text');
  });

  test('several mistakes are told together', async () => {
    const answer = await tested.sendRaw('{"name":1,"text":2,"a":3,"b":4}');
    const fields = problemOf(answer).errors?.map((entry) => entry.field);
    expect(fields?.sort()).toEqual(['a', 'b', 'name', 'text']);
  });
});

describe('no operation takes what its description does not name', () => {
  const ask = (method: Route['method'], path: string) =>
    tested.api()[method](
      `/api/v1${path
        .replace('{language}', 'en')
        .replace('{passage}', '1')
        .replace(/\{\w+\}/g, UNKNOWN_ID)}`,
    );

  test.each(ROUTES)('$operationId: an unknown name in the query', async ({ method, path }) => {
    const answer = await ask(method, `${path}?surprise=1`)
      .set('Content-Type', 'application/json')
      .send(method === 'get' ? undefined : '{}');
    expect(problemOf(answer).errors).toContainEqual(
      expect.objectContaining({ code: 'query.field', field: 'surprise' }),
    );
  });

  test.each(ROUTES.filter(takesBody))(
    '$operationId: an unknown field',
    async ({ method, path }) => {
      const answer = await ask(method, path).send({ surprise: 1 });
      expect(problemOf(answer).errors).toContainEqual(
        expect.objectContaining({ code: 'field.unknown', field: 'surprise' }),
      );
    },
  );
});
