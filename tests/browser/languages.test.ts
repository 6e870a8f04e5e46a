import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { openSample, passageTexts, sampleLines, startVisit, type Visit } from './support/visit.ts';

let visit: Visit;
let page: Page;

beforeAll(async () => {
  visit = await startVisit();
});
afterAll(() => visit.end());
afterEach(async () => {
  await page.context().close();
  expect(visit.broken()).toEqual([]);
});

const LANGUAGES = [
  { lang: 'ja', name: '日本語', documents: '文書' },
  { lang: 'ko', name: '한국어', documents: '문서' },
  { lang: 'en', name: 'English', documents: 'Documents' },
];

describe('switching the language', () => {
  test('keeps the document, the passage and the other choices, and is remembered', async () => {
    page = await visit.newPage();
    await openSample(page);
    await choose('Furigana', 'Furigana');
    await choose('Translations', 'KO');
    const path = new URL(page.url()).pathname;
    for (const { lang, name, documents } of LANGUAGES) {
      await page.locator('#p-6').evaluate((passage) => passage.scrollIntoView());
      await page.locator('.langs').getByText(name).click();
      await page.waitForURL(new RegExp(`lng=${lang}`));
      expect(await page.locator('html').getAttribute('lang')).toBe(lang);
      expect(await page.locator('nav [aria-current]').first().textContent()).toBe(documents);
      expect(new URL(page.url()).pathname).toBe(path);
      expect(await passageTexts(page)).toEqual(sampleLines());
      expect(await page.locator('.passage rt').count()).toBeGreaterThan(0);
      expect(await page.locator('.translation:lang(en)').count()).toBe(0);
      // The passage that was being read stands at the top again.
      expect(await page.locator('#p-6').evaluate(top)).toBeLessThan(100);
    }
    await page.goto('/glossary');
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
  });

  test('keeps the text of a quick look that was typed and not stored', async () => {
    page = await visit.newPage();
    await page.goto('/');
    await page.locator('#quick-look-text').fill('米韓は核協議グループで協議した。');
    await page.getByRole('button', { name: 'Show terms' }).click();
    for (const { lang, name } of LANGUAGES) {
      await page.locator('.langs').getByText(name).click();
      await page.locator(`html[lang=${lang}]`).waitFor();
      expect(await passageTexts(page)).toEqual(['米韓は核協議グループで協議した。']);
      expect(await page.locator('#quick-look-text').inputValue()).toBe(
        '米韓は核協議グループで協議した。',
      );
    }
  });

  test.each(['ja', 'en', 'ko'])('begins with what a browser in %s asks for', async (locale) => {
    page = await visit.newPage({ locale });
    await page.goto('/');
    expect(await page.locator('html').getAttribute('lang')).toBe(locale);
  });
});

describe('fonts', () => {
  test('are chosen by the language of the word, not of the page', async () => {
    page = await visit.newPage();
    await openSample(page);
    const faces = await page.evaluate(() =>
      ['.passage .text:lang(ja)', '.translation:lang(en)', '.translation:lang(ko)', '.meta'].map(
        (selector) => {
          const element = document.querySelector(selector);
          return element === null ? '' : getComputedStyle(element).fontFamily;
        },
      ),
    );
    expect(faces).toEqual([
      expect.stringContaining('Mincho'),
      expect.stringContaining('Iowan'),
      expect.stringContaining('Myungjo'),
      expect.stringMatching(/^system-ui/),
    ]);
  });
});

async function choose(group: string, choice: string): Promise<void> {
  const link = page
    .getByRole('group', { name: group })
    .getByRole('link', { name: choice, exact: true });
  await link.click();
  await page
    .getByRole('group', { name: group })
    .locator('[aria-current]', { hasText: choice })
    .waitFor();
}

function top(element: Element): number {
  return Math.abs(element.getBoundingClientRect().top);
}
