import type { Analysis, Segmenter, Token } from '../../glossary/index.ts';

/**
 * A segmenter told where the words are: `words('米|国防省')` has an edge between 米 and 国. Its margins are the same
 * everywhere: `edge` where the words meet, `crossing` inside them. `弁護+士` is one word made of two parts.
 */
export function fakeSegmenter(
  words: string,
  { edge = 3_000, crossing = -2_000 }: { readonly edge?: number; readonly crossing?: number } = {},
): Segmenter {
  const partsOf = new Map(words.split('|').map((word) => [word.replaceAll('+', ''), word]));
  const known = [...partsOf.keys()];
  const segment = (text: string): readonly Token[] => {
    const tokens: Token[] = [];
    let at = 0;
    while (at < text.length) {
      const surface =
        known.find((word) => word !== '' && text.startsWith(word, at)) ?? text.charAt(at);
      tokens.push({
        start: at,
        end: at + surface.length,
        surface,
        baseForm: surface,
        reading: '',
        partOfSpeech: ['名詞'],
        conjugationType: '',
        conjugationForm: '',
        known: known.includes(surface),
      });
      at += surface.length;
    }
    return tokens;
  };
  return {
    segment,
    partCost(word, { start, end }) {
      const ends = [0];
      for (const part of (partsOf.get(word) ?? word).split('+')) {
        ends.push((ends.at(-1) ?? 0) + part.length);
      }
      return ends.includes(start) && ends.includes(end) ? 0 : Infinity;
    },
    analyse(text): Analysis {
      const tokens = segment(text);
      const edges = new Set(tokens.map(({ start }) => start));
      return {
        text,
        tokenAt: (offset) => tokens.find(({ start, end }) => start <= offset && offset < end),
        edgeMargin: (offset) =>
          offset === 0 || offset === text.length ? Infinity : edges.has(offset) ? edge : crossing,
      };
    },
  };
}
