import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { buildAutomaton } from '../../../glossary/recognise/automaton-builder.ts';
import {
  layOut,
  type PatternLayers,
  type Patterned,
} from '../../../glossary/recognise/pattern-layers.ts';

type Groups = Readonly<Record<string, readonly string[]>>;

function itemsOf(groups: Groups): Map<string, readonly Patterned[]> {
  return new Map(
    Object.entries(groups).map(([name, texts]) => [name, texts.map((text) => ({ text }))]),
  );
}

function open(groups: Iterable<readonly [string, readonly Patterned[]]>): PatternLayers<Patterned> {
  const laying = layOut(groups);
  let step = laying.next();
  while (step.done !== true) step = laying.next();
  return step.value.open(buildAutomaton(step.value.patterns));
}

function found(layers: PatternLayers<Patterned>, text: string): readonly string[] {
  const hits: string[] = [];
  layers.scan(text, (item, end) => hits.push(`${item.text}@${end}`));
  return hits.sort();
}

const TEXT = '日米同盟の核抑止';
const BASE: Groups = { a: ['同盟', '日米同盟'], b: ['抑止'], c: [] };

describe('layers of patterns', () => {
  test.each<[string, Groups, string[]]>([
    ['nothing edited', {}, ['同盟@4', '抑止@8', '日米同盟@4']],
    ['a group replaced', { a: ['日米'] }, ['抑止@8', '日米@2']],
    ['a group removed', { a: [] }, ['抑止@8']],
    ['a group added', { d: ['核抑止'] }, ['同盟@4', '抑止@8', '日米同盟@4', '核抑止@8']],
    ['an empty group filled', { c: ['核'] }, ['同盟@4', '抑止@8', '日米同盟@4', '核@6']],
    ['the same again', { b: ['抑止'] }, ['同盟@4', '抑止@8', '日米同盟@4']],
  ])('%s', (_, edits, expected) => {
    const edited = open(itemsOf(BASE)).with(itemsOf(edits));
    expect(found(edited, TEXT)).toEqual(expected.sort());
  });

  test('an edit leaves the layers it was made to as they were', () => {
    const before = open(itemsOf(BASE));
    const once = before.with(itemsOf({ a: [] }));
    const twice = once.with(itemsOf({ b: [] }));
    expect([before, once, twice].map((layers) => found(layers, TEXT).length)).toEqual([3, 1, 0]);
  });

  test('what was edited counts by groups, and nothing counts in a new base', () => {
    const edited = open(itemsOf(BASE)).with(itemsOf({ a: ['日米'], d: [] }));
    expect(edited.edited).toBe(2);
    expect(open(edited.groups()).edited).toBe(0);
  });

  test('any edits find what a base of the same groups finds, and so does a base made of them', () => {
    const names = fc.constantFrom('a', 'b', 'c', 'd');
    const texts = fc.array(fc.string({ unit: fc.constantFrom('核', '抑', '止'), maxLength: 3 }));
    const groups = fc.dictionary(names, texts);
    const text = fc.string({ unit: fc.constantFrom('核', '抑', '止', 'の'), maxLength: 20 });
    fc.assert(
      fc.property(groups, fc.array(groups, { maxLength: 4 }), text, (base, edits, text) => {
        const edited = edits.reduce(
          (layers, edit) => layers.with(itemsOf(edit)),
          open(itemsOf(base)),
        );
        const expected = found(open(itemsOf(Object.assign({}, base, ...edits) as Groups)), text);
        expect(found(edited, text)).toEqual(expected);
        expect(found(open(edited.groups()), text)).toEqual(expected);
      }),
    );
  });
});
