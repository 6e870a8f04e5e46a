import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { isBlank, TEXT_RULES, textProblems } from '../../../glossary/text/input.ts';

const codes = (text: string, rule: keyof typeof TEXT_RULES) =>
  textProblems(text, TEXT_RULES[rule]).map(({ code, offset }) => [code, offset]);

describe('what a term may not hold', () => {
  test.each([
    { name: 'NUL', text: '核\u0000協議', expected: [['text.control', 1]] },
    { name: 'backspace', text: '핵협의\u0008', expected: [['text.control', 3]] },
    { name: 'form feed', text: '核\u000c', expected: [['text.control', 1]] },
    { name: 'DEL', text: '\u007f核', expected: [['text.control', 0]] },
    { name: 'C1', text: '核\u0085', expected: [['text.control', 1]] },
    { name: 'U+FFFE', text: '核\ufffe', expected: [['text.control', 1]] },
    { name: 'U+FFFF', text: '核\uffff', expected: [['text.control', 1]] },
    { name: 'a high surrogate alone', text: '核\ud800', expected: [['text.surrogate', 1]] },
    { name: 'a low surrogate alone', text: '\udc00核', expected: [['text.surrogate', 0]] },
    {
      name: 'surrogates the wrong way round',
      text: '\udc00\ud800',
      expected: [['text.surrogate', 0]],
    },
    {
      name: 'both kinds, each named once',
      text: '\ud800\u0000\u0000a',
      expected: [
        ['text.surrogate', 0],
        ['text.control', 1],
      ],
    },
    { name: 'nothing', text: '', expected: [['text.empty', 0]] },
    { name: '256 code points', text: '核'.repeat(256), expected: [['text.tooLong', 255]] },
    {
      name: '256 characters outside the BMP',
      text: '𠮷'.repeat(256),
      expected: [['text.tooLong', 510]],
    },
  ])('$name', ({ text, expected }) => {
    expect(codes(text, 'term')).toEqual(expected);
  });
});

describe('what a term may hold', () => {
  test.each([
    { name: '255 code points outside the BMP', text: '𠮷'.repeat(255) },
    { name: 'TAB, LF and CR', text: 'a\tb\nc\rd' },
    { name: 'joiners and variation selectors', text: '👨‍👩‍👧 葛\u{e0100}' },
    { name: 'bidirectional controls', text: '\u202acafé\u202c' },
    { name: 'U+FFFD', text: '\ufffd' },
  ])('$name', ({ text }) => {
    expect(codes(text, 'term')).toEqual([]);
  });
});

test('a control is named and counted', () => {
  expect(textProblems('a\u0008b\u0008', TEXT_RULES.note)).toEqual([
    { code: 'text.control', offset: 1, data: { character: 'U+0008', count: 2 } },
  ]);
});

describe('blank', () => {
  test.each([
    { name: 'spaces', text: '  \t\n' },
    { name: 'ideographic spaces', text: '\u3000\u3000' },
    { name: 'zero width spaces', text: '\u200b\ufeff' },
    { name: 'combining marks alone', text: '\u3099\u0301' },
    { name: 'the Hangul filler', text: '\u3164' },
    { name: 'the Braille blank', text: '\u2800' },
  ])('$name', ({ text }) => {
    expect(isBlank(text)).toBe(true);
  });

  test.each([{ text: 'ー' }, { text: '。' }, { text: 'ㅎ' }, { text: '\ue000' }, { text: '🇯🇵' }])(
    'not $text',
    ({ text }) => {
      expect(isBlank(text)).toBe(false);
    },
  );

  test('is no problem where a text may be left empty', () => {
    expect(codes('', 'note')).toEqual([]);
  });
});

describe('a document', () => {
  test('keeps the page breaks of its PDF', () => {
    expect(codes('第1頁\f第2頁', 'documentText')).toEqual([]);
  });

  test('is measured in code units', () => {
    expect(codes('𠮷'.repeat(1_000_000), 'documentText')).toEqual([]);
    expect(codes('a'.repeat(2_000_001), 'documentText')).toEqual([['text.tooLong', 2_000_000]]);
  });
});

test('a text has a surrogate problem just when it is not well formed', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.nat(0xffff).map((unit) => String.fromCharCode(unit)) }),
      (text) => {
        const found = textProblems(text, TEXT_RULES.note).find(
          ({ code }) => code === 'text.surrogate',
        );
        expect(found?.offset ?? -1).toBe(text.search(/\p{Surrogate}/u));
      },
    ),
  );
});
