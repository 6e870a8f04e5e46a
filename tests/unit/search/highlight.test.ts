import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { markFound } from '../../../glossary/search/highlight.ts';
import { parseQuery } from '../../../glossary/search/query.ts';
import { LANGUAGES, type Language } from '../../../glossary/terms/concept.ts';

/** The term with what was found in brackets. */
function marked(text: string, lang: Language, typed: string, near = false): string {
  const query = parseQuery(typed);
  if (query === null) return text;
  return markFound(text, { query, lang, near })
    .map((part) => (part.isFound ? `[${part.text}]` : part.text))
    .join('');
}

describe('what was found is marked', () => {
  test.each<[string, Language, string, string]>([
    ['拡大核抑止', 'ja', '抑止', '拡大核[抑止]'],
    ['キル・チェイン', 'ja', 'きるちぇ', '[キル・チェ]イン'],
    ['ｶｸｷｮｳｷﾞ', 'ja', 'きょうぎ', 'ｶｸ[ｷｮｳｷﾞ]'],
    ['かくきょうぎグループ', 'ja', 'kaku kyogi', '[かくきょうぎ]グループ'],
    ['かくきょうぎグループ', 'ja', 'guru', 'かくきょうぎ[グル]ープ'],
    ['かくきょうぎ', 'ja', 'kakuk', '[かくきょ]うぎ'],
    ['핵 협의그룹', 'ko', '핵협의', '[핵 협의]그룹'],
    ['핵협의그룹', 'ko', '핵협ㅇ', '[핵협의]그룹'],
    ['핵 협의그룹', 'ko', 'ㅎㅇㄱ', '핵 [협의그]룹'],
    ['Nuclear Consultative Group', 'en', 'group nuclear', '[Nuclear] Consultative [Group]'],
    ['nuclear weapons', 'en', 'weapon', 'nuclear [weapons]'],
    ['to deter', 'en', 'deterred', 'to [deter]'],
    ['Café', 'en', 'cafe', '[Café]'],
    ['U.S.-ROK alliance', 'en', 'us', '[U.S].-ROK alliance'],
    ['focus', 'en', 'us', 'focus'],
    ['核協議', 'ja', 'zebra', '核協議'],
  ])('%s (%s) by %s: %s', (text, lang, typed, expected) => {
    expect(marked(text, lang, typed)).toBe(expected);
  });

  test.each<[string, Language, string, string]>([
    ['extended deterrence', 'en', 'detterence', 'extended [deterrence]'],
    ['かくきょうぎ', 'ja', 'kakukyugi', '[かくきょうぎ]'],
    ['핵협의그룹', 'ko', '핵협위그룹', '[핵협의그룹]'],
  ])('%s (%s) nearly by %s: %s', (text, lang, typed, expected) => {
    expect(marked(text, lang, typed, true)).toBe(expected);
    expect(marked(text, lang, typed)).toBe(text);
  });
});

test('the parts of a term are the term, whatever was looked for', () => {
  const word = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 12 }),
    fc
      .array(
        fc.constantFrom(
          '핵',
          'ㅎ',
          'か',
          'カ',
          'ﾞ',
          'ー',
          'ka',
          'a',
          'É',
          ' ',
          '・',
          '核',
          '㋿',
          '1',
        ),
        {
          maxLength: 8,
        },
      )
      .map((all) => all.join('')),
  );
  fc.assert(
    fc.property(
      word,
      word,
      fc.constantFrom(...LANGUAGES),
      fc.boolean(),
      (text, typed, lang, near) => {
        const query = parseQuery(typed);
        if (query === null) return;
        const parts = markFound(text, { query, lang, near });
        expect(parts.map((part) => part.text).join('')).toBe(text);
        expect(parts.filter((part) => part.text === '')).toEqual([]);
      },
    ),
    { numRuns: 2_000 },
  );
});
