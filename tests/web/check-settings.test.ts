import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { addresses, textContent } from './support/html.ts';
import { openSite, urlEncoded, type Site } from './support/site.ts';

let site: Site;
let glossaryId: string;
beforeAll(async () => {
  site = await openSite();
  glossaryId = (await site.services.glossaries.create({ name: '規則' })).id;
});
afterAll(() => site.close());

const path = (): string => `/glossaries/${glossaryId}/check`;
const send = (fields: Readonly<Record<string, string>>) =>
  site.post(path(), 'en').type('form').send(urlEncoded(fields));

describe('the rules of the check', () => {
  test('are found from the shelf, a choice a rule and language', async () => {
    expect(addresses((await site.get('/glossaries')).text, 'href')).toContain(path());
    const { text } = await site.get(path(), 'en');
    const fields = Array.from(text.matchAll(/<select[^>]* name="([^"]*)"/g), ([, name]) => name);
    expect(fields).toHaveLength(28);
    expect(fields).toEqual(expect.arrayContaining(['en-missing', 'ko-missing', 'ko-particle']));
    expect(fields).not.toContain('en-particle');
  });

  test('are saved, and what is left at the default is not', async () => {
    const answer = await send({
      version: '1',
      'en-missing': 'error',
      'en-count': '',
      'ko-count': 'off',
      'ko-spacing': 'deadly',
    });
    expect(answer.status).toBe(303);
    const { checks, version } = await site.services.glossaries.get(glossaryId);
    expect({ checks, version }).toEqual({
      checks: { en: { missing: 'error' }, ko: { count: 'off' } },
      version: 2,
    });
    const saved = await site.get(answer.headers['location'] ?? '', 'en');
    expect(textContent(saved.text)).toContain('The rules were saved.');
    expect(saved.text).toMatch(/id="ko-count"[\s\S]*?<option value="off" selected>/);
  });

  test('two who change them: the second sees both, and saves over it or not', async () => {
    const { version } = await site.services.glossaries.get(glossaryId);
    const late = await send({ version: String(version - 1), 'en-missing': 'hint' });
    expect(late.status).toBe(409);
    expect(textContent(late.text)).toContain('Now: Error');
    expect(late.text).toMatch(/id="en-missing"[\s\S]*?<option value="hint" selected>/);
    expect(late.text).toContain(`name="version" value="${String(version)}"`);
    expect((await site.services.glossaries.get(glossaryId)).version).toBe(version);
    expect((await send({ version: String(version), 'en-missing': 'hint' })).status).toBe(303);
  });

  test('a name and a rank that are changed leave them as they are', async () => {
    const { version, checks } = await site.services.glossaries.get(glossaryId);
    const fields = { version: String(version), name: '別名', domain: '', rank: '9' };
    await site
      .post(`/glossaries/${glossaryId}/settings`, 'en')
      .type('form')
      .send(urlEncoded(fields));
    expect(await site.services.glossaries.get(glossaryId)).toMatchObject({ name: '別名', checks });
  });

  test('of a glossary that is not there are not found', async () => {
    expect((await site.get('/glossaries/01ARZ3NDEKTSV4RRFFQ69G5FAV/check')).status).toBe(404);
  });
});
