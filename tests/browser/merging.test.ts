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

test('two concepts are ticked, chosen from, merged and parted again with keys alone', async () => {
  page = await visit.newPage();
  await page.goto('/glossary');
  const rows = page.locator('.concepts tbody tr');
  const heads = await rows.locator('td.word > a').allTextContents();
  await rows.nth(0).locator('.pick input').press('Space');
  await rows.nth(1).locator('.pick input').press('Space');
  await page.locator('button[value="merge"]').press('Enter');
  await page.locator('.merge').waitFor();
  const choice = page.locator('.choice input[value="kept"]').first();
  await choice.focus();
  await page.keyboard.press('ArrowDown');
  expect(await page.locator('.choice input[value="other"]').first().isChecked()).toBe(true);
  await page.locator('button[formmethod="get"]').press('Enter');
  await page.waitForURL(/take\.preferred\.ja=other/);
  expect(await page.locator('.facts dd').first().textContent()).toContain(heads[1] ?? '-');
  await page.locator('button.do').press('Enter');
  await page.waitForURL(/changed=/);
  expect(await rows.locator('td.word > a').allTextContents()).not.toContain(heads[0]);
  await page.locator('.message button').press('Enter');
  await page.waitForURL(/changed=/);
  expect((await rows.locator('td.word > a').allTextContents()).slice(0, 2)).toEqual(
    heads.slice(0, 2),
  );
});
