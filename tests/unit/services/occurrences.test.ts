import { expect, test } from '@jest/globals';
import type { Match } from '../../../glossary/index.ts';
import { findOccurrences } from '../../../server/services/occurrences.ts';

const match = (text: string, start: number, end: number, conceptId = 'T'): Match => ({
  start,
  end,
  surface: text.slice(start, end),
  conceptId,
  term: text.slice(start, end),
  status: 'preferred',
  written: ['exact'],
  grade: 'certain',
  edges: { left: 'wordEdge', right: 'wordEdge' },
  within: null,
});

const recognised = (text: string, matches: readonly Match[], ends: readonly number[]) => ({
  text,
  matches,
  passages: ends.map((end, index) => ({
    span: { start: ends[index - 1] ?? 0, end },
    highlights: [],
  })),
  concepts: new Map(),
});

test('an occurrence carries what stands around it, exactly', () => {
  const text = '前の文。同盟は\n続く。';
  const [found] = findOccurrences(recognised(text, [match(text, 4, 6)], [text.length]), 'T');
  expect(found).toEqual({
    start: 4,
    end: 6,
    before: '前の文。',
    surface: '同盟',
    after: 'は\n続く。',
    passage: 1,
  });
});

test('twenty code units on either side, and no half of 𠮷', () => {
  const text = `${'𠮷'.repeat(11)}あ同盟あ${'𠮷'.repeat(11)}`;
  const [found] = findOccurrences(recognised(text, [match(text, 23, 25)], [text.length]), 'T');
  expect(found?.before).toBe(`${'𠮷'.repeat(9)}あ`);
  expect(found?.after).toBe(`あ${'𠮷'.repeat(9)}`);
});

test('each is counted to its passage, and other concepts are left out', () => {
  const text = '同盟甲乙同盟丙丁同盟';
  const matches = [match(text, 0, 2), match(text, 4, 6, 'U'), match(text, 8, 10)];
  const found = findOccurrences(recognised(text, matches, [3, 7, 10]), 'T');
  expect(found.map(({ start, passage }) => [start, passage])).toEqual([
    [0, 1],
    [8, 3],
  ]);
});
