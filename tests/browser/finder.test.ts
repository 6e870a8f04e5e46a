import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { startVisit, type Visit } from './support/visit.ts';

let visit: Visit;
let page: Page;

beforeAll(async () => {
  visit = await startVisit();
});
afterAll(() => visit.end());
beforeEach(async () => {
  page = await visit.newPage();
  await page.goto('/glossary');
});
afterEach(async () => {
  await page.context().close();
  expect(visit.broken()).toEqual([]);
});

const box = () => page.locator('form.search input[type="search"]');
const heads = () => page.locator('.concepts td.word:nth-child(2) > a').allTextContents();
const focused = () => page.evaluate(() => document.activeElement?.textContent);
const asked = (text: string) => page.waitForURL((url) => url.searchParams.get('q') === text);

describe('while one types', () => {
  test.each([
    ['romaji', 'kakukyogi guruupu'],
    ['first consonants', 'ㅎㅎㅇㄱㄹ'],
    ['an acronym', 'ncg'],
  ])('concepts are found by %s, and the address says so', async (_, typed) => {
    await box().pressSequentially(typed);
    await asked(typed);
    await page.locator('.filters a.chip').first().waitFor();
    expect((await heads())[0]).toBe('核協議グループ');
    // The form is still the one that is written in.
    expect(await box().evaluate((input) => input === document.activeElement)).toBe(true);
    await page.reload();
    expect(await box().inputValue()).toBe(typed);
    expect((await heads())[0]).toBe('核協議グループ');
  });

  test('what was found is marked, counted and told', async () => {
    await box().pressSequentially('kakukyogi');
    await page.locator('.concepts mark').first().waitFor();
    expect(await page.locator('.concepts mark').first().textContent()).toBe('かくきょうぎ');
    expect(await page.locator('form.search [role="status"]').textContent()).toBe(
      '2 of 160 concepts',
    );
  });

  test('another language and the export are of what is shown', async () => {
    await box().pressSequentially('kakukyogi');
    await page.locator('.concepts mark').first().waitFor();
    const languages = await page
      .locator('.masthead .langs a')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
    expect(languages.every((href) => href.includes('q=kakukyogi'))).toBe(true);
  });

  test('rows that were drawn anew are ticked and written in as before', async () => {
    await box().pressSequentially('kakukyogi');
    await page.locator('.concepts mark').first().waitFor();
    await page.locator('td.pick input').first().check();
    expect(await page.locator('form.bulk output').textContent()).toBe('1');
    await page.locator('a[data-inline]').first().click();
    await page.locator('tr.editing').waitFor();
  });

  test('a choice in the form narrows at once', async () => {
    await page.locator('form.search select[name="domain"]').selectOption('military');
    await page.waitForURL(/domain=military/);
    await page.locator('.search summary').click();
    await page.locator('#by').selectOption('owner');
    await page.waitForURL(/by=owner/);
    expect((await heads()).length).toBeGreaterThan(0);
  });

  test('what an input method has not finished is left alone', async () => {
    const session = await page.context().newCDPSession(page);
    await box().focus();
    for (const text of ['ｋ', 'か', 'かｋ', 'かく']) {
      await session.send('Input.imeSetComposition', {
        text,
        selectionStart: text.length,
        selectionEnd: text.length,
      });
    }
    await page.waitForTimeout(600);
    expect(new URL(page.url()).search).toBe('');
    expect(await box().inputValue()).toBe('かく');
    await session.send('Input.insertText', { text: '核' });
    await asked('核');
    expect(await box().inputValue()).toBe('核');
  });
});

describe('by keys', () => {
  test('a slash goes to the box, arrows go into what was found and back', async () => {
    await page.locator('h1').click();
    await page.keyboard.press('/');
    await page.keyboard.type('kakukyogi');
    await page.locator('.concepts mark').first().waitFor();
    expect(await box().inputValue()).toBe('kakukyogi');
    await page.keyboard.press('ArrowDown');
    expect(await focused()).toBe('核協議');
    await page.keyboard.press('ArrowDown');
    expect(await focused()).toBe('核協議グループ');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    expect(await box().evaluate((input) => input === document.activeElement)).toBe(true);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/concepts\//);
  });

  test('a slash in a field is a slash, and elsewhere leads to the box of the masthead', async () => {
    await box().pressSequentially('a/b');
    expect(await box().inputValue()).toBe('a/b');
    await page.goto('/documents');
    await page.keyboard.press('/');
    expect(await page.evaluate(() => document.activeElement?.closest('form')?.className)).toBe(
      'find',
    );
  });

  test('Enter leads to an address without what was left empty', async () => {
    await box().fill('kakukyogi');
    await page.keyboard.press('Enter');
    await page.waitForURL(/q=kakukyogi/);
    expect(new URL(page.url()).search).toBe('?q=kakukyogi');
  });
});

test('without scripts the form leads to the same page', async () => {
  const bare = await visit.newPage({ javaScriptEnabled: false });
  await bare.goto('/glossary');
  await bare.locator('form.search input[type="search"]').fill('ㅎㅎㅇㄱㄹ');
  await bare.locator('form.search button').click();
  await bare.waitForURL(/q=/);
  expect(await bare.locator('.concepts td.word > a').first().textContent()).toBe('核協議グループ');
  await bare.context().close();
});
