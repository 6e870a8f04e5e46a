import { describe, expect, test } from '@jest/globals';
import { createTargetFinder } from '../../../glossary/check/target-finder.ts';
import { createTermIndex } from '../../../glossary/check/term-index.ts';
import { RENDERING_EXAMPLES, type TargetLanguage } from '../../../glossary/check/renderings.ts';
import { term } from '../../support/concepts.ts';
import { KOREAN_WORDS } from '../../support/korean-words.ts';

type Row = readonly [lang: TargetLanguage, listed: string, text: string, surfaces: string];

const ROWS: readonly Row[] = [
  ['en', 'base', 'Two bases near the base.', 'bases base'],
  ['en', 'memorandum', 'The memoranda were signed.', 'memoranda'],
  ['en', 'cyber security', 'Cyber-security first.', 'Cyber-security'],
  ['en', 'ship', 'Good leadership.', ''],
  ['ko', '핵협의그룹', '핵 협의 그룹은 처음이다.', '핵 협의 그룹'],
  ['ko', '한국', '또한 국방부는 말했다.', ''],
];

describe('every way to write a term', () => {
  test.each(Object.entries(RENDERING_EXAMPLES))('%s: %p', (form, [lang, listed, written]) => {
    const finder = createTargetFinder(lang, { koreanWords: KOREAN_WORDS });
    const [rendering] = finder.find(term({ lang, text: listed }), finder.analyse(written));

    expect(rendering?.ways).toContain(form);
  });
});

describe('a target term is found', () => {
  test.each(ROWS)('%s: %s in %s', (lang, listed, text, surfaces) => {
    const finder = createTargetFinder(lang);
    const found = finder.find(term({ lang, text: listed }), finder.analyse(text));

    expect(found.map(({ span }) => text.slice(span.start, span.end)).join(' ')).toBe(surfaces);
  });
});

test('places in the original text: composed Hangul, wide letters and invisible characters are read through', () => {
  const finder = createTargetFinder('ko');
  const text = `오늘 ${'한국'.normalize('NFD')}은, \u200bＮＣＧ는`;
  const spans = ['한국', 'NCG'].flatMap((listed) =>
    finder.find(term({ lang: 'ko', text: listed }), finder.analyse(text)).map(({ span }) => span),
  );

  expect(spans.map(({ start, end }) => text.slice(start, end))).toEqual([
    '한국'.normalize('NFD'),
    'ＮＣＧ',
  ]);
});

test('of many terms those that may stand in a text are asked for at once', () => {
  const finder = createTargetFinder('en');
  const terms = ['withdraw', 'base', 'deterrence', 'UAV'].map((text) => term({ lang: 'en', text }));
  const index = createTermIndex(finder, [...terms, term({ lang: 'ko', text: '기지' })]);

  expect(
    index
      .termsIn(finder.analyse('They withdrew from the bases.'))
      .map(({ term: { text } }) => text),
  ).toEqual(['withdraw', 'base']);
});
