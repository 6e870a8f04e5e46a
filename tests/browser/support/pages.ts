import type { Page } from 'playwright-core';
import { openSample } from './visit.ts';

/** Every page and every state of one, by name: how a person gets there. */
export const PAGES: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  'the front page': async (page) => {
    await page.goto('/');
  },
  'the answer of the quick look': async (page) => {
    await page.goto('/');
    await page.locator('#quick-look-text').fill('米韓両国は核協議グループ（NCG）で協議した。');
    await page.locator('#quick-look .do').click();
    await page.locator('.passages').waitFor();
  },
  'a quick look that is refused (422)': async (page) => {
    await page.goto('/');
    await page.locator('#quick-look-text').fill(' ');
    await page.locator('#quick-look .do').click();
    await page.locator('.error-summary').waitFor();
  },
  'a glossary file, looked at before it is imported': async (page) => {
    await page.goto('/glossary');
    await page.locator('a[href$="/import"]').first().click();
    await page.locator('#import-text').fill(IMPORTED);
    await page.locator('main .do').click();
    await page.locator('.import-entries').waitFor();
    await page.locator('.import-reading summary').click();
  },
  'a glossary file in which nothing was recognised (422)': async (page) => {
    await page.goto('/glossaries/import');
    await page.locator('#import-name').fill('用語集');
    await page.locator('#import-text').fill('a,b\n1,2\n');
    await page.locator('main .do').click();
    await page.locator('.error-summary').waitFor();
  },
  'the documents': async (page) => {
    await page.goto('/documents');
  },
  'a document that is refused (422)': async (page) => {
    await page.goto('/documents');
    await page.locator('#new-document .do').click();
    await page.locator('.error-summary').waitFor();
  },
  'a text with a card open': async (page) => {
    await page.goto('/');
    await page.locator('#quick-look-text').fill('拡大抑止は核協議グループ（NCG）の議題である。');
    await page.locator('#quick-look .do').click();
    await page.locator('a.term:has(.term)').first().click();
    await page.locator('.card:visible').waitFor();
  },
  'a document with furigana and a menu open': async (page) => {
    await openSample(page);
    await page.goto(`${new URL(page.url()).pathname}?furigana=on`);
    await page.locator('.places > summary').first().click();
    await page.locator('.menu > summary').last().click();
  },
  'a text with what was not taken, a decision and its card': async (page) => {
    await openRejected(page);
    await page.locator('a.term[data-grade="certain"]').first().click();
    await page.keyboard.press('n');
    await page.waitForURL(/done=decided/);
    await page.locator('.places > summary').first().click();
    await page.locator('a.term[data-grade="inside"]').first().click();
    await page.locator('.card:visible .teach').waitFor();
  },
  'a document beside its translations': async (page) => {
    await openSample(page);
    await page.locator('.to-facing').click();
    await page.locator('.unit textarea').first().focus();
  },
  'a translation with the keys in sight': async (page) => {
    await openFacing(page);
    await page.locator('.keys-open').click();
  },
  'a translation with what was found in it, and one finding being dismissed': async (page) => {
    await openFacing(page);
    await page.locator('#en-1').fill('The Nuclear Consultative Group and expanded deterrence.');
    await page.locator('#ko-1').fill('핵협의그룹를 확대억제');
    await page.locator('.target:has(#ko-1) .finding').first().waitFor();
    await page.locator('.target:has(#en-1) .finding .dismiss').first().click();
    await page.locator('.source a.term').first().hover();
  },
  'a translation with a finding that was dismissed': async (page) => {
    await openFacing(page);
    await page.locator('#en-1').fill('It discussed expanded deterrence.');
    await page.locator('.finding .dismiss').first().click();
    await page.locator('.dismissing input').fill('quoted');
    await page.keyboard.press('Enter');
    await page.locator('.findings .dismissed').waitFor();
  },
  'the dismissed findings of a translation': async (page) => {
    await openFacing(page);
    await page.locator('#en-1').fill('It discussed expanded deterrence.');
    await page.locator('.finding .dismiss').first().click();
    await page.locator('.dismissing button[value="here"]').click();
    await page.locator('.findings .dismissed').waitFor();
    await page.locator('.to-dismissals').click();
    await page.locator('.decision-table').waitFor();
  },
  'a translation that is to be filled in': async (page) => {
    await openFacing(page);
    await page.locator('.to-fill').click();
    await page.locator('#fill').waitFor();
  },
  'a translation beside its passages, one piece too many': async (page) => {
    await openFacing(page);
    await page.locator('.to-fill').click();
    await page.locator('#fill-text').fill('One.\nTwo.');
    await page.locator('input[name="by"][value="line"]').check();
    await page.locator('#fill .do').click();
    await page.locator('.arrange .do').click();
    await page.locator('.error-summary').waitFor();
  },
  'two texts of one passage, offered while one writes (409)': async (page) => {
    await openFacing(page);
    const saveElsewhere = { data: { text: 'theirs', version: 0 } };
    const address = await page.locator('#en-1').getAttribute('data-save');
    await page.request.put(address ?? '', {
      ...saveElsewhere,
      headers: { Origin: new URL(page.url()).origin },
    });
    await page.locator('#en-1').fill('mine');
    await page.locator('.two-texts').waitFor();
  },
  'two texts of one passage, as a page (409)': async (page) => {
    await openFacing(page);
    await page.locator('form.facing').evaluate((form) => {
      if (!(form instanceof HTMLFormElement)) return;
      form.querySelector('[name="en.1.version"]')?.setAttribute('value', '7');
      const area = form.querySelector('textarea');
      if (area !== null) area.value = 'mine';
      form.submit();
    });
    await page.locator('.twice').waitFor();
  },
  'the decisions about a text': async (page) => {
    await openRejected(page);
    await page.locator('a.term[data-grade="certain"]').first().click();
    await page.keyboard.press('d');
    await page.waitForURL(/done=decided/);
    await page.locator('.to-decisions').click();
    await page.locator('.decision-table').waitFor();
    await page.locator('.menu > summary').click();
  },
  'the candidates of a text, after one was rejected': async (page) => {
    await openCandidates(page);
    await page.locator('.candidate').first().focus();
    await page.keyboard.press('r');
    await page.locator('.told .message').waitFor();
    await page.locator('.rejected summary').click();
    await page.locator('.candidate').nth(1).focus();
  },
  'the glossary': async (page) => {
    await page.goto('/glossary?q=kaku');
    await page.locator('.grow ~ .menu > summary').click();
  },
  'what is written nearly so, with more filters open': async (page) => {
    await page.goto('/glossary?q=consultatve&since=2020-01-01');
    await page.locator('.search summary').click();
  },
  'what is hidden by a filter': async (page) => {
    await page.goto('/glossary?q=kaku&by=nobody');
  },
  'the concepts of all glossaries': async (page) => {
    await page.goto(`/concepts?q=${encodeURIComponent('ㅎㅎㅇ')}`);
  },
  'the glossary where nothing fits': async (page) => {
    await page.goto('/glossary?q=zzz');
  },
  'a concept': async (page) => {
    await page.goto('/glossary?q=NCG');
    await page.locator('.concepts .word a').first().click();
    await page.locator('.terms').waitFor();
  },
  'an address that is no page (404)': async (page) => {
    await page.goto('/nowhere');
  },
  'a concept in its form, with every fold open': async (page) => {
    await editConcept(page);
    for (const fold of await page.locator('details.more > summary').all()) await fold.click();
  },
  'a concept that is refused (422)': async (page) => {
    await editConcept(page);
    await page.locator('#terms-0-text').fill('');
    await page.locator('.saving .do').click();
    await page.locator('.error-summary').waitFor();
  },
  'two texts of a concept (409)': async (page) => {
    await editConcept(page);
    await page
      .locator('input[name="version"]')
      .first()
      .evaluate((input) => {
        if (input instanceof HTMLInputElement) input.value = '999';
      });
    await page.locator('#note').fill('another note');
    await page.locator('.saving .do').click();
    await page.locator('.differences').waitFor();
  },
  'the glossaries, one of them being changed': async (page) => {
    await page.goto('/glossaries');
    await page.locator('.actions summary').first().click();
  },
  'the glossary with rows ticked and a menu open': async (page) => {
    await page.goto('/glossary');
    await page.locator('td.pick input').first().check();
    await page.locator('.bulk .menu > summary').first().click();
  },
  'a row of the glossary that is written in, and refused': async (page) => {
    await page.goto('/glossary');
    await page.locator('a[data-inline]').nth(1).click();
    await page.locator('tr.editing input').first().fill(' ');
    await page.keyboard.press('Enter');
    await page.locator('.inline-note').waitFor();
  },
  'the preview of a change of many concepts': async (page) => {
    await page.goto('/glossary');
    await page.goto(`${page.url()}?status=admitted`);
    await page.locator('select[name="scope"]').selectOption('page');
    await page.locator('.bulk .menu > summary').first().click();
    await page.locator('#bulk-status').selectOption('preferred');
    await page.locator('.bulk .menu-body button').first().click();
    await page.locator('.passed, .preview').first().waitFor();
  },
  'two concepts that are to be merged': async (page) => {
    await page.goto('/glossary');
    await page.locator('td.pick input').nth(0).check();
    await page.locator('td.pick input').nth(3).check();
    await page.locator('button[value="merge"]').click();
    await page.locator('.merge').waitFor();
  },
  'a concept with a comment': async (page) => {
    await page.goto('/glossary?q=NCG');
    await page.locator('table td.word > a').first().click();
    await page.locator('#new-comment').fill('訳は「核協議グループ」で確定。');
    await page.locator('.comment-form button').click();
    await page.locator('.comment-text').first().waitFor();
  },
  'proposals that wait for a decision': async (page) => {
    await propose(page, '試験提案');
    await page.goto('/glossary');
    await page.locator('.bulk > a').first().click();
    await page.locator('.proposals').waitFor();
  },
  'changes made together': async (page) => {
    await page.goto('/glossary');
    await page.locator('.bulk > a').last().click();
    await page.locator('h1').waitFor();
  },
  'the history of a concept': async (page) => {
    await page.goto('/glossary?q=NCG');
    await page.locator('table a[href*="/concepts/"]').first().click();
    await page.locator('a[href$="/history"]').click();
    await page.locator('.more > summary').first().click();
    await page.locator('.differences').first().waitFor();
  },
};

async function openFacing(page: Page): Promise<void> {
  await page.goto('/documents');
  await page.locator('#new-text').fill('核協議グループは拡大抑止を協議した。');
  await page.locator('#new-document .do').click();
  await page.locator('.to-facing').click();
  await page.locator('form.facing.is-live').waitFor();
}

/** A text of one line with marks for what was not taken, too. */
async function openRejected(page: Page): Promise<void> {
  await page.goto('/documents');
  await page.locator('#new-text').fill('米韓は日韓国交と米国防省を論じた。');
  await page.locator('#new-document .do').click();
  await page.locator('.passages').waitFor();
  await page.goto(`${new URL(page.url()).pathname}?marks=all`);
}

async function propose(page: Page, term: string): Promise<void> {
  await page.goto('/glossary');
  await page.locator('.act').click();
  await page.locator('#terms-0-text').fill(term);
  await page.locator('button[value="propose"]').click();
  await page.waitForLoadState();
}

async function openCandidates(page: Page): Promise<void> {
  await page.goto('/documents');
  await page
    .locator('#new-text')
    .fill(
      '両国は海洋監視グループ（MSG: Maritime Surveillance Group）を置いた。戦域警戒網を広げ、その戦域警戒網を金永吉（キム・ヨンギル）議員が見た。',
    );
  await page.locator('#new-document .do').click();
  await page.locator('.to-candidates').click();
  await page.locator('.candidate').first().waitFor();
}

async function editConcept(page: Page): Promise<void> {
  await page.goto('/glossary?q=NCG');
  await page.locator('table a[href*="/concepts/"]').first().click();
  await page.locator('.acts a').first().click();
  await page.locator('.concept-form').waitFor();
}

const IMPORTED = 'ja,en,備考\n議定書,protocol,補足\n核協議グループ,Nuclear Talks Group,\n覚書\n';
