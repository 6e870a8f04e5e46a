import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { startVisit, type Visit } from './support/visit.ts';

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

async function newConcept(): Promise<void> {
  page = await visit.newPage();
  await page.goto('/glossary');
  await page.locator('.act').click();
  await page.locator('.concept-form').waitFor();
}

const focused = (): Promise<string> =>
  page.evaluate(() => document.activeElement?.getAttribute('name') ?? '');

test('a concept is written without a pointer: keys alone', async () => {
  await newConcept();
  expect(await focused()).toBe('terms.0.text');
  await page.keyboard.type('多領域作戦');
  await page.keyboard.press('Alt+Enter');
  const second = await focused();
  expect(second).toMatch(/^terms\.\d+\.text$/);
  expect(second).not.toBe('terms.0.text');
  await page.keyboard.type('マルチドメイン作戦');
  await page.locator('.of-language[data-language="en"] input[type="text"]').first().focus();
  await page.keyboard.type('multi-domain operations');
  await page.keyboard.press('Enter');
  await page.waitForURL(/done=created/);
  const words = await page.locator('td.word').allTextContents();
  expect(words).toEqual(['多領域作戦', 'マルチドメイン作戦', 'multi-domain operations']);
});

test('Enter that ends a composition saves nothing, Ctrl and Enter save from a long text', async () => {
  await newConcept();
  const input = await page.context().newCDPSession(page);
  await input.send('Input.imeSetComposition', {
    text: 'てんすうせい',
    selectionStart: 6,
    selectionEnd: 6,
  });
  for (const modifiers of [0, 1, 2]) {
    // 229: the key belongs to the input method. Alone, with Alt, with Ctrl.
    const key = { key: 'Enter', windowsVirtualKeyCode: 229, modifiers };
    await input.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...key });
  }
  await input.send('Input.insertText', { text: '点数制協定' });
  expect(await page.locator('.concept-form .rows .term-row').count()).toBe(3);
  expect(await page.locator('#terms-0-text').inputValue()).toBe('点数制協定');
  await page.locator('#note').fill('注記');
  await page.keyboard.press('Control+Enter');
  await page.waitForURL(/done=created/);
  expect(await page.locator('h1').textContent()).toContain('点数制協定');
});

test('a term that is listed is told while it is typed, and saving does not ask again', async () => {
  await newConcept();
  await page.keyboard.type('ＮＣＧ');
  const told = page.locator('.alike a');
  await told.waitFor();
  expect(await told.first().getAttribute('href')).toContain('/concepts/');
  await page.keyboard.press('Enter');
  await page.waitForURL(/done=created/);
});

test('a row goes, and the focus stays where one works', async () => {
  await newConcept();
  await page.keyboard.press('Alt+Enter');
  const remove = page.locator('.of-language[data-language="ja"] button[value^="remove-"]');
  expect(await remove.count()).toBe(2);
  await remove.last().click();
  expect(await remove.count()).toBe(1);
  expect(await focused()).toBe('terms.0.text');
});

test('two tabs: the second sees both texts, goes on with its own, and loses nothing', async () => {
  page = await visit.newPage();
  await page.goto('/glossary?q=NCG');
  await page.locator('table a[href*="/concepts/"]').first().click();
  await page.locator('.acts a').first().click();
  const other = await page.context().newPage();
  await other.goto(page.url());
  await other.locator('#note').fill('theirs');
  await other.locator('.saving .do').click();
  await other.waitForURL(/done=saved/);
  await page.locator('#note').fill('mine');
  await page.locator('.saving .do').click();
  await page.locator('.differences').waitFor();
  expect(await page.locator('td.before').allTextContents()).toEqual(['theirs']);
  expect(await page.locator('td.after').allTextContents()).toEqual(['mine']);
  await page.locator('button[value="edit"]').click();
  expect(await page.locator('#note').inputValue()).toBe('mine');
  await page.locator('#note').fill('both');
  await page.locator('.saving .do').click();
  await page.waitForURL(/done=saved/);
  await page.locator('.acts a').last().click();
  expect(await page.locator('td.after').allTextContents()).toEqual(
    expect.arrayContaining(['theirs', 'both']),
  );
});

test('words that are marked in a text are added in two steps, and the text shows them', async () => {
  page = await visit.newPage();
  await page.goto('/documents');
  await page.locator('#new-text').fill('新設の深海観測網を各国が使う。');
  await page.locator('#new-document .do').click();
  await page.locator('.passages').waitFor();
  await page.locator('p.text[lang="ja"]').evaluate((text) => {
    const node = text.firstChild;
    if (node !== null) getSelection()?.setBaseAndExtent(node, 3, node, 8);
  });
  await page.keyboard.press('Shift');
  const link = page.locator('.add-term.beside');
  await link.waitFor();
  const [above, below] = [await page.locator('.passages').boundingBox(), await link.boundingBox()];
  expect(Math.abs((below?.y ?? 0) - (above?.y ?? 0))).toBeLessThan(120);
  await link.click();
  expect(await page.locator('#terms-0-text').inputValue()).toBe('深海観測網');
  await page.keyboard.press('Enter');
  await page.waitForURL(/done=termAdded/);
  expect(await page.locator('a.term').allTextContents()).toContain('深海観測網');
});
