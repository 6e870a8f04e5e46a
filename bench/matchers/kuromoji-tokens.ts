import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import kuromoji from 'kuromoji';
import { byText, type Found, type Listed, type Matcher } from './matcher.ts';

export type Tokenizer = kuromoji.Tokenizer<kuromoji.IpadicFeatures>;

/** kuromoji 0.1.2, as its users have it. */
export function loadKuromoji(): Promise<Tokenizer> {
  const manifest = createRequire(import.meta.url).resolve('kuromoji/package.json');
  return new Promise((resolve, reject) => {
    kuromoji
      .builder({ dicPath: join(dirname(manifest), 'dict') })
      .build((error: unknown, tokenizer) => {
        if (error instanceof Error) reject(error);
        else resolve(tokenizer);
      });
  });
}

/** Where its tokens end, 0 first. Lengths are added up, because `word_position` is wrong after an emoji. */
export function tokenEnds(tokenizer: Tokenizer, text: string): readonly number[] {
  const ends = [0];
  for (const { surface_form } of tokenizer.tokenize(text)) {
    ends.push((ends.at(-1) ?? 0) + surface_form.length);
  }
  return ends;
}

/** At each token the longest term made of whole tokens, then on after it. */
export function kuromojiTokens(listed: readonly Listed[], tokenizer: Tokenizer): Matcher {
  const known = byText(listed);
  const longest = Math.max(...listed.map(({ text }) => text.length));
  return (text) => {
    const ends = tokenEnds(tokenizer, text);
    const found: Found[] = [];
    for (let first = 0; first < ends.length - 1;) {
      const start = ends[first] ?? 0;
      let next = first + 1;
      for (let last = first + 1; (ends[last] ?? Infinity) - start <= longest; last += 1) {
        if (known.has(text.slice(start, ends[last]))) next = last;
      }
      const end = ends[next] ?? 0;
      for (const conceptId of known.get(text.slice(start, end)) ?? []) {
        found.push({ start, end, conceptId });
      }
      first = next;
    }
    return found;
  };
}
