import { beforeEach, describe, expect, test } from '@jest/globals';
import { verdict } from './support/problem.ts';
import { violations } from './support/published.ts';
import { testedApi } from './support/tested-api.ts';

const tested = testedApi();
let address: string;

beforeEach(async () => {
  const { id } = await tested.services.documents.create({ name: '二段', text: '一。\n\n二。' });
  address = `/api/v1/documents/${id}/translations`;
});

const put = (path: string, body: object) => tested.api().put(`${address}/${path}`).send(body);

describe('translations', () => {
  test('are written passage by passage, counted, and taken away by an empty text', async () => {
    await put('en/1', { text: 'One.', version: 0 }).expect(200, { text: 'One.', version: 1 });
    await put('ko/2', { text: '둘.', version: 0 }).expect(200);
    const read = await tested.api().get(address);
    expect(read.body).toEqual({
      passages: [
        { en: { text: 'One.', version: 1 }, ko: { text: '', version: 0 } },
        { en: { text: '', version: 0 }, ko: { text: '둘.', version: 1 } },
      ],
      progress: { en: { done: 1, of: 2 }, ko: { done: 1, of: 2 } },
    });
    await put('en/1', { text: '', version: 1 }).expect(200, { text: '', version: 2 });
    const emptied = await tested.api().get(address);
    expect(emptied.body).toMatchObject({ progress: { en: { done: 0, of: 2 } } });
  });

  test('written from an old version are refused with both texts, and nothing is lost', async () => {
    await put('en/1', { text: 'theirs', version: 0 }).expect(200);
    const answer = await put('en/1', { text: 'mine', version: 0 });
    expect(answer.status).toBe(409);
    expect(answer.body).toMatchObject({
      code: 'version.conflict',
      current: { version: 1, text: 'theirs' },
      yours: { version: 0, text: 'mine' },
    });
    expect(violations('saveTranslation', answer)).toEqual([]);
    expect(tested.log.join()).not.toContain('theirs');
  });

  test.each([
    ['passage 0', 'en/0', {}, [404, 'passage.unknown']],
    ['a passage too many', 'en/3', {}, [404, 'passage.unknown']],
    ['a language there is not', 'ja/1', {}, [404, 'http.notFound']],
    ['no version', 'en/1', { version: undefined }, [428, 'version.required']],
    ['a version below none', 'en/1', { version: -1 }, [400, 'field.type']],
    ['NUL', 'en/1', { text: 'a\u0000' }, [422, 'text.control']],
    ['half a character', 'en/1', { text: 'a\ud800' }, [422, 'text.surrogate']],
    ['20,001 characters', 'en/1', { text: 'x'.repeat(20_001) }, [422, 'text.tooLong']],
    ['another field', 'en/1', { name: 'x' }, [400, 'field.unknown']],
  ])('%s is refused', async (_, path, change, expected) => {
    expect(verdict(await put(path, { text: 'x', version: 0, ...change }))).toEqual(expected);
  });
});
