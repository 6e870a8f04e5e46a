import { describe, expect, test } from '@jest/globals';
import { verdict } from './support/problem.ts';
import { violations } from './support/published.ts';
import { testedApi } from './support/tested-api.ts';

const tested = testedApi();

describe('B138: a change carries the version it was made to', () => {
  test('renaming without one', async () => {
    const answer = await tested
      .api()
      .patch(`/api/v1/documents/${tested.documentId}`)
      .send({ name: 'x' });
    expect(verdict(answer)).toEqual([428, 'version.required']);
    expect(violations('renameDocument', answer)).toEqual([]);
  });

  test('deleting without one', async () => {
    const answer = await tested.api().delete(`/api/v1/documents/${tested.documentId}`);
    expect(verdict(answer)).toEqual([428, 'version.required']);
    expect(violations('removeDocument', answer)).toEqual([]);
  });

  test.each([
    ['one that is past', 1],
    ['one that is still to come', 99],
  ])('%s', async (_, version) => {
    const { id } = await tested.services.documents.create({ name: '元', text: '抑止力' });
    await tested.services.documents.rename(id, { name: '今', version: 1 });
    const rename = await tested
      .api()
      .patch(`/api/v1/documents/${id}`)
      .send({ name: '私の', version });
    expect(rename.status).toBe(409);
    expect(rename.body).toMatchObject({
      code: 'version.conflict',
      current: { version: 2, name: '今' },
      yours: { version, name: '私の' },
    });
    expect(violations('renameDocument', rename)).toEqual([]);
    const remove = await tested.api().delete(`/api/v1/documents/${id}?version=${String(version)}`);
    expect(remove.status).toBe(409);
    expect(remove.body).toMatchObject({ current: { version: 2, name: '今' }, yours: { version } });
    expect((await tested.services.documents.get(id)).name).toBe('今');
  });
});
