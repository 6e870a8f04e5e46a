import { describe, expect, test } from '@jest/globals';
import { otherSpellings } from '../../../../glossary/morphology/english/spellings.ts';
import {
  pluralsOf,
  singularsOf,
  verbFormsOf,
} from '../../../../glossary/morphology/english/word-forms.ts';

// prettier-ignore
test.each([
  ['ship', 'ships'], ['ally', 'allies'], ['key', 'keys'], ['clash', 'clashes'], ['hero', 'heroes heros'], ['crisis', 'crises'],
  ['policeman', 'policemen'], ['human', 'humans'], ['german', 'germans'], ['series', 'series'], ['index', 'indices indexes'],
])('plural: %s -> %s', (noun, plurals) => {
  expect(pluralsOf(noun).join(' ')).toBe(plurals);
});

// prettier-ignore
test.each([
  ['bases', ['basis', 'base']], ['leaves', ['leaf', 'leave']], ['allies', ['ally', 'allie']], ['men', ['man']], ['data', ['datum']], ['ship', []],
  ['glass', []],
])('singular: %s -> %p', (plural, nouns) => {
  expect(singularsOf(plural)).toEqual(expect.arrayContaining(nouns));
  expect(singularsOf(plural).length === 0).toBe(nouns.length === 0);
});

// prettier-ignore
describe('verb forms', () => {
  test.each([
    ['deter', 'deters deterred deterring'], ['plan', 'plans planned planning'], ['visit', 'visits visited visiting'],
    ['agree', 'agrees agreed agreeing'], ['lie', 'lies lay lied lain lying'], ['deny', 'denies denied denying'], ['deploy', 'deploys deployed deploying'],
    ['mimic', 'mimics mimicked mimicking'], ['quit', 'quits quit quitted quitting'], ['fix', 'fixes fixed fixing'], ['travel', 'travels travelled traveling'],
    ['withdraw', 'withdraws withdrew withdrawn withdrawing'], ['outfight', 'outfights outfought outfighting'], ['be', 'was were been'],
    ['free', 'freed freeing'], ['dye', 'dyed dyeing'],
  ])('%s -> %s', (verb, forms) => {
    expect(verbFormsOf(verb)).toEqual(expect.arrayContaining(forms.split(' ')));
  });

  test.each([['plan', 'planed'], ['withdraw', 'withdrawed'], ['agree', 'agreeed'], ['fix', 'fixxed']])('%s, not %s', (verb, form) => {
    expect(verbFormsOf(verb)).not.toContain(form);
  });
});

// prettier-ignore
test.each([
  ['defence', 'defense'], ['center', 'centre'], ['modernisation', 'modernization'], ['modernizing', 'modernising'], ['prize', ''], ['constructor', ''],
])('the other spelling: %s -> %s', (word, other) => {
  expect(otherSpellings(word)).toEqual(other === '' ? [] : [other]);
});
