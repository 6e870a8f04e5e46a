import { describe, expect, test } from '@jest/globals';
import { term } from '../../support/concepts.ts';
import { concept } from '../../support/concepts.ts';
import { check, told } from './support.ts';

const NCG = '核協議グループ = 핵협의그룹 | NCG (acronym)';
const COMMAND = '戦略司令部 = 전략사령부';

describe('particles', () => {
  const particles = (target: string, glossary = [NCG, COMMAND]) =>
    check({ lang: 'ko', glossary, source: '文', target, levels: { number: 'off' } }).findings.map(
      told,
    );

  test.each([
    '핵협의그룹은 핵협의그룹이 핵협의그룹을 핵협의그룹과 핵협의그룹으로',
    '전략사령부는 전략사령부가 전략사령부를 전략사령부와 전략사령부로',
    '‘전략사령부’를 둘러싸고',
    'NCG는 NCG가 NCG를 NCG와 NCG로',
    '핵협의그룹(NCG)은, 핵협의그룹(NCG)는',
    'B-52를 띄우고 B-61을 배치했다. 38도선을 넘어 3을 더했다.',
    '서울로 서울을 서울은',
    '마을을 가을을 그를 나라를 이를',
    '핵협의그룹만 핵협의그룹도 핵협의그룹에서 핵협의그룹까지',
    '전략사령부장관을 만났다',
    'SCM은 SCM을 DMZ를',
  ])('right: %s', (target) => {
    expect(particles(target)).toEqual([]);
  });

  test.each<[string, string, string]>([
    ['핵협의그룹를 설치했다', '핵협의그룹를', '핵협의그룹을'],
    ['핵협의그룹는', '핵협의그룹는', '핵협의그룹은'],
    ['핵협의그룹가', '핵협의그룹가', '핵협의그룹이'],
    ['핵협의그룹와', '핵협의그룹와', '핵협의그룹과'],
    ['핵협의그룹로', '핵협의그룹로', '핵협의그룹으로'],
    ['전략사령부을', '전략사령부을', '전략사령부를'],
    ['전략사령부은', '전략사령부은', '전략사령부는'],
    ['전략사령부이라는', '전략사령부이라는', '전략사령부라는'],
    ['‘전략사령부’을', '전략사령부’을', '전략사령부’를'],
    ['핵 협의 그룹를', '핵 협의 그룹를', '핵 협의 그룹을'],
    ['NCG은 첫 회의를', 'NCG은', 'NCG는'],
    ['NPT을 탈퇴', 'NPT을', 'NPT를'],
    ['SCM는 서울에서', 'SCM는', 'SCM은'],
    ['B-61를 배치', 'B-61를', 'B-61을'],
    ['동맹를 강화', '동맹를', '동맹을'],
    ['핵협의그룹(협의체)를', '핵협의그룹(협의체)을', ''],
  ])('wrong: %s', (target, found, right) => {
    const levels = { number: 'off' } as const;
    const glossary = [NCG, COMMAND];
    const { findings } = check({ lang: 'ko', glossary, source: '文', target, levels });
    if (right === '') {
      // Whether a particle follows the word or its gloss is a matter of house style.
      expect(findings).toEqual([]);
      return;
    }
    expect(findings.map(({ code, found: said, expected }) => [code, said, expected])).toEqual([
      ['particle', found, [right]],
    ]);
  });

  test('ㄹ takes 로', () => {
    const glossary = ['ソウル = 서울'];
    expect(particles('서울으로 갔다', glossary)).toEqual(['particle 서울으로']);
    expect(particles('서울로 갔다', glossary)).toEqual([]);
  });

  test('suffixes are no particles', () => {
    const glossary = ['戦略 = 전략', '情報 = 정보'];
    expect(particles('그는 전략가 그리고 정보과 직원', glossary)).toEqual([]);
  });

  test('English has none', () => {
    expect(check({ lang: 'en', glossary: [], source: '文', target: 'NCG은' }).findings).toEqual([]);
  });
});

describe('Japanese that was left', () => {
  const left = (lang: 'en' | 'ko', target: string, glossary: string[] = []) =>
    check({ lang, glossary, source: '核共有の制度', target }).findings.map(told);

  test.each<['en' | 'ko', string]>([
    ['ko', '윤석열(尹錫悅) 대통령'],
    ['ko', '韓·美 동맹과 北의 위협, 美 국방부'],
    ['ko', '한・미 양국'],
    ['ko', '「국가안보전략」'],
    ['en', 'nuclear sharing'],
    ['en', 'café, naïve, Ōsaka'],
  ])('%s: %s has none', (lang, target) => {
    expect(left(lang, target)).toEqual([]);
  });

  test.each<['en' | 'ko', string, string[]]>([
    ['en', 'the 核共有 system', ['japaneseLeft 核共有']],
    ['en', 'the system of サーバー・ルーム', ['japaneseLeft サーバー・ルーム']],
    ['en', 'President Yoon (尹錫悦)', ['japaneseLeft 尹錫悦']],
    ['ko', '핵の 공유', ['japaneseLeft の']],
    ['ko', '米国 정부', ['japaneseLeft 米国']],
    ['ko', '그룹(グループ)', ['japaneseLeft グループ']],
    ['ko', '𠮷田 총리', ['japaneseLeft 𠮷田']],
  ])('%s: %s', (lang, target, expected) => {
    expect(left(lang, target)).toEqual(expected);
  });

  test('the source shows where it was left', () => {
    const { findings } = check({
      lang: 'en',
      glossary: [],
      source: '核共有の制度',
      target: 'the 制度 of nuclear sharing',
    });
    expect(findings[0]?.sourceSpan).toEqual({ start: 4, end: 6 });
  });

  test('a word of the glossary may be Japanese', () => {
    const { findings } = check({
      lang: 'en',
      glossary: ['憲法 = 憲法'],
      source: '憲法',
      target: 'the 憲法',
    });
    expect(findings.map(told)).toEqual([]);
  });
});

describe('count', () => {
  test.each<[string, string, string[]]>([
    ['核協議グループ|は|核協議グループ', '핵협의그룹은 그 기구', ['count 核協議グループ']],
    ['核協議グループ|は|核協議グループ', '핵협의그룹은 NCG', []],
    ['核協議グループ|は', '핵협의그룹은 핵협의그룹', []],
  ])('%s, %s', (source, target, expected) => {
    expect(check({ lang: 'ko', glossary: [NCG], source, target }).findings.map(told)).toEqual(
      expected,
    );
  });

  test('a gloss is no second occurrence, and the finding says how often', () => {
    const glossary = ['核協議グループ | NCG = 핵협의그룹 | NCG (acronym)'];
    const gloss = check({
      lang: 'ko',
      glossary,
      source: '核協議グループ|（|NCG|）',
      target: '핵협의그룹은',
    });
    expect(gloss.findings).toEqual([]);
    const twice = check({ lang: 'ko', glossary, source: 'NCG|、|NCG|、|NCG', target: 'NCG는' });
    expect(twice.findings.map(({ values }) => values)).toEqual([
      { term: 'NCG', wanted: 3, got: 1 },
    ]);
  });
});

describe('case', () => {
  const listed = (text: string, casePolicy: 'automatic' | 'exact' | 'any' = 'automatic') =>
    concept({
      id: 'T',
      terms: [term({ lang: 'ja', text: '用語' }), term({ lang: 'en', text, casePolicy })],
    });

  test.each<[string, 'automatic' | 'exact' | 'any', string, string[]]>([
    ['Kill Chain', 'automatic', 'the kill chain', ['case kill chain']],
    ['Kill Chain', 'automatic', 'the Kill Chain', []],
    ['Kill Chain', 'automatic', 'THE KILL CHAIN', []],
    ['Kill Chain', 'any', 'the kill chain', []],
    ['NATO', 'automatic', 'Nato members', ['case Nato']],
    ['deterrence', 'automatic', 'Deterrence works', []],
    ['deterrence', 'exact', 'Deterrence works', ['case Deterrence']],
  ])('%s (%s): %s', (text, policy, target, expected) => {
    const row = { lang: 'en' as const, glossary: [listed(text, policy)], source: '用語', target };
    expect(check(row).findings.map(told)).toEqual(expected);
  });
});

describe('spacing', () => {
  test.each<[string, string[]]>([
    ['핵 협의 그룹을', ['spacing 핵 협의 그룹']],
    ['핵협의그룹을', []],
  ])('%s', (target, expected) => {
    const row = { lang: 'ko' as const, glossary: [NCG], source: '核協議グループ', target };
    expect(check(row).findings.map(told)).toEqual(expected);
  });

  test('a full stop before a space is no other spacing', () => {
    const glossary = ['米陸軍 = U.S. Army'];
    const { findings } = check({ lang: 'en', glossary, source: '米陸軍', target: 'the U.S. Army' });
    expect(findings).toEqual([]);
  });

  test('a spacing that is listed is as good as the other', () => {
    const { findings } = check({
      lang: 'ko',
      glossary: ['核協議グループ = 핵협의그룹 | 핵 협의 그룹'],
      source: '核協議グループ',
      target: '핵 협의 그룹을',
    });
    expect(findings).toEqual([]);
  });
});

describe('acronyms', () => {
  const glossary = [
    '核協議グループ = Nuclear Consultative Group | NCG (acronym)',
    '核計画グループ = Nuclear Planning Group | NPG (acronym)',
    '潜水艦発射弾道ミサイル = submarine-launched ballistic missile | SLBM (acronym)',
  ];
  test.each<[string, string, string[]]>([
    ['核協議グループ', 'the Nuclear Consultative Group (NCG)', []],
    ['核協議グループ', 'the Nuclear Consultative Group (NPG)', ['acronym NPG']],
    ['核協議グループ', 'the Nuclear Consultative Group (U.S.)', ['acronym U.S.']],
    ['核協議グループ', 'the NGC met', ['acronym NGC', 'missing 核協議グループ']],
    ['潜水艦発射弾道ミサイル', 'an SLMB', ['acronym SLMB', 'missing 潜水艦発射弾道ミサイル']],
    ['潜水艦発射弾道ミサイル', 'an SLBN', ['acronym SLBN', 'missing 潜水艦発射弾道ミサイル']],
    ['核協議グループ|とSCM', 'the NCG and the SCM', []],
    ['核協議グループ|とNSC', 'the NCG and the NSC', []],
    ['核協議グループ|とNGC', 'the NCG and the NGC', []],
  ])('%s: %s', (source, target, expected) => {
    expect(check({ lang: 'en', glossary, source, target }).findings.map(told)).toEqual(expected);
  });
});
