import kuromoji from 'kuromoji';
import type { Token } from '../../../glossary/index.ts';

export type Kuromoji = kuromoji.Tokenizer<kuromoji.IpadicFeatures>;

/** kuromoji 0.1.2 itself, over the dictionary in `folder`. */
export function loadKuromoji(folder: string): Promise<Kuromoji> {
  return new Promise((resolve, reject) => {
    kuromoji.builder({ dicPath: folder }).build((error: unknown, tokenizer) => {
      if (error === null || error === undefined) resolve(tokenizer);
      else reject(new Error(`kuromoji cannot load ${folder}`, { cause: error }));
    });
  });
}

/** kuromoji's tokens in our words, without the positions, which it counts in code points. */
export function kuromojiTokens(
  tokenizer: Kuromoji,
  text: string,
): readonly Omit<Token, 'start' | 'end'>[] {
  return tokenizer.tokenize(text).map((token) => ({
    surface: token.surface_form,
    baseForm: orEmpty(token.basic_form),
    reading: orEmpty(token.reading),
    partOfSpeech: [token.pos, token.pos_detail_1, token.pos_detail_2, token.pos_detail_3].filter(
      (level) => level !== '*',
    ),
    conjugationType: orEmpty(token.conjugated_type),
    conjugationForm: orEmpty(token.conjugated_form),
    known: token.word_type === 'KNOWN',
  }));
}

export function withoutSpans(tokens: readonly Token[]): readonly Omit<Token, 'start' | 'end'>[] {
  return tokens.map(({ start: _start, end: _end, ...token }) => token);
}

function orEmpty(value: string | undefined): string {
  return value === undefined || value === '*' ? '' : value;
}
