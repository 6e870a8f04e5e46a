import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import type { CDPSession, Page } from 'playwright-core';
import { passageTexts, startVisit, type Visit } from './support/visit.ts';

let visit: Visit;
let page: Page;
let keyboard: CDPSession;

beforeAll(async () => {
  visit = await startVisit();
});
afterAll(() => visit.end());
afterEach(async () => {
  await page.context().close();
  expect(visit.broken()).toEqual([]);
});

const BOXES = [
  { name: 'the quick look', address: '/', field: '#quick-look-text', button: 'Show terms' },
  { name: 'a new document', address: '/documents', field: '#new-text', button: 'Add' },
];

describe.each(BOXES)('text that is composed in $name', ({ address, field, button }) => {
  test('arrives whole: kana turned into kanji, letter by letter', async () => {
    await open(address, field);
    await compose(['か', 'かく', 'かくき', 'かくきょうぎ', '核協議'], '核協議');
    await compose(['ぐ', 'ぐる', 'グループ'], 'グループ');
    await compose(['は', 'は。'], 'は。');
    expect(await page.locator(field).inputValue()).toBe('核協議グループは。');
    await page.getByRole('button', { name: button }).click();
    await page.locator('.passages').waitFor();
    expect(await passageTexts(page)).toEqual(['核協議グループは。']);
  });

  test('is not sent, moved or lost by the keys that steer the input method', async () => {
    await open(address, field);
    const before = page.url();
    await keyboard.send('Input.imeSetComposition', {
      text: 'かく',
      selectionStart: 2,
      selectionEnd: 2,
    });
    for (const key of ['Enter', 'Escape', 'ArrowDown', 'ArrowUp', 'Tab']) {
      // 229: the key belongs to the input method.
      await keyboard.send('Input.dispatchKeyEvent', {
        type: 'rawKeyDown',
        key,
        windowsVirtualKeyCode: 229,
      });
    }
    await keyboard.send('Input.insertText', { text: '核' });
    expect(await page.locator(field).inputValue()).toBe('核');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe(field.slice(1));
    expect(page.url()).toBe(before);
  });

  test('arrives whole: syllables built from jamo', async () => {
    await open(address, field);
    await compose(['ㅎ', '해', '핵'], '핵');
    await compose(['ㅎ', '혀', '협'], '협');
    await compose(['의'], '의');
    expect(await page.locator(field).inputValue()).toBe('핵협의');
  });
});

async function open(address: string, field: string): Promise<void> {
  page = await visit.newPage();
  keyboard = await page.context().newCDPSession(page);
  await page.goto(address);
  await page.locator(field).focus();
}

/** As an input method does it: one composition that changes until it is settled. */
async function compose(steps: readonly string[], result: string): Promise<void> {
  for (const text of steps) {
    await keyboard.send('Input.imeSetComposition', {
      text,
      selectionStart: text.length,
      selectionEnd: text.length,
    });
  }
  await keyboard.send('Input.insertText', { text: result });
}
