import { AxeBuilder } from '@axe-core/playwright';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { LANGUAGES } from '../../glossary/index.ts';
import { PAGES } from './support/pages.ts';
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

describe.each(LANGUAGES)('in %s', (language) => {
  test.each(Object.entries(PAGES))(
    '%s has no barrier that axe finds, light or dark',
    async (_name, open) => {
      // A card that is still fading in has no contrast yet.
      page = await visit.newPage({ locale: language, reducedMotion: 'reduce' });
      await open(page);
      expect(await barriers(page, { rules: { 'target-size': { enabled: true } } })).toEqual([]);
      // The other scheme changes colours and nothing else.
      await page.emulateMedia({ colorScheme: 'dark' });
      expect(await barriers(page, { runOnly: ['color-contrast', 'link-in-text-block'] })).toEqual(
        [],
      );
    },
  );

  test.each(Object.entries(PAGES))(
    '%s stays within 390 px and within 320 px',
    async (_name, open) => {
      page = await visit.newPage({
        locale: language,
        viewport: { width: 390, height: 844 },
        hasTouch: true,
      });
      await open(page);
      expect(await widths(page)).toEqual({ window: 390, page: 390 });
      // 1280 px at a zoom of 400 %.
      await page.setViewportSize({ width: 320, height: 640 });
      expect(await widths(page)).toEqual({ window: 320, page: 320 });
    },
  );
});

/** Targets smaller than 24 px are found only where axe is asked to look for them. */
async function barriers(page: Page, options: RunOptions): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().options(options).analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html} ${String(failureSummary)}`),
  );
}

type RunOptions = Parameters<AxeBuilder['options']>[0];

function widths(page: Page): Promise<{ window: number; page: number }> {
  return page.evaluate(() => ({
    window: innerWidth,
    page: document.documentElement.scrollWidth,
  }));
}
