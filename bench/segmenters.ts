import { createSegmenter } from '../glossary/index.ts';
import { loadDictionary } from '../server/dictionary.ts';
import { loadKuromoji } from './matchers/kuromoji-tokens.ts';

/** How many words a text has. */
export type Count = (text: string) => number;

/** Each is loaded when it is called for. */
export const SEGMENTERS = {
  /** Whole tokens: surface, base form, reading, part of speech, inflection. */
  words: async (): Promise<Count> => {
    const segmenter = createSegmenter(await loadDictionary());
    return (text) => segmenter.segment(text).length;
  },
  /** Where the words end, and nothing else. */
  edges: async (): Promise<Count> => {
    const segmenter = createSegmenter(await loadDictionary());
    return (text) => segmenter.wordEnds(text).length;
  },
  /** Whole tokens, and how sure each edge is that is or might be; nothing is kept for the next text. */
  margins: async (): Promise<Count> => {
    const segmenter = createSegmenter(await loadDictionary(), { keptClauses: 0 });
    return (text) => {
      const analysis = segmenter.analyse(text);
      let count = 0;
      for (let offset = 0; offset < text.length; offset += 1) {
        analysis.edgeMargin(offset);
        if (analysis.tokenAt(offset)?.start === offset) count += 1;
      }
      return count;
    };
  },
  kuromoji: async (): Promise<Count> => {
    const tokenizer = await loadKuromoji();
    return (text) => tokenizer.tokenize(text).length;
  },
  /** Node's own, which has other words and knows nothing of them. */
  intl: (): Promise<Count> => {
    const segmenter = new Intl.Segmenter('ja', { granularity: 'word' });
    return Promise.resolve((text) => {
      let count = 0;
      for (const { index } of segmenter.segment(text)) count += index < 0 ? 0 : 1;
      return count;
    });
  },
} as const;
