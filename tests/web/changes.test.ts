import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { addresses, textContent } from './support/html.ts';
import { openSite, urlEncoded, type Site } from './support/site.ts';

let site: Site;
let glossaryId: string;
beforeAll(async () => {
  site = await openSite();
  glossaryId = site.glossaryPath.split('/').at(-1) ?? '';
});
afterAll(() => site.close());

type Fields = Readonly<Record<string, string>>;
const send = (path: string, fields: Fields, language = 'en') =>
  site.post(`${site.glossaryPath}${path}`, language).type('form').send(urlEncoded(fields));
const preview = (fields: Fields, search = '') => send(`/changes/preview${search}`, fields);
const concept = (id: string) => site.services.glossaries.concept(glossaryId, id);
const all = () => site.services.glossaries.concepts(glossaryId);
const plain = (html: string): string => textContent(html).replace(/\s+/g, ' ');
const picks = (...ids: readonly string[]): Fields =>
  Object.fromEntries(ids.map((id) => [`pick.${id}`, 'on']));

/** The hidden fields of the form that makes the change. */
function hidden(html: string): Record<string, string> {
  const form = /<form class="bar choices"[\s\S]*?<\/form>/.exec(html)?.[0] ?? '';
  return Object.fromEntries(
    [...form.matchAll(/name="([^"]+)" value="([^"]*)"/g)].map(([, name, value]) => [
      textContent(name ?? ''),
      textContent(value ?? ''),
    ]),
  );
}

const status = (to: string, rest: Fields = {}): Fields => ({ do: 'status', status: to, ...rest });
const domain = (name: string): Fields => ({ do: 'domain', domain: name });

describe('the table', () => {
  test('has a tick for every row, and a bar without a script', async () => {
    const { text } = await site.get(site.glossaryPath, 'en');
    expect(text.match(/<td class="pick">/g)).toHaveLength(50);
    expect(text).toMatch(/<input type="checkbox" form="bulk" name="pick\.T\d+" aria-label="Select/);
    expect(addresses(text, 'action')).toContain(`${site.glossaryPath}/changes/preview`);
  });

  test('hands its filter and its page on', async () => {
    const { text } = await site.get(`${site.glossaryPath}?status=forbidden&sort=en`, 'en');
    expect(addresses(text, 'action')).toContain(
      `${site.glossaryPath}/changes/preview?status=forbidden&sort=en`,
    );
  });
});

describe('the preview', () => {
  test('says what changes, what stays and why, and changes nothing', async () => {
    const before = await all();
    await site.services.concepts.save(
      { glossaryId, conceptId: 'T010' },
      { ...(await concept('T010')), domain: '試験分野' },
      { version: 1 },
    );
    const answer = await preview({
      scope: 'picked',
      ...picks('T010', 'T011', 'NONE'),
      ...domain('試験分野'),
    });
    expect(answer.status).toBe(200);
    const text = plain(answer.text);
    expect(text).toContain('1 concept changes');
    expect(text).toContain('2 concepts stay as they are');
    expect(text).toContain('it is so already');
    expect(text).toContain('NONE it has been deleted');
    expect((await all()).filter(({ id }) => id !== 'T010')).toEqual(
      before.filter(({ id }) => id !== 'T010'),
    );
  });

  test.each([
    ['all that the filter finds', 'all', '?domain=military', 'military'],
    ['all on the page', 'page', '?domain=military', 'military'],
  ])('of %s is of those and no others', async (_name, scope, search, name) => {
    const found = (await all()).filter((one) => one.domain === name);
    expect(found.length).toBeGreaterThan(3);
    const answer = await preview({ scope, ...domain('その他') }, search);
    expect(plain(answer.text)).toContain(`${found.length} concepts change`);
  });

  test('of nothing says so, and offers no change', async () => {
    const answer = await preview({ scope: 'picked', ...status('admitted') });
    expect(plain(answer.text)).toContain('No concept is selected.');
    expect(hidden(answer.text)).toEqual({});
  });

  test('is there in another language by its own form', async () => {
    const answer = await preview({ scope: 'all', do: 'remove' }, '?domain=weapon');
    const again = /<form id="preview-again"[\s\S]*?<\/form>/.exec(answer.text)?.[0] ?? '';
    expect(addresses(again, 'action')).toEqual([
      `${site.glossaryPath}/changes/preview?domain=weapon`,
    ]);
    expect(addresses(answer.text, 'formaction')).toContain(
      `${site.glossaryPath}/changes/preview?domain=weapon&lng=ja`,
    );
  });

  test.each([
    ['a status that is none', status('perfect')],
    ['no status', { do: 'status' }],
    ['nothing to do', {}],
    ['a scope that is none', { ...domain('x'), scope: 'some' }],
  ])('refuses %s', async (_name, fields) => {
    expect((await preview({ scope: 'picked', ...picks('T001'), ...fields })).status).toBe(400);
  });

  test('refuses a domain that is no text', async () => {
    const answer = await preview({ scope: 'picked', ...picks('T001'), ...domain('a\u0000b') });
    expect(answer.status).toBe(422);
  });
});

describe('the change', () => {
  test('is made as one, told with the filter, and undone by one button', async () => {
    const found = (await all()).filter((one) => one.domain === 'law');
    const shown = await preview({ scope: 'all', ...domain('法令') }, '?domain=law&sort=en');
    const made = await send('/changes?domain=law&sort=en', hidden(shown.text));
    expect(made.status).toBe(303);
    const ids = found.map(({ id }) => id);
    const now = (await all()).filter(({ id }) => ids.includes(id));
    expect(now.map((one) => one.domain)).toEqual(ids.map(() => '法令'));
    const back = made.headers['location'] ?? '';
    expect(back).toMatch(/\?domain=law&sort=en&changed=/);
    const table = await site.get(back, 'en');
    expect(plain(table.text)).toContain(`The domain of ${found.length} concepts was changed.`);
    const undo = addresses(table.text, 'action').find((action) => action.endsWith('/undo')) ?? '';
    const undone = await site.post(undo).type('form').send('');
    expect(undone.status).toBe(303);
    const last = (await all()).filter(({ id }) => ids.includes(id));
    expect(last.map((one) => one.domain)).toEqual(ids.map(() => 'law'));
    const after = await site.get(undone.headers['location'] ?? '', 'en');
    expect(plain(after.text)).toContain(`${found.length} concepts are as they were.`);
    const list = await site.get(`${site.glossaryPath}/changes`, 'en');
    expect(plain(list.text)).toMatch(
      /Set the domain to “法令” \d+ Owner of this computer .* undone/,
    );
  });

  test('is in the history of each concept, and one of them can be taken back alone', async () => {
    const shown = await preview({
      scope: 'picked',
      ...picks('T020', 'T021'),
      ...status('deprecated', { language: 'ja' }),
    });
    await send('/changes', hidden(shown.text));
    const history = await site.get(`${site.glossaryPath}/concepts/T020/history`, 'en');
    expect(plain(history.text)).toContain('Version 2 changed');
    const { terms } = await concept('T020');
    expect(terms.filter(({ lang }) => lang === 'ja').map((one) => one.status)).not.toContain(
      'preferred',
    );
  });

  test('of concepts that were changed meanwhile is refused as a whole, and names them', async () => {
    const shown = await preview({ scope: 'picked', ...picks('T030', 'T031'), do: 'remove' });
    const { version } = await concept('T031');
    await site.services.concepts.save(
      { glossaryId, conceptId: 'T031' },
      { ...(await concept('T031')), note: 'theirs' },
      { version },
    );
    const answer = await send('/changes', hidden(shown.text));
    expect(answer.status).toBe(409);
    const summary = /<div class="error-summary"[\s\S]*?<\/div>/.exec(answer.text)?.[0] ?? '';
    expect(addresses(summary, 'href')).toEqual([`${site.glossaryPath}/concepts/T031`]);
    expect((await concept('T030')).version).toBe(1);
    expect((await concept('T031')).note).toBe('theirs');
    // The preview that came back is the new one: sent again, it is made.
    const again = await send('/changes', hidden(answer.text));
    expect(again.status).toBe(303);
    await expect(concept('T031')).rejects.toMatchObject({ code: 'concept.unknown' });
  });

  test('that is made already is refused', async () => {
    const shown = await preview({ scope: 'picked', ...picks('T040'), ...domain('二度') });
    const fields = hidden(shown.text);
    expect((await send('/changes', fields)).status).toBe(303);
    expect((await send('/changes', fields)).status).toBe(409);
  });

  test.each([
    ['without the revision it was made from', { revision: '' }, 428],
    ['with a revision that is none', { revision: 'x' }, 400],
  ])('%s is refused', async (_name, fields, code) => {
    const sent = { scope: 'picked', ...picks('T041'), ...domain('x'), ...fields };
    expect((await send('/changes', sent)).status).toBe(code);
  });

  test('from another site is refused', async () => {
    const before = await all();
    for (const path of ['/changes', '/changes/preview', '/changes/X/undo']) {
      const answer = await send(path, { scope: 'all', do: 'remove', revision: '1' }).set(
        'Origin',
        'http://evil.example',
      );
      expect(answer.status).toBe(403);
    }
    expect(await all()).toEqual(before);
  });
});

describe('the undoing', () => {
  const made = async (...ids: readonly string[]): Promise<string> => {
    const shown = await preview({ scope: 'picked', ...picks(...ids), ...domain('後で戻す') });
    const answer = await send('/changes', hidden(shown.text));
    return /changed=([^&]+)/.exec(answer.headers['location'] ?? '')?.[1] ?? '';
  };

  test('refuses concepts that were changed since, names them, and can leave them', async () => {
    const before = await concept('T050');
    const id = await made('T050', 'T051');
    const changed = await concept('T051');
    await site.services.concepts.save(
      { glossaryId, conceptId: 'T051' },
      { ...changed, note: 'since' },
      { version: changed.version },
    );
    const refused = await send(`/changes/${id}/undo`, {});
    expect(refused.status).toBe(409);
    expect(addresses(refused.text, 'href')).toContain(`${site.glossaryPath}/concepts/T051`);
    expect((await concept('T050')).domain).toBe('後で戻す');
    expect((await send(`/changes/${id}/undo`, { leaveChanged: 'on' })).status).toBe(303);
    expect((await concept('T050')).domain).toBe(before.domain);
    expect(await concept('T051')).toMatchObject({ domain: '後で戻す', note: 'since' });
    expect((await send(`/changes/${id}/undo`, {})).status).toBe(409);
  });

  test('is not that of another glossary', async () => {
    const id = await made('T052');
    const other = await site.services.glossaries.create({ name: '別' });
    const answer = await site
      .post(`/glossaries/${other.id}/changes/${id}/undo`)
      .type('form')
      .send('');
    expect(answer.status).toBe(404);
    expect((await send('/changes/NONE/undo', {})).status).toBe(404);
    expect((await concept('T052')).domain).toBe('後で戻す');
  });
});
