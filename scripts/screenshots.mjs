// Pictures of every page at three widths, in three languages, light and dark: `node scripts/screenshots.mjs FOLDER [WORD…]`.
// With words, only pictures whose name holds all of them: `node scripts/screenshots.mjs FOLDER document 1440 ja`.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { CHROMIUM_ARGUMENTS, findChromium } from './chromium.mjs';
import { startApp } from './running-app.mjs';

const WIDTHS = [1440, 768, 390];
const LANGUAGES = ['ja', 'en', 'ko'];
const SCHEMES = ['light', 'dark'];
const QUICK_LOOK =
  '米韓両国は核協議グループ（NCG）で拡大抑止について協議した。韓国軍の戦略司令部も加わる。';

const SHORT_TEXT =
  '核協議グループは何を変えるか\n米韓両首脳はワシントン宣言を発表した。両国は拡大抑止を協議する。\n韓国軍の新設する戦略司令部は米韓連合軍司令部との連携を前提とする。';

/** Every page and state, by name: how to get there from the front page. */
const PAGES = {
  front: (page) => open(page, '/'),
  'quick-look': async (page) => {
    await open(page, '/');
    await page.locator('#quick-look-text').fill(QUICK_LOOK);
    await send(page, '#quick-look');
  },
  'quick-look-empty': async (page) => {
    await open(page, '/');
    await page.locator('#quick-look-text').fill(' ');
    await send(page, '#quick-look');
  },
  documents: (page) => open(page, '/documents'),
  'documents-refused': async (page) => {
    await open(page, '/documents');
    await send(page, '#new-document');
  },
  document: (page) => follow(page, '/documents', 'table a'),
  'document-furigana': async (page) => {
    await follow(page, '/documents', 'table a');
    await open(page, `${new URL(page.url()).pathname}?furigana=on`);
  },
  card: async (page) => {
    await follow(page, '/documents', 'table a');
    const term = page.locator('a.term:has(.term)').first();
    await term.scrollIntoViewIfNeeded();
    await term.click();
    await page.waitForTimeout(300);
  },
  'document-rejected': async (page) => {
    await follow(page, '/documents', 'table a');
    await open(page, `${new URL(page.url()).pathname}?marks=all`);
    await page.locator('.places > summary').first().click();
  },
  'card-rejected': async (page) => {
    await paste(
      page,
      '中核的な役割を担う米国防省と、インドネシアの代表が、日韓国交正常化の経緯を論じた。',
    );
    await open(page, `${new URL(page.url()).pathname}?marks=all`);
    const term = page.locator('a.term[data-grade="inside"]').first();
    await term.scrollIntoViewIfNeeded();
    await term.click();
    await page.waitForTimeout(300);
  },
  'document-decided': async (page) => {
    await follow(page, '/documents', 'table a');
    await open(page, `${new URL(page.url()).pathname}?marks=all`);
    await decide(page, 'N');
  },
  'card-decided': async (page) => {
    await follow(page, '/documents', 'table a');
    await open(page, `${new URL(page.url()).pathname}?marks=all`);
    await decide(page, 'D', '別の意味で使われている');
    const term = page.locator('a.term:not([data-decisions="-"])').first();
    await term.scrollIntoViewIfNeeded();
    await term.click();
    await page.waitForTimeout(300);
  },
  decisions: async (page) => {
    await follow(page, '/documents', 'table a');
    await decide(page, 'A');
    await decide(page, 'N', '別の意味で使われている');
    await page.locator('.to-decisions').click();
    await page.waitForLoadState();
  },
  candidates: (page) => openCandidates(page),
  'candidates-done': async (page) => {
    await openCandidates(page);
    for (const key of ['r', 'l', 'a']) {
      await page.locator('.candidate').nth(1).focus();
      await page.keyboard.press(key);
      await page.locator('main[aria-busy]').waitFor({ state: 'detached' });
    }
    await page.locator('.rejected summary').click();
  },
  facing: async (page) => {
    await follow(page, '/documents', 'table a');
    await follow(page, new URL(page.url()).pathname, '.to-facing');
    await page.locator('#p-3 textarea').first().focus();
    await page.waitForTimeout(200);
  },
  'facing-findings': async (page) => {
    await paste(
      page,
      '米韓両首脳はワシントン宣言を発表した。\n核協議グループは、核計画グループのように核の使用を決める場ではなく、拡大抑止の計画について意見を交わす場である。\n韓国軍の新設する戦略司令部は米韓連合軍司令部との連携を前提とする。',
    );
    await open(page, `${new URL(page.url()).pathname}/translate?targets=both`);
    const texts = {
      'en-1': 'The two presidents issued the Washington Declaration.',
      'ko-1': '한미 정상은 워싱턴 선언를 발표했다.',
      'en-2':
        'The Nuclear Consultative Group is not a place where the use of nuclear weapons is decided, but one where views on planning for expanded deterrence are exchanged.',
      'ko-2':
        '핵협의그룹은 핵기획그룹처럼 핵 사용을 결정하는 자리가 아니라 확대억제의 계획에 관해 의견을 나누는 자리이다.',
    };
    for (const [id, text] of Object.entries(texts)) await page.locator(`#${id}`).fill(text);
    await page.locator('#en-2').focus();
    await page.locator('.unsaved').first().waitFor({ state: 'detached' });
    for (const id of Object.keys(texts)) {
      await page.locator(`.target:has(#${id}) .finding`).first().waitFor();
    }
    await page.locator('#p-2 .source a.term').nth(2).hover();
    await page.waitForTimeout(60);
  },
  'facing-fill': async (page) => {
    await paste(page, SHORT_TEXT);
    await open(page, `${new URL(page.url()).pathname}/translate/fill`);
  },
  'facing-arrange': async (page) => {
    await paste(page, SHORT_TEXT);
    await open(page, `${new URL(page.url()).pathname}/translate`);
    await page.locator('#en-1').fill('What the NCG changes');
    await page.locator('.state[data-kind="saved"]').waitFor();
    await page.locator('.to-fill').click();
    await page
      .locator('#fill-text')
      .fill(
        'What the Nuclear Consultative Group Changes\nThe two presidents issued the Washington Declaration.\nThe two countries consult on extended deterrence.\nThe Strategic Command presupposes cooperation with the CFC.',
      );
    await page.locator('input[name="by"][value="line"]').check();
    await page.locator('#fill .do').click();
    await page.locator('.arrange').waitFor();
  },
  'facing-two-texts': async (page) => {
    await paste(page, '核協議グループは、拡大抑止の計画について意見を交わす場である。');
    await open(page, `${new URL(page.url()).pathname}/translate`);
    const other = await page.context().newPage();
    await open(other, page.url());
    await other.locator('#en-1').fill('The Nuclear Consultative Group is a forum.');
    await other.keyboard.press('Control+S');
    await other.locator('.state[data-kind="saved"]').waitFor();
    await other.close();
    await page
      .locator('#en-1')
      .fill('The NCG is a place where views on extended deterrence are exchanged.');
    await page.locator('.two-texts').waitFor();
  },
  'facing-twice': async (page) => {
    await paste(page, '核協議グループは、拡大抑止の計画について意見を交わす場である。');
    await open(page, `${new URL(page.url()).pathname}/translate`);
    await page.locator('form.facing').evaluate((form) => {
      form.elements.namedItem('en.1.version').value = '7';
      form.elements.namedItem('en.1').value = 'The Nuclear Consultative Group is a forum.';
      form.submit();
    });
    await page.locator('.twice').waitFor();
  },
  'facing-keys': async (page) => {
    await follow(page, '/documents', 'table a');
    await follow(page, new URL(page.url()).pathname, '.to-facing');
    await page.locator('.keys-open').click();
  },
  'export-menu': async (page) => {
    await follow(page, '/documents', 'table a');
    await page.locator('.meta > .menu > summary').click();
  },
  glossary: (page) => open(page, '/glossary'),
  'glossary-search': (page) => open(page, '/glossary?q=kaku'),
  'glossary-near': async (page) => {
    await open(page, '/glossary?q=consultatve&since=2020-01-01');
    await page.locator('.search summary').click();
  },
  concepts: (page) => open(page, `/concepts?q=${encodeURIComponent('ㅎㅎㅇ')}`),
  'glossary-empty': (page) => open(page, '/glossary?q=zzz'),
  concept: (page) => follow(page, '/glossary?q=NCG', 'table a[href*="/concepts/"]'),
  'concept-new': (page) => follow(page, '/glossary', '.act'),
  'concept-edit': (page) => edit(page),
  'concept-refused': async (page) => {
    await edit(page);
    await page.locator('#terms-0-text').fill('');
    await page.locator('.saving .do').click();
    await page.locator('.error-summary').waitFor();
  },
  'concept-conflict': async (page) => {
    await edit(page);
    await page.locator('.concept-form').evaluate((form) => {
      form.elements.namedItem('version').value = '99';
      form.elements.namedItem('note').value = '別の担当者の注記';
    });
    await page.locator('.saving .do').click();
    await page.locator('.differences').waitFor();
  },
  'concept-history': async (page) => {
    await edit(page);
    await page.locator('#note').fill(`会議で確認した ${Date.now()}`);
    await page.locator('#terms-0-status').selectOption('admitted');
    await page.locator('.saving .do').click();
    await page.locator('.acts a').last().click();
    await page.waitForLoadState();
  },
  'not-found': (page) => open(page, '/nowhere'),
};

async function openCandidates(page) {
  await paste(
    page,
    '両国は昨年、海洋監視グループ（MSG: Maritime Surveillance Group）の設置に合意し、その運用を韓国海洋警戒団（한국해양경계단）に任せた。予防攻撃戦略（プリベント・チェイン）を掲げる金永吉（キム・ヨンギル）議員は、「灰色地帯事態」と呼ばれる状況に備え、戦域警戒網を広げるべきだと述べた。\n戦域警戒網は三年後に運用が始まる予定で、航法支援局がこれを支える。いわゆる能力構築支援も続く。',
  );
  await page.locator('.to-candidates').click();
  await page.locator('.candidate').first().waitFor();
}

const [folder, ...words] = process.argv.slice(2);
const executablePath = findChromium(process.env);
if (folder === undefined || executablePath === null) {
  console.error(
    folder === undefined
      ? 'Name a folder for the pictures.'
      : 'No Chromium found; name it in CHROMIUM.',
  );
  process.exit(2);
}

mkdirSync(folder, { recursive: true });
const app = await startApp();
const browser = await chromium.launch({ executablePath, args: CHROMIUM_ARGUMENTS });
try {
  for (const language of LANGUAGES) {
    for (const scheme of SCHEMES) {
      for (const width of WIDTHS) await takePictures({ language, scheme, width });
    }
  }
} finally {
  await browser.close();
  await app.stop();
}

async function takePictures({ language, scheme, width }) {
  const wanted = Object.entries(PAGES)
    .map(([name, visit]) => ({ file: `${name}-${width}-${language}-${scheme}.png`, name, visit }))
    .filter(({ file }) => words.every((word) => file.split(/[-.]/).includes(word)));
  if (wanted.length === 0) return;
  const context = await browser.newContext({
    baseURL: app.address,
    viewport: { width, height: width < 600 ? 844 : 1000 },
    colorScheme: scheme,
    locale: language,
  });
  for (const { file, name, visit } of wanted) {
    const page = await context.newPage();
    await visit(page);
    // A card and a gloss column stand in the window; whole pages are seen best without it.
    const fullPage =
      !name.startsWith('card') &&
      (width < 600 || !name.startsWith('document')) &&
      name !== 'facing';
    await page.screenshot({ path: join(folder, file), fullPage });
    await page.close();
    console.log(file);
  }
  await context.close();
}

/** Says something of a term in the third passage, by the key on its card. */
async function decide(page, key, reason = '') {
  const term = page.locator('#p-3 a.term[data-grade="certain"]').first();
  await term.scrollIntoViewIfNeeded();
  await term.click();
  if (reason !== '') {
    await page.locator('.card:visible .teach summary').first().click();
    await page.locator('.card:visible .teach input[name="reason"]').first().fill(reason);
    await page.locator('.card:visible .teach summary').first().focus();
  }
  const answered = page.waitForEvent('load');
  await page.keyboard.press(key);
  await answered;
}

/** Stores a text and goes to it. */
async function paste(page, text) {
  await open(page, '/documents');
  await page.locator('#new-text').fill(text);
  await send(page, '#new-document');
}

async function open(page, address) {
  await page.goto(address);
}

async function follow(page, address, link) {
  await open(page, address);
  await page.locator(link).first().click();
  await page.waitForLoadState();
}

async function edit(page) {
  await follow(page, '/glossary?q=NCG', 'table a[href*="/concepts/"]');
  await page.locator('.acts a').first().click();
  await page.waitForLoadState();
}

/** Sends a form past the browser's own checks, to see what the server says. */
async function send(page, form) {
  const answered = page.waitForEvent('load');
  await page.locator(form).evaluate((element) => {
    element.noValidate = true;
    element.requestSubmit();
  });
  await answered;
}
