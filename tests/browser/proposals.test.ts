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

test('terms are proposed, rejected with a reason, brought back and approved with keys alone', async () => {
  page = await visit.newPage();
  for (const term of ['海底資源網', '月面観測区']) {
    await page.goto('/glossary');
    await page.locator('.act').press('Enter');
    await page.locator('#terms-0-text').waitFor();
    await page.keyboard.type(term);
    await page.locator('button[value="propose"]').focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(/done=proposed/);
  }
  await page.goto('/glossary');
  await page.locator('.bulk > a').first().press('Enter');
  await page.locator('.proposals').waitFor();
  expect(await page.locator('.proposals td.word').allTextContents()).toEqual([
    '海底資源網',
    '月面観測区',
  ]);
  await page.locator('.pick-page input').press('Space');
  expect(await page.locator('.bulk output').textContent()).toBe('2');
  await page.locator('input[name="reason"]').focus();
  await page.keyboard.type('別の語を使う');
  await page.locator('button.plain[value="reject"]').press('Enter');
  await page.locator('.empty').waitFor();
  await page.locator('.message button').press('Enter');
  await page.waitForURL(/changed=/);
  await page.locator('.bulk > a').first().press('Enter');
  await page.locator('.proposals').waitFor();
  await page.locator('.proposals button').first().press('Enter');
  await page.waitForURL(/changed=/);
  expect(await page.locator('.proposals td.word').allTextContents()).toEqual(['月面観測区']);
});

test('Enter in the reason rejects, it never approves', async () => {
  page = await visit.newPage();
  await page.goto('/glossary');
  await page.locator('.act').click();
  await page.locator('#terms-0-text').fill('氷床観測区');
  await page.locator('button[value="propose"]').click();
  await page.waitForURL(/done=proposed/);
  await page.goto('/glossary');
  await page.locator('.bulk > a').first().click();
  await page.locator('tr', { hasText: '氷床観測区' }).locator('td.pick input').check();
  await page.locator('input[name="reason"]').press('Enter');
  await page.waitForURL(/changed=/);
  expect(await page.locator('.message').textContent()).toContain('rejected');
});
