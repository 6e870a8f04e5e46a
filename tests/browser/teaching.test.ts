import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { passageTexts, startVisit, type Visit } from './support/visit.ts';

let visit: Visit;
let page: Page;

beforeAll(async () => {
  visit = await startVisit();
}, 60_000);
afterAll(() => visit.end());
afterEach(async () => {
  await page.context().close();
  expect(visit.broken()).toEqual([]);
});

/** 米韓 twice; 韓国 over 国交 is not taken, nor 米国 in 米国防省. */
const TEXT = '米韓は、米韓。\n\n日韓国交と米国防省。';

/** Stores the text and opens it. */
async function openText(query = ''): Promise<void> {
  await page.goto('/documents');
  await page.getByLabel('Japanese text').fill(TEXT);
  await page.getByRole('button', { name: 'Add' }).click();
  await page.locator('.passages').waitFor();
  if (query !== '') await page.goto(`${new URL(page.url()).pathname}${query}`);
}

const terms = (place: string) => page.locator(`.passage [data-place="${place}"]`);
const told = () => page.locator('.message p').textContent();

describe('with scripts', () => {
  test('one click on a card refuses the place, one more takes it back', async () => {
    page = await visit.newPage();
    await openText();
    await terms('0-2').click();
    await page.locator('.card:visible').getByRole('button', { name: 'Not this term here' }).click();
    await page.waitForURL(/done=decided/);
    expect(await told()).toBe('“米韓” is not this term here.');
    expect(await terms('0-2').count()).toBe(0);
    expect(await terms('4-6').count()).toBe(1);
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.waitForURL(/done=undecided/);
    expect(await terms('0-2').count()).toBe(1);
  });

  test('so does a key, on the term or in its card; the reason is kept, and letters in it are letters', async () => {
    page = await visit.newPage();
    await openText('?marks=all');
    await page.locator('#p-1 .no').focus();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    const card = page.locator('.card:visible');
    await card.locator('.teach summary').click();
    await card.getByRole('textbox', { name: 'Reason' }).fill('');
    await page.keyboard.type('and');
    expect(page.url()).not.toContain('done=');
    await card.locator('.teach summary').focus();
    await page.keyboard.press('d');
    await page.waitForURL(/done=decided/);
    expect(await told()).toBe('“米韓” is never this term in this document.');

    await terms('4-6').click();
    expect(await page.locator('.card:visible .decided').textContent()).toMatch(
      /^Never in this document \(owner, .*\): and$/,
    );
    await page.keyboard.press('u');
    await page.waitForURL(/done=undecided/);
    expect(await terms('4-6').getAttribute('data-grade')).toBe('certain');
  });

  test('the keys do nothing where no card is open', async () => {
    page = await visit.newPage();
    await openText();
    const { href } = new URL(page.url());
    await page.locator('#p-1 .no').focus();
    for (const key of ['n', 'd', 'a', 'h', 'u']) await page.keyboard.press(key);
    await terms('0-2').focus();
    await page.keyboard.press('Escape');
    await page.keyboard.press('n');
    expect(page.url()).toBe(href);
    expect(await terms('0-2').count()).toBe(1);
  });

  test('what was not taken is marked on request, says why, and is taken by one click', async () => {
    page = await visit.newPage();
    await openText();
    const plain = await passageTexts(page);
    await page.getByRole('link', { name: 'Also not taken' }).click();
    await page.waitForURL(/marks=all/);
    expect(await passageTexts(page)).toEqual(plain);
    const rejected = page.locator('a.term[data-grade="inside"]').first();
    const place = (await rejected.getAttribute('data-place')) ?? '';
    await rejected.click();
    const card = page.locator('.card:visible');
    expect(await card.locator('.reason').textContent()).toContain('Not taken');
    expect(await card.getByRole('button', { name: 'Never in this document' }).count()).toBe(0);
    await card.getByRole('button', { name: 'This term here' }).click();
    await page.waitForURL(/done=decided/);
    expect(await terms(place).getAttribute('data-grade')).toBe('certain');
  });

  test('a term inside another has its own place on its card', async () => {
    page = await visit.newPage();
    await openText();
    const outer = page.locator('a.term:has(.term)').first();
    const inner = (await outer.locator('.term').first().getAttribute('data-place')) ?? '';
    await outer.click();
    await page.locator('.card:visible .inner a').first().click();
    await page.locator('.card:visible').getByRole('button', { name: 'Not this term here' }).click();
    await page.waitForURL(/done=decided/);
    expect(await terms(inner).count()).toBe(0);
  });
});

describe('without scripts', () => {
  test('the entry of a term refuses one place or all, and the list takes it back', async () => {
    page = await visit.newPage({ javaScriptEnabled: false });
    await openText();
    const entry = page.locator('.entry').first();
    await entry.locator('.places > summary').click();
    await entry.getByLabel('Reason (optional)').fill('別の意味');
    await entry
      .getByRole('button', { name: 'Not this term here: 米韓, passage 1' })
      .first()
      .click();
    await page.waitForURL(/done=decided/);
    expect(await terms('0-2').count()).toBe(0);

    await page.locator('.to-decisions').click();
    await page.locator('.decision-table').waitFor();
    expect(await page.locator('.decision-table tbody').textContent()).toContain('別の意味');
    await page.getByRole('button', { name: /^Take back/ }).click();
    await page.getByText('The decision was taken back.').waitFor();
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.locator('.decision-table').waitFor();
  });
});
