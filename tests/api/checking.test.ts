import { describe, expect, test } from '@jest/globals';
import { FindingsSchema } from '../../server/api/schemas/checking.ts';
import { problemOf } from './support/problem.ts';
import { testedApi, UNKNOWN_ID } from './support/tested-api.ts';

const tested = testedApi();

const check = async (body: object, language = 'en') =>
  tested.api().post('/api/v1/check').set('Accept-Language', language).send(body);

describe('POST /check', () => {
  test('findings name segment, language, glossary, concept and places', async () => {
    const answer = await check({
      segments: [
        { source: '国防部', en: 'the Ministry of National Defense' },
        { source: '韓国国防部', en: 'the Department of Defense', ko: '국방부는' },
      ],
    });
    const { findings } = FindingsSchema.parse(answer.body);
    expect(findings.filter(({ code }) => code === 'forbidden')).toEqual([
      {
        segment: 1,
        code: 'forbidden',
        severity: 'error',
        reason: 'forbidden',
        language: 'en',
        glossaryId: tested.glossaryId,
        conceptId: 'T014',
        sourceSpan: { start: 2, end: 5 },
        targetSpan: { start: 4, end: 25 },
        expected: ['Ministry of National Defense', 'MND'],
        found: 'Department of Defense',
        message: expect.stringContaining('国防部'),
      },
    ]);
  });

  test.each([
    ['ja', /訳語/],
    ['en', /must not/],
    ['ko', /번역어/],
  ])('messages in %s', async (language, words) => {
    const body = { segments: [{ source: '国防部', en: 'the Department of Defense' }] };
    const { findings } = FindingsSchema.parse((await check(body, language)).body);
    expect(findings[0]?.message).toMatch(words);
  });

  test('segments without a word, or without a translation, are passed over', async () => {
    const segments = [
      { source: ' ', en: 'A' },
      { source: '国防部' },
      { source: '国防部', ko: '\n' },
    ];
    expect((await check({ segments })).body).toEqual({ findings: [] });
  });

  test.each<[string, object, number, string]>([
    ['no segments', { segments: [] }, 400, 'field.type'],
    [
      'a field that is not described',
      { segments: [{ source: 'a', ja: 'b' }] },
      400,
      'field.unknown',
    ],
    ['no source', { segments: [{ en: 'b' }] }, 422, 'field.required'],
    ['a NUL', { segments: [{ source: '国\0', en: 'b' }] }, 422, 'text.control'],
    ['half of a pair', { segments: [{ source: '国', en: '\ud800' }] }, 422, 'text.surrogate'],
    [
      'a very long translation',
      { segments: [{ source: '国', en: 'a'.repeat(20_001) }] },
      422,
      'text.tooLong',
    ],
    [
      'an unknown glossary',
      { segments: [{ source: '国' }], glossaryIds: [UNKNOWN_ID] },
      404,
      'glossary.unknown',
    ],
  ])('%s is refused', async (_, body, status, code) => {
    const before = await tested.everything();
    const answer = await check(body);
    expect([answer.status, problemOf(answer).code]).toEqual([status, code]);
    expect(await tested.everything()).toBe(before);
  });
});
