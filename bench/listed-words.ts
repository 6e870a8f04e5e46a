import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { numbers } from './numbers.ts';

/** Terms and prose made of the nouns of the dictionary, the same on every run. */
export interface ListedWords {
  /** Nouns, and compounds of two: as many different ones as asked for, beginning like any shorter list. */
  terms(count: number): readonly string[];
  /** Nouns and particles, common nouns often (the nth as often as 1/n), every third noun a term of the shortest list. */
  prose(length: number): string;
}

export function listedWords(): ListedWords {
  const nouns = dictionaryNouns();
  const terms = (count: number): readonly string[] => {
    const next = numbers(20_240_401);
    const found = new Set<string>();
    while (found.size < count) {
      const noun = nouns[next() % nouns.length] ?? '';
      found.add(found.size % 8 === 0 ? noun : noun + (nouns[next() % nouns.length] ?? ''));
    }
    return [...found];
  };
  return {
    terms,
    prose(length) {
      const next = numbers(7);
      const known = terms(1_000);
      let text = '';
      while (text.length < length) {
        const rank = Math.floor(Math.exp((Math.log(nouns.length) * next()) / 2 ** 24));
        text += (next() % 3 === 0 ? known[next() % known.length] : nouns[rank]) ?? '';
        text += PARTICLES[next() % PARTICLES.length] ?? '';
      }
      return text.slice(0, length);
    },
  };
}

const PARTICLES = ['の', 'は', 'が', 'を', 'に', 'で', 'と', '、', '。', 'も', 'や'];

/** Features of all words of IPADIC, "surface,part of speech,…", end with a zero. */
function dictionaryNouns(): readonly string[] {
  const manifest = createRequire(import.meta.url).resolve('kuromoji/package.json');
  const packed = readFileSync(join(dirname(manifest), 'dict/tid_pos.dat.gz'));
  const nouns = new Set<string>();
  for (const features of gunzipSync(packed).toString('utf8').split('\0')) {
    const [surface = '', partOfSpeech] = features.split(',', 2);
    if (partOfSpeech === '名詞' && surface.length > 1 && surface.length < 9) nouns.add(surface);
  }
  return [...nouns].sort();
}
