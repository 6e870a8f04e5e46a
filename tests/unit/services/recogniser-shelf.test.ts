import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { buildAutomaton, type AutomatonTables } from '../../../glossary/index.ts';
import { createGlossaryShelf } from '../../../server/services/glossary-shelf.ts';
import type { AutomatonBuilder } from '../../../server/services/ports/automaton-builder.ts';
import {
  createRecogniserShelf,
  type CompiledGlossaries,
} from '../../../server/services/recogniser-shelf.ts';
import { concept } from './support/concepts.ts';
import { openScene, type Scene } from './support/scene.ts';
import { characterSegmenter } from './support/segmenter.ts';

const TEXT = '同盟の抑止';
const found = ({ recogniser }: CompiledGlossaries): readonly string[] =>
  recogniser.recognise(TEXT).map(({ surface }) => surface);

describe('the shelf of recognisers', () => {
  let scene: Scene;

  beforeEach(async () => {
    scene = await openScene();
  });

  afterEach(() => scene.close());

  const shelfWith = (build: AutomatonBuilder, patience = 0) =>
    createRecogniserShelf({
      shelf: createGlossaryShelf(scene.store.glossaries),
      segmenter: () => Promise.resolve(characterSegmenter),
      spellings: () => Promise.resolve({ of: () => [] }),
      build,
      patience,
    });
  const counting = () => {
    const builds: number[] = [];
    const build: AutomatonBuilder = (patterns) => {
      builds.push(patterns.ends.length);
      return Promise.resolve(buildAutomaton(patterns));
    };
    return { builds, build };
  };
  const glossary = () => scene.glossary(1, [concept('T1', ['同盟']), concept('T2', ['核'])]);
  const save = (glossaryId: string, version: number, ...terms: readonly string[]) =>
    scene.store.glossaries.saveConcept({ glossaryId, conceptId: 'T2' }, concept('T2', terms), {
      version,
      by: 'test',
    });

  test('an edit is seen at once and builds nothing anew', async () => {
    const { builds, build } = counting();
    const shelf = shelfWith(build);
    const { id } = await glossary();
    expect(found(await shelf.compiled())).toEqual(['同盟']);
    await save(id, 1, '抑止');
    expect(found(await shelf.compiled())).toEqual(['同盟', '抑止']);
    expect(builds).toHaveLength(1);
  });

  test('nothing changed, nothing made', async () => {
    const shelf = shelfWith(counting().build);
    await glossary();
    expect(await shelf.compiled()).toBe(await shelf.compiled());
  });

  test('a term that one glossary takes from another is given back when it goes', async () => {
    const shelf = shelfWith(counting().build);
    const { id } = await glossary();
    await scene.glossary(2, [concept('U1', ['抑止'])]);
    const owner = async () =>
      (await shelf.compiled()).recogniser.recognise('抑止').map(({ conceptId }) => conceptId);
    expect(await owner()).toEqual(['U1']);
    await save(id, 1, '抑止');
    expect(await owner()).toEqual(['T2']);
    await save(id, 2, '核');
    expect(await owner()).toEqual(['U1']);
  });

  test('while much is compiled anew the last ones serve, and then the new ones do', async () => {
    const waiting: (() => void)[] = [];
    const shelf = shelfWith(async (patterns) => {
      const tables = buildAutomaton(patterns);
      if (patterns.ends.length < 1_000) return tables;
      return new Promise<AutomatonTables>((resolve) => waiting.push(() => resolve(tables)));
    });
    await glossary();
    expect(found(await shelf.compiled())).toEqual(['同盟']);
    const imported = Array.from({ length: 1_001 }, (_, n) => concept(`U${n}`, [`用語${n}`]));
    await scene.glossary(2, [...imported, concept('U', ['抑止'])]);
    while (waiting.length === 0) expect(found(await shelf.compiled())).toEqual(['同盟']);
    expect(found(await shelf.compiled())).toEqual(['同盟']);
    waiting[0]?.();
    let now = found(await shelf.compiled());
    while (now.length < 2) now = found(await shelf.compiled());
    expect(now).toEqual(['同盟', '抑止']);
  });

  test('after many edits all are built together again, behind the back of those who read', async () => {
    const { builds, build } = counting();
    const shelf = shelfWith(build);
    const many = Array.from({ length: 250 }, (_, n) => concept(`T${n}`, [`用語${n}`]));
    const { id } = await scene.glossary(1, many);
    await shelf.compiled();
    for (const { id: conceptId } of many.slice(0, 210)) {
      const place = { glossaryId: id, conceptId };
      const changed = concept(conceptId, ['抑止']);
      await scene.store.glossaries.saveConcept(place, changed, { version: 1, by: 'test' });
    }
    expect((await shelf.compiled()).recogniser.edits).toBe(210);
    let now = await shelf.compiled();
    while (now.recogniser.edits > 0) {
      await new Promise((resolve) => setTimeout(resolve, 5));
      now = await shelf.compiled();
    }
    expect(found(now)).toEqual(Array.from({ length: 210 }, () => '抑止'));
    expect(builds).toHaveLength(2);
  });

  test('a compilation that failed is begun again by whoever asks next', async () => {
    let broken = true;
    const shelf = shelfWith((patterns) =>
      broken ? Promise.reject(new Error('no thread')) : Promise.resolve(buildAutomaton(patterns)),
    );
    await glossary();
    await expect(shelf.compiled()).rejects.toThrow('no thread');
    broken = false;
    expect(found(await shelf.compiled())).toEqual(['同盟']);
  });
});
