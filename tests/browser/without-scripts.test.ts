import { readFileSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { readGlossary } from '../../glossary/index.ts';
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

describe('without scripts', () => {
  test('a term leads to its entry, and the entry back to its places', async () => {
    page = await visit.newPage({ javaScriptEnabled: false });
    await openSample(page);
    await page.locator('#p-3 a.term').first().click();
    const [, entry = ''] = page.url().split('#');
    expect(entry).toMatch(/^entry-/);
    expect(await page.locator(`#${entry}`).isVisible()).toBe(true);
    await page.locator(`#${entry} summary`).click();
    await page.locator(`#${entry} .places li a`).first().click();
    expect(page.url()).toMatch(/#m-\d+$/);
    expect(await page.locator('.cards').isVisible()).toBe(false);
  });

  test('a text is pasted, stored, renamed, deleted and brought back', async () => {
    page = await visit.newPage({ javaScriptEnabled: false });
    await page.goto('/documents');
    await page.getByLabel('Japanese text').fill('米韓は核協議グループで協議した。');
    await page.getByLabel('Name', { exact: true }).fill('協議の記録');
    await page.getByRole('button', { name: 'Add' }).click();
    await expectTitle('協議の記録');
    expect(await page.getByRole('status').first().textContent()).toContain(
      'The document was added.',
    );

    await page.locator('summary', { hasText: 'Rename' }).click();
    await page.getByLabel('New name').fill('協議の記録（改）');
    await page.getByRole('button', { name: 'Rename' }).click();
    await expectTitle('協議の記録（改）');

    await page.getByRole('button', { name: 'Delete' }).click();
    await expectTitle('Documents');
    expect(await page.locator('.document-table').textContent()).not.toContain('協議の記録');
    await page.getByRole('button', { name: 'Undo' }).click();
    await expectTitle('協議の記録（改）');
  });

  test('a document is translated: saved by a button, and by a switch to another view', async () => {
    page = await visit.newPage({ javaScriptEnabled: false });
    await page.goto('/documents');
    await page.getByLabel('Japanese text').fill('米韓は合意した。\n\n結び。');
    await page.getByRole('button', { name: 'Add' }).click();
    await page.getByRole('link', { name: 'Translate', exact: true }).click();
    await page.getByLabel('English, passage 2').fill('Conclusion.');
    await page.getByRole('button', { name: 'Save: Passage 2' }).click();
    expect(await page.getByRole('status').first().textContent()).toContain('1 passage was saved.');
    expect(page.url()).toMatch(/#p-2$/);
    await page.getByLabel('Korean, passage 1').fill('한미는 합의했다.');
    await page.getByRole('button', { name: 'KO', exact: true }).click();
    expect(await page.getByLabel('Korean, passage 1').inputValue()).toBe('한미는 합의했다.');
    expect(await page.getByLabel('English, passage 2').count()).toBe(0);
    await page.getByRole('button', { name: '日本語' }).click();
    expect(await page.locator('html').getAttribute('lang')).toBe('ja');
    expect(await page.locator('#ko-1').inputValue()).toBe('한미는 합의했다.');
  });

  test('a file is uploaded, and a broken one refused with a sentence at the field', async () => {
    page = await visit.newPage({ javaScriptEnabled: false });
    await page.goto('/documents');
    await page.getByLabel('Or a file').setInputFiles({
      name: '抑止.txt',
      mimeType: 'text/plain',
      buffer: Buffer.from('拡大抑止を論じる。'),
    });
    await page.getByRole('button', { name: 'Add' }).click();
    await expectTitle('抑止');

    await page.goto('/documents');
    await page.getByLabel('Or a file').setInputFiles({
      name: 'picture.txt',
      mimeType: 'text/plain',
      buffer: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1]),
    });
    await page.getByRole('button', { name: 'Add' }).click();
    await page.locator('.error-summary').waitFor();
    const described = await page.getByLabel('Or a file').getAttribute('aria-describedby');
    expect(await page.locator(`#${String(described)}`).textContent()).toBe(
      'This is not a text file.',
    );
  });

  test('the glossary is searched, and what was found is exported', async () => {
    page = await visit.newPage({ javaScriptEnabled: false });
    await page.goto('/');
    await page.getByRole('searchbox', { name: 'Find a term' }).fill('kakukyogi');
    await page.keyboard.press('Enter');
    await expectTitle('安全保障政策');
    const heads = await page.locator('.concepts .word:nth-child(2) > a').allTextContents();
    expect(heads).toContain('核協議グループ');

    await page.locator('summary', { hasText: 'Export' }).click();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'CSV (UTF-8, exact)' }).first().click(),
    ]);
    const text = readFileSync(await download.path(), 'utf8');
    const { concepts } = readGlossary({ text, format: 'csv' });
    expect(concepts).toHaveLength(heads.length);
  });
});

/** Waits for the page that has this title. */
async function expectTitle(title: string): Promise<void> {
  const heading = page.locator('h1', { hasText: title });
  await heading.waitFor();
  expect(await heading.textContent()).toBe(title);
}
