import { AxeBuilder } from '@axe-core/playwright';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
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

/** As terminologies for translators of the pandemic came: ids that count from 1, languages in the rows. */
const TABLE = [
  'stringID,sourceLang,targetLang,pos,comment,sourceString,targetString',
  '1,en,ja,noun,"A sickness, in the context of an outbreak.",outbreak,集団発生',
  '2,en,ja,noun,,contact tracing,接触者追跡',
  '3,en,ja,verb,,to isolate,隔離する',
].join('\n');

const choose = async (): Promise<void> => {
  await page.goto('/glossary');
  await page.getByRole('link', { name: 'Import', exact: true }).click();
  await page
    .locator('#import-file')
    .setInputFiles({ name: 'en_ja.csv', mimeType: 'text/csv', buffer: Buffer.from(TABLE) });
  await page.getByRole('button', { name: 'Preview' }).click();
  await page.waitForURL(/\/imports\//);
};

describe('a table of another program', () => {
  test('is mapped, looked at, imported, found, and taken back', async () => {
    page = await visit.newPage();
    await choose();
    await expect(chips()).resolves.toContain('New 3');
    await page.getByText('How the file is read').click();
    await page.getByLabel('What “comment” is taken as').selectOption('definition');
    await page.getByRole('button', { name: 'Read it this way' }).click();
    await page.waitForURL(/\/imports\/[^/]+$/);
    await page.getByText('How the file is read').click();
    expect(await page.getByLabel('What “comment” is taken as').inputValue()).toBe('definition');
    await page.getByRole('button', { name: /^Import \(3 new/ }).click();
    await page.getByText('Imported: 3 new concepts').waitFor();
    const address = page.url();
    await page.goto('/glossary?q=接触者追跡');
    expect(await page.locator('.concepts tbody tr').count()).toBe(1);
    await page.goto(address);
    await page.getByRole('button', { name: 'Undo this import' }).click();
    await page.getByText('This import was undone.').waitFor();
    await page.goto('/glossary?q=接触者追跡');
    expect(await page.locator('.concepts tbody tr').count()).toBe(0);
  });

  test('is imported by keyboard alone', async () => {
    page = await visit.newPage();
    await choose();
    await tabTo('button.do');
    await page.keyboard.press('Enter');
    await page.getByText('Imported: 3 new concepts').waitFor();
    await tabTo('.message button');
    await page.keyboard.press('Enter');
    await page.getByText('This import was undone.').waitFor();
    expect(await page.locator('.message button').count()).toBe(0);
  });

  test('is imported without scripts', async () => {
    page = await visit.newPage({ javaScriptEnabled: false });
    await choose();
    await page.locator('button.do').click();
    await page.getByText('Imported: 3 new concepts').waitFor();
    await page.locator('.message button').click();
    await page.getByText('This import was undone.').waitFor();
    expect(await page.locator('.message button').count()).toBe(0);
  });

  test('is shown by what becomes of its rows, and a preview outlives a reload', async () => {
    page = await visit.newPage();
    await choose();
    await page.locator('.filters').getByRole('link', { name: /^Same/ }).click();
    await page.getByText('There are no such rows.').waitFor();
    await page.reload();
    await page.locator('.filters').getByRole('link', { name: /^All/ }).click();
    expect(await page.locator('.import-entries tbody tr').count()).toBe(3);
  });

  test.each(['ja', 'en', 'ko'])('has no barrier that axe finds: %s', async (locale) => {
    page = await visit.newPage();
    await choose();
    await page.goto(`${page.url()}?lng=${locale}`);
    await page.locator('.import-reading summary').click();
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
    }
  });
});

function chips(): Promise<readonly string[]> {
  return page.locator('.filters .chip').allTextContents();
}

async function tabTo(selector: string): Promise<void> {
  const target = page.locator(`${selector} >> nth=0`);
  for (let presses = 0; presses < 60; presses += 1) {
    await page.keyboard.press('Tab');
    if (await target.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`${selector} is not reached by Tab`);
}
