import { describe, expect, test } from '@jest/globals';
import { verdict } from './support/problem.ts';
import { UNKNOWN_ID, testedApi } from './support/tested-api.ts';

const tested = testedApi();

describe('what is not there', () => {
  test.each([
    ['get', `/documents/${UNKNOWN_ID}`, 'document.unknown'],
    ['get', '/documents/1%20OR%201=1', 'document.unknown'],
    ['get', '/documents/%00', 'document.unknown'],
    ['get', `/documents/${UNKNOWN_ID}/matches`, 'document.unknown'],
    ['post', `/documents/${UNKNOWN_ID}/restoration`, 'document.unknown'],
    ['get', `/glossaries/${UNKNOWN_ID}`, 'glossary.unknown'],
    ['get', `/glossaries/${UNKNOWN_ID}/concepts`, 'glossary.unknown'],
    ['get', `/glossaries/${UNKNOWN_ID}/export`, 'glossary.unknown'],
    ['get', '/glossaries/GLOSSARY/concepts/T999', 'concept.unknown'],
    ['get', '/glossaries/GLOSSARY/concepts/%00', 'concept.unknown'],
    ['get', '/glossaries/GLOSSARY/concepts/T999/occurrences', 'concept.unknown'],
    ['get', `/glossaries/GLOSSARY/export?documentId=${UNKNOWN_ID}`, 'document.unknown'],
    ['get', '/nothing', 'http.notFound'],
    ['get', '/', 'http.notFound'],
  ] as const)('%s %s', async (method, path, code) => {
    const answer = await tested
      .api()
      [method](`/api/v1${path.replace('GLOSSARY', tested.glossaryId)}`);
    expect(verdict(answer)).toEqual([404, code]);
    expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/);
  });

  test('a path that cannot be decoded', async () => {
    const answer = await tested.api().get('/api/v1/documents/%E0%A4%A');
    expect(verdict(answer)).toEqual([400, 'http.badPath']);
  });
});

describe('other methods are refused with those there are', () => {
  test.each([
    ['put', '/documents', 'GET, HEAD, POST'],
    ['delete', '/glossaries', 'GET, HEAD, POST'],
    ['get', '/recognise', 'POST'],
    ['put', `/documents/${UNKNOWN_ID}`, 'GET, HEAD, PATCH, DELETE'],
    ['post', '/openapi.json', 'GET, HEAD'],
    ['get', `/documents/${UNKNOWN_ID}/restoration`, 'POST'],
  ] as const)('%s %s', async (method, path, allow) => {
    const answer = await tested.api()[method](`/api/v1${path}`);
    expect(verdict(answer)).toEqual([405, 'http.method']);
    expect(answer.headers['allow']).toBe(allow);
  });

  test('a method named in a header is not looked at', async () => {
    await tested
      .api()
      .post(`/api/v1/documents/${tested.documentId}/restoration`)
      .set('X-HTTP-Method-Override', 'DELETE');
    await tested.api().get(`/api/v1/documents/${tested.documentId}`).expect(200);
  });
});
