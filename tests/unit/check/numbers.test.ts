import { describe, expect, test } from '@jest/globals';
import { check, told } from './support.ts';

const numbersIn = (lang: 'en' | 'ko', source: string, target: string) =>
  check({ lang, glossary: [], source, target }).findings.map((finding) => told(finding));

describe('numbers that are the same', () => {
  test.each<[string, string]>([
    ['50発を配備した', '50 were deployed'],
    ['５０発を配備した', 'fifty were deployed'],
    ['五十発を配備した', '50 were deployed'],
    ['2023年4月26日', 'on April 26, 2023'],
    ['2023 年 4 月 26 日', 'on 26 Apr. 2023'],
    ['二〇二三年の宣言', 'the declaration of 2023'],
    ['令和5年の白書', 'the White Paper of 2023'],
    ['昭和50年度', 'fiscal 1975'],
    ['90年代', 'the 1990s'],
    ['60年代', 'the Sixties'],
    ['1億5000万ドル', '$150 million'],
    ['3兆円', '3 trillion yen'],
    ['35万人', '350,000 people'],
    ['35万人', '350 thousand people'],
    ['50万人', 'half a million people'],
    ['300万部と500万部', 'three million and five million copies'],
    ['2万8500人', '28,500 troops'],
    ['第17艦隊', 'the 17th Fleet'],
    ['第3次', 'the third'],
    ['第二次世界大戦', 'World War II'],
    ['21世紀', 'the twenty-first century'],
    ['20年間', 'two decades'],
    ['午後3時', '15:00'],
    ['6時30分', '6.30'],
    ['4割', '40 percent'],
    ['3分の1', 'a third'],
    ['3.5%増', 'up 3.5%'],
    ['12カ国', 'twelve countries'],
    ['十分に一致し、万一の際も一方的に', 'they agree fully'],
    ['数百億ドル', 'tens of billions of dollars'],
    ['という1。次に2、', 'it says'],
    ['最初の戦争', 'the 1st war'],
  ])('%s, %s', (source, target) => {
    expect(numbersIn('en', source, target)).toEqual([]);
  });

  test.each<[string, string]>([
    ['50発を配備した', '50발을 배치했다'],
    ['五十発を配備した', '오십 발을 배치했다'],
    ['2023年4月26日', '2023년 4월 26일'],
    ['二〇二三年', '2023년'],
    ['令和5年', '2023년'],
    ['1億5000万ドル', '1억 5000만 달러'],
    ['1億5000万ドル', '1억5천만 달러'],
    ['35万人', '35만 명'],
    ['35万人', '350,000명'],
    ['3兆円', '3조 엔'],
    ['2万8500人', '2만8500명'],
    ['3万人だけ', '3만 명만'],
    ['3回', '세 번'],
    ['12カ国', '12개국'],
    ['第3次', '제3차'],
    ['ヨハネ6世', '요한 VI세'],
  ])('%s, %s', (source, target) => {
    expect(numbersIn('ko', source, target)).toEqual([]);
  });
});

describe('numbers that differ', () => {
  test.each<['en' | 'ko', string, string, string[]]>([
    ['en', '50発を配備した', '15 were deployed', ['number 50', 'number 15']],
    ['en', '2023年4月26日', 'on April 26, 2032', ['number 2023', 'number 2032']],
    ['en', '2023年4月26日', 'on May 26, 2023', ['number 4']],
    ['en', '221億ドル', '$221bn', ['number 221億', 'number 221bn']],
    ['en', '35万人', '35,000 people', ['number 35万', 'number 35,000']],
    ['en', '五十発', 'many', ['number 五十']],
    ['en', '３．５％増', 'up 5.3%', ['number ３．５', 'number 5.3']],
    ['en', '発射した', '12 were launched', ['number 12']],
    ['ko', '50発', '15발', ['number 50', 'number 15']],
    ['ko', '1億5000万ドル', '1억 500만 달러', ['number 1億5000万', 'number 1억 500만']],
    ['ko', '16億', '160억', ['number 16億', 'number 160억']],
    ['ko', '2011年3月', '2011년 5월', ['number 3', 'number 5']],
  ])('%s: %s, %s', (lang, source, target, expected) => {
    expect(numbersIn(lang, source, target)).toEqual(expected);
  });
});

describe('model names', () => {
  test.each<['en' | 'ko', string, string, string[]]>([
    ['en', 'B-61を運ぶF-35A', 'the F-35A carries the B61', []],
    ['en', 'Ｂ５２が飛んだ', 'B-52s flew', []],
    ['ko', 'B-52が飛んだ', 'B-52가 비행했다', []],
    ['en', 'B-52が飛んだ', 'the B-1 flew', ['number B-52', 'number B-1']],
    ['en', 'Tu-95が飛んだ', 'a bomber flew', ['number Tu-95']],
    ['ko', 'F-35Aが飛んだ', 'F-35B가 비행했다', ['number F-35A', 'number F-35B']],
  ])('%s: %s, %s', (lang, source, target, expected) => {
    expect(numbersIn(lang, source, target)).toEqual(expected);
  });
});

test('numbers inside terms are the terms’ own', () => {
  const { findings } = check({
    lang: 'en',
    glossary: ['3軸体系 = triad', 'B-61 = gravity bomb'],
    source: '3軸体系|と|B-61',
    target: 'the triad and the gravity bomb',
  });
  expect(findings).toEqual([]);
});

test('a number of the term’s own words is not added', () => {
  const { findings } = check({
    lang: 'en',
    glossary: ['国連軍 = 1950 Command'],
    source: '国連軍',
    target: 'the 1950 Command',
  });
  expect(findings).toEqual([]);
});
