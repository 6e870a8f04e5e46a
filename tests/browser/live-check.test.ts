import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { startVisit, type Visit } from './support/visit.ts';

let visit: Visit;
let page: Page;

beforeAll(async () => {
  visit = await startVisit();
});
afterAll(() => visit.end());
beforeEach(async () => {
  page = await visit.newPage();
  await page.goto('/documents');
  await page.locator('#new-text').fill('核協議グループは拡大抑止を協議した。');
  await page.locator('#new-document .do').click();
  await page.locator('.to-facing').click();
  await page.locator('form.facing.is-live').waitFor();
});
afterEach(async () => {
  await page.context().close();
  expect(visit.broken()).toEqual([]);
});

const field = (id: string) => page.locator(`#${id}`);
const findings = (id: string) => page.locator(`.target:has(#${id}) .finding`);
const texts = (selector: string) =>
  page.locator(selector).evaluateAll((elements) => elements.map((element) => element.textContent));

test('three findings are put right by keys alone', async () => {
  await field('en-1').focus();
  await page.keyboard.type('It discussed expanded deterrence.');
  await findings('en-1').nth(1).waitFor();
  // Where the caret stands in words that are wrong, they are meant; elsewhere the first finding is.
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Alt+Enter');
  expect(await field('en-1').inputValue()).toBe('It discussed extended deterrence.');
  await page.waitForFunction(() => document.querySelectorAll('.finding').length === 1);
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('Control+Delete');
  await page.keyboard.press('Alt+Enter');
  expect(await field('en-1').inputValue()).toMatch(
    /^Nuclear Consultative Group ?discussed extended deterrence\.$/,
  );
  await page.keyboard.press('Tab');
  while ((await page.evaluate(() => document.activeElement?.id)) !== 'ko-1') {
    await page.keyboard.press('Tab');
  }
  await page.keyboard.type('핵협의그룹은 확대억제를 논의했다.');
  await findings('ko-1').first().waitFor();
  await page.keyboard.press('Alt+Enter');
  expect(await field('ko-1').inputValue()).toBe('핵협의그룹은 확장억제를 논의했다.');
  await page.waitForFunction(() => document.querySelector('.finding, .unsaved') === null);
});

test('one is dismissed with a reason and taken back, by keys alone; the list holds it meanwhile', async () => {
  await field('en-1').focus();
  await page.keyboard.type('The NCG discussed expanded deterrence.');
  await findings('en-1').first().waitFor();
  await page.keyboard.press('Alt+Delete');
  await page.keyboard.type('quoted');
  await page.keyboard.press('Enter');
  await page.locator('.findings .dismissed').waitFor();
  expect(await findings('en-1').count()).toBe(0);
  expect(await texts('.dismissed .about')).toEqual(['in this passage: quoted']);
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('en-1');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await findings('en-1').first().waitFor();
  expect(await page.locator('.findings .dismissed').count()).toBe(0);
  await page.locator('.to-dismissals').click();
  await page.locator('.empty').waitFor();
});

test('Escape leaves a finding where it is, and a form is never sent by the reason', async () => {
  await field('en-1').fill('It discussed expanded deterrence.');
  await findings('en-1').first().waitFor();
  const count = await findings('en-1').count();
  await field('en-1').focus();
  await page.keyboard.press('Alt+Delete');
  await page.keyboard.press('Escape');
  expect(await page.locator('.dismissing').count()).toBe(0);
  expect(await findings('en-1').count()).toBe(count);
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('en-1');
});

test('a Korean term brings the particle that it takes: inserted, replaced, and by its number', async () => {
  await field('ko-1').focus();
  await page.keyboard.type('는 확대억제를 논의했다.');
  await page.keyboard.press('Home');
  await page.keyboard.press('Alt+1');
  expect(await field('ko-1').inputValue()).toBe('핵협의그룹은 확대억제를 논의했다.');
  await page.waitForFunction(() => document.querySelectorAll('.finding').length === 1);
  await page.keyboard.press('Alt+Enter');
  expect(await field('ko-1').inputValue()).toBe('핵협의그룹은 확장억제를 논의했다.');
  await page.keyboard.press('Control+Z');
  expect(await field('ko-1').inputValue()).toBe('핵협의그룹은 확대억제를 논의했다.');
});

describe('a term and its words', () => {
  const lit = () => texts('.lit');
  beforeEach(async () => {
    await field('en-1').fill('The Nuclear Consultative Group discussed expanded deterrence.');
    await page.locator('.backdrop mark.found').first().waitFor();
  });

  test('light up together when the source is pointed at or has the focus', async () => {
    await page.locator('.source a.term').first().hover();
    expect(await lit()).toEqual(
      expect.arrayContaining(['Nuclear Consultative Group', '核協議グループ']),
    );
    await page.locator('.source a.term').last().focus();
    expect(await lit()).toEqual(expect.arrayContaining(['expanded deterrence', '拡大抑止']));
    expect(await lit()).not.toContain('Nuclear Consultative Group');
  });

  test('light up together where the caret or the pointer is in the translation', async () => {
    await field('en-1').focus();
    await page.keyboard.press('Control+Home');
    for (let step = 0; step < 8; step += 1) await page.keyboard.press('ArrowRight');
    await page.locator('.source .term.lit', { hasText: '核協議グループ' }).waitFor();
    expect(await lit()).toEqual(
      expect.arrayContaining(['Nuclear Consultative Group', '核協議グループ']),
    );
    await page.locator('h1').click();
    // The words may run over two lines.
    const box = await page
      .locator('.backdrop mark.error')
      .first()
      .evaluate((mark) => mark.getClientRects()[0]?.toJSON() as { x: number; y: number });
    await page.mouse.move(box.x + 5, box.y + 5);
    expect(await lit()).toEqual(expect.arrayContaining(['expanded deterrence', '拡大抑止']));
  });

  test('are painted exactly below the words, also on the second line and after a change before them', async () => {
    const misplaced = () =>
      page.evaluate(() => {
        const area = document.querySelector<HTMLTextAreaElement>('#en-1');
        const backdrop = area?.parentElement?.querySelector('.backdrop');
        return [area?.clientWidth, area?.scrollHeight, area?.value].join() ===
          [
            backdrop?.clientWidth,
            backdrop?.scrollHeight,
            backdrop?.textContent.replace('\u200b', ''),
          ].join()
          ? null
          : [area?.clientWidth, area?.scrollHeight, backdrop?.clientWidth, backdrop?.scrollHeight];
      });
    expect(await misplaced()).toBeNull();
    await field('en-1').focus();
    await page.keyboard.press('Control+Home');
    await page.keyboard.type('Yesterday, in a long and complicated meeting somewhere: ');
    expect(await misplaced()).toBeNull();
    expect(await texts('.backdrop mark.error')).toEqual(['expanded deterrence']);
  });
});

test('of several questions the answer to the last counts, however late the others come', async () => {
  let asked = 0;
  await page.route('**/translate/check', async (route) => {
    asked += 1;
    if (asked === 1) await new Promise((resolve) => setTimeout(resolve, 2_000));
    await route.continue().catch(() => undefined);
  });
  const first = page.waitForRequest('**/translate/check');
  await field('en-1').fill('expanded deterrence');
  await first;
  await field('en-1').fill('The NCG discussed extended deterrence.');
  await page.locator('.backdrop mark.found').first().waitFor();
  await page.waitForTimeout(2_200);
  expect(await page.locator('.backdrop mark.error').count()).toBe(0);
  expect(await findings('en-1').count()).toBe(0);
});

test('an input method is left alone: nothing is asked or painted while it composes', async () => {
  await field('ko-1').focus();
  await page.keyboard.type('핵협의그룹은 ');
  await page.locator('.backdrop mark').first().waitFor();
  const keyboard = await page.context().newCDPSession(page);
  let asked = 0;
  page.on('request', (request) => {
    if (request.url().endsWith('/check')) asked += 1;
  });
  for (const text of ['ㅎ', '화', '확']) {
    await keyboard.send('Input.imeSetComposition', {
      text,
      selectionStart: 1,
      selectionEnd: 1,
    });
    await page.waitForTimeout(500);
  }
  expect(asked).toBe(0);
  expect(await page.locator('.target:has(#ko-1) .backdrop').isVisible()).toBe(false);
  await keyboard.send('Input.insertText', { text: '확' });
  await page.waitForRequest('**/translate/check');
  expect(await field('ko-1').inputValue()).toBe('핵협의그룹은 확');
  await page.locator('.target:has(#ko-1) .backdrop mark').first().waitFor();
});
