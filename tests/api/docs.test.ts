import { describe, expect, test } from '@jest/globals';
import { testedApi } from './support/tested-api.ts';

const tested = testedApi();

describe('the page to read the API at', () => {
  test.each([['ja'], ['en'], ['ko']])(
    '%s has nothing inline and nothing from elsewhere',
    async (language) => {
      const page = await tested.api().get('/api/docs').set('Accept-Language', language);
      expect(page.status).toBe(200);
      expect(page.text).toContain(`<html lang="${language}">`);
      expect(page.text).not.toMatch(/<style|\son\w+=|style=|<script(?![^>]* src="\/api\/docs\/)/);
      expect(page.text).not.toMatch(/(src|href)="(?!\/api\/docs\/|data:,")/);
    },
  );

  test('lets in images that stand in the style sheet, and it alone does', async () => {
    const page = await tested.api().get('/api/docs');
    const other = await tested.api().get('/api/v1/openapi.json');
    expect(page.headers['content-security-policy']).toContain("img-src 'self' data:");
    expect(page.headers['content-security-policy']).toContain("script-src 'self';");
    expect(other.headers['content-security-policy']).not.toContain('data:');
  });

  test.each([
    ['swagger-ui.css', /^text\/css/],
    ['swagger-ui-bundle.js', /^text\/javascript/],
    ['initializer.js', /^text\/javascript/],
  ])('%s is served from here', async (file, type) => {
    const answer = await tested.api().get(`/api/docs/${file}`);
    expect(answer.status).toBe(200);
    expect(answer.headers['content-type']).toMatch(type);
  });

  test.each([['index.html'], ['package.json'], ['..%2fpackage.json'], ['swagger-ui.js']])(
    '%s is not',
    async (file) => {
      await tested.api().get(`/api/docs/${file}`).expect(404);
    },
  );

  test('asks no other machine to judge the description', async () => {
    const script = await tested.api().get('/api/docs/initializer.js');
    expect(script.text).toContain('validatorUrl: null');
  });
});
