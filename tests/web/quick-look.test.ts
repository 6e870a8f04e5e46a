import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { addresses, fieldValue, passageTexts, textContent } from './support/html.ts';
import { openSite, type Site } from './support/site.ts';

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

describe('a quick look', () => {
  test('shows the terms of the text, keeps the text, and stores nothing', async () => {
    const before = await site.services.documents.list();
    const typed = '両国は拡大抑止の計画を協議した。';
    const { status, text } = await site.postForm('/quick-look', { text: typed }, 'en');
    expect(status).toBe(200);
    expect(passageTexts(text)).toEqual([typed]);
    expect(fieldValue(text, 'text')).toBe(typed);
    expect(text).toMatch(/<a class="term" id="m-\d+" href="#entry-1"/);
    expect(textContent(text)).toContain('extended deterrence');
    expect(await site.services.documents.list()).toEqual(before);
  });

  test('switches send the text again, so that no language loses it', async () => {
    const { text } = await site.postForm('/quick-look', { text: '同盟' });
    const again = addresses(text, 'formaction');
    expect(again).toEqual(
      expect.arrayContaining([
        '/quick-look?lng=en',
        '/quick-look?lng=ko',
        '/quick-look?targets=ko',
        '/quick-look?furigana=on',
        '/quick-look?text=reading',
      ]),
    );
    expect(text).toMatch(/<button type="submit" form="quick-look" formaction="[^"]*lng=en"/);
    const korean = await site.postForm('/quick-look?lng=ko', { text: '同盟' });
    expect(korean.text).toContain('<html lang="ko">');
    expect(fieldValue(korean.text, 'text')).toBe('同盟');
  });

  test('says so when there is no term', async () => {
    const { text } = await site.postForm('/quick-look', { text: 'ありがとう。' }, 'en');
    expect(textContent(text)).toContain('No terms of the glossary occur in this text.');
  });

  test('its address, opened by itself, is the front page', async () => {
    const { status, headers } = await site.get('/quick-look');
    expect(status).toBe(303);
    expect(headers['location']).toBe('/');
  });
});

describe('a text that cannot be taken is refused at the field, with the text kept', () => {
  test.each([
    ['nothing', '', 'ja', '文字を入れてください。'],
    ['only spaces', ' 　\n', 'en', 'Enter some text.'],
    ['a NUL', '同\u0000盟', 'ko', '제어 문자 U+0000'],
    ['a control, with its place', 'あ\n同\u0008盟', 'en', 'Line 2, column 2.'],
    ['a noncharacter', '同盟\uffff', 'ja', '制御文字 U+FFFF'],
    ['2,000,001 characters', 'a'.repeat(2_000_001), 'en', 'the limit is 2,000,000'],
  ])('%s', async (_name, typed, language, message) => {
    const { status, text } = await site.postForm('/quick-look', { text: typed }, language);
    expect(status).toBe(422);
    expect(text).toContain('aria-invalid="true"');
    expect(text).toMatch(/<a href="#quick-look-text">/);
    expect(textContent(text)).toContain(message);
    // HTML cannot carry a NUL; every other character comes back.
    if (!typed.includes('\u0000')) expect(fieldValue(text, 'text')).toBe(typed);
  });

  test('more than 6 MB is refused as soon as it is passed', async () => {
    const { status, text } = await site.postForm(
      '/quick-look',
      { text: 'a'.repeat(6_000_001) },
      'en',
    );
    expect(status).toBe(413);
    expect(textContent(text)).toContain('the limit is 6 MB');
  });
});

describe('the page shows exactly the original text', () => {
  test.each([
    ['an element', '<img src=x onerror=alert(1)>同盟<b>協議</b>'],
    ['the end of a script', '</p></textarea><script>alert(1)</script>'],
    ['references', '&lt;同盟&gt; &amp;amp; &#13; &nbsp; &copy'],
    ['quotation marks', '"同盟" \'協議\' `x` ${y}'],
    ['templates', '<%= 1 %> {{7*7}} {{t}} <%- include("x") %>'],
    ['rare kanji and flags', '𠮷野家🇯🇵は同盟👩‍👩‍👧を〜が゚'],
    ['right to left', '\u202e同盟\u202c \u200b\u00ad'],
    ['spaces and tabs', '同盟\t 協議　の 場'],
  ])('%s', async (_name, typed) => {
    const { text } = await site.postForm('/quick-look', { text: typed });
    expect(passageTexts(text).join('')).toBe(typed);
    expect(fieldValue(text, 'text')).toBe(typed);
    expect(text).not.toMatch(/<img|<script(?! type="module" src=)/);
  });

  test('a line of the printed page becomes one line break, inside a term too', async () => {
    const typed = '両国の首脳は長い時間をかけて拡大抑\n止の計画を協議し、その結果を発表し\nた。';
    const { text } = await site.postForm('/quick-look', { text: typed });
    expect(text).toMatch(
      /拡大<span class="term"[^>]*>抑<span class="gap">\n<\/span><br class="printed">止<\/span><\/a>/,
    );
    expect(passageTexts(text)).toEqual([typed]);
  });

  test('any text, in any mixture of terms, markup and line breaks', async () => {
    const piece = fc.constantFrom(
      ...[
        '拡大抑止',
        '抑止',
        '同盟',
        'NCG',
        '協議',
        '。',
        '、',
        'の',
        '\n',
        '\r',
        '\r\n',
        '\f',
        '\n\n',
      ],
      ...['<b>', '</a>', '&amp;', '&#13;', '"', "'", '<%', '%>', ' ', '　', '𠮷', '１', '12'],
    );
    const texts = fc
      .array(fc.oneof(piece, fc.string({ unit: 'grapheme', maxLength: 3 })), { maxLength: 40 })
      .map((pieces) => `同盟${pieces.join('')}`)
      .filter((text) => !/[\u0000-\u0008\u000b\u000e-\u001f\u007f-\u009f\ufffe\uffff]/.test(text));
    await fc.assert(
      fc.asyncProperty(texts, async (typed) => {
        // As a file: a form would send other line breaks than these.
        const { id, version } = await site.services.documents.create({ name: 'x', text: typed });
        const { passages } = await site.services.recognition.document(id);
        const { text } = await site.get(`/documents/${id}`);
        await site.services.documents.remove(id, { version });
        expect(passageTexts(text)).toEqual(
          passages.map(({ span }) => typed.slice(span.start, span.end)),
        );
      }),
      { numRuns: 60 },
    );
  });
});
