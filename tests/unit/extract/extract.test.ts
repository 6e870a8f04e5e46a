import { beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  createSegmenter,
  extract,
  extractInTurns,
  type Candidate,
  type Segmenter,
  type Span,
} from '../../../glossary/index.ts';
import { loadDictionary } from '../../../server/dictionary.ts';

let segmenter: Segmenter;
beforeAll(async () => {
  segmenter = createSegmenter(await loadDictionary());
});

const candidates = (text: string, known: readonly Span[] = []): readonly Candidate[] =>
  extract({ text, segmenter }).candidates(known);
const texts = (found: readonly Candidate[]): readonly string[] => found.map(({ text }) => text);

/** Our own sentences in printed lines, as a PDF gives them: words cut in two, a footnote number inside a name. */
const PRINTED = [
  '　両国の担当者は昨年の秋に会い、海洋監視グ',
  'ループ（MSG: Maritime Surveillance',
  'Group）を新しく設けることに合意した。海洋',
  '監視グループは四半期ごとに開かれ、そこで1',
  '決めたことは「共同警戒に関する手引2き」（',
  'GKT）にまとめる。戦域警戒網は三年後に動く',
  '予定で、その後の戦域警戒網の運用は未定だ。',
  '',
].join('\n');

describe('printed lines', () => {
  test('what a line break or a footnote number cuts is proposed whole, and its places are those of the original', () => {
    const found = candidates(PRINTED);
    const places = found
      .filter(({ evidence }) => evidence !== '')
      .map(({ text, acronym, en, spans }) => [
        text,
        acronym,
        en,
        spans.map(({ start, end }) => PRINTED.slice(start, end)),
      ]);
    expect(places).toEqual([
      [
        '海洋監視グループ',
        'MSG',
        'Maritime Surveillance Group',
        ['海洋監視グ\nループ', '海洋\n監視グループ'],
      ],
      ['共同警戒に関する手引き', 'GKT', '', ['共同警戒に関する手引2き']],
    ]);
  });

  test('a definition across a break that may be none', () => {
    const found = candidates(
      '短い行の海洋監視グループ（MSG: Maritime\nSurveillance Group）を置く。',
    );
    expect(found[0]).toMatchObject({ acronym: 'MSG', en: 'Maritime Surveillance Group' });
    const torn = '両国は海洋監視グ\nループ（MSG）を置いた。';
    expect(texts(candidates(torn))).toEqual(['海洋監視グループ']);
  });
});

describe('what is proposed', () => {
  test('definitions first, then names and compounds by frequency and length', () => {
    const found = candidates(
      '戦域警戒網と戦域警戒網。航法支援局は一度だけ。役割は一つ。海洋監視団（MSG）が来る。',
    );
    expect(found.map(({ text, kind }) => `${text} ${kind}`)).toEqual([
      '海洋監視団 parenthesis',
      '戦域警戒網 compound',
      '航法支援局 compound',
    ]);
  });

  test('what defines another is not proposed beside it', () => {
    const found = candidates('海洋監視団（MSG: Sea Watch Group）が来る。MSGは海を見る。');
    expect(texts(found)).toEqual(['海洋監視団']);
  });

  test('several places say more of one term', () => {
    const [found] = candidates(
      '海洋監視団（MSG）が来る。海洋監視団（Sea Watch Group）は海を見る。',
    );
    expect(found).toMatchObject({ text: '海洋監視団', acronym: 'MSG', en: 'Sea Watch Group' });
    expect(found?.spans).toHaveLength(2);
  });

  test('places inside longer runs count', () => {
    const found = candidates('戦域警戒を見直す。戦域警戒網は広い。');
    expect(found.find(({ text }) => text === '戦域警戒')?.spans).toEqual([
      { start: 0, end: 4 },
      { start: 9, end: 13 },
    ]);
  });
});

describe('what is known', () => {
  const text = '戦域警戒網を広げる。戦域警戒網の予算。';

  test('anywhere in the text is not proposed', () => {
    expect(texts(candidates(text))).toContain('戦域警戒網');
    expect(texts(candidates(text, [{ start: 10, end: 15 }]))).not.toContain('戦域警戒網');
  });

  test('does not propose its parts, where they stand nowhere else', () => {
    const known = [
      { start: 0, end: 5 },
      { start: 10, end: 15 },
    ];
    expect(texts(candidates(text, known))).toEqual([]);
    const more = '戦域警戒網を広げる。戦域警戒を続ける。';
    const [found] = candidates(more, [{ start: 0, end: 5 }]);
    expect(found).toMatchObject({ text: '戦域警戒', spans: [{ start: 10, end: 14 }] });
  });
});

describe('any text', () => {
  const piece = fc.constantFrom(
    ...['海洋監視グループ', '（MSG', '）', '（', 'MSG: Sea Watch', '「', '」', 'という概念', 'と呼ぶ', 'いわゆる', 'とは', 'をいう。', 'の', '\n', ' ', 'キル・チェイン'],
    ...['金永吉', 'キム', '・', '2019年', '한미동맹', '以下「', '、', '。', '1', '第', '𠮷', '\ud842', 'に関する', 'ＭＳＧ', '\n\n', '(', ')', ':', '戦略'],
  ); // prettier-ignore
  const text = fc.oneof(
    fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join('')),
    fc.string({ unit: 'binary', maxLength: 200 }),
  );

  test('spans lie in the text, in order, and hold the letters of the candidate', () => {
    fc.assert(
      fc.property(text, (given) => {
        for (const { text: name, spans, score } of candidates(given)) {
          expect(score).toBeGreaterThan(0);
          expect(score).toBeLessThanOrEqual(1);
          expect(spans).toEqual([...spans].sort((a, b) => a.start - b.start));
          for (const { start, end } of spans) {
            expect(end).toBeGreaterThan(start);
            // Line breaks, spaces, footnote numbers and widths are all in which the original may differ.
            const letters = (value: string): string =>
              value.normalize('NFKC').replace(/[^\p{L}]/gu, '');
            expect(letters(given.slice(start, end))).toBe(letters(name));
          }
        }
      }),
    );
  });

  test('nothing is proposed twice, nor where it is known', () => {
    fc.assert(
      fc.property(text, (given) => {
        const found = candidates(given);
        expect(new Set(texts(found)).size).toBe(found.length);
        const known = found.slice(0, 3).map(({ spans }) => spans[0]);
        const places = new Set(known.map(({ start, end }) => `${String(start)}-${String(end)}`));
        for (const { spans } of candidates(given, known)) {
          for (const { start, end } of spans) {
            expect(places).not.toContain(`${String(start)}-${String(end)}`);
          }
        }
      }),
    );
  });

  test('the best come first', () => {
    fc.assert(
      fc.property(text, (given) => {
        const scores = candidates(given).map(({ score }) => score);
        expect(scores).toEqual([...scores].sort((a, b) => b - a));
      }),
    );
  });

  test('in turns it is the same', () => {
    const turns = extractInTurns({ text: PRINTED, segmenter });
    let read = 0;
    let step = turns.next();
    for (; step.done !== true; step = turns.next()) read += step.value;
    expect(step.value.candidates()).toEqual(candidates(PRINTED));
    expect(read).toBeGreaterThan(0);
  });
});
