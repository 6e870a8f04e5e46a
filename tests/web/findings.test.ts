import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import request from 'supertest';
import type { FieldReview } from '../../server/web/models/findings.ts';
import { addresses, textContent } from './support/html.ts';
import { openSite, type Site } from './support/site.ts';

let site: Site;
let id: string;
beforeAll(async () => {
  site = await openSite();
  // The dictionary takes a moment.
  await site.services.recognition.warm();
}, 60_000);
beforeEach(async () => {
  const text = '核協議グループは拡大抑止を協議した。\n\n米韓は拡大抑止に合意した。';
  id = (await site.services.documents.create({ name: '演説', text })).id;
});
afterAll(() => site.close());

const ask = (passages: unknown, language = 'en') =>
  site.post(`/documents/${id}/translate/check`, language).send({ passages });
const review = async (passage: number, texts: object, language = 'en') => {
  const answer = await ask([{ passage, texts }], language);
  return (answer.body as { fields: FieldReview[] }).fields;
};

/** What stands in the text at the places that a review names. */
const at = (text: string, span: { start: number; end: number } | null | undefined) =>
  span ? text.slice(span.start, span.end) : null;

const WRONG = 'The Nuclear Consultative Group discussed expanded deterrence.';

describe('what is said while one writes', () => {
  test('names the place, what would do, and which words stand for which', async () => {
    const [en, ko] = await review(1, { en: WRONG, ko: '' });
    expect(ko).toMatchObject({ field: 'ko-1', findings: [], pairs: [] });
    expect(en?.findings).toHaveLength(1);
    const [finding] = en?.findings ?? [];
    expect(finding).toMatchObject({
      severity: 'error',
      label: 'Error:',
      sources: ['8-12'],
      fix: { label: 'Replace with extended deterrence', text: 'extended deterrence' },
      subject: { code: 'forbidden', conceptId: 'T077', found: 'expanded deterrence' },
    });
    expect(at(WRONG, finding?.target)).toBe('expanded deterrence');
    const found = en?.pairs.find(({ outcome }) => outcome === 'found');
    expect(found?.sources).toEqual(['0-7']);
    expect(at(WRONG, found?.targets[0])).toBe('Nuclear Consultative Group');
  });

  test.each([
    ['ja', 'られています'],
    ['ko', '쓸 수 없'],
  ])('is said in %s', async (language, words) => {
    const [en] = await review(1, { en: WRONG }, language);
    expect(en?.findings[0]?.text).toContain(words);
  });

  test('places in the second passage are those of the whole document', async () => {
    const [en] = await review(2, { en: 'They agreed.' });
    const sources = en?.findings.flatMap((finding) => finding.sources) ?? [];
    const { text } = await site.services.documents.get(id);
    expect(
      sources.map((place) => text.slice(...(place.split('-').map(Number) as [number, number]))),
    ).toEqual(['米韓', '拡大抑止']);
  });

  test.each([
    ['a passage there is not', [{ passage: 9, texts: {} }], 404],
    ['no number', [{ passage: '1', texts: {} }], 400],
    ['no list', {}, 400],
    ['a text that is none', [{ passage: 1, texts: { en: 5 } }], 400],
    ['NUL', [{ passage: 1, texts: { en: 'a\u0000' } }], 422],
    ['too many', Array.from({ length: 101 }, () => ({ passage: 1, texts: {} })), 400],
  ])('%s is refused', async (_, passages, status) => {
    expect((await ask(passages)).status).toBe(status);
  });

  test('is not said to a page of another site, nor to a form', async () => {
    const address = `/documents/${id}/translate/check`;
    await request(site.origin)
      .post(address)
      .set('Origin', 'http://elsewhere.example')
      .send({ passages: [] })
      .expect(403);
    await site.post(address).type('text/plain').send('{"passages":[]}').expect(415);
  });
});

describe('a finding that is dismissed', () => {
  const dismiss = (reach: string, given: object = {}) =>
    site.post(`/api/v1/documents/${id}/dismissals`, 'en').send({
      reach,
      passage: reach === 'here' ? 1 : undefined,
      language: 'en',
      code: 'forbidden',
      glossaryId: site.glossaryPath.split('/').at(-1),
      conceptId: 'T077',
      found: 'expanded deterrence',
      reason: 'quoted as it was said',
      ...given,
    });
  const SECOND = 'They agreed on expanded deterrence.';
  const forbidden = async (passage: number, text: string) =>
    (await review(passage, { en: text }))[0]?.findings.filter(
      ({ subject }) => subject.code === 'forbidden',
    ).length;

  test.each([
    ['here', 1],
    ['document', 0],
    ['glossary', 0],
  ])('%s is heard elsewhere or not', async (reach, elsewhere) => {
    const { body } = await dismiss(reach).expect(201);
    expect(await forbidden(1, WRONG)).toBe(0);
    expect(await forbidden(2, SECOND)).toBe(elsewhere);
    const [en] = await review(1, { en: WRONG });
    expect(en?.dismissed).toMatchObject([{ about: expect.stringContaining('quoted as it was') }]);
    const { id: dismissal } = body as { id: string };
    await request(site.origin)
      .delete(`/api/v1/documents/${id}/dismissals/${dismissal}`)
      .set('Origin', site.origin)
      .expect(200);
    expect(await forbidden(1, WRONG)).toBe(1);
  });

  test('twice is one', async () => {
    const [first, second] = [await dismiss('here'), await dismiss('here')];
    expect((second.body as { id: string }).id).toBe((first.body as { id: string }).id);
  });

  test.each([
    ['a passage too many', 'here', { passage: 3 }, 404],
    ['no passage', 'here', { passage: undefined }, 404],
    ['a concept there is not', 'document', { conceptId: 'T999' }, 404],
    [
      'a whole glossary without a concept',
      'glossary',
      { glossaryId: undefined, conceptId: undefined },
      422,
    ],
    ['a reason too long', 'here', { reason: 'x'.repeat(501) }, 422],
    ['half of a concept', 'here', { glossaryId: undefined }, 400],
  ])('%s is refused', async (_, reach, given, status) => {
    expect((await dismiss(reach, given)).status).toBe(status);
    expect(await site.services.dismissals.list(id)).toEqual([]);
  });

  test('stands in a list, is taken back there and put back, without scripts', async () => {
    await dismiss('here');
    const list = `/documents/${id}/dismissals`;
    const { text } = await site.get(list, 'en');
    const [row = ''] = /<tr>\n<td[\s\S]*?<\/tr>/.exec(text) ?? [];
    expect(textContent(row).replace(/\s+/g, ' ').trim()).toMatch(
      /^forbidden word \(English\) expanded deterrence T077 in this passage passage 1 quoted as it was said owner .* Take back$/,
    );
    const remove = addresses(text, 'action').find((action) => action.endsWith('/remove'));
    const { headers } = await site.post(remove ?? '', 'en').expect(303);
    const after = await site.get(headers['location'] ?? '', 'en');
    expect(after.text).toContain('The dismissal was taken back.');
    expect(after.text).toContain('No finding has been dismissed.');
    const restore = addresses(after.text, 'action').find((action) => action.endsWith('/restore'));
    await site.post(restore ?? '', 'en').expect(303);
    expect(await site.services.dismissals.list(id)).toHaveLength(1);
  });
});
