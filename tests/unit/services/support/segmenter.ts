import type { Segmenter, Token } from '../../../../glossary/index.ts';

/** Every character is a word, and every edge between two of them is sure. */
export const characterSegmenter: Segmenter = {
  segment: tokens,
  analyse(text) {
    const all = tokens(text);
    const tokenAt = (offset: number): Token | undefined =>
      all.find(({ start, end }) => start <= offset && offset < end);
    return { text, tokenAt, edgeMargin: () => 10_000 };
  },
  partCost: () => Infinity,
};

function tokens(text: string): readonly Token[] {
  const result: Token[] = [];
  let start = 0;
  for (const surface of text) {
    const end = start + surface.length;
    result.push({
      start,
      end,
      surface,
      baseForm: surface,
      reading: '',
      partOfSpeech: ['名詞', '一般'],
      conjugationType: '',
      conjugationForm: '',
      known: true,
    });
    start = end;
  }
  return result;
}
