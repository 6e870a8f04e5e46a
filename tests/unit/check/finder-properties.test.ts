import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { createTargetFinder } from '../../../glossary/check/target-finder.ts';
import { createTermIndex } from '../../../glossary/check/term-index.ts';
import type { TargetLanguage } from '../../../glossary/check/renderings.ts';
import { term } from '../../support/concepts.ts';
import { KOREAN_WORDS } from '../../support/korean-words.ts';

const FINDERS = {
  en: createTargetFinder('en'),
  ko: createTargetFinder('ko', { koreanWords: KOREAN_WORDS }),
};

const PIECES: Readonly<Record<TargetLanguage, readonly string[]>> = {
  en: [
    'base',
    'bases',
    'kill chain',
    'Kill',
    'U.S.',
    'US',
    'co-operation',
    "ally's",
    'the ',
    ' of ',
  ],
  ko: ['한국', '국방부', '핵', '협의', '을', '이었던', '했다', '도왔다', '한·미', '(韓國)'],
};
const SIGNS = [
  ' ',
  '\n',
  '-',
  '·',
  '’',
  '.',
  '. ',
  ', ',
  '한',
  '𠮟',
  'e\u0301',
  '\u200b',
  'ﬁ',
  '\u1112\u1161',
];

function anyText(lang: TargetLanguage): fc.Arbitrary<string> {
  return fc
    .array(fc.oneof(fc.constantFrom(...PIECES[lang], ...SIGNS), fc.string({ unit: 'grapheme' })))
    .map((pieces) => pieces.join(''));
}

function anyTerm(lang: TargetLanguage): fc.Arbitrary<string> {
  return fc.oneof(fc.constantFrom(...PIECES[lang]), anyText(lang)).filter((text) => text !== '');
}

describe.each(['en', 'ko'] as const)('of any term in any text: %s', (lang) => {
  const finder = FINDERS[lang];

  test('places are spans of the text, in order, and do not overlap', () => {
    fc.assert(
      fc.property(anyTerm(lang), anyText(lang), (listed, text) => {
        let last = 0;
        for (const { span } of finder.find(term({ lang, text: listed }), finder.analyse(text))) {
          expect(span.start).toBeGreaterThanOrEqual(last);
          expect(span.end).toBeGreaterThan(span.start);
          last = span.end;
        }
        expect(last).toBeLessThanOrEqual(text.length);
      }),
    );
  });

  test('what is found one by one is found among many, at the same places', () => {
    fc.assert(
      fc.property(fc.array(anyTerm(lang), { maxLength: 5 }), anyText(lang), (listed, text) => {
        const terms = listed.map((one) => term({ lang, text: one }));
        const target = finder.analyse(text);
        const among = createTermIndex(finder, terms)
          .termsIn(target)
          .flatMap((found) => finder.find(found.term, target, found.starts));
        const alone = terms.flatMap((one) => finder.find(one, target));

        expect(among).toEqual(alone);
      }),
    );
  });
});

test.each([
  ['en', 'deterrence'],
  ['en', 'Joint Chiefs of Staff'],
  ['en', 'carry out'],
  ['en', 'B-61'],
  ['ko', '핵협의그룹'],
  ['ko', '워싱턴 선언'],
  ['ko', '돕다'],
] as const)('%s: %s is found where it stands alone, whatever stands around it', (lang, listed) => {
  fc.assert(
    fc.property(fc.constantFrom('', '“', '(', ', ', '\n\n', '* '), (around) => {
      const text = `${around}${listed}${around}`;
      const finder = FINDERS[lang];
      const [rendering] = finder.find(term({ lang, text: listed }), finder.analyse(text));

      expect(rendering?.written).toBe('exact');
      expect(text.slice(rendering?.span.start, rendering?.span.end)).toBe(listed);
    }),
  );
});
