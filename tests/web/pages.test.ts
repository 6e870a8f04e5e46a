import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { addresses, passageTexts, textContent } from './support/html.ts';
import { openSite, type Site } from './support/site.ts';

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const LANGUAGES = ['ja', 'en', 'ko'] as const;
const PAGES: readonly (readonly [string, () => string])[] = [
  ['the front page', () => '/'],
  ['the documents', () => '/documents'],
  ['a document', () => site.samplePath],
  ['the glossary', () => site.glossaryPath],
  ['a glossary without hits', () => `${site.glossaryPath}?q=xyzzy`],
  ['a concept', () => `${site.glossaryPath}/concepts/T001`],
  ['an unknown page', () => '/no-such-page'],
];

describe.each(LANGUAGES)('in %s', (language) => {
  test.each(PAGES)('%s is in that language, with no text missing', async (_name, path) => {
    const { text, headers } = await site.get(path(), language);
    expect(text).toContain(`<html lang="${language}">`);
    expect(headers['content-language']).toBe(language);
    expect(text).toMatch(/<title>[^<]+<\/title>/);
    expect(text).toMatch(/<h1[^>]*>[^]+?<\/h1>/);
    expect(textContent(text)).not.toMatch(/\b(common|documents|glossary|evidence|errors):[a-z]/i);
    expect(text).not.toMatch(/\{\{|undefined|\[object |NaN/);
  });

  test.each(PAGES)('%s offers all three languages and keeps the place', async (_name, path) => {
    const { text } = await site.get(path(), language);
    const [pathname = ''] = path().split('?');
    for (const other of LANGUAGES) {
      const link = addresses(text, 'href').find((href) => href.endsWith(`lng=${other}`));
      expect(link?.startsWith(`${pathname}?`)).toBe(true);
    }
  });
});

describe('a document', () => {
  test('shows its terms as links to their entries, and the entries name the places', async () => {
    const { text } = await site.get(site.samplePath);
    const ids = new Set([...text.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id));
    const links = addresses(text, 'href').filter((href) => href.startsWith('#'));
    expect(links.length).toBeGreaterThan(50);
    expect(links.filter((href) => !ids.has(href.slice(1)))).toEqual([]);
  });

  test('has one card for each entry, and no id twice', async () => {
    const { text } = await site.get(site.samplePath);
    const ids = [...text.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id ?? '');
    expect(new Set(ids).size).toBe(ids.length);
    const numbered = (kind: string): number => ids.filter((id) => id.startsWith(kind)).length;
    expect(numbered('entry-')).toBeGreaterThan(20);
    expect(ids.filter((id) => /^card-\d+$/.test(id))).toHaveLength(numbered('entry-'));
  });

  test.each([
    ['en', 'lang="en"', 'lang="ko"'],
    ['ko', 'lang="ko"', 'lang="en"'],
  ])('shows translations in %s only, and remembers it', async (targets, shown, hidden) => {
    const { text, headers } = await site.get(`${site.samplePath}?targets=${targets}`);
    const translations = text.match(/<p class="text translation" lang="..">/g) ?? [];
    expect(translations.length).toBeGreaterThan(5);
    expect(translations.every((tag) => tag.includes(shown))).toBe(true);
    expect(translations.some((tag) => tag.includes(hidden))).toBe(false);
    expect(headers['set-cookie']?.[0]).toMatch(
      new RegExp(`^taiyaku-targets=${targets}; .*HttpOnly; SameSite=Lax`),
    );
    const again = await site.get(site.samplePath).set('Cookie', `taiyaku-targets=${targets}`);
    expect(again.text).not.toContain(`<p class="text translation" ${hidden}>`);
  });

  test('sets furigana over kanji only when asked to', async () => {
    const plain = await site.get(site.samplePath);
    expect(plain.text).not.toMatch(/<p class="text" lang="ja">.*<rt>.*<\/p>/);
    const { text } = await site.get(`${site.samplePath}?furigana=on`);
    expect(text).toMatch(/<p class="text" lang="ja">.*<ruby>同盟<rt>どうめい<\/rt><\/ruby>.*<\/p>/);
  });

  test('shows printed lines or paragraphs, from the same text', async () => {
    const printed = await site.get(site.samplePath);
    const reading = await site.get(`${site.samplePath}?text=reading`);
    expect(printed.text).toContain('data-lines="printed"');
    expect(reading.text).toContain('data-lines="reading"');
    expect(passageTexts(reading.text)).toEqual(passageTexts(printed.text));
  });
});

describe('a concept', () => {
  test('shows every term with its status, and where it occurs', async () => {
    const { text } = await site.get(`${site.glossaryPath}/concepts/T001`, 'en');
    expect(text).toContain('<s class="no-way">Washington Statement</s>');
    expect(textContent(text)).toContain('forbidden');
    expect(
      addresses(text, 'href').some((href) => href.startsWith(`${site.samplePath}?passage=`)),
    ).toBe(true);
  });
});
