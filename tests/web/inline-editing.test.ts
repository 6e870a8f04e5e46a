import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openSite, urlEncoded, type Site } from './support/site.ts';

let site: Site;
let glossaryId: string;
beforeAll(async () => {
  site = await openSite();
  glossaryId = site.glossaryPath.split('/').at(-1) ?? '';
});
afterAll(() => site.close());

const at = (id: string): string => `${site.glossaryPath}/concepts/${id}/inline`;
const send = (id: string, fields: Readonly<Record<string, string>>) =>
  site.post(at(id), 'en').type('form').send(urlEncoded(fields));
const concept = (id: string) => site.services.glossaries.concept(glossaryId, id);

/** The names and values of the fields that a row is given. */
async function row(id: string, search = ''): Promise<Record<string, string>> {
  const { body } = await site.get(`${at(id)}${search}`, 'en');
  const fields: Record<string, string> = { version: String(body.version) };
  fields[body.domain.name] = body.domain.value;
  for (const { terms } of body.languages) {
    for (const { text, status } of terms) {
      fields[text.name] = text.value;
      fields[status.name] = status.value;
    }
  }
  return fields;
}

test('a row leads to the form, and says where it is written in', async () => {
  const { text } = await site.get(site.glossaryPath, 'en');
  expect(text).toMatch(/<a href="[^"]*\/concepts\/T\d+\/edit" data-inline="[^"]*\/inline"/);
});

test('what the row shows is saved, and what it does not show stays', async () => {
  const before = await concept('T007');
  const fields = await row('T007', '?targets=en');
  const korean = before.terms.findIndex(({ lang }) => lang === 'ko');
  expect(fields[`terms.${String(korean)}.text`]).toBeUndefined();
  const answer = await send('T007', {
    ...fields,
    'terms.0.text': ' 核協議会合 ',
    'terms.0.status': 'admitted',
    domain: 'office title',
  });
  expect(answer.status).toBe(200);
  const now = await concept('T007');
  expect(now).toEqual({
    ...before,
    domain: 'office title',
    terms: before.terms.map((term, index) =>
      index === 0 ? { ...term, text: '核協議会合', status: 'admitted' } : term,
    ),
    version: before.version + 1,
    updatedAt: now.updatedAt,
  });
});

test('saved as it stands, it changes nothing but the version', async () => {
  const before = await concept('T008');
  expect((await send('T008', await row('T008'))).status).toBe(200);
  const now = await concept('T008');
  expect(now).toEqual({ ...before, version: before.version + 1, updatedAt: now.updatedAt });
});

test('what somebody else saved first is answered with how it stands, and nothing is overwritten', async () => {
  const mine = await row('T009');
  const theirs = { ...(await row('T009')), domain: 'theirs' };
  await send('T009', theirs);
  const answer = await send('T009', { ...mine, domain: 'mine' });
  expect(answer.status).toBe(409);
  expect(answer.body).toMatchObject({
    errors: {},
    current: { version: 2, domain: { value: 'theirs' } },
  });
  expect((await concept('T009')).domain).toBe('theirs');
  const again = await send('T009', { ...mine, domain: 'mine', version: '2' });
  expect(again.status).toBe(200);
  expect((await concept('T009')).domain).toBe('mine');
});

describe('is refused, and says which field:', () => {
  test.each([
    ['an empty term', { 'terms.0.text': ' ' }, 'terms.0.text'],
    ['a control character', { domain: 'a\u0000b' }, 'domain'],
  ])('%s', async (_name, fields, field) => {
    const before = await concept('T010');
    const answer = await send('T010', { ...(await row('T010')), ...fields });
    expect(answer.status).toBe(422);
    expect(Object.keys(answer.body.errors)).toEqual([field]);
    expect(await concept('T010')).toEqual(before);
  });
});

test.each([
  ['with a status that is none', 'T010', { version: '1', 'terms.0.status': 'perfect' }, 400],
  ['without a version', 'T011', {}, 428],
  ['of a concept that is not there', 'NONE', { version: '1' }, 404],
])('a row %s is refused', async (_name, id, fields, status) => {
  expect((await send(id, fields)).status).toBe(status);
});

test('a row that another site sends is refused', async () => {
  const answer = await send('T011', await row('T011')).set('Origin', 'http://evil.example');
  expect(answer.status).toBe(403);
  expect((await concept('T011')).version).toBe(1);
});
