import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Response } from 'supertest';
import { addresses, textContent } from './support/html.ts';
import { openSite, urlEncoded, type Site } from './support/site.ts';

let site: Site;
let glossaryId: string;
beforeAll(async () => {
  site = await openSite();
  glossaryId = site.glossaryPath.split('/').at(-1) ?? '';
});
afterAll(() => site.close());

type Fields = Readonly<Record<string, string>>;
const at = (id: string, verb = ''): string => `${site.glossaryPath}/concepts/${id}${verb}`;
const send = (path: string, fields: Fields, language = 'en') =>
  site.post(path, language).type('form').send(urlEncoded(fields));

/** What a browser would send from this page: every named field of the form, as it stands. */
function formFields(html: string, id = 'concept-form'): Record<string, string> {
  const start = html.indexOf(`id="${id}"`);
  const form = html
    .slice(start, html.indexOf('</form>', start))
    .replace(/<template>[\s\S]*?<\/template>/g, '');
  const fields: Record<string, string> = {};
  for (const [, tag, name = '', rest = ''] of form.matchAll(
    /<(input|textarea|select)\b[^>]*? name="([^"]+)"([\s\S]*?)(?=<\/div>|<input|<button|<div)/g,
  )) {
    if (tag === 'input') fields[name] = textContent(/^ value="([^"]*)"/.exec(rest)?.[1] ?? '');
    else if (tag === 'textarea')
      fields[name] = textContent(/>\n?([\s\S]*?)<\/textarea>/.exec(rest)?.[1] ?? '');
    else fields[name] = textContent(/value="([^"]*)" selected/.exec(rest)?.[1] ?? '');
  }
  return fields;
}

const rows = (html: string): readonly string[] =>
  Object.keys(formFields(html)).filter((name) => /^terms\.\d+\.text$/.test(name));

async function newConcept(fields: Fields): Promise<string> {
  const answer = await send(`${site.glossaryPath}/concepts`, { do: 'save', ...fields });
  expect(answer.status).toBe(303);
  return /\/concepts\/([^?]+)\?done=created$/.exec(answer.headers['location'] ?? '')?.[1] ?? '';
}

describe('a new concept', () => {
  test('has a row for each language, and the glossary leads to it', async () => {
    const { text } = await site.get(site.glossaryPath, 'en');
    const href = addresses(text, 'href').find((address) => address.endsWith('/concepts/new')) ?? '';
    const form = await site.get(href, 'en');
    expect(rows(form.text)).toHaveLength(3);
    expect(form.text).toMatch(/name="terms.0.text"[^>]*autofocus/);
  });

  test('gets the next number, and what was typed', async () => {
    const id = await newConcept({
      'terms.0.lang': 'ja',
      'terms.0.text': ' 航空優勢 ',
      'terms.0.reading': 'こうくうゆうせい',
      'terms.0.status': 'preferred',
      'terms.1.lang': 'en',
      'terms.1.text': 'air superiority',
      'terms.1.status': 'admitted',
      'definitions.en': 'Control of the air.',
      domain: 'military',
    });
    expect(id).toMatch(/^[A-Z]*\d+$/);
    const stored = await site.services.glossaries.concept(glossaryId, id);
    expect(stored).toMatchObject({
      domain: 'military',
      definitions: { ja: '', en: 'Control of the air.', ko: '' },
      version: 1,
    });
    expect(stored.terms.map(({ lang, text, status }) => [lang, text, status])).toEqual([
      ['ja', '航空優勢', 'preferred'],
      ['en', 'air superiority', 'admitted'],
    ]);
  });

  test('is recognised in a document at the next look', async () => {
    const { id } = await site.services.documents.create({ name: '', text: '滞空型無人機を送る。' });
    const before = await site.get(`/documents/${id}`);
    expect(before.text).not.toContain('class="term"');
    await newConcept({
      'terms.0.lang': 'ja',
      'terms.0.text': '滞空型無人機',
      'terms.0.status': 'preferred',
    });
    const after = await site.get(`/documents/${id}`);
    expect(after.text).toMatch(/class="term"[^>]*>滞空型無人機</);
  });

  test('and the next one: the form is empty again, and says what was saved', async () => {
    const answer = await send(`${site.glossaryPath}/concepts`, {
      do: 'save-next',
      'terms.0.lang': 'ja',
      'terms.0.text': '電子戦闘序列',
      'terms.0.status': 'preferred',
    });
    const next = await site.get(answer.headers['location'] ?? '', 'en');
    expect(textContent(next.text)).toContain('“電子戦闘序列” was saved.');
    expect(formFields(next.text)['terms.0.text']).toBe('');
  });
});

describe('without scripts', () => {
  test.each([
    ['a Japanese term', 'add-ja', 4],
    ['a Korean term', 'add-ko', 4],
    ['nothing at all: the language was switched', '', 3],
  ])('%s: the form comes back with all that was typed', async (_name, press, count) => {
    const { text } = await site.get(at('new'), 'en');
    const typed = { ...formFields(text), note: '一行目\r\n二行目', 'terms.1.text': 'half' };
    const answer = await send(`${site.glossaryPath}/concepts`, { ...typed, do: press });
    expect(answer.status).toBe(200);
    expect(rows(answer.text)).toHaveLength(count);
    const fields = formFields(answer.text);
    expect(fields['note']).toBe('一行目\n二行目');
    expect(Object.values(fields)).toContain('half');
  });

  test('the new row has the focus', async () => {
    const { text } = await site.get(at('T001', '/edit'), 'en');
    const before = rows(text);
    const answer = await send(at('T001', '/edit'), { ...formFields(text), do: 'add-en' });
    const added = rows(answer.text).length;
    expect(added).toBe(before.length + 1);
    expect(answer.text.match(/ autofocus/g)).toHaveLength(1);
  });

  test('a row that is taken away is that row', async () => {
    const { text } = await site.get(at('T001', '/edit'), 'en');
    const fields = formFields(text);
    const [name = ''] = rows(text).filter((row) => fields[row.replace('.text', '.lang')] === 'en');
    const gone = fields[name] ?? '';
    const row = name.replace('.text', '');
    const answer = await send(at('T001', '/edit'), { ...fields, do: `remove-${row}` });
    const left = rows(answer.text).map((other) => formFields(answer.text)[other]);
    const others = rows(text)
      .filter((other) => other !== name)
      .map((other) => fields[other]);
    expect(left.filter(Boolean)).toEqual(others.filter(Boolean));
    expect(left).not.toContain(gone);
  });

  test.each(['sources', 'alternatives', 'relations'])('a row of %s', async (list) => {
    const { text } = await site.get(at('T001', '/edit'), 'en');
    const answer = await send(at('T001', '/edit'), { ...formFields(text), do: `add-${list}` });
    expect(Object.keys(formFields(answer.text)).some((name) => name.startsWith(`${list}.0.`))).toBe(
      true,
    );
  });
});

test('the form of a concept, saved as it stands, changes nothing', async () => {
  const all = await site.services.glossaries.concepts(glossaryId);
  for (const { id, version, terms, ...rest } of all.slice(0, 40)) {
    const { text } = await site.get(at(encodeURIComponent(id), '/edit'));
    const answer = await send(at(encodeURIComponent(id), '/edit'), {
      ...formFields(text),
      do: 'save',
    });
    expect([id, answer.status]).toEqual([id, 303]);
    const now = await site.services.glossaries.concept(glossaryId, id);
    expect(now).toEqual({ ...rest, id, terms, version: version + 1, updatedAt: now.updatedAt });
  }
});

describe('what is wrong is said beside its field, and in the summary', () => {
  const full = { 'terms.0.lang': 'ja', 'terms.0.text': '新語句一', 'terms.0.status': 'preferred' };
  test.each([
    ['no term at all', {}, 'terms-0-text'],
    [
      'a reading without a term',
      { 'terms.0.lang': 'ja', 'terms.0.reading': 'よみ', 'terms.0.status': 'preferred' },
      'terms-0-text',
    ],
    ['a control character', { ...full, note: 'a\u0000b' }, 'note'],
    [
      'an address that is none',
      { ...full, 'sources.0.title': 'x', 'sources.0.url': 'javascript:alert(1)' },
      'sources-0-url',
    ],
    [
      'a date that is none',
      { ...full, 'sources.0.title': 'x', 'sources.0.date': '2023-02-30' },
      'sources-0-date',
    ],
    [
      'a relation to nothing',
      { ...full, 'relations.0.kind': 'broader', 'relations.0.conceptId': 'NONE' },
      'relations-0-conceptId',
    ],
    ['a number that is taken', { ...full, id: 'T001' }, 'id'],
    [
      'the same term twice',
      { ...full, 'terms.5.lang': 'ja', 'terms.5.text': '新語句一', 'terms.5.status': 'admitted' },
      'terms-1-text',
    ],
    ['a status that is none', { ...full, 'terms.0.status': 'perfect' }, 'terms-0-status'],
    ['a note that is too long', { ...full, note: 'あ'.repeat(10_001) }, 'note'],
  ] as const)('%s', async (_name, fields, field) => {
    const before = await site.services.glossaries.concepts(glossaryId);
    const answer = await send(`${site.glossaryPath}/concepts`, { ...fields, do: 'save' });
    expect(answer.status).toBe(422);
    expect(answer.text).toMatch(new RegExp(`<li><a href="#${field}">`));
    expect(answer.text).toMatch(new RegExp(`id="${field}"[^>]*aria-invalid="true"`));
    expect(answer.text).toContain(`id="${field}-error"`);
    expect(await site.services.glossaries.concepts(glossaryId)).toEqual(before);
  });
});

describe('two people', () => {
  const open = async (id: string): Promise<Record<string, string>> =>
    formFields((await site.get(at(id, '/edit'), 'en')).text);
  const noteOf = async (id: string): Promise<string> =>
    (await site.services.glossaries.concept(glossaryId, id)).note;

  test('the second one gets both texts, and nothing is overwritten', async () => {
    const [mine, theirs] = [await open('T002'), await open('T002')];
    await send(at('T002', '/edit'), { ...theirs, note: 'theirs', do: 'save' });
    const answer = await send(at('T002', '/edit'), { ...mine, note: 'mine', do: 'save' });
    expect(answer.status).toBe(409);
    const cells = [...answer.text.matchAll(/<td class="(before|after)">([\s\S]*?)<\/td>/g)].map(
      ([, side, cell]) => `${side ?? ''}: ${textContent(cell ?? '')}`,
    );
    expect(cells).toEqual(['before: theirs', 'after: mine']);
    expect(await noteOf('T002')).toBe('theirs');

    const choice = answer.text.slice(answer.text.indexOf('<form method="post"'));
    const fields = formFields(choice.replace('<form method="post"', '<form id="choice"'), 'choice');
    const edit = await send(at('T002', '/edit'), { ...fields, do: 'edit' });
    expect(formFields(edit.text)['note']).toBe('mine');
    expect(await noteOf('T002')).toBe('theirs');
    expect((await send(at('T002', '/edit'), { ...fields, do: 'save' })).status).toBe(303);
    expect(await noteOf('T002')).toBe('mine');
  });

  test('a removal of what was changed asks first', async () => {
    const mine = await open('T003');
    await send(at('T003', '/edit'), { ...mine, note: 'changed', do: 'save' });
    const answer = await send(at('T003', '/remove'), { version: mine['version'] ?? '' });
    expect(answer.status).toBe(409);
    expect(await noteOf('T003')).toBe('changed');
  });

  test('a change without a version is refused', async () => {
    const fields = { ...(await open('T004')), version: '' };
    expect((await send(at('T004', '/edit'), { ...fields, do: 'save' })).status).toBe(428);
    expect((await send(at('T004', '/remove'), {})).status).toBe(428);
  });

  test('a change from another site is refused', async () => {
    const answer = await send(at('T004', '/remove'), { version: '1' }).set(
      'Origin',
      'http://evil.example',
    );
    expect(answer.status).toBe(403);
  });
});

describe('a removal', () => {
  test('is taken back by one button, and the document shows it at once', async () => {
    const id = await newConcept({
      'terms.0.lang': 'ja',
      'terms.0.text': '海中通信網',
      'terms.0.status': 'preferred',
    });
    const document = await site.services.documents.create({ name: '', text: '海中通信網を守る。' });
    const marked = async (): Promise<boolean> =>
      (await site.get(`/documents/${document.id}`)).text.includes('class="term"');
    expect(await marked()).toBe(true);
    const removed = await send(at(id, '/remove'), { version: '1' });
    expect(await marked()).toBe(false);
    const list = await site.get(removed.headers['location'] ?? '', 'en');
    const undo = addresses(list.text, 'action').find((action) => action.endsWith('/restore')) ?? '';
    expect((await site.get(at(id))).status).toBe(404);
    expect((await site.post(undo)).headers['location']).toBe(at(id, '?done=restored'));
    expect(await marked()).toBe(true);
  });
});

describe('a term that is listed already', () => {
  const save = (text: string, rest: Fields = {}): PromiseLike<Response> =>
    send(`${site.glossaryPath}/concepts`, {
      'terms.0.lang': 'ja',
      'terms.0.text': text,
      'terms.0.status': 'preferred',
      do: 'save',
      ...rest,
    });

  test.each([
    ['as it is', '拡大抑止', '拡大抑止'],
    ['in another width', 'ＮＣＧ', 'NCG'],
    ['in another case', 'ncg', 'NCG'],
    ['with spaces around it', '　拡大抑止 ', '拡大抑止'],
  ])('%s: asks first, and takes the same answer again', async (_name, typed, listed) => {
    const { text, status } = await save(typed);
    expect(status).toBe(422);
    expect(textContent(text)).toContain('This term is already listed');
    expect(textContent(text)).toContain(listed);
    const again = await send(`${site.glossaryPath}/concepts`, { ...formFields(text), do: 'save' });
    expect(again.status).toBe(303);
  });

  test('is told while it is typed', async () => {
    const ask = (term: string, except = '') =>
      site.get(
        `${site.glossaryPath}/alike?term=${encodeURIComponent(term)}&except=${except}`,
        'ko',
      );
    const { body } = await ask('拡大抑止');
    expect(body.alike[0].head.text).toBe('拡大抑止');
    expect((await ask('拡大抑止力学')).body.alike).toEqual([]);
    expect((await ask(' ')).body.alike).toEqual([]);
  });

  test('its own concept is no rival', async () => {
    const [concept] = await site.services.glossaries.concepts(glossaryId, { text: '拡大抑止' });
    const { body } = await site.get(
      `${site.glossaryPath}/alike?term=${encodeURIComponent(concept?.terms[0]?.text ?? '')}&except=${concept?.id ?? ''}`,
    );
    expect(
      body.alike.some((found: { href: string }) => found.href.endsWith(`/${concept?.id ?? ''}`)),
    ).toBe(false);
  });
});

describe('the history', () => {
  test('tells who, when and what, and brings any version back as a new one', async () => {
    const id = await newConcept({
      'terms.0.lang': 'ja',
      'terms.0.text': '宇宙領域把握',
      'terms.0.status': 'proposed',
      note: 'first',
    });
    const { text } = await site.get(at(id, '/edit'));
    await send(at(id, '/edit'), {
      ...formFields(text),
      note: 'second',
      'terms.0.status': 'preferred',
      do: 'save',
    });
    const history = await site.get(at(id, '/history'), 'en');
    const plain = textContent(history.text).replace(/\s+/g, ' ');
    expect(plain).toContain('Version 2 changed');
    expect(plain).toContain('Owner of this computer');
    expect(plain).toMatch(/Status 宇宙領域把握 proposed preferred Note first second/);
    const answer = await send(at(id, '/history/1'), { version: '2' });
    expect(answer.headers['location']).toBe(at(id, '?done=takenBack'));
    const now = await site.services.glossaries.concept(glossaryId, id);
    expect(now).toMatchObject({ note: 'first', version: 3, terms: [{ status: 'proposed' }] });
    expect(textContent((await site.get(at(id, '/history'), 'en')).text)).toContain('Version 3');
  });

  test.each([
    ['a version that is not', '/history/99', '1', 404],
    ['no number', '/history/x', '1', 404],
    ['a change that came first', '/history/1', '7', 409],
  ])('%s is refused', async (_name, path, version, status) => {
    expect((await send(at('T005', path), { version })).status).toBe(status);
  });

  test('of a removed concept offers to bring it back', async () => {
    await send(at('T006', '/remove'), {
      version: String((await site.services.glossaries.concept(glossaryId, 'T006')).version),
    });
    const { text, status } = await site.get(at('T006', '/history'), 'en');
    expect(status).toBe(200);
    expect(addresses(text, 'action')).toContain(at('T006', '/restore'));
  });

  test('of what never was is 404', async () => {
    expect((await site.get(at('NONE', '/history'))).status).toBe(404);
  });
});

describe('a term that is taken from a document', () => {
  test('comes with its reading and its document, and leads back to the passage that was read', async () => {
    const text = '一段落目。\n\n防衛装備庁が海洋無人機隊を作る。';
    const { id } = await site.services.documents.create({ name: '覚え書き', text });
    const page = await site.get(`/documents/${id}`, 'en');
    const link = addresses(page.text, 'href').find((href) => href.includes('/concepts/new')) ?? '';
    const term = encodeURIComponent('海洋\n無人機隊');
    const form = await site.get(`${link}&term=${term}&passage=2`, 'en');
    const fields = formFields(form.text);
    expect(fields).toMatchObject({
      'terms.0.text': '海洋無人機隊',
      'terms.0.reading': 'かいようむじんきたい',
      'sources.0.title': '覚え書き',
      document: id,
      passage: '2',
    });
    const again = await send(`${site.glossaryPath}/concepts`, { ...fields, do: 'add-en' });
    expect(formFields(again.text)).toMatchObject({ document: id, passage: '2' });
    const saved = await send(`${site.glossaryPath}/concepts`, { ...fields, do: 'save' });
    const back = saved.headers['location'] ?? '';
    expect(back).toBe(`/documents/${id}?done=termAdded&passage=2#p-2`);
    expect((await site.get(back.split('#')[0] ?? '')).text).toMatch(
      /class="term"[^>]*>海洋無人機隊</,
    );
  });

  test('of a document that is not there is 404', async () => {
    expect((await site.get(at('new?document=NONE&term=a'))).status).toBe(404);
  });
});
