import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { openSample, passageTexts, sampleLines, startVisit, type Visit } from './support/visit.ts';

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

describe('the text of the sample', () => {
  test.each(['off', 'on'])('is the original to the letter, furigana %s', async (furigana) => {
    page = await visit.newPage();
    await openSample(page);
    await page.goto(`${page.url()}?furigana=${furigana}`);
    expect(await passageTexts(page)).toEqual(sampleLines());
  });

  test('is copied without its furigana', async () => {
    page = await visit.newPage();
    await openSample(page);
    await page.goto(`${page.url()}?furigana=on`);
    const copied = await page.locator('#p-3 .text:not(.translation)').evaluate((passage) => {
      getSelection()?.selectAllChildren(passage);
      return getSelection()?.toString();
    });
    expect(copied).toBe(sampleLines()[2]);
  });
});

describe('a card by keyboard', () => {
  test('opens on Tab, and Escape closes it where the focus stays', async () => {
    page = await visit.newPage();
    await openSample(page);
    const term = page.locator('a.term').first();
    await page.locator('#p-1 .no').focus();
    await page.keyboard.press('Tab');

    await expectFocus('m-0');
    expect(await openCards()).toEqual(['card-1']);
    expect(await term.getAttribute('aria-expanded')).toBe('true');
    expect(await page.locator('#card-1 .reason').textContent()).toBe(
      await term.getAttribute('data-why'),
    );

    await page.keyboard.press('Escape');
    expect(await openCards()).toEqual([]);
    expect(await term.getAttribute('aria-expanded')).toBe('false');
    await expectFocus('m-0');
  });

  test('takes the focus on Enter, and Escape gives it back to the term', async () => {
    page = await visit.newPage();
    await openSample(page);
    await page.locator('a.term').nth(1).focus();
    await page.keyboard.press('Enter');
    expect(await focusIsInCard()).toBe(true);

    await page.keyboard.press('Escape');
    expect(await openCards()).toEqual([]);
    expect(await focusedId()).toBe(await page.locator('a.term').nth(1).getAttribute('id'));
  });

  test('leads to the terms inside the term with the arrows', async () => {
    page = await visit.newPage();
    await openSample(page);
    const outer = page.locator('a.term:has(.term)').first();
    const inner = outer.locator('.term').first();
    await outer.focus();
    await page.keyboard.press('ArrowDown');
    while (!(await page.locator('.inner a:focus').count())) {
      expect(await focusIsInCard()).toBe(true);
      await page.keyboard.press('ArrowDown');
    }
    await page.keyboard.press('Enter');

    const innerCard = await inner.getAttribute('data-card');
    expect(await openCards()).toEqual([innerCard]);
    expect(await focusIsInCard()).toBe(true);
    expect(await page.locator(`#${String(innerCard)} .reason`).textContent()).toBe(
      await inner.getAttribute('data-why'),
    );
    await page.keyboard.press('Escape');
    expect(await focusedId()).toBe(await outer.getAttribute('id'));
  });

  test('is left with Tab for the term that follows its own', async () => {
    page = await visit.newPage();
    await openSample(page);
    const terms = page.locator('a.term');
    await terms.first().focus();
    await page.keyboard.press('Enter');
    const stops = await page.locator('#card-1 :is(a, button, summary):visible').count();
    for (let stop = 0; stop < stops; stop += 1) await page.keyboard.press('Tab');
    // Between the first term and the second stands the number of the next passage.
    expect(await openCards()).toEqual([]);
    expect(await page.locator('#p-2 .no').evaluate((no) => no === document.activeElement)).toBe(
      true,
    );
  });

  test('goes with Alt and the arrows from term to term', async () => {
    page = await visit.newPage();
    await openSample(page);
    const ids = await page.locator('a.term').evaluateAll((terms) => terms.map(({ id }) => id));
    await page.keyboard.press('Alt+ArrowDown');
    await expectFocus(ids[0]);
    await page.keyboard.press('Alt+ArrowDown');
    await page.keyboard.press('Alt+ArrowDown');
    await expectFocus(ids[2]);
    await page.keyboard.press('Alt+ArrowUp');
    await expectFocus(ids[1]);
    expect(await openCards()).toEqual([
      await page.locator(`#${ids[1] ?? ''}`).getAttribute('data-card'),
    ]);
  });
});

describe('a card by pointer', () => {
  test('opens where the pointer rests, stays while it is in the card, and goes after it', async () => {
    page = await visit.newPage();
    await openSample(page);
    const term = page.locator('a.term').nth(3);
    await term.hover();
    await page.locator('.card:visible').waitFor();
    await page.locator('.card:visible h3').hover();
    // Longer than the card waits for a pointer that has left it.
    await page.waitForTimeout(400);
    expect(await openCards()).toHaveLength(1);
    await page.locator('.masthead .name').hover();
    await page.locator('.card:visible').waitFor({ state: 'hidden' });
  });

  test('opens with a tap, inside the window at 390 px', async () => {
    page = await visit.newPage({ viewport: { width: 390, height: 844 }, hasTouch: true });
    await openSample(page);
    await page.locator('#p-3 a.term').last().tap();
    const box = await page.locator('.cards').boundingBox();
    expect(await openCards()).toHaveLength(1);
    expect(box?.x).toBeGreaterThanOrEqual(0);
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(390);
    await page.locator('h1').tap();
    expect(await openCards()).toEqual([]);
  });

  test('copies a term, and says so', async () => {
    page = await visit.newPage({ permissions: ['clipboard-read', 'clipboard-write'] });
    await openSample(page);
    await page.locator('a.term').first().click();
    await page.locator('#card-1 .copy').last().click();
    await page.getByRole('status').getByText('Copied.').waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('동맹');
  });
});

describe('the gloss column', () => {
  test('lights up with the term, and the term with it', async () => {
    page = await visit.newPage();
    await openSample(page);
    await page.locator('#m-0').hover();
    await page.locator('#entry-1.here').waitFor();
    await page.locator('#entry-2').hover();
    await page.locator('.card:visible').waitFor({ state: 'hidden' });
    await page.locator('#entry-3').hover();
    const lit = await page
      .locator('.term.here')
      .evaluateAll((terms) => terms.map((term) => term.getAttribute('data-entry')));
    expect(new Set(lit)).toEqual(new Set(['entry-3']));
  });

  test('leads to a place in the text, which flashes every time', async () => {
    page = await visit.newPage();
    await openSample(page);
    const places = page.locator('#entry-3 .places');
    await places.locator('summary').click();
    const link = places.locator('li a').last();
    const id = ((await link.getAttribute('href')) ?? '').slice(1);
    for (let time = 0; time < 2; time += 1) {
      await link.click();
      expect(await isFlashing(id)).toBe(true);
      expect(await page.locator(`#${id}`).isVisible()).toBe(true);
    }
  });
});

async function isFlashing(id: string): Promise<boolean> {
  return page.locator(`#${id}`).evaluate((place) =>
    place.getAnimations().some((animation) => {
      return animation.playState === 'running' && Number(animation.currentTime) < 500;
    }),
  );
}

function openCards(): Promise<(string | null)[]> {
  return page
    .locator('.card:visible')
    .evaluateAll((cards) => cards.map((card) => card.getAttribute('id')));
}

function focusedId(): Promise<string | undefined> {
  return page.evaluate(() => document.activeElement?.id);
}

async function expectFocus(id: string | undefined): Promise<void> {
  expect(await focusedId()).toBe(id);
}

function focusIsInCard(): Promise<boolean> {
  return page.evaluate(() => document.querySelector('.cards :focus') !== null);
}
