import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { MergePolicy } from '../../../glossary/index.ts';
import { countsFor } from '../../../server/services/import-preview.ts';
import type { EntryQuery, ImportState } from '../../../server/services/imports.ts';
import { concept, term } from '../../support/concepts.ts';
import { openScene, type Scene } from './support/scene.ts';

const pair = (id: string, ja: string, en: string) =>
  concept({ id, terms: [term({ lang: 'ja', text: ja }), term({ lang: 'en', text: en })] });

/** One of each: the same, another translation, an addition, a new one, one without terms, one that is too short, twice. */
const FILE = [
  'ja,en,備考',
  '条約,treaty,',
  '協定,pact,',
  '抑止,deterrence,思いとどまらせること',
  '議定書,protocol,',
  ',,なし',
  '覚書',
  '議定書,record,',
  '裁判,tribunal,',
].join('\n');

describe('a file on its way into a glossary', () => {
  let scene: Scene;
  let glossaryId: string;

  beforeEach(async () => {
    scene = await openScene();
    const { id } = await scene.glossary(1, [
      pair('T1', '条約', 'treaty'),
      pair('T2', '協定', 'agreement'),
      pair('T3', '抑止', 'deterrence'),
      pair('T4', '裁判', 'court'),
      pair('T5', '裁判', 'trial'),
    ]);
    glossaryId = id;
  });

  afterEach(() => scene.close());

  const stage = (text: string, fileName = 'terms.csv') =>
    scene.services.imports.stage(
      { glossaryId },
      { bytes: new TextEncoder().encode(text), fileName },
    );
  const counts = ({ preview }: ImportState, policy: MergePolicy) => {
    if (preview === null) throw new Error('no preview');
    const { rows, new: fresh, changed, same, skipped } = countsFor(preview, policy);
    return { rows, new: fresh.rows, changed: changed.rows, same: same.rows, skipped: skipped.rows };
  };
  const entries = (importId: string, query: Partial<EntryQuery> = {}) =>
    scene.services.imports.entries(importId, {
      policy: 'keep',
      shown: null,
      page: 1,
      pageSize: 50,
      ...query,
    });
  const apply = (
    { id }: ImportState,
    policy: MergePolicy = 'replace',
    order: { readonly leaveProblems?: boolean; readonly revision?: number } = {},
  ) => scene.services.imports.apply(id, { policy, leaveProblems: true, ...order });
  const contents = async () =>
    (await scene.services.glossaries.concepts(glossaryId)).map(
      ({ id, terms }) => `${id} ${terms.map(({ text }) => text).join(' ')}`,
    );

  test.each<[MergePolicy, object]>([
    ['keep', { rows: 8, new: 1, changed: 0, same: 1, skipped: 6 }],
    ['add', { rows: 8, new: 1, changed: 2, same: 1, skipped: 4 }],
    ['replace', { rows: 8, new: 1, changed: 2, same: 1, skipped: 4 }],
  ])('%s: the classes add up to the rows', async (policy, expected) => {
    expect(counts(await stage(FILE), policy)).toEqual(expected);
  });

  test('the preview says of every row what would become of it, and changes nothing', async () => {
    const before = await contents();
    const { id } = await stage(FILE);
    const shown = (await entries(id)).entries.map(
      ({ row, class: name, reason, existing, candidates, twin, differences }) =>
        [
          row,
          reason ?? name,
          existing?.id ?? candidates.join(' '),
          twin ?? differences.length,
        ] as const,
    );
    expect(shown).toEqual([
      [2, 'same', 'T1', 0],
      [3, 'kept', 'T2', 1],
      [4, 'kept', 'T3', 1],
      [5, 'new', '', 0],
      [6, 'termless', '', 0],
      [7, 'problem', '', 0],
      [8, 'twice', '', 5],
      [9, 'several', 'T4 T5', 0],
    ]);
    expect(await contents()).toEqual(before);
  });

  test('rows are shown by what becomes of them, page by page', async () => {
    const { id } = await stage(FILE);
    const second = await entries(id, { shown: 'skipped', page: 2, pageSize: 4 });
    expect(second).toMatchObject({ total: 6, page: 2, pageCount: 2 });
    expect(second.entries.map(({ row }) => row)).toEqual([8, 9]);
    expect((await entries(id, { shown: 'kept', policy: 'add' })).total).toBe(0);
  });

  test('it is applied as one set of changes, and taken back as one', async () => {
    const before = await contents();
    const done = await apply(await stage(FILE));
    expect(done.changeSet).toMatchObject({ kind: 'import', name: 'terms.csv', conceptCount: 3 });
    expect(await contents()).toEqual([
      'T1 条約 treaty',
      'T2 協定 pact',
      'T3 抑止 deterrence',
      'T4 裁判 court',
      'T5 裁判 trial',
      'T6 議定書 protocol',
    ]);
    const undone = await scene.services.imports.undo(done.id, { leaveChanged: false });
    expect(undone.changeSet?.undoneBy).not.toBeNull();
    expect(await contents()).toEqual(before);
  });

  test('what was added is the same when the file comes again', async () => {
    await apply(await stage(FILE));
    expect(counts(await stage(FILE), 'replace')).toMatchObject({ new: 0, changed: 0 });
  });

  test('a concept whose number is taken gets one that no other row has', async () => {
    await apply(await stage('id,ja,en\nT1,議定書,protocol\nT6,覚書,memorandum\n'), 'add');
    expect(await contents()).toEqual(
      expect.arrayContaining(['T6 覚書 memorandum', 'T7 議定書 protocol']),
    );
  });

  test('an undone import can be imported again', async () => {
    const text = 'id,ja,en\nX1,議定書,protocol\n';
    const { id } = await apply(await stage(text));
    await scene.services.imports.undo(id, { leaveChanged: false });
    await apply(await stage(text));
    expect(await contents()).toContain('X1 議定書 protocol');
  });

  test('rows that cannot be read are in the way unless they are left out', async () => {
    const state = await stage(FILE);
    await expect(apply(state, 'replace', { leaveProblems: false })).rejects.toMatchObject({
      code: 'import.problems',
      data: { count: 1 },
    });
  });

  test('a concept of a glossary that changed meanwhile is compared anew', async () => {
    const state = await stage(FILE);
    const { version } = await scene.services.glossaries.concept(glossaryId, 'T2');
    await scene.services.concepts.remove({ glossaryId, conceptId: 'T2' }, { version });
    await expect(
      apply(state, 'replace', { revision: state.preview?.revision ?? 0 }),
    ).rejects.toMatchObject({ code: 'import.stale' });
    const again = await scene.services.imports.get(state.id);
    expect(counts(again, 'replace')).toMatchObject({ new: 2, changed: 1 });
  });

  test('a concept that was changed after the import is in the way of its undoing', async () => {
    const done = await apply(await stage(FILE));
    const place = { glossaryId, conceptId: 'T6' };
    await scene.services.concepts.save(place, pair('T6', '議定書', 'minutes'), { version: 1 });
    const refused = await scene.services.imports.undo(done.id, { leaveChanged: false });
    expect(refused.error).toMatchObject({
      code: 'changes.moved',
      problems: [{ code: 'changes.concept', data: { id: 'T6' } }],
    });
    expect(await contents()).toContain('T2 協定 pact');
    await scene.services.imports.undo(done.id, { leaveChanged: true });
    expect(await contents()).toEqual(
      expect.arrayContaining(['T2 協定 agreement', 'T6 議定書 minutes']),
    );
  });

  test('other choices read the file another way', async () => {
    const { id } = await stage('a;b\n条約;treaty\n協約;convention\n', 'x.csv');
    const { preview } = await scene.services.imports.choose(id, {
      roles: ['ja', 'en'],
      delimiter: ';',
    });
    expect(preview?.counts.new.rows).toBe(1);
    expect(preview?.reading.table?.columns).toEqual([
      { name: 'a', role: 'ja', sample: '条約' },
      { name: 'b', role: 'en', sample: 'treaty' },
    ]);
  });

  test('a new glossary is made only when the file is applied', async () => {
    const bytes = new TextEncoder().encode(FILE);
    const state = await scene.services.imports.stage(
      { glossaryName: '新' },
      { bytes, fileName: 'a.csv' },
    );
    expect(await scene.services.glossaries.list()).toHaveLength(1);
    const { glossaryId: made } = await apply(state, 'keep');
    expect(await scene.services.glossaries.get(made ?? '')).toMatchObject({
      name: '新',
      conceptCount: 5,
    });
  });

  test('it is applied once', async () => {
    const done = await apply(await stage(FILE));
    await expect(apply(done)).rejects.toMatchObject({ code: 'import.done' });
    await expect(scene.services.imports.cancel(done.id)).rejects.toMatchObject({
      code: 'import.done',
    });
  });

  test('one that is cancelled is forgotten', async () => {
    const { id } = await stage(FILE);
    await scene.services.imports.cancel(id);
    await expect(scene.services.imports.get(id)).rejects.toMatchObject({ code: 'import.unknown' });
  });

  test.each([
    ['an empty file', '', 'import.empty'],
    ['a table without a column of terms', 'foo,bar\n1,2\n', 'glossary.header'],
    ['rows without a term', 'ja,en\n,\n,\n', 'import.nothing'],
    ['rows that are all wrong', 'ja,en\n条約\n協定\n', 'import.nothing'],
    ['an open quotation mark', 'ja,en\n"条約,treaty\n', 'csv.quote'],
  ])('%s is an error and never a success', async (_, text, code) => {
    const { error, preview } = await stage(text);
    expect(error?.code ?? preview?.failure?.code).toBe(code);
  });
});
