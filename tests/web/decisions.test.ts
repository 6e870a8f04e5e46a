import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import request from 'supertest';
import { addresses, passageTexts, textContent } from './support/html.ts';
import { openSite, urlEncoded, type Site } from './support/site.ts';

let site: Site;
let glossary: string;
let address: string;

/** 米韓 (T129) at 0 and 4; 米国 in 米国防省 and 韓国 in 日韓国交 are not taken. */
const TEXT = '米韓は、米韓。\n\n日韓国交と米国防省。';

beforeAll(async () => {
  site = await openSite();
  glossary = site.glossaryPath.split('/').at(-1) ?? '';
  // The dictionary takes a moment.
  await site.services.recognition.warm();
}, 60_000);
beforeEach(async () => {
  address = `/documents/${(await site.services.documents.create({ name: '演説', text: TEXT })).id}`;
});
afterAll(() => site.close());

const teach = (fields: Readonly<Record<string, string>>, language = 'en') =>
  site
    .post(`${address}/decisions`, language)
    .type('form')
    .send(urlEncoded({ glossary, concept: 'T129', ...fields }));

const followed = async (location: string | undefined, language = 'en') =>
  (await site.get((location ?? '').split('#')[0] ?? '', language)).text;

/** The terms of the page as they stand in the text, with their grades. */
const marks = (html: string): readonly string[] =>
  [...html.matchAll(/<(a|span) class="term"[^>]*data-grade="(\w+)"[^>]*>/g)].map(
    ([tag, , grade = '']) => `${/data-place="([\d-]+)"/.exec(tag)?.[1] ?? ''} ${grade}`,
  );

describe('a decision', () => {
  test('is made by one button, told where one was reading, and undone by the next', async () => {
    const made = await teach({ notHere: '4-6', reason: '別の意味' });
    expect(made.status).toBe(303);
    expect(made.headers['location']).toMatch(/done=decided&decision=\w{26}&passage=1#p-1$/);
    const told = await followed(made.headers['location']);
    expect(told).toContain('“米韓” is not this term here.');
    expect(marks(told)).toContain('0-2 certain');
    expect(marks(told).join()).not.toContain('4-6');

    const undo = addresses(told, 'action').find(
      (action) => action.endsWith('/remove') && action.includes('/decisions/'),
    );
    const undone = await site.post(undo ?? '', 'en');
    expect(undone.status).toBe(303);
    const back = await followed(undone.headers['location']);
    expect(back).toContain('The decision was taken back.');
    expect(marks(back)).toContain('4-6 certain');

    const restore = addresses(back, 'action').find((action) => action.includes('/restore'));
    const again = await site.post(restore ?? '', 'en');
    expect(marks(await followed(again.headers['location'])).join()).not.toContain('4-6');
  });

  test.each([
    ['never', '0-2', ['0-2', '4-6'], []],
    ['always', '0-2', [], ['0-2 certain', '4-6 certain']],
  ] as const)('%s holds for the whole document', async (kind, place, gone, there) => {
    const { headers } = await teach({ [kind]: place });
    const shown = marks(await followed(headers['location']));
    for (const span of gone) expect(shown.join()).not.toContain(span);
    for (const mark of there) expect(shown).toContain(mark);
  });

  test('makes a term of what was not taken', async () => {
    const all = await site.get(`${address}?marks=all`, 'en');
    const [, place = ''] = /data-grade="inside" data-place="([\d-]+)"/.exec(all.text) ?? [];
    const concept = conceptAt(all.text, place);
    const { headers } = await teach({ here: place, concept });
    expect(marks(await followed(headers['location']))).toContain(`${place} certain`);
  });

  test.each([
    ['no choice', {}, 422],
    ['no place', { notHere: 'here' }, 400],
    ['a place of other words', { notHere: '2-4' }, 422],
    ['an unknown concept', { notHere: '0-2', concept: 'T999' }, 404],
    ['a reason too long', { notHere: '0-2', reason: 'x'.repeat(501) }, 422],
  ])('with %s is refused with a page', async (_, fields, status) => {
    const answer = await teach(fields);
    expect(answer.status).toBe(status);
    expect(answer.text).toContain('<h1>');
    const list = await site.get(`${address}/decisions`, 'en');
    expect(list.text).toContain('Nothing has been decided');
  });

  test('is not taken from a page of another site', async () => {
    const body = urlEncoded({ glossary, concept: 'T129', notHere: '0-2' });
    const foreign = await request(site.origin)
      .post(`${address}/decisions`)
      .set('Origin', 'http://elsewhere.example')
      .type('form')
      .send(body);
    expect(foreign.status).toBe(403);
    const without = await request(site.origin).post(`${address}/decisions`).type('form').send(body);
    expect(without.status).toBe(403);
  });
});

describe('what was not taken', () => {
  test('is shown on request, with the reason, and the text stays the original', async () => {
    const plain = await site.get(address, 'en');
    expect(marks(plain.text).some((mark) => mark.endsWith('inside'))).toBe(false);
    const all = await site.get(`${address}?marks=all`, 'en');
    expect(marks(all.text).some((mark) => mark.endsWith('inside'))).toBe(true);
    expect(all.text).toContain('Not taken: part of a longer word.');
    expect(passageTexts(all.text)).toEqual(passageTexts(plain.text));
    for (const mark of marks(plain.text)) expect(marks(all.text)).toContain(mark);
  });

  test('is shown for a text that is not stored, too, and nothing can be decided there', async () => {
    const { text } = await site.postForm('/quick-look?marks=all', { text: TEXT }, 'en');
    expect(marks(text).some((mark) => mark.endsWith('inside'))).toBe(true);
    expect(text).not.toContain('Not this term here');
  });

  test('names who refused it, and when and why', async () => {
    const { headers } = await teach({ never: '0-2', reason: '固有名の一部' });
    const all = await site.get(
      `${(headers['location'] ?? '').split('#')[0] ?? ''}&marks=all`,
      'en',
    );
    expect(textContent(all.text)).toMatch(
      /Never in this document \(owner, \w+ \d+, \d+\): 固有名の一部/,
    );
    expect(all.text).toContain('Refused in this text by a person.');
  });
});

describe('the list of decisions', () => {
  test('tells what, where, why, by whom, and which have no effect; and each is taken back there', async () => {
    await teach({ always: '0-2' });
    await teach({ never: '0-2', reason: '略称' });
    const { text } = await site.get(`${address}/decisions`, 'en');
    const rows = [...text.matchAll(/<tr>\n<td[\s\S]*?<\/tr>/g)].map(([row]) =>
      textContent(row).replace(/\s+/g, ' ').trim(),
    );
    expect(rows).toEqual([
      expect.stringMatching(
        /^米韓 Always this term without effect now 米韓 passage 1 owner .* Take back$/,
      ),
      expect.stringMatching(/^米韓 Never in this document 米韓 passage 1 略称 owner .* Take back$/),
    ]);
    const remove = addresses(text, 'action').find((action) => action.includes('/remove'));
    const { headers } = await site.post(remove ?? '', 'en');
    expect(headers['location']).toMatch(/\/decisions\?done=undecided&decision=/);
    expect(await followed(headers['location'])).toContain('The decision was taken back.');
  });

  test('goes out as a file and comes back in on another document', async () => {
    await teach({ notHere: '0-2', reason: '=1+1' });
    const csv = await site.get(`${address}/decisions/export?format=csv`);
    expect(csv.headers['content-disposition']).toContain('attachment');
    expect(csv.headers['content-security-policy']).toContain('sandbox');
    const copy = (await site.services.documents.create({ name: '写し', text: TEXT })).id;
    const imported = await site
      .post(`/documents/${copy}/decisions/import`, 'en')
      .attach('file', Buffer.from(csv.text), 'decisions.csv');
    expect(imported.status).toBe(200);
    expect(imported.text).toContain('1 decision was added.');
    expect(await site.services.decisions.list(copy)).toMatchObject([
      { kind: 'notHere', span: { start: 0, end: 2 }, reason: '=1+1' },
    ]);
  });

  test.each([
    ['no file', null, 'Choose a .csv or .json file.'],
    ['another kind of file', 'a.txt', 'Choose a .csv or .json file.'],
    ['a file that cannot be read', 'a.json', 'The file has decisions that cannot be read.'],
  ])('refuses %s at its field', async (_, fileName, message) => {
    const post = site.post(`${address}/decisions/import`, 'en');
    const answer = await (fileName === null
      ? post.field('x', 'y')
      : post.attach('file', Buffer.from('{'), fileName));
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(answer.text).toContain(`<p class="field-error" id="decisions-error">${message}</p>`);
  });
});

/** The concept whose card a place opens. */
function conceptAt(html: string, place: string): string {
  const [, card = ''] =
    new RegExp(`data-card="([\\w-]+)"[^>]*data-place="${place}"`).exec(html) ?? [];
  return new RegExp(`id="${card}"[^>]*data-concept="([^"]+)"`).exec(html)?.[1] ?? '';
}
