import { describe, expect, test } from '@jest/globals';
import { problemOf, verdict } from './support/problem.ts';
import { violations } from './support/published.ts';
import { testedApi, UNKNOWN_ID } from './support/tested-api.ts';

const tested = testedApi();
const path = (rest = ''): string => `/api/v1/glossaries/${tested.glossaryId}/changes${rest}`;
const post = (rest: string, body: object) => tested.api().post(path(rest)).send(body);
const concept = (id: string) => tested.services.glossaries.concept(tested.glossaryId, id);
const DOMAIN = { kind: 'domain', domain: '一括' };

describe('a change of many concepts', () => {
  test('is previewed, made, listed and undone', async () => {
    const selection = { edit: DOMAIN, filter: { domain: 'military' } };
    const { body: plan } = await post('/preview', selection);
    expect(plan.changeCount).toBeGreaterThan(3);
    expect(plan.changes[0]).toMatchObject({
      before: { domain: 'military' },
      after: { domain: '一括' },
    });
    const id: string = plan.changes[0].before.id;
    const made = await post('', { ...selection, revision: plan.revision });
    expect(made.body).toMatchObject({
      kind: 'domain',
      name: '一括',
      conceptCount: plan.changeCount,
      undoneBy: null,
    });
    expect((await concept(id)).domain).toBe('一括');
    const undone = await post(`/${String(made.body.id)}/undo`, {});
    expect(undone.body).toMatchObject({ kind: 'undo', undoes: made.body.id });
    expect((await concept(id)).domain).toBe('military');
    const { body } = await tested.api().get(path());
    expect(body.changes).toMatchObject([{ kind: 'undo' }, { undoneBy: undone.body.id }]);
  });

  test('of what was changed since is refused as a whole, and names it', async () => {
    const selection = { edit: { kind: 'remove' }, conceptIds: ['T060', 'T061'] };
    const { body: plan } = await post('/preview', selection);
    const place = { glossaryId: tested.glossaryId, conceptId: 'T061' };
    await tested.services.concepts.save(place, await concept('T061'), { version: 1 });
    const late = await post('', { ...selection, revision: plan.revision });
    expect(verdict(late)).toEqual([409, 'changes.overtaken']);
    expect(problemOf(late).errors).toMatchObject([{ code: 'changes.concept' }]);
    expect(late.text).toContain('T061');
    expect(violations('changeConcepts', late)).toEqual([]);
    expect((await concept('T060')).version).toBe(1);
  });

  test.each([
    ['both selections', { conceptIds: ['T001'], filter: {} }, 422, 'field.required'],
    ['no selection', {}, 422, 'field.required'],
    ['a filter with a field that is none', { filter: { colour: 'x' } }, 400, 'field.unknown'],
    ['an empty list', { conceptIds: [] }, 400, 'field.type'],
    ['a kind that is none', { conceptIds: ['T001'], edit: { kind: 'paint' } }, 400, 'field.type'],
    [
      'a status that is none',
      { conceptIds: ['T001'], edit: { kind: 'status', status: 'x' } },
      400,
      'field.type',
    ],
    [
      'a domain with a control character',
      { conceptIds: ['T001'], edit: { kind: 'domain', domain: '\u0007' } },
      422,
      'text.control',
    ],
    [
      'nothing to change',
      { conceptIds: ['T001'], edit: { kind: 'status', status: 'preferred', from: 'proposed' } },
      422,
      'changes.nothing',
    ],
  ])('with %s is refused', async (_name, body, status, code) => {
    const { revision } = await tested.services.bulkChanges.plan(tested.glossaryId, {
      selection: { kind: 'concepts', ids: [] },
      edit: { kind: 'remove' },
    });
    const answer = await post('', { edit: DOMAIN, revision, ...body });
    expect(verdict(answer)).toEqual([status, code]);
    expect(violations('changeConcepts', answer)).toEqual([]);
  });

  test('that nobody made cannot be undone', async () => {
    expect(verdict(await post(`/${UNKNOWN_ID}/undo`, {}))).toEqual([404, 'changes.unknown']);
    expect(verdict(await post('/x/undo', {}))).toEqual([404, 'changes.unknown']);
  });
});
