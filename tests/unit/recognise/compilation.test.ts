import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { buildAutomaton } from '../../../glossary/recognise/automaton-builder.ts';
import {
  createRecogniser,
  type CompiledRecogniser,
} from '../../../glossary/recognise/compilation.ts';
import type { Concept } from '../../../glossary/terms/concept.ts';
import { concept, term } from '../../support/concepts.ts';
import { fakeSegmenter } from '../../support/fake-segmenter.ts';

const WORDS = '核|抑止|力|サーバー|サーバ|の|同盟';
const TEXT = '核抑止力の同盟、サーバの核';
const segmenter = fakeSegmenter(WORDS);

/** By number: the lower stands first. */
const placeOf = (id: string): number => Number(id);

const compiled = (listed: Readonly<Record<string, readonly string[]>>): CompiledRecogniser =>
  createRecogniser({
    concepts: Object.entries(listed).map(([id, terms]) => listing(id, terms)),
    segmenter,
    placeOf,
  });

function listing(id: string, terms: readonly string[]): Concept {
  return concept({ id, terms: terms.map((text) => term({ lang: 'ja', text })) });
}

function edited(
  recogniser: CompiledRecogniser,
  edits: Readonly<Record<string, readonly string[] | null>>,
): CompiledRecogniser {
  const concepts = new Map(
    Object.entries(edits).map(([id, terms]) => [id, terms === null ? null : listing(id, terms)]),
  );
  return recogniser.edited({ concepts, placeOf });
}

function recompiled(recogniser: CompiledRecogniser): CompiledRecogniser {
  const compiling = recogniser.recompile();
  let step = compiling.next();
  while (step.done !== true) step = compiling.next();
  return step.value.finish(buildAutomaton(step.value.patterns));
}

const terms = (recogniser: CompiledRecogniser) =>
  recogniser.recognise(TEXT, { all: true }).map(({ conceptId, surface }) => [conceptId, surface]);

describe('an edited recogniser', () => {
  const before = compiled({ 1: ['同盟'], 2: ['抑止'] });

  test.each<[string, Record<string, readonly string[] | null>, [string, string][]]>([
    [
      'a term more',
      { 2: ['抑止', '核抑止力'] },
      [
        ['2', '核抑止力'],
        ['2', '抑止'],
        ['1', '同盟'],
      ],
    ],
    [
      'another term',
      { 2: ['力'] },
      [
        ['2', '力'],
        ['1', '同盟'],
      ],
    ],
    ['a concept gone', { 2: null }, [['1', '同盟']]],
    [
      'a concept more',
      { 3: ['サーバー'] },
      [
        ['2', '抑止'],
        ['1', '同盟'],
        ['3', 'サーバ'],
      ],
    ],
    [
      'a homonym before',
      { 0: ['同盟'] },
      [
        ['2', '抑止'],
        ['0', '同盟'],
        ['1', '同盟'],
      ],
    ],
    [
      'a homonym behind',
      { 3: ['同盟'] },
      [
        ['2', '抑止'],
        ['1', '同盟'],
        ['3', '同盟'],
      ],
    ],
  ])('%s', (_, edits, expected) => {
    expect(terms(edited(before, edits))).toEqual(expected);
  });

  test('leaves the one it was made of as it was', () => {
    edited(before, { 1: null, 2: null });
    expect(terms(before)).toHaveLength(2);
  });

  test('gives the match the concept as it is now', () => {
    const [match] = edited(before, { 1: ['同盟', '核'], 2: null }).recognise('同盟');
    expect(match).toMatchObject({ conceptId: '1', term: '同盟' });
  });

  test('any edits: the same matches as compiling all anew, also when compiled anew from its own forms', () => {
    const ids = fc.constantFrom('1', '2', '3', '4');
    const some = fc.array(
      fc.constantFrom('核', '抑止', '核抑止', '抑止力', '同盟', 'サーバー', 'の同盟'),
    );
    const glossary = fc.dictionary(ids, some);
    const edit = fc.dictionary(ids, fc.option(some));
    fc.assert(
      fc.property(glossary, fc.array(edit, { maxLength: 3 }), (listed, edits) => {
        const now = edits.reduce(edited, compiled(listed));
        const standing: Record<string, readonly string[]> = { ...listed };
        for (const [id, terms] of edits.flatMap((edit) => Object.entries(edit))) {
          standing[id] = terms ?? [];
        }
        const expected = compiled(standing).recognise(TEXT, { all: true });
        expect(now.recognise(TEXT, { all: true })).toEqual(expected);
        expect(recompiled(now).recognise(TEXT, { all: true })).toEqual(expected);
        expect(recompiled(now).edits).toBe(0);
      }),
    );
  });
});
