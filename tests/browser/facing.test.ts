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
  await page
    .locator('#new-text')
    .fill('核協議グループは拡大抑止を協議した。\n\n米韓は合意した。\n\n結び。');
  await page.locator('#new-document .do').click();
  await page.locator('.to-facing').click();
  await page.locator('form.facing.is-live').waitFor();
});
afterEach(async () => {
  await page.context().close();
  // Two tests take the network away, and the browser notes what could not be reached.
  expect(visit.broken().filter((what) => !what.includes('ERR_'))).toEqual([]);
});

const field = (id: string, on = page) => on.locator(`#${id}`);
const settled = (on = page) => on.locator('.state[data-kind="saved"]').waitFor();
const focused = () => page.evaluate(() => document.activeElement?.id ?? '');
const stored = async (id: string, on = page): Promise<{ text: string; version: number }> => {
  const address = (await field(id, on).getAttribute('data-save')) ?? '';
  const [, language = '', passage = ''] = /(\w+)\/(\d+)$/.exec(address) ?? [];
  const answer = await on.request.get(address.replace(/\/\w+\/\d+$/, ''));
  const { passages } = (await answer.json()) as {
    passages: Record<string, { text: string; version: number }>[];
  };
  return passages[Number(passage) - 1]?.[language] ?? { text: '', version: -1 };
};

describe('what is written', () => {
  test('is saved by itself, one version a pause, counted, and there after a reload', async () => {
    await field('en-1').focus();
    await page.keyboard.type('The group met.');
    await settled();
    expect(await stored('en-1')).toEqual({ text: 'The group met.', version: 1 });
    await page.keyboard.type(' It agreed.');
    await page.waitForFunction(() => document.querySelector('.unsaved') === null);
    expect(await stored('en-1')).toEqual({ text: 'The group met. It agreed.', version: 2 });
    expect(await page.locator('[data-progress="en"]').textContent()).toBe('EN 1/3');
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
    await page.reload();
    expect(await field('en-1').inputValue()).toBe('The group met. It agreed.');
  });

  test('without a pause is saved every two seconds all the same', async () => {
    await field('en-1').focus();
    const typed = page.keyboard.type('word '.repeat(30), { delay: 40 });
    const first = await page.waitForRequest('**/translations/en/1');
    const { text } = first.postDataJSON() as { text: string };
    expect(text.length).toBeLessThan(150);
    await typed;
    await page.waitForFunction(() => document.querySelector('.unsaved') === null);
    expect((await stored('en-1')).text).toBe('word '.repeat(30));
  });

  test('while an answer is on its way is sent after it, in order', async () => {
    const sent: string[] = [];
    await page.route('**/translations/**', async (route) => {
      sent.push((route.request().postDataJSON() as { text: string }).text);
      await new Promise((resolve) => setTimeout(resolve, 1_500));
      await route.continue();
    });
    await field('en-1').focus();
    await page.keyboard.type('a');
    await page.waitForRequest('**/translations/**');
    await page.keyboard.type('b');
    await page.keyboard.press('Control+S');
    await page.keyboard.type('c');
    await page.waitForFunction(() => document.querySelector('.unsaved') === null);
    expect(sent).toEqual(['a', 'abc']);
    expect(await stored('en-1')).toEqual({ text: 'abc', version: 2 });
  });

  test('without a connection is kept, said, and saved when there is one again', async () => {
    await page.context().setOffline(true);
    await field('ko-1').focus();
    await page.keyboard.type('합의');
    await page.locator('.state[data-kind="away"]').waitFor();
    await page.context().setOffline(false);
    await settled();
    expect((await stored('ko-1')).text).toBe('합의');
  });

  test('survives a closed tab: it stands in its field again and is saved', async () => {
    const { context, address } = { context: page.context(), address: page.url() };
    await context.setOffline(true);
    await field('ko-2').focus();
    await page.keyboard.type('한미는');
    await page.close();
    await context.setOffline(false);
    page = await context.newPage();
    await page.goto(address);
    expect(await field('ko-2').inputValue()).toBe('한미는');
    await page.locator('.restored', { hasText: 'back from this browser' }).waitFor();
    await page.waitForFunction(() => localStorage.length === 0);
    expect((await stored('ko-2')).text).toBe('한미는');
  });

  test('and taken back by the browser’s own undo is saved as well', async () => {
    await field('en-1').focus();
    await page.keyboard.type('x');
    await settled();
    await page.keyboard.press('Control+Z');
    await page.waitForFunction(() => document.querySelector('.unsaved') === null);
    await expect(stored('en-1')).resolves.toEqual({ text: '', version: 2 });
  });

  test('is asked for before a page is left, but only where something is not saved', async () => {
    const asked: string[] = [];
    page.on('dialog', (dialog) => {
      asked.push(dialog.type());
      void dialog.accept();
    });
    await field('en-1').focus();
    await page.keyboard.type('saved');
    await settled();
    await page.reload();
    expect(asked).toEqual([]);
    await page.route('**/translations/**', (route) => route.abort());
    await field('en-1').focus();
    await page.keyboard.type('!');
    await page.reload();
    expect(asked).toEqual(['beforeunload']);
  });
});

describe('two tabs', () => {
  let other: Page;
  beforeEach(async () => {
    other = await page.context().newPage();
    await other.goto(page.url());
    await field('en-1', other).fill('theirs');
    await settled(other);
    await field('en-1').focus();
    await page.keyboard.type('mine');
    await page.locator('.two-texts').waitFor();
  });

  test('show both texts side by side, and nothing is overwritten until one is chosen', async () => {
    const box = page.locator('.two-texts');
    expect(await box.locator('.theirs').textContent()).toBe('theirs');
    await page.keyboard.type(', longer');
    expect(await box.locator('.yours').textContent()).toBe('mine, longer');
    expect(await focused()).toBe('en-1');
    const [left, right] = [
      await box.locator('.theirs').boundingBox(),
      await box.locator('.yours').boundingBox(),
    ];
    expect(right?.x ?? 0).toBeGreaterThan((left?.x ?? 0) + (left?.width ?? 0) - 1);
    expect((await stored('en-1')).text).toBe('theirs');
  });

  test('mine stands when I say so', async () => {
    await page.locator('.two-texts .keep').click();
    await settled();
    expect(await stored('en-1')).toEqual({ text: 'mine', version: 2 });
    expect(await page.locator('.two-texts').count()).toBe(0);
  });

  test('theirs stands when I say so, and undo brings mine back', async () => {
    await page.locator('.two-texts .take').click();
    expect(await field('en-1').inputValue()).toBe('theirs');
    expect(await stored('en-1')).toEqual({ text: 'theirs', version: 1 });
    await page.keyboard.press('Control+Z');
    expect(await field('en-1').inputValue()).toBe('mine');
  });

  test('a draft from before the other tab saved is offered after a reload', async () => {
    page.on('dialog', (dialog) => void dialog.accept());
    await page.reload();
    expect(await field('en-1').inputValue()).toBe('mine');
    expect(await page.locator('.two-texts .theirs').textContent()).toBe('theirs');
  });
});

describe('keys', () => {
  test('lead from passage to passage in the language that is being written', async () => {
    await field('ko-1').focus();
    const way: string[] = [];
    for (const key of ['Control+Enter', 'Alt+ArrowDown', 'Alt+ArrowUp', 'Control+Enter']) {
      await page.keyboard.press(key);
      way.push(await focused());
    }
    expect(way).toEqual(['ko-2', 'ko-3', 'ko-2', 'ko-3']);
    await field('ko-1').fill('x');
    await field('ko-2').focus();
    await page.keyboard.press('Control+Shift+Enter');
    expect(await focused()).toBe('ko-3');
  });

  test('insert the preferred term of the passage where the caret is, and undo takes it out', async () => {
    await field('en-1').focus();
    await page.keyboard.type('The  met.');
    for (let step = 0; step < 5; step += 1) await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('Alt+1');
    expect(await field('en-1').inputValue()).toBe('The Nuclear Consultative Group met.');
    await page.keyboard.press('Control+Z');
    expect(await field('en-1').inputValue()).toBe('The  met.');
    await field('ko-2').focus();
    await page.keyboard.press('Alt+1');
    expect(await field('ko-2').inputValue()).toBe('한미');
    await page.keyboard.press('Alt+9');
    expect(await field('ko-2').inputValue()).toBe('한미');
  });

  test('the terms in sight are those of the passage, in its order', async () => {
    const heads = page.locator('.facing-terms .entry:visible .head');
    await field('en-2').focus();
    expect((await heads.allTextContents())[0]).toBe('米韓');
    await field('en-1').focus();
    expect((await heads.allTextContents())[0]).toBe('核協議グループ');
    await page.locator('.facing-terms button.insert:visible', { hasText: 'NCG' }).first().click();
    expect(await field('en-1').inputValue()).toBe('NCG');
  });
});

describe('an input method', () => {
  const COMPOSED = [
    { id: 'ko-1', steps: ['ㅎ', '하', '한'], result: '한' },
    { id: 'en-1', steps: ['か', 'かく'], result: '核' },
  ];
  test.each(COMPOSED)('is left alone while it composes $result', async ({ id, steps, result }) => {
    const keyboard = await page.context().newCDPSession(page);
    const sent: string[] = [];
    page.on('request', (request) => {
      if (request.method() === 'PUT') sent.push(request.url());
    });
    await field(id).focus();
    await page.keyboard.type('A');
    for (const text of steps) {
      await keyboard.send('Input.imeSetComposition', {
        text,
        selectionStart: text.length,
        selectionEnd: text.length,
      });
      await page.waitForTimeout(1_000);
    }
    for (const key of [
      { key: 'Enter', modifiers: 2 },
      { key: 'ArrowDown', modifiers: 1 },
      { key: '1', code: 'Digit1', modifiers: 1 },
    ]) {
      // 229: the key belongs to the input method.
      await keyboard.send('Input.dispatchKeyEvent', {
        type: 'rawKeyDown',
        windowsVirtualKeyCode: 229,
        ...key,
      });
    }
    expect(sent).toEqual([]);
    expect(await field(id).inputValue()).toBe(`A${steps.at(-1) ?? ''}`);
    await keyboard.send('Input.insertText', { text: result });
    await settled();
    expect(await stored(id)).toEqual({ text: `A${result}`, version: 1 });
    expect(await focused()).toBe(id);
  });
});
