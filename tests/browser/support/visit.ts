import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { CHROMIUM_ARGUMENTS, findChromium } from '../../../scripts/chromium.mjs';
import { startApp } from '../../../scripts/running-app.mjs';

/** The built app in a process of its own, and a real browser in front of it. */
export interface Visit {
  readonly address: string;
  /** A page of a new person, who has chosen nothing yet. English, light, 1280 × 900 unless told. */
  newPage(options?: BrowserContextOptions): Promise<Page>;
  /**
   * What no page may do, in order: a request to another machine, something the content security policy refused, an
   * error of a script. Emptied by reading.
   */
  broken(): readonly string[];
  end(): Promise<void>;
}

/** Playwright gives up after 30 s of its own accord; a machine with other work may need them. */
const PATIENCE_MS = 120_000;

/** @throws Error where there is no browser: a suite that was asked for and did not run has not passed */
export async function startVisit(): Promise<Visit> {
  const executablePath = findChromium(process.env);
  if (executablePath === null) {
    throw new Error('The browser suite did NOT run: no Chromium found. Name one in CHROMIUM.');
  }
  const app = await startApp();
  const browser = await launch(executablePath, app);
  const broken: string[] = [];
  return {
    address: app.address,
    async newPage(options = {}) {
      const context = await browser.newContext({
        baseURL: app.address,
        locale: 'en',
        viewport: { width: 1280, height: 900 },
        ...options,
      });
      context.setDefaultTimeout(PATIENCE_MS);
      context.on('request', (request) => {
        if (new URL(request.url()).origin !== app.address) broken.push(`asked ${request.url()}`);
      });
      context.on('weberror', (error) => broken.push(error.error().message));
      context.on('console', (message) => {
        // The browser itself notes every page that answers 404, 409 or 422; those are asked for here.
        const expected = /the server responded with a status of 4(04|09|22) /.test(message.text());
        if (message.type() === 'error' && !expected) broken.push(message.text());
      });
      return context.newPage();
    },
    broken: () => broken.splice(0),
    async end() {
      await browser.close();
      await app.stop();
    },
  };
}

async function launch(executablePath: string, app: { stop(): Promise<void> }): Promise<Browser> {
  try {
    return await chromium.launch({
      executablePath,
      args: [...CHROMIUM_ARGUMENTS],
      timeout: PATIENCE_MS,
    });
  } catch (error) {
    await app.stop();
    throw error;
  }
}

/** Opens the sample document from the list, as a person does. */
export async function openSample(page: Page): Promise<void> {
  await page.goto('/documents');
  await page.locator('.document-table .word a').last().click();
  await page.locator('.passages').waitFor();
}

/** The sample as it stands in the starter, a passage a line. */
export function sampleLines(): readonly string[] {
  const file = 'glossary/starter/security-policy/sample/source.ja.txt';
  return readFileSync(join(import.meta.dirname, '../../..', file), 'utf8')
    .trimEnd()
    .split('\n');
}

/** What a page gives as the Japanese text of its passages: everything but furigana. */
export function passageTexts(page: Page): Promise<readonly string[]> {
  return page.locator('.passage .text:not(.translation)').evaluateAll((passages) =>
    passages.map((passage) => {
      const copy = document.createElement('p');
      copy.append(...[...passage.childNodes].map((node) => node.cloneNode(true)));
      for (const furigana of copy.querySelectorAll('rt')) furigana.remove();
      return copy.textContent;
    }),
  );
}
