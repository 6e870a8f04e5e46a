import { describe, expect, test } from '@jest/globals';
import type { z } from 'zod';
import {
  AcceptedSchema,
  CandidatesSchema,
  VerdictSchema,
  VerdictsSchema,
} from '../../server/api/schemas/candidates.ts';
import { verdict as refusal } from './support/problem.ts';
import { testedApi, UNKNOWN_ID } from './support/tested-api.ts';

const TEXT =
  '米韓は海洋監視グループ（MSG: Maritime Surveillance Group）を置いた。戦域警戒網も広げた。戦域警戒網は広い。';

const tested = testedApi();

async function newDocument(): Promise<string> {
  return `/api/v1/documents/${(await tested.services.documents.create({ name: '覚え書き', text: TEXT })).id}`;
}

/** Of its own, which every document uses: what it holds is known in all of them. */
async function newGlossary(): Promise<string> {
  return (await tested.services.glossaries.create({ name: '候補' })).id;
}

type Listed = z.output<typeof CandidatesSchema>['candidates'];

async function listed(address: string, query = ''): Promise<Listed> {
  const answer = await tested
    .api()
    .get(`${address}/candidates${query}`)
    .set('Accept-Language', 'en');
  return CandidatesSchema.parse(answer.body).candidates;
}

const texts = async (address: string, query = ''): Promise<readonly string[]> =>
  (await listed(address, query)).map(({ text }) => text);

describe('the candidates of a document', () => {
  test('are what its glossaries do not have, with why and where', async () => {
    const address = await newDocument();
    const [first, ...others] = await listed(address);
    expect(first).toMatchObject({
      text: '海洋監視グループ',
      reading: 'かいようかんしぐるーぷ',
      acronym: 'MSG',
      en: 'Maritime Surveillance Group',
      kind: 'parenthesis',
      why: 'Explained in parentheses: 海洋監視グループ(MSG: Maritime Surveillance Group)',
      verdict: null,
    });
    expect(others.map(({ text }) => text)).toContain('戦域警戒網');
    expect(others.map(({ text }) => text)).not.toContain('米韓');
  });

  test('are as many as one asks for', async () => {
    const address = await newDocument();
    const { body } = await tested.api().get(`${address}/candidates?limit=1`);
    const { total, candidates } = CandidatesSchema.parse(body);
    expect(candidates).toHaveLength(1);
    expect(total).toBeGreaterThan(1);
  });
});

describe('a verdict', () => {
  test.each(['rejected', 'later'] as const)(
    '%s takes it off the list, and is taken back',
    async (kind) => {
      const address = await newDocument();
      const made = await tested
        .api()
        .post(`${address}/verdicts`)
        .send({ kind, expression: '戦域警戒網' });
      const { id } = VerdictSchema.parse(made.body);
      expect(made.headers['location']).toBe(`${address}/verdicts/${id}`);
      expect(await texts(address)).not.toContain('戦域警戒網');
      const all = await listed(address, '?all=true');
      expect(all.find(({ text }) => text === '戦域警戒網')?.verdict).toMatchObject({ id, kind });
      const { body } = await tested.api().get(`${address}/verdicts`);
      expect(VerdictsSchema.parse(body).verdicts.map((one) => one.id)).toContain(id);

      await tested.api().delete(`${address}/verdicts/${id}`).expect(200);
      expect(await texts(address)).toContain('戦域警戒網');
      await tested.api().post(`${address}/verdicts/${id}/restoration`).expect(200);
      expect(await texts(address)).not.toContain('戦域警戒網');
    },
  );

  test('that holds already is given back; of two the later holds', async () => {
    const address = await newDocument();
    const judge = async (kind: string) =>
      VerdictSchema.parse(
        (await tested.api().post(`${address}/verdicts`).send({ kind, expression: '戦域警戒網' }))
          .body,
      );
    const later = await judge('later');
    expect((await judge('later')).id).toBe(later.id);
    const rejected = await judge('rejected');
    const held = async () =>
      (await listed(address, '?all=true')).find(({ text }) => text === '戦域警戒網')?.verdict?.kind;
    expect(await held()).toBe('rejected');
    await tested.api().delete(`${address}/verdicts/${rejected.id}`);
    expect(await held()).toBe('later');
  });

  test('for a glossary holds in every document that uses it', async () => {
    const [one, other] = [await newDocument(), await newDocument()];
    const glossaryId = await newGlossary();
    const { body } = await tested
      .api()
      .post(`${one}/verdicts`)
      .send({ kind: 'rejected', expression: '海洋監視グループ', glossaryId });
    expect(await texts(other)).not.toContain('海洋監視グループ');
    await tested.api().delete(`${other}/verdicts/${VerdictSchema.parse(body).id}`);
    expect(await texts(one)).toContain('海洋監視グループ');
  });

  test.each([
    ['of what is not proposed', { kind: 'later', expression: '広い' }, [404, 'candidate.unknown']],
    ['of what is known', { kind: 'later', expression: '米韓' }, [404, 'candidate.unknown']],
    ['of an unknown kind', { kind: 'never', expression: '戦域警戒網' }, [400, 'field.type']],
    [
      'for an unknown glossary',
      { kind: 'rejected', expression: '戦域警戒網', glossaryId: UNKNOWN_ID },
      [404, 'glossary.unknown'],
    ],
  ])('%s is refused', async (_, body, expected) => {
    const address = await newDocument();
    expect(refusal(await tested.api().post(`${address}/verdicts`).send(body))).toEqual(expected);
    expect((await tested.api().get(`${address}/verdicts`)).body).toEqual({ verdicts: [] });
  });

  test('that is not there cannot be taken back', async () => {
    const address = await newDocument();
    const answer = await tested.api().delete(`${address}/verdicts/${UNKNOWN_ID}`);
    expect(refusal(answer)).toEqual([404, 'verdict.unknown']);
  });
});

describe('an acceptance', () => {
  test('makes a concept of all that the text says, which is known from then on; deleting it takes it back', async () => {
    const address = await newDocument();
    const glossaryId = await newGlossary();
    const made = await tested
      .api()
      .post(`${address}/candidates/acceptances`)
      .send({ expression: '海洋監視グループ', glossaryId });
    expect(made.status).toBe(201);
    const { conceptId, version } = AcceptedSchema.parse(made.body);
    const place = String(made.headers['location']);
    const { body } = await tested.api().get(place);
    expect(body).toMatchObject({
      source: '覚え書き',
      terms: [
        {
          lang: 'ja',
          text: '海洋監視グループ',
          reading: 'かいようかんしぐるーぷ',
          type: 'fullForm',
          status: 'proposed',
        },
        { lang: 'ja', text: 'MSG', type: 'acronym', status: 'proposed' },
        { lang: 'en', text: 'Maritime Surveillance Group', type: 'fullForm', status: 'proposed' },
        { lang: 'en', text: 'MSG', type: 'acronym', status: 'proposed' },
      ],
    });
    expect(await texts(address)).not.toContain('海洋監視グループ');
    await tested
      .api()
      .delete(`/api/v1/glossaries/${glossaryId}/concepts/${conceptId}?version=${String(version)}`)
      .expect(200);
    expect(await texts(address)).toContain('海洋監視グループ');
  });

  test('of what the glossary has in another spelling is refused, and names it', async () => {
    const made = await tested.services.documents.create({
      name: '',
      text: 'ヴェロニカ計画を進める。',
    });
    const glossaryId = await newGlossary();
    const used = await newGlossary();
    await tested.services.documents.useGlossaries(made.id, { glossaryIds: [used], version: 1 });
    const terms = [{ lang: 'ja', text: 'ベロニカ計画' }];
    const { id } = await tested.services.concepts.create(glossaryId, { terms });
    const answer = await tested
      .api()
      .post(`/api/v1/documents/${made.id}/candidates/acceptances`)
      .set('Accept-Language', 'en')
      .send({ expression: 'ヴェロニカ計画', glossaryId });
    expect(refusal(answer)).toEqual([422, 'candidate.listed']);
    expect(answer.text).toContain(id);
  });

  test.each([
    ['of what is not proposed', '広い', 'candidate.unknown'],
    ['into an unknown glossary', '戦域警戒網', 'glossary.unknown'],
  ])('%s is refused', async (_, expression, code) => {
    const answer = await tested
      .api()
      .post(`${await newDocument()}/candidates/acceptances`)
      .send({
        expression,
        glossaryId: code === 'glossary.unknown' ? UNKNOWN_ID : await newGlossary(),
      });
    expect(refusal(answer)).toEqual([404, code]);
  });
});
