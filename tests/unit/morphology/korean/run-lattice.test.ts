import { describe, expect, test } from '@jest/globals';
import { createRunLattice } from '../../../../glossary/morphology/korean/run-lattice.ts';
import { createKoreanWords } from '../../../../glossary/morphology/korean/word-list.ts';

const words = createKoreanWords(
  '5 작전 연합 동맹\n20d 억제\n20 사령부 국방 국방-부 미국\n45 전사 인도네시아 인도',
);

describe('the words of a list', () => {
  test.each([
    ['작전', 500],
    ['국방부', 2_000],
    ['전사', 4_500],
    ['없음', null],
  ])('%s costs %p', (word, cost) => {
    expect(words.costOf(word)).toBe(cost);
  });

  test('a compound says where it falls apart', () => {
    expect(words.partsOf('국방부')).toEqual([2]);
    expect(words.partsOf('작전')).toEqual([]);
  });

  test('what is done is no thing, and neither is what is not known', () => {
    expect(['억제', '작전', '없음'].map((word) => words.isThing(word))).toEqual([
      false,
      true,
      false,
    ]);
  });
});

describe('a run is read as words', () => {
  test('작전|사령부를 is cheaper than any reading with 전사', () => {
    const lattice = createRunLattice('작전사령부를', words);

    // 작전 500, 사령부 2000, and 1000 for being a word each.
    expect(lattice.best).toBe(4_500);
    expect(lattice.readingWith(0, 2, 500).cost).toBe(4_500);
    expect(lattice.readingWith(1, 3, 4_500).cost).toBeGreaterThan(15_000);
  });

  test('a part of a compound costs no more than the compound', () => {
    const lattice = createRunLattice('미국방부', words);

    expect(lattice.readingWith(1, 3, 2_000).cost).toBe(lattice.best);
    expect(lattice.readingWith(0, 2, 2_000).cost).toBeGreaterThan(lattice.best);
  });

  test('what follows a noun is told from another word', () => {
    const lattice = createRunLattice('작전으로서의', words);

    expect(lattice.readingWith(0, 2, 500)).toMatchObject({ tail: 'particle', isPlain: true });
    expect(createRunLattice('작전동맹', words).readingWith(0, 2, 500).tail).toBeNull();
  });
});
