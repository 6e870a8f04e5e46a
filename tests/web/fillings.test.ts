import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import iconv from 'iconv-lite';
import { addresses, textContent } from './support/html.ts';
import { openSite, type Site } from './support/site.ts';

let site: Site;
let id: string;
let address: string;
beforeAll(async () => {
  site = await openSite();
});
beforeEach(async () => {
  const text = '見出し\n\n一つ目。続き。\n\n結び。';
  id = (await site.services.documents.create({ name: '演説', text })).id;
  address = `/documents/${id}/translate/fill`;
});
afterAll(() => site.close());

const stored = async (language: 'en' | 'ko' = 'en') =>
  (await site.services.translations.list(id)).passages.map((passage) => passage[language].text);
const give = (text: string, by = '', language = 'en') =>
  site.postForm(address, { text, by, language }, 'en');
const arrange = (fields: Record<string, string>) =>
  site.postForm(`${address}/arrange`, fields, 'en');

/** The form of the arrangement as a browser sends it. */
function sent(html: string, pressed: string): Record<string, string> {
  const form = html.slice(html.indexOf('<form class="arrange"'));
  const fields: Record<string, string> = {};
  for (const [, name = '', value = ''] of form.matchAll(
    /<input type="hidden" name="([^"]+)" value="([^"]*)">/g,
  )) {
    fields[name] = value;
  }
  for (const [, name = '', value = ''] of form.matchAll(
    /<textarea[^>]*name="([^"]+)"[^>]*>\n?([\s\S]*?)<\/textarea>/g,
  )) {
    fields[name] = textContent(value);
  }
  return { ...fields, do: pressed };
}

const pieces = (html: string) =>
  Object.entries(sent(html, '')).flatMap(([name, value]) =>
    name.startsWith('piece.') ? [value] : [],
  );

describe('a whole translation', () => {
  test('by lines, by paragraphs or by sentences is put to its passages as it looks', async () => {
    const wanted = ['Title', 'First. More.', 'End.'];
    for (const text of [
      'Title\nFirst. More.\nEnd.\n',
      'Title\n\nFirst.\nMore.\n\nEnd.',
      'Title\nFirst.\nMore.\nEnd.',
    ]) {
      const { status, text: html } = await give(text);
      expect(status).toBe(200);
      expect(pieces(html)).toEqual(wanted);
      expect(html).toContain('3 new');
    }
    expect(await stored()).toEqual(['', '', '']);
  });

  test.each([
    ['UTF-8', Buffer.from('제목\n첫째.\n끝.\n')],
    ['EUC-KR', iconv.encode('제목을 적는다\n첫째 단락의 번역이다.\n끝을 맺는다.\n', 'euc-kr')],
    ['UTF-16', iconv.encode('제목\n첫째.\n끝.\n', 'utf-16')],
  ])('comes as a file in %s', async (_, bytes) => {
    const answer = await site
      .post(address, 'en')
      .field('language', 'ko')
      .field('by', '')
      .attach('file', bytes, 'ko.txt');
    expect(answer.status).toBe(200);
    expect(pieces(answer.text)[0]).toMatch(/^제목/);
    expect(pieces(answer.text)).toHaveLength(3);
  });

  test('is written in one step, says so, and is taken back in one', async () => {
    const place = { documentId: id, language: 'en', passage: 1 } as const;
    await site.services.translations.save(place, { text: 'Before', version: 0 });
    const proposed = await give('Title\nFirst. More.\nEnd.\n');
    expect(textContent(proposed.text)).toContain('2 new · 1 changed');
    const { status, headers } = await arrange(sent(proposed.text, 'apply'));
    expect(status).toBe(303);
    expect(await stored()).toEqual(['Title', 'First. More.', 'End.']);
    const told = await site.get(headers['location'] ?? '', 'en');
    expect(told.text).toContain('3 passages were filled in.');
    const undo = addresses(told.text, 'action').find((action) => action.endsWith('/undo'));
    await site.services.translations.save({ ...place, passage: 3 }, { text: 'End!', version: 1 });
    const undone = await site.post(undo ?? '', 'en').expect(303);
    expect(await stored()).toEqual(['Before', '', 'End!']);
    const back = await site.get(undone.headers['location'] ?? '', 'en');
    expect(back.text).toContain('2 passages have their former texts again.');
    expect(back.text).toContain('1 was changed since and stays as it is.');
  });
});

describe('the arrangement', () => {
  test.each([
    ['join-2', ['Title', 'First. End.']],
    ['split-2', ['Title', 'First', 'More', 'End.']],
    ['down-1', ['', 'Title', 'First\nMore', 'End.']],
    ['drop-1', ['First\nMore', 'End.']],
    ['nothing', ['Title', 'First\nMore', 'End.']],
  ])('%s', async (pressed, expected) => {
    const proposed = await give('Title\nFirst\nEnd.', 'line');
    const fields = sent(proposed.text, pressed);
    if (pressed !== 'join-2') fields['piece.2'] = 'First\r\nMore';
    else fields['piece.2'] = 'First.';
    const { text } = await arrange(fields);
    const shown = pieces(text);
    expect(shown.slice(0, expected.length)).toEqual(expected);
    expect(shown.slice(expected.length).join('')).toBe('');
  });

  test('leaves a passage as it is where that is ticked, and where there is no piece', async () => {
    const place = { documentId: id, language: 'en', passage: 1 } as const;
    await site.services.translations.save(place, { text: 'Before', version: 0 });
    const proposed = await give('Title\n\nEnd.', 'line');
    await arrange({ ...sent(proposed.text, 'apply'), 'keep.1': 'on' }).expect(303);
    expect(await stored()).toEqual(['Before', '', 'End.']);
  });

  test('with a piece too many saves nothing until it is joined or removed', async () => {
    const proposed = await give('Title\nFirst\nEnd.\nMore', 'line');
    expect(proposed.text).toContain('No passage for this piece');
    const refused = await arrange(sent(proposed.text, 'apply'));
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('1 piece has no passage.');
    expect(await stored()).toEqual(['', '', '']);
    const joined = await arrange(sent(refused.text, 'join-3'));
    await arrange(sent(joined.text, 'apply')).expect(303);
    expect(await stored()).toEqual(['Title', 'First', 'End. More']);
  });

  test('of a passage that was changed meanwhile saves nothing, shows it, and then saves', async () => {
    const proposed = await give('Title\nFirst\nEnd.', 'line');
    await site.services.translations.save(
      { documentId: id, language: 'en', passage: 2 },
      { text: 'theirs', version: 0 },
    );
    const refused = await arrange(sent(proposed.text, 'apply'));
    expect(refused.status).toBe(409);
    expect(refused.text).toContain('theirs');
    expect(await stored()).toEqual(['', 'theirs', '']);
    await arrange(sent(refused.text, 'apply')).expect(303);
    expect(await stored()).toEqual(['Title', 'First', 'End.']);
  });

  test('names the passage whose text cannot be taken', async () => {
    const proposed = await give('Title\nFirst\nEnd.', 'line');
    const fields = { ...sent(proposed.text, 'apply'), 'piece.2': 'x'.repeat(20_001) };
    const refused = await arrange(fields);
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('Passage 2: Too long');
    expect(await stored()).toEqual(['', '', '']);
  });
});

test.each([
  ['nothing', { text: ' ', language: 'en' }, 422, 'Enter some text.'],
  ['NUL', { text: 'a\u0000', language: 'en' }, 422, 'control character'],
  ['no language', { text: 'x' }, 400, ''],
  ['Japanese', { text: 'x', language: 'ja' }, 400, ''],
])('%s is refused', async (_, fields, status, message) => {
  const answer = await site.postForm(address, fields, 'en');
  expect(answer.status).toBe(status);
  expect(answer.text).toContain(message);
});

test('another file than a text is refused at its field', async () => {
  const answer = await site
    .post(address, 'en')
    .field('language', 'en')
    .attach('file', Buffer.from('%PDF'), 'a.pdf');
  expect(answer.status).toBe(415);
  expect(answer.text).toMatch(/id="fill-error">[^<]+</);
});
