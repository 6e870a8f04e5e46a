import { describe, expect, test } from '@jest/globals';
import { problemOf } from './support/problem.ts';
import { UNKNOWN_ID, testedApi } from './support/tested-api.ts';

const tested = testedApi();

describe('a refusal speaks the language of the reader', () => {
  test.each([
    ['ja', '見つかりません', 'その文書はありません。'],
    ['en', 'Not found', 'There is no such document.'],
    ['ko', '찾을 수 없습니다', '해당 문서가 없습니다.'],
  ])('%s', async (language, title, detail) => {
    const answer = await tested
      .api()
      .get(`/api/v1/documents/${UNKNOWN_ID}`)
      .set('Accept-Language', language);
    expect(answer.body).toMatchObject({ title, detail, status: 404, code: 'document.unknown' });
  });
});

describe('the log', () => {
  test('has one line for a refusal, with its number and code, and no text', async () => {
    const at = tested.log.length;
    const answer = await tested.sendRaw('{"text":"秘密の文章\\u0000"}');
    const lines = tested.log.slice(at);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain(problemOf(answer).requestId);
    expect(lines[0]).toContain('text.control');
    expect(tested.log.join('')).not.toContain('秘密');
  });
});
