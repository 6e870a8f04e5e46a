import { describe, expect, test } from '@jest/globals';
import { highlight, type Highlight } from '../../../glossary/recognise/highlight.ts';
import type { Grade } from '../../../glossary/recognise/match.ts';
import { drawnMatches, type Graded } from '../../../glossary/recognise/tree.ts';

const match = (start: number, end: number, grade: Grade = 'certain'): Graded => ({
  start,
  end,
  grade,
});
const rejected = (start: number, end: number): Graded => match(start, end, 'inside');

const outline = (pieces: readonly Highlight[]): string =>
  pieces
    .map((piece) => {
      if (piece.kind === 'text') return piece.text;
      if (piece.kind === 'gap')
        return `{${JSON.stringify(piece.text)}${piece.line ? ' line' : ''}}`;
      return `[${piece.matches.join(',')}:${outline(piece.parts)}]`;
    })
    .join('');

describe('highlight', () => {
  test.each<[string, string, Graded[], string]>([
    ['no term', '核の話', [], '核の話'],
    [
      'nested terms hang below',
      '拡大核抑止だ',
      [match(0, 5), match(2, 5), match(3, 5)],
      '[0:拡大[1:核[2:抑止]]]だ',
    ],
    ['two concepts share a term', '核だ', [match(0, 1), match(0, 1)], '[0,1:核]だ'],
    ['side by side', '日韓国交', [match(0, 2), match(2, 4)], '[0:日韓][1:国交]'],
    ['rejected inside accepted', '米国防省', [match(0, 4), rejected(0, 2)], '[0:[1:米国]防省]'],
    ['rejected across accepted', '米国防省', [rejected(0, 2), match(1, 4)], '[0:米][1:国防省]'],
    ['accepted inside rejected', '米国防省', [rejected(0, 4), match(1, 3)], '[0:米[1:国防]省]'],
    ['rejected twins of one span', '中核', [rejected(1, 2), rejected(1, 2)], '中[0,1:核]'],
    ['rejected where one stands', '核だ', [rejected(0, 1), match(0, 1)], '[1:核]だ'],
    ['rejected that cross', '日韓国交', [rejected(0, 3), rejected(2, 4)], '[0:日韓国][1:交]'],
    [
      'rejected between two accepted',
      '日米韓国交渉',
      [match(0, 2), rejected(1, 5), match(4, 6)],
      '[0:日米][1:韓国][2:交渉]',
    ],
  ])('%s', (_, text, matches, expected) => {
    const drawn = drawnMatches(matches);
    const pieces = highlight({ text, span: { start: 0, end: text.length }, drawn, gaps: [] });
    expect(outline(pieces)).toBe(expected);
  });

  test('a line break inside a term is a gap inside it', () => {
    const text = '核協\n\n議 だ';
    const pieces = highlight({
      text,
      span: { start: 0, end: text.length },
      drawn: drawnMatches([match(0, 5)]),
      gaps: [
        { start: 2, end: 4, line: true, space: false },
        { start: 5, end: 6, line: false, space: false },
      ],
    });
    expect(outline(pieces)).toBe('[0:核協{"\\n\\n" line}議]{" "}だ');
  });
});
