import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { addresses, textContent } from './support/html.ts';
import { openSite, type Site } from './support/site.ts';

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const table = (query: string, language = 'en') =>
  site.get(`${site.glossaryPath}?${query}`, language);
const heads = (html: string): readonly string[] =>
  [
    ...html.matchAll(
      /<td class="pick">.*\s*<td class="word" lang="..">\s*<a href="[^"]*">(.*?)<\/a>/g,
    ),
  ].map(([, head]) => (head ?? '').replace(/<\/?mark>/g, ''));

describe('the table', () => {
  test('is found from the masthead, with what was searched for', async () => {
    const { status, headers } = await site.get(`/glossary?q=${encodeURIComponent('抑止')}`);
    expect(status).toBe(303);
    expect(headers['location']).toBe(`${site.glossaryPath}?q=${encodeURIComponent('抑止')}`);
  });

  test.each([
    ['kanji', '拡大抑止'],
    ['kana', 'かくだいよくし'],
    ['romaji', 'kakudai yokushi'],
    ['English', 'extended deterrence'],
    ['Korean', '확장억제'],
  ])('finds a concept by its %s', async (_name, typed) => {
    const { text } = await table(`q=${encodeURIComponent(typed)}`);
    expect(heads(text)).toContain('拡大抑止');
    expect(text).toContain(`name="q" value="${typed}"`);
  });

  test('shows fifty at a time, and leads to the next', async () => {
    const first = await table('');
    expect(heads(first.text)).toHaveLength(50);
    expect(first.text).not.toContain('rel="prev"');
    const next = addresses(first.text, 'href').find((href) => href.includes('page=2')) ?? '';
    const second = await site.get(next, 'en');
    expect(textContent(second.text)).toContain('Page 2 of 4');
    expect(heads(second.text).some((head) => heads(first.text).includes(head))).toBe(false);
  });

  test('is sorted by its headers, both ways, and says so', async () => {
    const { text } = await table('sort=en');
    expect(text).toMatch(/aria-sort="ascending"><a href="[^"]*sort=en&amp;dir=desc">English/);
    const back = await table('sort=en&dir=desc');
    expect(back.text).toContain('aria-sort="descending"');
    const whole = async (query: string): Promise<readonly string[]> => {
      const pages = await Promise.all(
        [1, 2, 3, 4].map((page) => table(`${query}&page=${String(page)}`)),
      );
      return pages.flatMap((page) => heads(page.text));
    };
    expect((await whole('sort=en&dir=desc')).toReversed()).toEqual(await whole('sort=en'));
  });

  test('keeps every choice in the address when another is made', async () => {
    const { text } = await table('q=a&status=forbidden&domain=military&sort=en&dir=desc');
    const chips = addresses(text, 'href').filter((href) => href.includes('missing=ko'));
    expect(chips[0]).toBe(
      `${site.glossaryPath}?q=a&status=forbidden&domain=military&missing=ko&sort=en&dir=desc`,
    );
    expect(text).toContain('<option value="military" lang="en" selected>');
    for (const kept of ['status" value="forbidden', 'sort" value="en', 'dir" value="desc']) {
      expect(text).toContain(`<input type="hidden" name="${kept}">`);
    }
  });

  test('a chosen chip is taken back by choosing it again', async () => {
    const { text } = await table('status=forbidden');
    expect(text).toMatch(
      new RegExp(
        `<a class="chip" href="${site.glossaryPath}" lang="en" aria-current="true">forbidden`,
      ),
    );
  });

  test('shows one target language when one is chosen', async () => {
    const { text } = await table('targets=ko');
    expect(text).toContain('sort=ko');
    expect(text).not.toContain('sort=en');
    expect(text).not.toContain('<td class="word" lang="en">');
  });

  test.each([
    ['ja', '軍事'],
    ['en', 'military'],
    ['ko', '군사'],
  ])('names the domains in the language of the reader: %s', async (language, name) => {
    const { text } = await table('', language);
    expect(text).toMatch(new RegExp(`<option value="military" lang="${language}">${name} \\(`));
  });
});

describe('a concept', () => {
  test('that is not there is 404', async () => {
    expect((await site.get(`${site.glossaryPath}/concepts/NONE`)).status).toBe(404);
    expect((await site.get('/glossaries/none/concepts/T001')).status).toBe(404);
  });

  test('leads to the passages it stands in', async () => {
    const page = await site.get(site.samplePath);
    const entry = /<a href="([^"]*\/concepts\/[^"]+)">/.exec(page.text)?.[1] ?? '';
    const { text } = await site.get(entry);
    const [place = ''] = addresses(text, 'href').filter((href) => href.includes('#p-'));
    expect(page.text).toContain(`id="${place.split('#')[1] ?? ''}"`);
  });
});
