import { describe, expect, test } from '@jest/globals';
import type { Response } from 'supertest';
import type { z } from 'zod';
import { DecisionSchema, DecisionsSchema } from '../../server/api/schemas/decisions.ts';
import { MatchesSchema } from '../../server/api/schemas/recognition.ts';
import { verdict } from './support/problem.ts';
import { testedApi, UNKNOWN_ID } from './support/tested-api.ts';

/** 米韓 at 0 is T129; 米国 at 4 stands inside 米国防省. */
const TEXT = '米韓と米国防省';

const tested = testedApi();

async function newDocument(): Promise<string> {
  return `/api/v1/documents/${(await tested.services.documents.create({ name: '', text: TEXT })).id}`;
}

const matchesOf = (answer: Response): z.output<typeof MatchesSchema>['matches'] =>
  MatchesSchema.parse(answer.body).matches;

const refusal = { kind: 'notHere', conceptId: 'T129', start: 0, end: 2 };

describe('decisions about a document', () => {
  test('are added, listed, heeded, taken back and restored', async () => {
    const address = await newDocument();
    const surfaces = async (): Promise<readonly string[]> =>
      matchesOf(await tested.api().get(`${address}/matches`)).map(({ surface }) => surface);
    const before = await surfaces();
    expect(before).toContain('米韓');

    const added = await tested
      .api()
      .post(`${address}/decisions`)
      .send({ ...refusal, reason: '別の意味' });
    expect(added.status).toBe(201);
    const decision = DecisionSchema.parse(added.body);
    expect(added.headers['location']).toBe(`${address}/decisions/${decision.id}`);
    expect(decision).toMatchObject({
      term: '米韓',
      surface: '米韓',
      reason: '別の意味',
      version: 1,
    });
    expect(await surfaces()).toEqual(before.filter((surface) => surface !== '米韓'));

    const listed = await tested.api().get(`${address}/decisions`);
    expect(DecisionsSchema.parse(listed.body).decisions).toEqual([decision]);

    await tested.api().delete(`${address}/decisions/${decision.id}`);
    expect(await surfaces()).toEqual(before);
    await tested.api().post(`${address}/decisions/${decision.id}/restoration`);
    expect(await surfaces()).not.toContain('米韓');
  });

  test('stand in the evidence of what they refused, in the language of the reader', async () => {
    const address = await newDocument();
    const { body } = await tested.api().post(`${address}/decisions`).send(refusal);
    const answer = await tested
      .api()
      .get(`${address}/matches?all=true`)
      .set('Accept-Language', 'en');
    const refused = matchesOf(answer).find(({ surface }) => surface === '米韓');
    expect(refused).toMatchObject({
      grade: 'inside',
      evidence: {
        decision: { kind: 'notHere', id: DecisionSchema.parse(body).id },
        text: 'Written: as listed. Start: edge of the text. End: word edge. Refused at this place by a person.',
      },
    });
  });

  test('are exported as CSV, exact or for spreadsheets', async () => {
    const address = await newDocument();
    await tested.api().post(`${address}/decisions`).send(refusal);
    const exact = await tested.api().get(`${address}/decisions/export`);
    expect(exact.text.split('\n')).toEqual([
      'kind,glossary_id,concept_id,term,surface,start,end,reason,by,at',
      expect.stringMatching(/^notHere,\w{26},T129,米韓,米韓,0,2,,owner,2\d{3}-/),
      '',
    ]);
    const guarded = await tested.api().get(`${address}/decisions/export?spreadsheet=true`);
    expect(guarded.text).toMatch(/^\ufeff?kind,/);
  });

  test.each([
    ['a place of other words', { ...refusal, surface: '日韓' }, [422, 'decision.place']],
    ['half a place', { kind: 'notHere', conceptId: 'T129', start: 0 }, [400, 'field.type']],
    ['no place', { kind: 'notHere', conceptId: 'T129' }, [422, 'decision.place']],
    ['an unknown concept', { ...refusal, conceptId: 'nothing' }, [404, 'concept.unknown']],
    ['an unknown glossary', { ...refusal, glossaryId: UNKNOWN_ID }, [404, 'glossary.unknown']],
    ['an unknown kind', { ...refusal, kind: 'maybe' }, [400, 'field.type']],
    ['an unknown field', { ...refusal, certainty: 1 }, [400, 'field.unknown']],
    ['a control character', { ...refusal, reason: 'a\u0000' }, [422, 'text.control']],
  ])('with %s are refused, and nothing is kept', async (_, body, expected) => {
    const address = await newDocument();
    const answer = await tested.api().post(`${address}/decisions`).send(body);
    expect(verdict(answer)).toEqual(expected);
    expect((await tested.api().get(`${address}/decisions`)).body).toEqual({ decisions: [] });
  });

  test('that are not there cannot be taken back', async () => {
    const address = await newDocument();
    for (const id of [UNKNOWN_ID, 'x']) {
      const answer = await tested.api().delete(`${address}/decisions/${id}`);
      expect(verdict(answer)).toEqual([404, 'decision.unknown']);
    }
  });

  test('come from our own pages only', async () => {
    const address = await newDocument();
    const answer = await tested
      .api()
      .post(`${address}/decisions`)
      .set('Origin', 'http://elsewhere.example')
      .send(refusal);
    expect(verdict(answer)).toEqual([403, 'csrf.origin']);
  });
});

describe('decisions about a text that is not stored', () => {
  const recognise = async (decisions: readonly object[]): Promise<readonly string[]> =>
    matchesOf(await tested.api().post('/api/v1/recognise').send({ text: TEXT, decisions })).map(
      ({ surface }) => surface,
    );

  test.each([
    ['at a place', refusal],
    ['by the term', { kind: 'never', conceptId: 'T129', term: '米韓' }],
    ['by what is written', { kind: 'never', conceptId: 'T129', surface: '米韓' }],
  ])('are heeded: refused %s', async (_, decision) => {
    const before = await recognise([]);
    expect(before).toContain('米韓');
    expect(await recognise([decision])).toEqual(before.filter((surface) => surface !== '米韓'));
  });

  test('are heeded: taken against the judgement', async () => {
    const all = await tested.api().post('/api/v1/recognise').send({ text: TEXT, all: true });
    const rejected = matchesOf(all).find(({ grade }) => grade === 'inside');
    if (rejected === undefined) throw new Error('the text has nothing that was rejected');
    const { surface, conceptId, start, end } = rejected;
    expect(await recognise([])).not.toContain(surface);
    expect(await recognise([{ kind: 'here', conceptId, surface, start, end }])).toContain(surface);
    expect(await recognise([{ kind: 'always', conceptId, surface }])).toContain(surface);
  });
});
