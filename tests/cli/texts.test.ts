import { describe, expect, test } from '@jest/globals';
import { z } from 'zod';
import { mapRuns } from '../../server/cli/formats/paragraphs.ts';
import { taiyaku } from './support/taiyaku.ts';

/** Our own sentences, as a printer would have broken them. */
const PRINTED = [
  '　昨年の秋に両国の代表者が会い、核協議グ',
  'ループを新しく設けることに合意したので、',
  '担当者はそのための準備を急いで始めた。',
  '　次の段落では、この Nuclear Consultative',
  'Group が何を話し合うのかを、これまでの',
  '経緯とともに短く説明することにしたい。',
  '',
].join('\n');

const ParagraphsSchema = z.strictObject({
  paragraphs: z.array(
    z.strictObject({
      start: z.int(),
      end: z.int(),
      text: z.string(),
      map: z.array(z.strictObject({ from: z.int(), to: z.int(), start: z.int(), end: z.int() })),
    }),
  ),
});

const TokensSchema = z.strictObject({
  tokens: z.array(
    z.strictObject({
      start: z.int(),
      end: z.int(),
      surface: z.string(),
      baseForm: z.string(),
      reading: z.string(),
      partOfSpeech: z.array(z.string()),
      conjugationType: z.string(),
      conjugationForm: z.string(),
      known: z.boolean(),
    }),
  ),
});

describe('unwrap', () => {
  const { stdout } = taiyaku(['unwrap', '--format', 'json'], { input: PRINTED });
  const { paragraphs } = ParagraphsSchema.parse(JSON.parse(stdout));

  test('gives one paragraph a line', () => {
    expect(taiyaku(['unwrap'], { input: PRINTED }).stdout).toBe(
      paragraphs.map(({ text }) => `${text}\n`).join(''),
    );
    expect(paragraphs).toHaveLength(2);
    expect(paragraphs[0]?.text).toContain('核協議グループを新しく');
    expect(paragraphs[1]?.text).toContain('Nuclear Consultative Groupが');
  });

  test('tells for every character where it stands in the original', () => {
    for (const { text, map } of paragraphs) {
      expect(map.map(({ from, to }) => text.slice(from, to)).join('')).toBe(text);
      for (const { from, to, start, end } of map) {
        const original = PRINTED.slice(start, end);
        if (original.length === to - from && original.trim() !== '') {
          // Between two Latin words the line break of the printer is a space of the author.
          expect(original.replaceAll('\n', ' ')).toBe(text.slice(from, to));
        } else {
          expect(original.trim()).toBe('');
        }
      }
    }
  });
});

describe('mapRuns', () => {
  test.each([
    ['nothing', [], []],
    [
      'a stretch taken over',
      [
        [3, 4],
        [4, 5],
      ],
      [{ from: 0, to: 2, start: 3, end: 5 }],
    ],
    [
      'a gap',
      [
        [3, 4],
        [6, 7],
      ],
      [
        { from: 0, to: 1, start: 3, end: 4 },
        { from: 1, to: 2, start: 6, end: 7 },
      ],
    ],
    [
      'a character that stands for three',
      [
        [0, 1],
        [1, 4],
        [4, 5],
      ],
      [
        { from: 0, to: 1, start: 0, end: 1 },
        { from: 1, to: 2, start: 1, end: 4 },
        { from: 2, to: 3, start: 4, end: 5 },
      ],
    ],
    [
      'two that stand for one',
      [
        [0, 1],
        [0, 1],
      ],
      [
        { from: 0, to: 1, start: 0, end: 1 },
        { from: 1, to: 2, start: 0, end: 1 },
      ],
    ],
  ])('%s', (_, units, runs) => {
    const map = {
      starts: Int32Array.from(units, ([start]) => start ?? 0),
      ends: Int32Array.from(units, ([, end]) => end ?? 0),
    };
    expect(mapRuns(map)).toEqual(runs);
  });
});

describe('segment', () => {
  test('puts a space between the words and keeps the lines', () => {
    const input = '米国に行った。\n\n東京都の 天気\r\n';
    expect(taiyaku(['segment'], { input }).stdout).toBe('米国 に 行っ た 。\n\n東京 都 の 天気\n');
  });

  test('ends the last line', () => {
    expect(taiyaku(['segment'], { input: '天気' }).stdout).toBe('天気\n');
  });

  test('tells tokens that tile the text', () => {
    const text = '𠮷野家で 食べた😀。\r\n';
    const { stdout } = taiyaku(['segment', '--format', 'json'], { input: text });
    const { tokens } = TokensSchema.parse(JSON.parse(stdout));
    expect(tokens.map(({ surface }) => surface).join('')).toBe(text);
    expect(tokens.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text);
    expect(tokens).toContainEqual(
      expect.objectContaining({
        surface: '食べ',
        baseForm: '食べる',
        reading: 'タベ',
        partOfSpeech: ['動詞', '自立'],
        conjugationType: '一段',
        conjugationForm: '連用形',
        known: true,
      }),
    );
  });
});
