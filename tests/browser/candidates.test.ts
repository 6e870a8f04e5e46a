import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { startVisit, type Visit } from './support/visit.ts';

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

/** Each test has names of its own: what one accepts, all the others know. */
const textWith = (name: string): string =>
  `両国は${name}監視グループ（${name}: Surveillance Group）を置いた。${name}警戒網と${name}支援局もある。`;

async function openCandidates(name: string): Promise<void> {
  await page.goto('/documents');
  await page.getByLabel('Japanese text').fill(textWith(name));
  await page.getByRole('button', { name: 'Add' }).click();
  await page.locator('.to-candidates').click();
  await page.locator('.candidate').first().waitFor();
}

const listed = () => page.locator('.candidate .word').allTextContents();
const told = async (text: string): Promise<void> => {
  await page.locator('.told p', { hasText: text }).waitFor();
};
const focused = () => page.locator('.candidate:focus .word').textContent();

describe('with scripts', () => {
  test('by keyboard alone: accept, reject, put off and undo, each with one key, the next one in focus', async () => {
    page = await visit.newPage();
    await openCandidates('AAX');
    expect(await page.locator('.press').isVisible()).toBe(true);
    await page.keyboard.press('Tab');
    await page.locator('.skip').focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('ArrowDown');
    expect(await focused()).toBe('AAX監視グループ');
    await page.keyboard.press('a');
    await told('“AAX監視グループ” was added');
    const address = page.url();
    const [first, second] = await listed();
    expect(await focused()).toBe(first);
    await page.keyboard.press('ArrowDown');
    expect(await focused()).toBe(second);
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('r');
    await told(`“${first ?? ''}” will not be proposed`);
    expect(await focused()).toBe(second);
    await page.keyboard.press('l');
    await told(`“${second ?? ''}” was put off`);
    expect(await listed()).toEqual([second]);
    // All of it on one page.
    expect(page.url()).toBe(address);
    await page.getByRole('button', { name: 'Undo' }).press('Enter');
    await told(`“${second ?? ''}” is proposed again`);
    expect(await focused()).toBe(second);
  });

  test('what is told stands in one place that voices listen to', async () => {
    page = await visit.newPage();
    await openCandidates('AAY');
    const region = await page.waitForSelector('.told[role="status"]', { state: 'attached' });
    await page
      .locator('.candidate')
      .first()
      .getByRole('button', { name: /^Reject/ })
      .click();
    await told('will not be proposed');
    expect(await region.evaluate((element) => element.isConnected)).toBe(true);
    expect(await region.textContent()).toContain('will not be proposed');
  });

  test('letters are letters in the fields, while composing, and with a modifier', async () => {
    page = await visit.newPage();
    await openCandidates('AAZ');
    const before = await listed();
    await page.locator('#candidates-scope').focus();
    await page.keyboard.press('r');
    await page.locator('.candidate').first().focus();
    await page.keyboard.press('Alt+r');
    await page
      .locator('.candidate')
      .first()
      .dispatchEvent('keydown', { key: 'r', isComposing: true });
    expect(await listed()).toEqual(before);
    expect(await page.locator('.told').textContent()).toMatch(/^\s*$/);
  });

  test('a refusal is a page that says so', async () => {
    page = await visit.newPage();
    await openCandidates('AAW');
    await page.locator('input[name="glossary"]').evaluate((input) => {
      if (input instanceof HTMLInputElement) input.value = 'nowhere';
    });
    await page
      .locator('.candidate')
      .first()
      .getByRole('button', { name: /^Accept/ })
      .click();
    await page.locator('h1', { hasText: /./ }).waitFor();
    await page.waitForFunction(() => document.querySelector('.candidates') === null);
    expect(await page.locator('main').textContent()).toContain('glossary');
  });
});

test('without scripts every button is a form, and so is the way back', async () => {
  page = await visit.newPage({ javaScriptEnabled: false });
  await openCandidates('AAV');
  const [first = ''] = await listed();
  await page
    .locator('.candidate')
    .first()
    .getByRole('button', { name: /^Reject/ })
    .click();
  await told(`“${first}” will not be proposed`);
  expect(new URL(page.url()).hash).toBe('#candidate-1');
  await page.getByRole('button', { name: 'Undo' }).click();
  await told(`“${first}” is proposed again`);
  expect(await listed()).toContain(first);
});
