import { describe, expect, test } from '@jest/globals';
import { concept, term } from '../../support/concepts.ts';
import { check, told, type Row } from './support.ts';

const MND =
  '国防部 = Ministry of National Defense | MND (acronym) | Department of Defense (forbidden) | Defense Ministry (deprecated)';
const NCG = '核協議グループ | NCG = 핵협의그룹 | NCG (acronym) | 핵협력그룹 (forbidden)';

const rows: readonly (readonly [string, Row, readonly string[]])[] = [
  // missing
  [
    'a term that is rendered',
    { lang: 'en', glossary: [MND], source: '国防部', target: 'the Ministry of National Defense' },
    [],
  ],
  ['its acronym', { lang: 'en', glossary: [MND], source: '国防部', target: 'the MND said' }, []],
  [
    'a term that is not rendered',
    { lang: 'en', glossary: [MND], source: '国防部', target: 'the government said' },
    ['missing 国防部'],
  ],
  [
    'a term in the source twice, rendered nowhere: one finding',
    { lang: 'en', glossary: [MND], source: '国防部|と|国防部', target: 'the government said' },
    ['missing 国防部'],
  ],
  [
    'a translation that is not made yet',
    { lang: 'en', glossary: [MND], source: '国防部', target: ' \n' },
    [],
  ],
  [
    'a concept without a word in the language',
    { lang: 'ko', glossary: ['国防部'], source: '国防部', target: '정부는' },
    [],
  ],
  [
    'a concept whose only word is proposed',
    { lang: 'ko', glossary: ['国防部 = 국방부 (proposed)'], source: '国防部', target: '정부는' },
    [],
  ],
  [
    'a concept that is rendered by a word which is proposed',
    {
      lang: 'ko',
      glossary: ['国防部 = 국방부 | 국방성 (proposed)'],
      source: '国防部',
      target: '국방성은',
    },
    [],
  ],
  [
    'a term inside a longer one demands nothing',
    {
      lang: 'en',
      glossary: ['核協議 = nuclear consultation', '核協議グループ = Nuclear Consultative Group'],
      source: '核協議|グループ',
      target: 'the Nuclear Consultative Group',
    },
    [],
  ],
  [
    'one word for two concepts: either will do',
    {
      lang: 'en',
      glossary: [
        concept({
          id: 'a',
          terms: [term({ lang: 'ja', text: '体制' }), term({ lang: 'en', text: 'regime' })],
        }),
        concept({
          id: 'b',
          terms: [term({ lang: 'ja', text: '体制' }), term({ lang: 'en', text: 'structure' })],
        }),
      ],
      source: '体制',
      target: 'the structure',
    },
    [],
  ],

  // forbidden
  [
    'a forbidden word',
    { lang: 'en', glossary: [MND], source: '国防部', target: 'the Department of Defense' },
    ['forbidden Department of Defense'],
  ],
  [
    'a forbidden word beside an approved one',
    { lang: 'en', glossary: [MND], source: '国防部', target: 'the MND, or Department of Defense' },
    ['forbidden Department of Defense'],
  ],
  [
    'a forbidden word only inside an approved one',
    {
      lang: 'en',
      glossary: ['韓国 = Republic of Korea | Korea (forbidden)'],
      source: '韓国',
      target: 'the Republic of Korea',
    },
    [],
  ],
  [
    'a forbidden word inside an approved one, and alone',
    {
      lang: 'en',
      glossary: ['韓国 = Republic of Korea | Korea (forbidden)'],
      source: '韓国',
      target: 'the Republic of Korea and Korea',
    },
    ['forbidden Korea'],
  ],
  [
    'a forbidden word that is the right one for another term of the source',
    {
      lang: 'en',
      glossary: [MND, '国防総省 = Department of Defense'],
      source: '国防部|と|国防総省',
      target: 'the MND and the Department of Defense',
    },
    [],
  ],
  [
    'a forbidden word of a concept that the source does not name',
    { lang: 'en', glossary: [MND], source: '政府', target: 'the Department of Defense' },
    [],
  ],
  [
    'a forbidden Korean word with a particle',
    { lang: 'ko', glossary: [NCG], source: '核協議グループ', target: '핵 협력 그룹은' },
    ['forbidden 핵 협력 그룹'],
  ],

  // deprecated
  [
    'a word that is no longer used',
    { lang: 'en', glossary: [MND], source: '国防部', target: 'the Defense Ministry' },
    ['deprecated Defense Ministry'],
  ],

  // wrongConcept
  [
    'a word of another concept that shares a word with this one',
    {
      lang: 'en',
      glossary: ['国防部 = Ministry of National Defense', '国防総省 = Department of Defense'],
      source: '国防部',
      target: 'the Department of Defense',
    },
    ['wrongConcept Department of Defense'],
  ],
  [
    'a word of a concept that has nothing to do with it',
    {
      lang: 'en',
      glossary: ['国防部 = Ministry of National Defense', '同盟 = alliance'],
      source: '国防部',
      target: 'the alliance',
    },
    ['missing 国防部'],
  ],
  [
    'a concept that the glossary relates to it',
    {
      lang: 'en',
      glossary: [
        concept({
          id: '同盟国',
          terms: [term({ lang: 'ja', text: '同盟国' }), term({ lang: 'en', text: 'ally' })],
          relations: [{ kind: 'doNotConfuse', conceptId: 'パートナー' }],
        }),
        'パートナー = partner',
      ],
      source: '同盟国',
      target: 'with its partner',
    },
    ['wrongConcept partner'],
  ],
  [
    'a word of another concept of the source, written once too often',
    {
      lang: 'en',
      glossary: ['国防部 = Ministry of National Defense', '国防総省 = Department of Defense'],
      source: '国防部|と|国防総省',
      target: 'the Department of Defense and the Department of Defense',
    },
    ['wrongConcept Department of Defense'],
  ],
  [
    'a word of another concept of the source, as often as it is named',
    {
      lang: 'en',
      glossary: ['国防部 = Ministry of National Defense', '国防総省 = Department of Defense'],
      source: '国防部|と|国防総省',
      target: 'the Department of Defense',
    },
    ['missing 国防部'],
  ],

  [
    'a word of a concept that the source names inside a longer term',
    {
      lang: 'en',
      glossary: ['核協議 = nuclear consultation', '核協議グループ = Nuclear Consultative Group'],
      source: '核協議|グループ',
      target: 'a body for nuclear consultation',
    },
    ['missing 核協議グループ'],
  ],
  [
    'a word that is forbidden for one of two concepts, where the other is rendered',
    {
      lang: 'en',
      glossary: [
        concept({
          id: 'a',
          terms: [
            term({ lang: 'ja', text: '体制' }),
            term({ lang: 'en', text: 'regime' }),
            term({ lang: 'en', text: 'order', status: 'forbidden' }),
          ],
        }),
        concept({
          id: 'b',
          terms: [term({ lang: 'ja', text: '体制' }), term({ lang: 'en', text: 'structure' })],
        }),
      ],
      source: '体制',
      target: 'the structure and order',
    },
    [],
  ],

  // look
  [
    'a word only inside a longer term of another concept',
    {
      lang: 'en',
      glossary: ['米国 = United States', '太平洋軍 = United States Pacific Command'],
      source: '米国|と|太平洋軍',
      target: 'the United States Pacific Command',
    },
    ['look United States'],
  ],
];

describe('what is said of terms', () => {
  test.each(rows)('%s', (_, row, expected) => {
    expect(check(row).findings.map(told)).toEqual(expected);
  });

  test('a finding says where, what was found and what the glossary has', () => {
    const { findings } = check({
      lang: 'en',
      glossary: [MND],
      source: '韓国|の|国防部',
      target: 'the Department of Defense',
    });
    expect(findings).toEqual([
      {
        code: 'forbidden',
        severity: 'error',
        reason: 'forbidden',
        language: 'en',
        conceptId: '国防部',
        sourceSpan: { start: 3, end: 6 },
        targetSpan: { start: 4, end: 25 },
        expected: ['Ministry of National Defense', 'MND'],
        found: 'Department of Defense',
        values: { term: '国防部' },
      },
    ]);
  });

  test.each([
    ['warning', { forbidden: 'warning' }],
    [undefined, { forbidden: 'off' }],
  ] as const)('a rule is as grave as it is set: %s', (severity, levels) => {
    const row = { glossary: [MND], source: '国防部', target: 'the Department of Defense' };
    const { findings } = check({ lang: 'en', ...row, levels });
    expect(findings[0]?.severity).toBe(severity);
  });
});

describe('pairs', () => {
  test('a term of the source lights up with its words, everywhere they stand', () => {
    const { pairs } = check({
      lang: 'en',
      glossary: [MND],
      source: '国防部|は|国防部',
      target: 'The MND is the Ministry of National Defense',
    });
    expect(pairs).toEqual([
      {
        conceptId: '国防部',
        outcome: 'found',
        sourceSpans: [
          { start: 0, end: 3 },
          { start: 4, end: 7 },
        ],
        targetSpans: [
          { start: 4, end: 7 },
          { start: 15, end: 43 },
        ],
        listed: ['MND', 'Ministry of National Defense'],
      },
    ]);
  });
});
