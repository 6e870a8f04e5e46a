import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { openApiDocument } from '../../server/api/openapi.ts';
import { ROUTES } from '../../server/api/routes.ts';
import { PUBLISHED_FILE } from './support/published-file.ts';

const generated = openApiDocument(ROUTES);

describe('docs/openapi.json', () => {
  // UPDATE_OPENAPI=1 rewrites it; what changed there has changed for every program that uses the API.
  test('is what the schemas say', () => {
    const text = `${JSON.stringify(generated, null, 2)}\n`;
    if (process.env['UPDATE_OPENAPI'] === '1') writeFileSync(PUBLISHED_FILE, text);
    expect(readFileSync(PUBLISHED_FILE, 'utf8')).toBe(text);
  });

  test('is OpenAPI 3.1', () => {
    expect(generated.openapi).toBe('3.1.0');
  });
});

describe('every operation', () => {
  test('has a name of its own', () => {
    const names = ROUTES.map((route) => route.operationId);
    expect(new Set(names).size).toBe(names.length);
  });

  test.each(ROUTES.map((route) => [route.operationId, route] as const))(
    '%s names each of its path parameters',
    (_, route) => {
      const inPath = Array.from(route.path.matchAll(/\{(\w+)\}/g), ([, name]) => name);
      expect(Object.keys(route.params.shape)).toEqual(inPath);
    },
  );
});
