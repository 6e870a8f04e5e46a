import { describe, expect, test } from '@jest/globals';
import { highlight, type Highlight } from '../../../glossary/recognise/highlight.ts';
import type { Match } from '../../../glossary/recognise/match.ts';

const match = (start: number, end: number, within: number | null = null): Match => ({
  start,
  end,
  surface: '',
  conceptId: 'T',
  term: '',
  status: 'preferred',
  written: ['exact'],
  grade: 'certain',
  edges: { left: 'wordEdge', right: 'wordEdge' },
  within,
});

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
  test.each<[string, string, Match[], string]>([
    ['no term', '核の話', [], '核の話'],
    [
      'nested terms hang below',
      '拡大核抑止だ',
      [match(0, 5), match(2, 5, 0), match(3, 5, 1)],
      '[0:拡大[1:核[2:抑止]]]だ',
    ],
    ['two concepts share a term', '核だ', [match(0, 1), match(0, 1)], '[0,1:核]だ'],
    ['side by side', '日韓国交', [match(0, 2), match(2, 4)], '[0:日韓][1:国交]'],
  ])('%s', (_, text, matches, expected) => {
    const pieces = highlight({ text, span: { start: 0, end: text.length }, matches, gaps: [] });
    expect(outline(pieces)).toBe(expected);
  });

  test('a line break inside a term is a gap inside it', () => {
    const text = '核協\n\n議 だ';
    const pieces = highlight({
      text,
      span: { start: 0, end: text.length },
      matches: [match(0, 5)],
      gaps: [
        { start: 2, end: 4, line: true, space: false },
        { start: 5, end: 6, line: false, space: false },
      ],
    });
    expect(outline(pieces)).toBe('[0:核協{"\\n\\n" line}議]{" "}だ');
  });
});
