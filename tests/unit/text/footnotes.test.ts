import { describe, expect, test } from '@jest/globals';
import { footnoteMarks } from '../../../glossary/text/footnotes.ts';

const marks = (text: string): readonly string[] =>
  footnoteMarks(text).map(({ start, end }) => text.slice(start - 1, end));

describe('footnoteMarks: glued numbers that count through the document', () => {
  test.each([
    ['they count', '合意した1。協議は続く2が、訓練3は延びた。', ['た1', 'く2', '練3']],
    ['one alone proves nothing', '追求してきた3米国による', []],
    ['counted things take no part', '3月に部隊2は艦1隻と機2機で訪れた1。次に2。', ['た1', 'に2']],
    ['ordinals take no part', '第1部隊と第2部隊', []],
    [
      'a false start does not break the count',
      '型1は古い。合意1、協議2、訓練3。',
      ['型1', '議2', '練3'],
    ],
    ['numbers with spaces are not glued', '合意 1 と協議 2', []],
    ['a counter written in katakana', '約束1、援助2ドル、訓練2。', ['束1', '練2']],
  ])('%s', (_, text, expected) => {
    expect(marks(text)).toEqual(expected);
  });
});
