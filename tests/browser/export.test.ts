import { readFileSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { readGlossary, type Concept } from '../../glossary/index.ts';
import { openSample, startVisit, type Visit } from './support/visit.ts';

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

describe('the export menu', () => {
  test('gives the whole glossary as a CSV that reads back', async () => {
    page = await visit.newPage();
    await page.goto('/glossary');
    const { concepts } = await take('CSV (UTF-8, exact)');
    expect(concepts).toHaveLength(160);
    expect(concepts.find(({ id }) => id === 'T007')?.terms.map(({ text }) => text)).toEqual(
      expect.arrayContaining(['核協議グループ', 'Nuclear Consultative Group', '핵협의그룹']),
    );
  });

  test('gives what the filter shows', async () => {
    page = await visit.newPage();
    await page.goto('/glossary?q=NCG');
    const shown = await page.locator('.concepts tbody tr').count();
    const { concepts } = await take('CSV (UTF-8, exact)');
    expect(concepts).toHaveLength(shown);
  });

  test('gives the terms of a document, every one that stands in its gloss', async () => {
    page = await visit.newPage();
    await openSample(page);
    const heads = await page.locator('.entry .head').allTextContents();
    const { concepts } = await take('CSV (UTF-8, exact)');
    expect(concepts).toHaveLength(heads.length);
    expect(concepts.map(japanese).toSorted()).toEqual(heads.toSorted());
  });

  test('gives spreadsheets a byte order mark, which the exact file has not', async () => {
    page = await visit.newPage();
    await page.goto('/glossary');
    const spreadsheet = await take('CSV for spreadsheets');
    const exact = await take('CSV (UTF-8, exact)');
    expect(spreadsheet.bytes.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
    expect(exact.bytes.subarray(0, 2).toString()).toBe('id');
    expect(spreadsheet.concepts).toEqual(exact.concepts);
  });
});

/** Chooses from the menu, and reads the file that arrives with the reader that imports use. */
async function take(
  choice: string,
): Promise<{ readonly bytes: Buffer; readonly concepts: readonly Concept[] }> {
  const menu = page.locator('.menu', { hasText: 'Export' });
  await menu.evaluate((details: HTMLDetailsElement) => {
    details.open = true;
  });
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    menu.getByRole('link', { name: choice, exact: true }).first().click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/\.csv$/);
  const bytes = readFileSync(await download.path());
  const { concepts, problems } = readGlossary({
    text: bytes.toString('utf8'),
    format: 'csv',
    spreadsheet: choice.includes('spreadsheets'),
  });
  expect(problems).toEqual([]);
  return { bytes, concepts };
}

function japanese({ terms }: Concept): string | undefined {
  return terms.find(({ lang, status }) => lang === 'ja' && status === 'preferred')?.text;
}
