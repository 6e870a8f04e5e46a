import { describe, expect, test } from '@jest/globals';
import { nounTail, TAIL_RULES } from '../../../../glossary/morphology/korean/noun-tails.ts';
import { verbForms } from '../../../../glossary/morphology/korean/verb-forms.ts';
import { STEM_RULES } from '../../../../glossary/morphology/korean/verb-stems.ts';

describe('every rule of what may follow a noun', () => {
  test.each(TAIL_RULES.map(({ kind, example: [word, noun] }) => [word, noun, kind] as const))(
    '%s is %s and a tail: %s',
    (word, noun, kind) => {
      expect(nounTail(noun, word.slice(noun.length))?.kind).toBe(kind);
    },
  );
});

test.each([
  ['기지', '개'],
  ['인도', '네시아'],
  ['천안', '화물'],
  ['정부', '정책'],
])('%s%s is no noun with a tail', (noun, tail) => {
  expect(nounTail(noun, tail)).toBeNull();
});

test.each([
  ['그룹', '를', true],
  ['그룹', '을', false],
  ['정부', '을', true],
  ['국', '가', true],
  ['정부', '가', false],
])('%s%s has the wrong form: %p', (noun, tail, misfits) => {
  expect(nounTail(noun, tail)?.misfits).toBe(misfits);
});

describe('every rule of how stems change', () => {
  test.each(STEM_RULES.map(({ example }) => example))('%s has the form %s', (listed, form) => {
    expect(verbForms(listed)?.pattern.test(form)).toBe(true);
  });

  test.each(STEM_RULES.map((rule) => [rule.example[0], rule] as const))(
    '%s is its business',
    (listed, rule) => {
      expect(rule.applies(listed.slice(0, -1))).toBe(true);
    },
  );
});

test.each([
  ['막다', '막대한'],
  ['가다', '갈등'],
  ['돕다', '도시'],
  ['짓다', '지구'],
  ['쓰다', '쓰레기'],
])('%s has no form %s', (listed, word) => {
  expect(verbForms(listed)?.pattern.test(word)).toBe(false);
});

test('what does not end on 다 is no verb', () => {
  expect(verbForms('억제')).toBeNull();
});
