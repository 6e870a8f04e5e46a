import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import iconv from 'iconv-lite';
import { addresses, fieldValue, passageTexts, textContent } from './support/html.ts';
import { openSite, urlEncoded, type Site } from './support/site.ts';

let site: Site;
let id: string;
beforeAll(async () => {
  site = await openSite();
});
beforeEach(async () => {
  id = (await site.services.documents.create({ name: '演説', text: '同盟の協議。' })).id;
});
afterAll(() => site.close());

/** One paragraph as a printer breaks it: every line but the last is full. */
const PRINTED = [
  '両国の首脳は長い時間をかけて拡大抑',
  '止の計画を協議し、その結果を発表し',
  'た。同盟の将来についても意見を交わ',
  'した。',
].join('\n');

const send = (verb: string, fields: Readonly<Record<string, string>>, language = 'en') =>
  site.post(`/documents/${id}/${verb}`, language).type('form').send(urlEncoded(fields));

describe('adding a document', () => {
  test('from a pasted text: it opens, says so, and holds what was pasted', async () => {
    const { status, headers } = await site.postForm('/documents', {
      name: '覚書',
      text: PRINTED.replaceAll('\n', '\r\n'),
    });
    expect(status).toBe(303);
    expect(headers['location']).toMatch(/^\/documents\/[0-9A-Z]{26}\?done=created$/);
    const { text } = await site.get(headers['location'] ?? '', 'en');
    expect(text).toContain('<h1 lang="ja">覚書</h1>');
    expect(text).toMatch(/role="status">\s*<p>The document was added\.<\/p>/);
    // A text field holds LF; CR LF is only how a form travels.
    expect(passageTexts(text)).toEqual([PRINTED]);
  });

  test.each([
    ['UTF-8', 'memo.txt', Buffer.from('同盟の協議を続ける。')],
    ['UTF-8 with a byte order mark', 'memo.md', Buffer.from('\ufeff同盟の協議を続ける。')],
    ['CP932', 'memo.txt', iconv.encode('同盟の協議を続ける。防衛大臣は会見で述べた。', 'cp932')],
    ['UTF-16', 'memo.TXT', iconv.encode('同盟の協議を続ける。', 'utf-16')],
  ])('from a file in %s', async (_encoding, fileName, bytes) => {
    const { headers } = await site.post('/documents').attach('file', bytes, fileName);
    const { text } = await site.get(headers['location'] ?? '');
    expect(text).toContain('<h1 lang="en">memo</h1>');
    expect(passageTexts(text).join('')).toContain('同盟の協議を続ける。');
  });

  test('a file keeps its line breaks to the character', async () => {
    const typed = PRINTED.replaceAll('\n', '\r\n');
    const { headers } = await site.post('/documents').attach('file', Buffer.from(typed), 'a.txt');
    const documentId = /[0-9A-Z]{26}/.exec(headers['location'] ?? '')?.[0] ?? '';
    expect((await site.services.documents.get(documentId)).text).toBe(typed);
    const { text } = await site.get(headers['location'] ?? '');
    expect(text).toContain('&#13;');
    expect(passageTexts(text)).toEqual([typed]);
  });

  test.each([
    [
      'nothing',
      () => site.postForm('/documents', { text: '' }, 'en'),
      422,
      'new-text',
      'Enter some text.',
    ],
    [
      'a name of 201 characters',
      () => site.postForm('/documents', { name: '長'.repeat(201), text: '本文' }, 'en'),
      422,
      'new-name',
      'the limit is 200',
    ],
    [
      'a Word file',
      () => site.post('/documents', 'en').attach('file', Buffer.from('PK'), 'memo.docx'),
      415,
      'new-file',
      'Choose a .txt or .md file.',
    ],
    [
      'a binary file by the name of a text',
      () =>
        site.post('/documents', 'en').attach('file', Buffer.from([0, 1, 2, 255, 0, 0]), 'a.txt'),
      422,
      'new-file',
      'This is not a text file.',
    ],
    [
      'an empty file',
      () => site.post('/documents', 'en').attach('file', Buffer.alloc(0), 'a.txt'),
      422,
      'new-file',
      'Enter some text.',
    ],
  ])(
    '%s is refused at its field, and nothing is stored',
    async (_name, ask, status, field, message) => {
      const before = await site.services.documents.list();
      const answer = await ask();
      expect(answer.status).toBe(status);
      expect(answer.text).toMatch(new RegExp(`id="${field}"[^>]*aria-invalid="true"`));
      expect(answer.text).toContain(`<a href="#${field}">`);
      expect(textContent(answer.text)).toContain(message);
      expect(await site.services.documents.list()).toEqual(before);
    },
  );

  test('what was typed is kept when it is refused, in every language', async () => {
    const { text } = await site.postForm('/documents', {
      name: '長'.repeat(201),
      text: '本文\u00a0',
    });
    expect(fieldValue(text, 'text')).toBe('本文\u00a0');
    expect(text).toContain(`value="${'長'.repeat(201)}"`);
    expect(addresses(text, 'formaction')).toContain('/documents?lng=ko');
  });

  test.each([
    ['../../x.txt', 'x'],
    ['C:\\secret\\x.txt', 'x'],
    ['＜img onerror＞.txt', '＜img onerror＞'],
    ['<script>.txt', '&lt;script&gt;'],
    ['.txt', '同盟'],
    ['報告書.txt', '報告書'],
  ])('the name of the file %s is only ever shown', async (fileName, shown) => {
    const { headers } = await site
      .post('/documents')
      .set('Content-Type', 'multipart/form-data; boundary=edge')
      .send(
        `--edge\r\nContent-Disposition: form-data; name="file"; filename="${fileName}"\r\n` +
          'Content-Type: text/plain\r\n\r\n同盟\r\n--edge--\r\n',
      );
    const { text } = await site.get(headers['location'] ?? '');
    expect(/<h1 lang="..">(.*)<\/h1>/.exec(text)?.[1]).toBe(shown);
  });
});

describe('renaming', () => {
  test('shows the new name and says so', async () => {
    const { status, headers } = await send('rename', { version: '1', name: ' 講演 ' });
    expect(status).toBe(303);
    expect(headers['location']).toBe(`/documents/${id}?done=renamed`);
    const { text } = await site.get(headers['location'] ?? '', 'en');
    expect(text).toContain('<h1 lang="ja">講演</h1>');
    expect(textContent(text)).toContain('The document was renamed.');
  });

  test('to nothing is refused at the field, and the old name stays', async () => {
    const { status, text } = await send('rename', { version: '1', name: '　' });
    expect(status).toBe(422);
    expect(text).toMatch(/id="rename-name"[^>]*aria-invalid="true"/);
    expect(text).toContain('<details class="menu" open>');
    expect((await site.services.documents.get(id)).name).toBe('演説');
  });

  test('without a version is refused', async () => {
    const { status } = await send('rename', { name: '講演' });
    expect(status).toBe(428);
  });

  test('after somebody else: both names are shown, and either can be chosen', async () => {
    await site.services.documents.rename(id, { name: '彼らの名前', version: 1 });
    const { status, text } = await send('rename', { version: '1', name: '私の<名前>' });
    expect(status).toBe(409);
    expect(textContent(text)).toContain('彼らの名前');
    expect(textContent(text)).toContain('私の<名前>');
    expect((await site.services.documents.get(id)).name).toBe('彼らの名前');
    // The language switch asks the same again and decides nothing.
    expect(addresses(text, 'formaction')).toContain(`/documents/${id}/rename?lng=ko`);
    expect(text).toMatch(/id="conflict"[^]*name="version" value="1"/);
    const chosen = /action="[^"]*\/rename">\s*<input type="hidden" name="version" value="(\d+)">/;
    const version = chosen.exec(text)?.[1] ?? '';
    expect((await send('rename', { version, name: '私の<名前>' })).status).toBe(303);
    expect((await site.services.documents.get(id)).name).toBe('私の<名前>');
  });
});

describe('deleting', () => {
  test('takes it off the list, offers to undo, and undo brings it back', async () => {
    const { headers } = await send('remove', { version: '1' });
    expect(headers['location']).toBe(`/documents?removed=${id}`);
    const { text } = await site.get(headers['location'] ?? '', 'en');
    expect(textContent(text)).toContain('The document was deleted.');
    expect(addresses(text, 'href')).not.toContain(`/documents/${id}`);
    expect((await site.get(`/documents/${id}`)).status).toBe(404);

    const undo = addresses(text, 'action').find((action) => action.endsWith('/restore')) ?? '';
    const restored = await site.post(undo);
    expect(restored.headers['location']).toBe(`/documents/${id}?done=restored`);
    const page = await site.get(restored.headers['location'] ?? '', 'en');
    expect(page.status).toBe(200);
    expect(textContent(page.text)).toContain('The document was restored.');
  });

  test('what was renamed meanwhile asks first', async () => {
    await site.services.documents.rename(id, { name: '新しい名前', version: 1 });
    const { status, text } = await send('remove', { version: '1' });
    expect(status).toBe(409);
    expect(textContent(text)).toContain('新しい名前');
    expect((await site.services.documents.get(id)).version).toBe(2);
  });

  test.each(['rename', 'remove', 'restore'])('%s of an unknown document is 404', async (verb) => {
    const { status } = await site
      .post(`/documents/01ARZ3NDEKTSV4RRFFQ69G5FAV/${verb}`)
      .type('form')
      .send(urlEncoded({ version: '1', name: 'x' }));
    expect(status).toBe(404);
  });
});

describe('names that look like markup are shown as they are', () => {
  test.each([
    '<img src=x onerror=alert(1)>',
    '"><svg onload=x>',
    '{{7*7}}',
    '<%= 1 %>',
    '</title>',
  ])('%s', async (name) => {
    await site.services.documents.rename(id, { name, version: 1 });
    for (const path of ['/', '/documents', `/documents/${id}`]) {
      const { text } = await site.get(path);
      expect(text).not.toMatch(/<img|<svg|<\/title>[^]*<\/title>/);
      expect(textContent(text)).toContain(name);
    }
  });
});

describe('a long document', () => {
  const paragraph = `${'両国は拡大抑止の計画を協議し、同盟の将来を話し合った。'.repeat(40)}\n\n`;

  test('is shown in parts that together are all of it, and each leads to the others', async () => {
    const { documents } = site.services;
    const { id: long } = await documents.create({ name: '長い文書', text: paragraph.repeat(45) });
    const first = await site.get(`/documents/${long}?furigana=off`);
    const parts = addresses(first.text, 'href').filter((href) => href.includes('passage='));
    expect(new Set(parts).size).toBe(3);
    const pages = await Promise.all([...new Set(parts)].map((href) => site.get(href)));
    const shown = pages.flatMap(({ text }) => passageTexts(text));
    expect(shown).toEqual(Array.from({ length: 45 }, () => paragraph.trim()));
    expect(pages.every(({ text }) => text.includes('45 段落'))).toBe(true);
  });

  test('is opened at the passage that was asked for', async () => {
    const { documents } = site.services;
    const { id: long } = await documents.create({ name: '長い文書', text: paragraph.repeat(45) });
    const { text } = await site.get(`/documents/${long}?passage=40`);
    expect(text).toContain('id="p-40"');
    expect(text).not.toContain('id="p-1"');
    expect((await site.get(`/documents/${long}?passage=0`)).status).toBe(400);
    expect((await site.get(`/documents/${long}?passage=9999`)).text).toContain('id="p-45"');
  });

  test('as a quick look, is turned by sending the text again', async () => {
    const { text } = await site.postForm('/quick-look', { text: paragraph.repeat(45) });
    const next = addresses(text, 'formaction').filter((address) => address.includes('passage='));
    const turned = await site.postForm(next[1] ?? '', { text: paragraph.repeat(45) });
    expect(turned.text).not.toContain('id="p-1"');
    expect(fieldValue(turned.text, 'text')).toBe(paragraph.repeat(45));
  });
});
