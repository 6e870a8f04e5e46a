import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { dropLayout, foldCase, normalise } from '../../../glossary/text/normalise.ts';
import { toOriginal } from '../../../glossary/text/offset-map.ts';

describe('normalise: before -> after, and the way back of every unit', () => {
  test.each([
    ['plain kanji and kana', '核抑止', '核抑止', [0, 1, 2], [1, 2, 3]],
    ['half-width kana with voicing marks', 'ﾄﾞﾛｰﾝ', 'ドローン', [0, 2, 3, 4], [2, 3, 4, 5]],
    [
      'decomposed kana from a PDF',
      'ホ\u309aーランド',
      'ポーランド',
      [0, 2, 3, 4, 5, 6],
      [2, 3, 4, 5, 6, 7],
    ],
    ['a sign that becomes two kanji', '㋿5年', '令和5年', [0, 0, 1, 2], [1, 1, 2, 3]],
    ['a soft hyphen inside a word', '抑\u00ad止', '抑止', [0, 2], [2, 3]],
    ['a variation selector', '辻\u{e0100}氏', '辻氏', [0, 3], [3, 4]],
    ['full-width letters', 'ＮＡＴＯ', 'NATO', [0, 1, 2, 3], [1, 2, 3, 4]],
    ['an astral kanji', '𠮟責', '𠮟責', [0, 0, 2], [2, 2, 3]],
  ])('%s', (_, text, expected, starts, ends) => {
    const normalised = normalise(text);
    expect(normalised.text).toBe(expected);
    expect([...normalised.map.starts].slice(0, starts.length)).toEqual(
      starts.slice(0, expected.length),
    );
    expect([...normalised.map.ends].slice(0, ends.length)).toEqual(ends.slice(0, expected.length));
  });

  test('any text: spans are ordered, inside the original, and never empty', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const { text: derived, map } = normalise(text);
        expect(map.starts).toHaveLength(derived.length);
        let previous = 0;
        for (let i = 0; i < derived.length; i += 1) {
          const span = toOriginal(map, { start: i, end: i + 1 });
          expect(span.start).toBeGreaterThanOrEqual(previous);
          expect(span.end).toBeGreaterThan(span.start);
          expect(span.end).toBeLessThanOrEqual(text.length);
          previous = span.start;
        }
      }),
    );
  });
});

describe('dropLayout', () => {
  test.each([
    ['between Latin and Japanese', 'NATO の', 'NATOの'],
    ['between kanji', '核 共 有', '核共有'],
    ['between Latin words it stays', 'Nuclear  Planning Group', 'Nuclear Planning Group'],
    ['after a hyphen', 'dual- capable', 'dual-capable'],
    ['between a number and its counter', '3 軸', '3軸'],
    ['between Korean words it stays', '핵 협의', '핵 협의'],
  ])('a space %s', (_, text, expected) => {
    expect(dropLayout(text, []).text).toBe(expected);
  });

  test('a dropped span closes up and comes back with what encloses it', () => {
    const { text, map } = dropLayout('作戦10計画', [{ start: 2, end: 4 }]);
    expect(text).toBe('作戦計画');
    expect(toOriginal(map, { start: 0, end: 4 })).toEqual({ start: 0, end: 6 });
    expect(toOriginal(map, { start: 0, end: 2 })).toEqual({ start: 0, end: 2 });
  });
});

describe('foldCase', () => {
  test.each([
    ['ASCII', 'NATO', 'nato'],
    ['a letter whose lower case is longer keeps its case', 'İstanbul', 'İstanbul'],
  ])('%s', (_, text, expected) => {
    expect(foldCase(text)).toBe(expected);
  });

  test('never changes the length', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(foldCase(text)).toHaveLength(text.length);
      }),
    );
  });
});
