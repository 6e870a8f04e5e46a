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

async function open(): Promise<void> {
  page = await visit.newPage();
  await page.goto('/glossary');
}

const editor = () => page.locator('tr.editing');
const row = (at: number) => page.locator('tbody tr:not(.editing)').nth(at);
const link = (at: number) => row(at).locator('a[data-inline]');

async function write(at: number): Promise<void> {
  await link(at).focus();
  await page.keyboard.press('Enter');
  await editor().waitFor();
}

test('a row is written in with keys alone: Enter saves, and the focus is where it was', async () => {
  await open();
  await write(2);
  expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe(
    'Term',
  );
  await page.keyboard.press('End');
  await page.keyboard.type('済み');
  await page.keyboard.press('Tab');
  await page.keyboard.press('a');
  await page.keyboard.press('Enter');
  await editor().waitFor({ state: 'detached' });
  expect(await row(2).locator('td.word a').textContent()).toMatch(/済み$/);
  expect(await row(2).locator('td').nth(4).textContent()).toBe('admitted');
  expect(await link(2).evaluate((element) => element === document.activeElement)).toBe(true);
});

test('Escape leaves the row as it was, and a composition keeps its Enter', async () => {
  await open();
  const before = await row(3).textContent();
  await write(3);
  const input = await page.context().newCDPSession(page);
  await input.send('Input.imeSetComposition', {
    text: 'よくし',
    selectionStart: 3,
    selectionEnd: 3,
  });
  const key = { key: 'Enter', windowsVirtualKeyCode: 229 };
  await input.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...key });
  await input.send('Input.insertText', { text: '抑止' });
  expect(await editor().count()).toBe(1);
  await page.keyboard.press('Escape');
  expect(await editor().count()).toBe(0);
  expect(await row(3).textContent()).toBe(before);
});

test('a double click opens the cell that was meant', async () => {
  await open();
  await row(4)
    .locator('td')
    .nth(2)
    .dblclick({ position: { x: 4, y: 4 } });
  await editor().waitFor();
  expect(await page.evaluate(() => document.activeElement?.getAttribute('lang'))).toBe('en');
});

test('what somebody else saved first stands beneath the field, and a second Enter decides', async () => {
  await open();
  await write(5);
  const other = await page.context().newPage();
  await other.goto(page.url());
  await other.locator('tbody tr:not(.editing) a[data-inline]').nth(5).click();
  await other.locator('tr.editing input').last().fill('theirs');
  await other.keyboard.press('Enter');
  await other.locator('tr.editing').waitFor({ state: 'detached' });
  await editor().locator('input').last().fill('mine');
  await page.keyboard.press('Enter');
  await page.locator('.inline-note').waitFor();
  expect(await page.locator('.inline-note').allTextContents()).toEqual(['Now: theirs']);
  await page.keyboard.press('Escape');
  await editor().waitFor({ state: 'detached' });
  expect(await row(5).locator('td').nth(5).textContent()).toBe('theirs');
  await write(5);
  await editor().locator('input').last().fill('mine');
  await page.keyboard.press('Enter');
  await editor().waitFor({ state: 'detached' });
  expect(await row(5).locator('td').nth(5).textContent()).toBe('mine');
});

test('what cannot be taken is said at its field', async () => {
  await open();
  await write(6);
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Delete');
  await page.keyboard.press('Enter');
  await page.locator('.inline-note').waitFor();
  expect(await editor().locator('[aria-invalid="true"]').count()).toBe(1);
});

test('without scripts the link leads to the form', async () => {
  page = await visit.newPage({ javaScriptEnabled: false });
  await page.goto('/glossary');
  await link(0).click();
  expect(await page.locator('.concept-form').count()).toBe(1);
});
