import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import ejs from 'ejs';
import { HtmlValidate } from 'html-validate';
import type { Response } from 'supertest';
import { TEMPLATE_OPTIONS } from '../../server/web/template-engine.ts';
import { openSite, urlEncoded, type Site } from '../web/support/site.ts';
import { strictView } from './support/strict-view.ts';

let site: Site;
let conflicted: string;
let taught: string;
let moved: string;
let emptyPath: string;
let proposing: string;
let commented: { readonly concept: string; readonly comment: string };
beforeAll(async () => {
  site = await openSite();
  // The same templates and the same answers, only that a property which is not there throws.
  site.app.engine('ejs', (path, { view }: { view?: ejs.Data }, done) => {
    ejs.renderFile<undefined>(path, strictView(view ?? {}), TEMPLATE_OPTIONS, (error, html) => {
      done(error, html);
      return undefined;
    });
  });
  const { documents } = site.services;
  const { id } = await documents.create({ name: '演説', text: '同盟' });
  await documents.rename(id, { name: '講演', version: 1 });
  conflicted = id;
  const { glossaries, concepts } = site.services;
  const glossaryId = (await glossaries.list())[0]?.id ?? '';
  const changed = await glossaries.concept(glossaryId, 'T002');
  emptyPath = `/glossaries/${(await glossaries.create({ name: '二つ目' })).id}`;
  const proposed = { lang: 'ja', text: '提案中の語', status: 'proposed' };
  await concepts.create(glossaryId, { id: 'P1', terms: [proposed] });
  const source = { title: '白書', url: 'https://example.org/', date: '2023' };
  await concepts.save(
    { glossaryId, conceptId: 'T002' },
    {
      ...changed,
      definitions: { ja: '定義', en: 'definition', ko: '정의' },
      sources: [source, { ...source, url: '' }],
      alternatives: [{ lang: 'ko', text: '복합어', source }],
      relations: [{ kind: 'doNotConfuse', conceptId: 'T003' }],
      terms: changed.terms.map((term) => ({ ...term, example: '例文', hanja: '複合語' })),
    },
    { version: 1 },
  );
  const edit = { kind: 'domain', domain: '移動' } as const;
  const selection = { kind: 'concepts', ids: ['T100', 'T101'] } as const;
  const { revision } = await site.services.bulkChanges.plan(glossaryId, { selection, edit });
  moved = (await site.services.bulkChanges.apply(glossaryId, { selection, edit, revision })).id;
  await concepts.remove({ glossaryId, conceptId: 'T101' }, { version: 2 });
  const place = { glossaryId, conceptId: 'T003' };
  const comment = await site.services.comments.add(place, '一行目\n二行目');
  await site.services.comments.edit({ ...place, commentId: comment.id }, '改めた', { version: 1 });
  const conceptPath = `${site.glossaryPath}/concepts/T003`;
  commented = { concept: conceptPath, comment: `${conceptPath}/comments/${comment.id}` };
  const decided = await documents.create({
    name: '見本',
    text: '米韓は米国防省と日韓国交を論じた。核抑止も。',
  });
  taught = `/documents/${decided.id}`;
  const { matches } = await site.services.recognition.document(decided.id);
  for (const [index, kind] of (['notHere', 'never', 'always'] as const).entries()) {
    const match = matches[index];
    if (match === undefined) throw new Error('the text has too few terms');
    const { conceptId, start, end } = match;
    await site.services.decisions.add(decided.id, {
      kind,
      conceptId,
      span: { start, end },
      reason: kind,
    });
  }
  const about = { language: 'en', code: 'missing', glossaryId, reason: '代名詞' } as const;
  await site.services.dismissals.add(decided.id, {
    ...about,
    reach: 'here',
    passage: 1,
    conceptId: 'T129',
    found: '',
  });
  await site.services.dismissals.add(decided.id, {
    ...about,
    reach: 'document',
    passage: null,
    glossaryId: '',
    conceptId: '',
    code: 'number',
    found: '3',
  });
  const memo = await documents.create({ name: '覚え書き', text: PROPOSING });
  proposing = `/documents/${memo.id}`;
  const { candidates } = site.services;
  await candidates.judge(memo.id, { kind: 'later', expression: '戦域警戒網' });
  await candidates.judge(memo.id, { kind: 'rejected', expression: '航法支援局', glossaryId });
  await candidates.judge(memo.id, { kind: 'rejected', expression: '沿岸警備調整会議' });
});
afterAll(() => site.close());

const PROPOSING =
  '海洋監視グループ（MSG: Maritime Surveillance Group、해양감시단）と予防攻撃戦略（プリベント・チェイン）を見た。金永吉（キム・ヨンギル）議員の戦域警戒網は戦域警戒網だ。航法支援局と沿岸警備調整会議もある。';

const validator = new HtmlValidate({
  extends: ['html-validate:recommended', 'html-validate:a11y'],
  rules: {
    // Templates leave blank lines and tag-made spaces; a browser does not see them.
    'no-trailing-whitespace': 'off',
    // A document may be called anything.
    'long-title': 'off',
    'void-style': ['error', { style: 'omit' }],
    // U+000D has no other way into a page: see the passages.
    'unrecognized-char-ref': 'error',
  },
});

const document = (verb: string, fields: Readonly<Record<string, string>>) => (language: string) =>
  site.post(`/documents/${conflicted}/${verb}`, language).type('form').send(urlEncoded(fields));
const translation = (fields: Readonly<Record<string, string>>) => (language: string) =>
  site.postForm(`${taught}/translate`, fields, language);
const PIECES = { 'piece.1': 'One.', 'version.1': '0', 'piece.2': 'Two.', do: 'apply' };
const filling = (path: string, fields: Readonly<Record<string, string>>) => (language: string) =>
  site.postForm(
    `${taught}/translate/fill${path}`,
    { ...fields, language: 'en', by: 'line' },
    language,
  );
const page = (path: () => string) => (language: string) => site.get(path(), language);

const concept = (path: string, fields: Readonly<Record<string, string>>, language: string) =>
  site
    .post(`${site.glossaryPath}/concepts${path === '' ? '' : '/'}${path}`, language)
    .type('form')
    .send(urlEncoded(fields));
const change = (path: string, fields: Readonly<Record<string, string>>, language: string) =>
  site
    .post(`${site.glossaryPath}/changes${path === '' ? '' : '/'}${path}`, language)
    .type('form')
    .send(urlEncoded(fields));
const decide = (fields: Readonly<Record<string, string>>, language: string) =>
  site.post(`${site.glossaryPath}/proposals`, language).type('form').send(urlEncoded(fields));
const DOMAIN = { do: 'domain', domain: '新分野' };
const shelf = (fields: Readonly<Record<string, string>>, language: string) =>
  site.post('/glossaries', language).type('form').send(urlEncoded(fields));
const ALIKE = { 'terms.0.lang': 'ja', 'terms.0.text': 'NCG', 'terms.0.status': 'preferred' };
const STALE = { version: '1' };
const FULL = {
  ...STALE,
  'terms.0.lang': 'ja',
  'terms.0.text': '複合語',
  'terms.0.status': 'preferred',
  'terms.1.lang': 'ko',
  'terms.1.text': '복합어',
  'terms.1.status': 'admitted',
  'terms.1.hanja': '複合語',
  'sources.0.title': '白書',
  'alternatives.0.lang': 'en',
  'alternatives.0.text': 'compound',
  'alternatives.0.source.title': 'White Paper',
  'relations.0.kind': 'broader',
  'relations.0.conceptId': 'T001',
};

const importing = (text: string, language: string) =>
  site.postForm(`${site.glossaryPath}/import`, { text }, language);
const imported = async (query: string, language: string) => {
  const staged = await importing(IMPORTED, language);
  return site.get(`${staged.headers['location'] ?? ''}${query}`, language);
};
const IMPORTED = 'ja,en,備考,謎\n議定書,protocol,a,b\nNCG,Nuclear Talks Group,c,d\n覚書\n,,,\n';

const PAGES: readonly (readonly [string, number, (language: string) => PromiseLike<Response>])[] = [
  ['the front page', 200, page(() => '/')],
  [
    'a quick look',
    200,
    (lng) => site.postForm('/quick-look', { text: 'NCGは拡大抑止を協議した。' }, lng),
  ],
  ['a quick look without terms', 200, (lng) => site.postForm('/quick-look', { text: 'はい' }, lng)],
  ['a quick look that is refused', 422, (lng) => site.postForm('/quick-look', { text: '' }, lng)],
  ['the documents', 200, page(() => '/documents')],
  ['the documents after a deletion', 200, page(() => `/documents?removed=${conflicted}`)],
  ['a new document that is refused', 422, (lng) => site.postForm('/documents', { text: '' }, lng)],
  ['a document', 200, page(() => site.samplePath)],
  ['a document with furigana', 200, page(() => `${site.samplePath}?furigana=on&done=renamed`)],
  ['a document with what was not taken', 200, page(() => `${taught}?marks=all`)],
  [
    'a document beside its translations',
    200,
    page(() => `${site.samplePath}/translate?furigana=on`),
  ],
  ['a document that was saved', 200, page(() => `${taught}/translate?saved=2&targets=ko`)],
  ['a translation to be filled in', 200, page(() => `${taught}/translate/fill`)],
  ['a translation that is not there', 422, filling('', { text: ' ' })],
  ['a translation beside its passages', 200, filling('', { text: 'One.\nTwo.\nThree.' })],
  ['pieces without a passage', 422, filling('/arrange', PIECES)],
  ['a translation that was filled in', 200, page(() => `${taught}/translate?filled=X&passages=2`)],
  ['a filling that was taken back', 200, page(() => `${taught}/translate?restored=2&kept=1`)],
  [
    'what nobody wants to hear again',
    200,
    page(() => `${taught}/dismissals?done=removed&dismissal=x`),
  ],
  ['nothing that was dismissed', 200, page(() => `/documents/${conflicted}/dismissals`)],
  ['a translation that is refused', 422, translation({ 'en.1': 'a\u0000', 'en.1.version': '0' })],
  ['two translations', 409, translation({ 'ko.1': '회담', 'ko.1.version': '9' })],
  ['the candidates of a document', 200, page(() => `${proposing}/candidates?at=2`)],
  [
    'the candidates after one was gone',
    200,
    page(() => `${proposing}/candidates?done=gone&text=海&at=1`),
  ],
  ['no candidates', 200, page(() => `/documents/${conflicted}/candidates`)],
  ['the decisions about a document', 200, page(() => `${taught}/decisions`)],
  ['no decisions', 200, page(() => `/documents/${conflicted}/decisions`)],
  [
    'a file of decisions that is refused',
    415,
    (lng) => site.postForm(`/documents/${conflicted}/decisions/import`, { x: 'y' }, lng),
  ],
  ['a new name that is refused', 422, document('rename', { version: '2', name: ' ' })],
  ['two names', 409, document('rename', { version: '1', name: '私の名前' })],
  ['a deletion that asks first', 409, document('remove', { version: '1' })],
  ['the glossary', 200, page(() => site.glossaryPath)],
  ['a filtered glossary', 200, page(() => `${site.glossaryPath}?q=a&status=forbidden&sort=en`)],
  ['the second page of the glossary', 200, page(() => `${site.glossaryPath}?page=2`)],
  ['a glossary without hits', 200, page(() => `${site.glossaryPath}?q=xyzzy`)],
  ['the report of a document', 200, page(() => `${site.samplePath}/report`)],
  ['a report by term', 200, page(() => `${site.samplePath}/report?group=concept&language=en`)],
  ['what is written nearly so', 200, page(() => `${site.glossaryPath}?q=consultatve&by=owner`)],
  ['what a filter hides', 200, page(() => `${site.glossaryPath}?q=nato&since=2999-01-01`)],
  ['the concepts of all glossaries', 200, page(() => '/concepts?q=kaku')],
  ['no concepts of any glossary', 200, page(() => '/concepts?q=xyzzy')],
  ['the choice of a file', 200, page(() => `${site.glossaryPath}/export/options?as=deepl`)],
  [
    'a file that carries everything',
    200,
    page(() => `${site.glossaryPath}/export/options?as=json&q=nato`),
  ],
  ['the rules of the check', 200, page(() => `${site.glossaryPath}/check?done=saved`)],
  ['the glossary on paper', 200, page(() => `${site.glossaryPath}/print`)],
  ['a concept', 200, page(() => `${site.glossaryPath}/concepts/T001`)],
  ['a new concept', 200, page(() => `${site.glossaryPath}/concepts/new?term=NCG`)],
  ['a concept in its form', 200, page(() => `${site.glossaryPath}/concepts/T001/edit`)],
  ['the form with every kind of row', 200, (lng) => concept('T001/edit', FULL, lng)],
  ['a concept that is refused', 422, (lng) => concept('', { do: 'save', note: '\u0001' }, lng)],
  ['a concept like others', 422, (lng) => concept('', { ...ALIKE, do: 'save' }, lng)],
  ['two texts of a concept', 409, (lng) => concept('T002/edit', { ...FULL, do: 'save' }, lng)],
  ['a removal of a concept that asks', 409, (lng) => concept('T002/remove', STALE, lng)],
  ['the history of a concept', 200, page(() => `${site.glossaryPath}/concepts/T002/history`)],
  ['a concept with everything', 200, page(() => `${site.glossaryPath}/concepts/T002?done=saved`)],
  ['a glossary after a removal', 200, page(() => `${site.glossaryPath}?removed=T001`)],
  ['a preview', 200, (lng) => change('preview', { ...DOMAIN, scope: 'all' }, lng)],
  [
    'a preview of a deletion',
    200,
    (lng) => change('preview', { do: 'remove', scope: 'page' }, lng),
  ],
  ['a preview of nothing', 200, (lng) => change('preview', { ...DOMAIN, 'pick.NONE': 'on' }, lng)],
  [
    'a change that came too late',
    409,
    (lng) => change('', { ...DOMAIN, 'pick.T002': 'on', revision: '1' }, lng),
  ],
  ['a concept with comments', 200, page(() => `${commented.concept}?comment=removed&removed=X`)],
  ['a glossary with comments', 200, page(() => `${site.glossaryPath}?q=T003`)],
  ['a comment in its field', 200, page(() => commented.comment)],
  [
    'two texts of a comment',
    409,
    (lng) =>
      site
        .post(commented.comment, lng)
        .type('form')
        .send(urlEncoded({ ...STALE, text: 'x' })),
  ],
  [
    'a comment that is refused',
    422,
    (lng) =>
      site
        .post(`${commented.concept}/comments`, lng)
        .type('form')
        .send(urlEncoded({ text: ' ' })),
  ],
  ['two concepts side by side', 200, page(() => `${site.glossaryPath}/merge?keep=T004&other=T005`)],
  [
    'a merge that came too late',
    409,
    (lng) =>
      site
        .post(`${site.glossaryPath}/merge`, lng)
        .type('form')
        .send(urlEncoded({ keep: 'T004', other: 'T005', keepVersion: '9', otherVersion: '1' })),
  ],
  [
    'a concept that another was merged into',
    200,
    page(() => `${site.glossaryPath}/concepts/T004?merged=X`),
  ],
  ['proposals', 200, page(() => `${site.glossaryPath}/proposals`)],
  ['no proposals', 200, page(() => `${emptyPath}/proposals`)],
  ['a decision that is refused', 422, (lng) => decide({ do: 'approve' }, lng)],
  ['a concept with a proposal', 200, page(() => `${site.glossaryPath}/concepts/P1`)],
  ['changes made together', 200, page(() => `${site.glossaryPath}/changes`)],
  ['an undoing that asks', 409, (lng) => change(`${moved}/undo`, {}, lng)],
  ['a glossary after a change', 200, page(() => `${site.glossaryPath}?changed=${moved}`)],
  ['the choice of a glossary file', 200, page(() => `${site.glossaryPath}/import`)],
  ['no glossary file', 422, (lng) => site.postForm('/glossaries/import', { name: '新' }, lng)],
  ['a preview of an import', 200, (lng) => imported('', lng)],
  ['another policy', 200, (lng) => imported('?policy=replace&show=changed', lng)],
  ['a file in which nothing was recognised', 422, (lng) => importing('foo,bar\n1,2\n', lng)],
  ['the shelf', 200, page(() => '/glossaries?done=changed')],
  ['the shelf after a removal', 200, page(() => '/glossaries?removed=X')],
  ['a glossary that is refused', 422, (lng) => shelf({ name: ' ', rank: 'x' }, lng)],
  ['two choices of glossaries', 409, document('glossaries', { version: '1', 'use.X': 'on' })],
  ['an unknown page', 404, page(() => '/nowhere')],
];

describe.each(['ja', 'en', 'ko'])('in %s', (language) => {
  test.each(PAGES)(
    '%s (%d) reads only what it is given, and is valid HTML',
    async (_name, status, ask) => {
      const answer = await ask(language);
      expect(answer.status).toBe(status);
      const { results } = await validator.validateString(answer.text);
      const found = results.flatMap(({ messages }) =>
        messages.map(({ ruleId, message, line }) => {
          return `${ruleId}: ${message}: ${(answer.text.split('\n')[line - 1] ?? '').slice(0, 200)}`;
        }),
      );
      expect([...new Set(found)].slice(0, 10)).toEqual([]);
    },
  );
});

test('the check bites: a property that is not there is an error', async () => {
  const view = strictView({ document: { name: 'x' } });
  const render = (template: string): Promise<string> =>
    Promise.resolve(ejs.render(template, view, { ...TEMPLATE_OPTIONS, cache: false }));
  expect(await render('<%= view.document.name %>')).toBe('x');
  expect(() =>
    ejs.render('<%= view.document.nam %>', view, { ...TEMPLATE_OPTIONS, cache: false }),
  ).toThrow(join('view.document.nam does not exist'));
});
