import { describe, expect, test } from '@jest/globals';
import { checkLanguages } from '../../../glossary/check/check-languages.ts';
import { gravityOf } from '../../../glossary/check/gravity.ts';
import { createChecker } from '../../../glossary/check/checker.ts';
import { createRecogniser } from '../../../glossary/recognise/compilation.ts';
import { concept, term } from '../../support/concepts.ts';
import { fakeSegmenter } from '../../support/fake-segmenter.ts';
import { checkAll } from './support.ts';
import { KOREAN_WORDS } from '../../support/korean-words.ts';

const ROK = '韓国 = Republic of Korea | South Korea | ROK (acronym)';
const NCG = '核協議グループ = Nuclear Consultative Group | NCG (acronym)';

const compared = (
  glossary: readonly string[],
  segments: readonly (readonly [string, string])[],
  levels = {},
) =>
  checkAll({ lang: 'en', glossary, levels }, segments).compared.map(
    ({ segment, code, found, expected, values }) => ({
      segment,
      code,
      found,
      expected,
      counts: values['counts'],
    }),
  );

describe('inconsistent', () => {
  test('several words for one concept, told where the rarer ones stand, each with its count', () => {
    const segments = [
      ['韓国', 'South Korea'],
      ['韓国', 'the Republic of Korea'],
      ['韓国', 'South Korea'],
    ] as const;
    expect(compared([ROK], segments)).toEqual([
      {
        segment: 1,
        code: 'inconsistent',
        found: 'Republic of Korea',
        expected: ['South Korea'],
        counts: ['South Korea ×2', 'Republic of Korea ×1'],
      },
    ]);
  });

  test('the usual word may come second', () => {
    const segments = [
      ['韓国', 'the Republic of Korea'],
      ['韓国', 'South Korea'],
      ['韓国', 'South Korea'],
    ] as const;
    expect(compared([ROK], segments).map(({ segment }) => segment)).toEqual([0]);
  });

  test('what is said of a document is told in its order, whatever the rule', () => {
    const segments = [
      ['核協議グループ', 'the NCG met'],
      ['韓国', 'South Korea'],
      ['韓国', 'the Republic of Korea'],
    ] as const;
    const levels = { fullFormFirst: 'hint' };
    expect(compared([ROK, NCG], segments, levels).map(({ segment }) => segment)).toEqual([0, 2]);
  });

  test('of two that are as frequent, the first is the usual one', () => {
    const segments = [
      ['韓国', 'South Korea'],
      ['韓国', 'the Republic of Korea'],
    ] as const;
    expect(compared([ROK], segments).map(({ segment }) => segment)).toEqual([1]);
  });

  test('a common word has more than one good translation: a hint', () => {
    const glossary = ['連携 = coordination | cooperation'];
    const segments = [
      ['連携', 'coordination'],
      ['連携', 'cooperation'],
    ] as const;
    const { compared: found } = checkAll({ lang: 'en', glossary }, segments);
    expect(found.map(({ severity }) => severity)).toEqual(['hint']);
  });

  test('other words of the source are other things to translate', () => {
    const glossary = ['韓国 | 大韓民国 = South Korea | Republic of Korea'];
    const segments = [
      ['韓国', 'South Korea'],
      ['大韓民国', 'the Republic of Korea'],
    ] as const;
    expect(compared(glossary, segments)).toEqual([]);
  });

  test.each<[string, string, readonly (readonly [string, string])[]]>([
    [
      'a full form and its acronym',
      ROK,
      [
        ['韓国', 'South Korea'],
        ['韓国', 'the ROK'],
      ],
    ],
    [
      'other hyphens and capitals',
      '先制 = pre-emption | Preemption',
      [
        ['先制', 'pre-emption'],
        ['先制', 'Preemption'],
      ],
    ],
    [
      'one word everywhere',
      ROK,
      [
        ['韓国', 'South Korea'],
        ['韓国', 'South Korea'],
      ],
    ],
  ])('%s: nothing', (_, glossary, segments) => {
    expect(compared([glossary], segments)).toEqual([]);
  });
});

describe('fullFormFirst', () => {
  const levels = { fullFormFirst: 'hint' } as const;

  test('an acronym that nobody has introduced', () => {
    const segments = [
      ['核協議グループ', 'the NCG met'],
      ['核協議グループ', 'the Nuclear Consultative Group (NCG) met'],
    ] as const;
    expect(compared([NCG], segments, levels)).toEqual([
      expect.objectContaining({
        segment: 0,
        found: 'NCG',
        expected: ['Nuclear Consultative Group'],
      }),
    ]);
  });

  test.each<[string, readonly (readonly [string, string])[]]>([
    [
      'after the full form',
      [
        ['核協議グループ', 'the Nuclear Consultative Group'],
        ['核協議グループ', 'the NCG'],
      ],
    ],
    ['with it in brackets', [['核協議グループ', 'the NCG (Nuclear Consultative Group)']]],
    ['as its gloss', [['核協議グループ', 'the Nuclear Consultative Group (NCG)']]],
  ])('%s: nothing', (_, segments) => {
    expect(compared([NCG], segments, levels)).toEqual([]);
  });

  test('nobody is asked who did not ask', () => {
    expect(compared([NCG], [['核協議グループ', 'the NCG met']])).toEqual([]);
  });
});

describe('crossLanguage', () => {
  const ministry = concept({
    id: 'mnd',
    terms: [
      term({ lang: 'ja', text: '国防部' }),
      term({ lang: 'en', text: 'Ministry of National Defense' }),
      term({ lang: 'ko', text: '국방부' }),
    ],
  });
  const department = concept({
    id: 'dod',
    terms: [
      term({ lang: 'ja', text: '国防総省' }),
      term({ lang: 'en', text: 'Department of Defense' }),
      term({ lang: 'ko', text: '미국 국방부' }),
    ],
  });
  const regime = concept({
    id: 'regime',
    terms: [
      term({ lang: 'ja', text: '体制' }),
      term({ lang: 'en', text: 'regime' }),
      term({ lang: 'ko', text: '정권' }),
    ],
  });
  const structure = concept({
    id: 'structure',
    terms: [
      term({ lang: 'ja', text: '体制' }),
      term({ lang: 'en', text: 'structure' }),
      term({ lang: 'ko', text: '체제' }),
    ],
  });
  const between = (source: string, en: string, ko: string) => {
    const listed = [ministry, department, regime, structure];
    const concepts = new Map(listed.map((each) => [each.id, each]));
    const matches = createRecogniser({
      concepts: listed,
      segmenter: fakeSegmenter(source),
    }).recognise(source);
    const checked = (language: 'en' | 'ko', target: string) =>
      createChecker({ language, concepts, koreanWords: KOREAN_WORDS }).segment({
        source,
        matches,
        target,
      });
    const both = { en: checked('en', en), ko: checked('ko', ko) };
    return checkLanguages(both, gravityOf(concepts)).map(({ code, language, found, values }) => [
      code,
      language,
      found,
      values['en'],
    ]);
  };

  test.each<[string, string, string, readonly unknown[]]>([
    ['体制', 'the regime', '정권은', []],
    ['体制', 'the regime', '체제는', [['crossLanguage', 'ko', '체제', 'regime']]],
    [
      '国防部',
      'the Department of Defense',
      '국방부는',
      [['crossLanguage', 'ko', '국방부', 'Department of Defense']],
    ],
    ['国防部', 'the Ministry of National Defense', '국방부는', []],
    ['国防部', 'the government', '국방부는', []],
    ['国防部', 'the Department of Defense', '', []],
  ])('%s: %s, %s', (source, en, ko, expected) => {
    expect(between(source, en, ko)).toEqual(expected);
  });
});
