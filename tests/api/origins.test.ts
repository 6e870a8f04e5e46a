import { describe, expect, test } from '@jest/globals';
import { verdict } from './support/problem.ts';
import { violations } from './support/published.ts';
import { testedApi } from './support/tested-api.ts';

const tested = testedApi();

describe('B017, B038, B039: pages of other origins change nothing', () => {
  test.each([
    [{ Origin: 'http://127.0.0.1:1', 'Sec-Fetch-Site': 'same-site' }],
    [{ Origin: 'null' }],
    [{ Origin: 'https://evil.example', 'Sec-Fetch-Site': 'cross-site' }],
    [{ Cookie: 'taiyaku-lng=ja' }],
  ])('%j', async (headers) => {
    const before = await tested.everything();
    const answer = await tested.api().post('/api/v1/documents').set(headers).send({ text: '抑止' });
    expect(verdict(answer)).toEqual([403, 'csrf.origin']);
    expect(violations('createDocument', answer)).toEqual([]);
    expect(await tested.everything()).toBe(before);
  });

  test('no other origin may read', async () => {
    const answer = await tested
      .api()
      .get('/api/v1/glossaries')
      .set('Origin', 'https://evil.example');
    const names = Object.keys(answer.headers);
    expect(names.filter((name) => name.startsWith('access-control'))).toEqual([]);
  });
});
