import { describe, expect, test } from '@jest/globals';
import { problemOf, verdict } from './support/problem.ts';
import { violations } from './support/published.ts';
import { testedApi, UNKNOWN_ID } from './support/tested-api.ts';

const tested = testedApi();
const at = (path: string): string => `/api/v1/glossaries/${tested.glossaryId}/concepts/${path}`;
const ja = (text: string) => ({ lang: 'ja', text });

async function newConcept(text: string, rest: object = {}): Promise<string> {
  const { id } = await tested.services.concepts.create(tested.glossaryId, {
    ...rest,
    terms: [ja(text)],
  });
  return id;
}

describe('a concept', () => {
  test('is made, changed, found in a text, deleted and brought back', async () => {
    const found = async (): Promise<number> => {
      const answer = await tested
        .api()
        .post('/api/v1/recognise')
        .send({ text: '量子暗号網を築く。' });
      return answer.body.matches.length;
    };
    expect(await found()).toBe(0);
    const made = await tested
      .api()
      .post(at(''))
      .send({ terms: [ja('量子暗号網')], note: 'n' });
    expect(made.status).toBe(201);
    const { id } = made.body;
    expect(made.headers['location']).toBe(at(id));
    expect(made.body).toMatchObject({ version: 1, note: 'n', terms: [{ status: 'preferred' }] });
    expect(await found()).toBe(1);
    const gone = await tested.api().delete(`${at(id)}?version=1`);
    expect(gone.body).toMatchObject({ id, version: 2 });
    expect(await found()).toBe(0);
    expect((await tested.api().get(at(id))).status).toBe(404);
    expect((await tested.api().post(at(`${id}/restoration`))).body).toMatchObject({ version: 3 });
    expect(await found()).toBe(1);
    const put = await tested
      .api()
      .put(at(id))
      .send({ terms: [ja('量子通信網')], version: 3 });
    expect(put.body).toMatchObject({ version: 4, note: '', terms: [{ text: '量子通信網' }] });
    expect(await found()).toBe(0);
    const { body } = await tested.api().get(at(`${id}/history`));
    expect(body.versions.map((entry: { action: string }) => entry.action)).toEqual([
      'update',
      'restore',
      'remove',
      'create',
    ]);
    expect(body.versions[0].differences).toContainEqual({
      place: { kind: 'text', field: 'note' },
      before: 'n',
      after: '',
    });
    const back = await tested
      .api()
      .post(at(`${id}/history`))
      .send({ restore: 1, version: 4 });
    expect(back.body).toMatchObject({ version: 5, note: 'n', terms: [{ text: '量子暗号網' }] });
  });

  test.each([
    ['an empty term', { terms: [ja(' ')] }, 422, 'text.empty', 'terms.0.text'],
    ['no terms', { terms: [] }, 422, 'field.required', 'terms'],
    ['a control character', { terms: [ja('あ')], note: '\u0007' }, 422, 'text.control', 'note'],
    [
      'a bad address',
      { terms: [ja('あ')], sources: [{ title: 'x', url: 'file:///etc' }] },
      422,
      'field.url',
      'sources.0.url',
    ],
    [
      'an unknown language',
      { terms: [{ lang: 'fr', text: 'x' }] },
      400,
      'field.type',
      'terms.0.lang',
    ],
    [
      'an unknown field inside',
      { terms: [{ ...ja('あ'), html: 'x' }] },
      400,
      'field.unknown',
      'terms.0.html',
    ],
    [
      'a definition in another language',
      { terms: [ja('あ')], definitions: { fr: 'x' } },
      400,
      'field.unknown',
      'definitions.fr',
    ],
    [
      'a relation to nothing',
      { terms: [ja('あ')], relations: [{ kind: 'broader', conceptId: 'NONE' }] },
      422,
      'concept.noSuch',
      'relations.0.conceptId',
    ],
    ['the same term twice', { terms: [ja('あ'), ja('あ')] }, 422, 'term.twice', 'terms.1.text'],
    [
      'too many terms',
      { terms: Array.from({ length: 501 }, (_, n) => ja(`語${n}`)) },
      422,
      'field.tooMany',
      'terms',
    ],
  ] as const)('%s is refused, and nothing is kept', async (_name, body, status, code, field) => {
    const before = await tested.everything();
    const answer = await tested.api().post(at('')).send(body);
    expect(verdict(answer)).toEqual([status, code]);
    expect(problemOf(answer).errors?.[0]?.field).toBe(field);
    expect(violations('createConcept', answer)).toEqual([]);
    expect(await tested.everything()).toBe(before);
  });

  test('a name that is taken', async () => {
    const answer = await tested
      .api()
      .post(at(''))
      .send({ id: 'T001', terms: [ja('あ')] });
    expect(verdict(answer)).toEqual([422, 'concept.taken']);
  });

  test('a past version is answered with both texts, and nothing changes', async () => {
    const id = await newConcept('衝突用語', { note: 'first' });
    await tested
      .api()
      .put(at(id))
      .send({ terms: [ja('衝突用語')], note: 'theirs', version: 1 });
    const put = await tested
      .api()
      .put(at(id))
      .send({ terms: [ja('私の語')], note: 'mine', version: 1 });
    expect(verdict(put)).toEqual([409, 'version.conflict']);
    expect(put.body).toMatchObject({
      current: { version: 2, concept: { note: 'theirs', terms: [{ text: '衝突用語' }] } },
      yours: { version: 1, concept: { note: 'mine', terms: [{ text: '私の語' }] } },
    });
    expect(violations('saveConcept', put)).toEqual([]);
    const gone = await tested.api().delete(`${at(id)}?version=1`);
    expect(gone.status).toBe(409);
    expect(gone.body.current).toMatchObject({ version: 2, concept: { note: 'theirs' } });
    const back = await tested
      .api()
      .post(at(`${id}/history`))
      .send({ restore: 1, version: 1 });
    expect(verdict(back)).toEqual([409, 'version.conflict']);
    expect((await tested.api().get(at(id))).body).toMatchObject({ version: 2, note: 'theirs' });
  });

  test('without a version', async () => {
    const put = await tested
      .api()
      .put(at('T001'))
      .send({ terms: [ja('あ')] });
    expect(verdict(put)).toEqual([428, 'version.required']);
    expect(verdict(await tested.api().delete(at('T001')))).toEqual([428, 'version.required']);
  });

  test('that nobody has', async () => {
    const put = await tested
      .api()
      .put(at('NONE'))
      .send({ terms: [ja('あ')], version: 1 });
    expect(verdict(put)).toEqual([404, 'concept.unknown']);
    expect(verdict(await tested.api().get(at('NONE/history')))).toEqual([404, 'concept.unknown']);
    const answer = await tested.api().post(at('T001/history')).send({ restore: 99, version: 1 });
    expect(verdict(answer)).toEqual([404, 'version.unknown']);
  });
});

describe('a glossary', () => {
  test('without a rank comes after all others, and wins where it is given a lower one', async () => {
    const make = async (name: string) => tested.api().post('/api/v1/glossaries').send({ name });
    const [one, two] = [await make('一'), await make('二')];
    expect(two.body.rank).toBe(Number(one.body.rank) + 1);
    await tested
      .api()
      .patch(`/api/v1/glossaries/${two.body.id}`)
      .send({ rank: 0, version: 1 })
      .expect(200);
    const { body } = await tested.api().get('/api/v1/glossaries');
    expect(body.glossaries[0].id).toBe(two.body.id);
    await tested.api().delete(`/api/v1/glossaries/${two.body.id}?version=2`).expect(200);
    expect(verdict(await tested.api().get(`/api/v1/glossaries/${two.body.id}`))).toEqual([
      404,
      'glossary.unknown',
    ]);
  });

  test('a past version tells both sides', async () => {
    const { body } = await tested.api().post('/api/v1/glossaries').send({ name: '元' });
    const address = `/api/v1/glossaries/${body.id}`;
    await tested.api().patch(address).send({ name: '今', version: 1 });
    const answer = await tested.api().patch(address).send({ name: '私の', version: 1 });
    expect(answer.status).toBe(409);
    expect(answer.body).toMatchObject({
      current: { version: 2, name: '今' },
      yours: { version: 1, name: '私の' },
    });
  });

  test.each([
    ['no name', { name: ' ' }, 422, 'text.empty'],
    ['a name that is too long', { name: 'あ'.repeat(201) }, 422, 'text.tooLong'],
    ['a rank below none', { name: 'x', rank: -1 }, 400, 'field.type'],
  ])('%s is refused', async (_name, body, status, code) => {
    const answer = await tested.api().post('/api/v1/glossaries').send(body);
    expect(verdict(answer)).toEqual([status, code]);
  });

  test('that nobody has takes no concept', async () => {
    const answer = await tested
      .api()
      .post(`/api/v1/glossaries/${UNKNOWN_ID}/concepts`)
      .send({ terms: [ja('あ')] });
    expect(verdict(answer)).toEqual([404, 'glossary.unknown']);
  });
});
