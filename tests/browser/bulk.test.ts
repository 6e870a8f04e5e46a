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

const ticked = (): Promise<number> => page.locator('td.pick input:checked').count();

test('rows are ticked, changed and brought back with keys alone', async () => {
  page = await visit.newPage();
  await page.goto('/glossary');
  await page.goto(`${page.url()}?domain=weapon`);
  await page.locator('.pick-page input').focus();
  await page.keyboard.press('Space');
  const all = await page.locator('td.pick input').count();
  expect(await ticked()).toBe(all);
  expect(await page.locator('.bulk output').textContent()).toBe(String(all));
  await page.locator('td.pick input').first().focus();
  await page.keyboard.press('Space');
  expect(await page.locator('.bulk output').textContent()).toBe(String(all - 1));
  await page.locator('.bulk .menu > summary').last().focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await page.keyboard.type('兵器');
  await page.keyboard.press('Enter');
  await page.waitForURL(/changes\/preview/);
  expect(await page.locator('.preview tbody').count()).toBe(all - 1);
  await page.keyboard.press('Tab');
  await page.locator('button.do').focus();
  await page.keyboard.press('Enter');
  await page.waitForURL(/changed=/);
  expect(await page.locator('tbody tr').count()).toBe(1);
  await page.locator('.message button').focus();
  await page.keyboard.press('Enter');
  await page.waitForURL(/glossaries\/[^?]+\?changed=/);
  await page.goto('/glossary');
  await page.locator('select[name="domain"]').selectOption('weapon');
  await page.locator('.search button').click();
  await page.waitForURL(/domain=weapon/);
  expect(await page.locator('tbody tr').count()).toBe(all);
});

test('Shift ticks from one row to another, and Escape closes a menu', async () => {
  page = await visit.newPage();
  await page.goto('/glossary');
  await page.locator('select[name="scope"]').selectOption('all');
  await page.locator('td.pick input').nth(2).check();
  await page
    .locator('td.pick input')
    .nth(6)
    .click({ modifiers: ['Shift'] });
  expect(await ticked()).toBe(5);
  expect(await page.locator('select[name="scope"]').inputValue()).toBe('picked');
  const menu = page.locator('.bulk details').first();
  await menu.locator('summary').click();
  await page.keyboard.press('Escape');
  expect(await menu.getAttribute('open')).toBeNull();
});

test('without scripts the page and all that was found are changed all the same', async () => {
  page = await visit.newPage({ javaScriptEnabled: false });
  await page.goto('/glossary');
  expect(await page.locator('.pick-page').isVisible()).toBe(false);
  await page.locator('td.pick input').nth(1).check();
  await page.locator('.bulk .menu > summary').first().click();
  await page.locator('#bulk-status').selectOption('proposed');
  await page.locator('.bulk .menu-body button').first().click();
  expect(await page.locator('.preview tbody').count()).toBe(1);
  await page.locator('button.do').click();
  expect(await page.locator('.message').isVisible()).toBe(true);
  await page.locator('select[name="scope"]').selectOption('all');
  await page.locator('.bulk button[value="remove"]').click();
  expect(await page.locator('.preview tbody').count()).toBe(100);
  expect(await page.locator('button.do').textContent()).toBe('Delete 160 concepts');
});
