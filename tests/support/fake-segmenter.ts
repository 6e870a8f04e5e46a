import type { Analysis, Segmenter, Token } from '../../glossary/index.ts';

/**
 * A segmenter told where the words are: `words('米|国防省')` has an edge between 米 and 国. Its margins are the same
 * everywhere: `edge` where the words meet, `crossing` inside them.
 */
export function fakeSegmenter(
  words: string,
  { edge = 3_000, crossing = -2_000 }: { readonly edge?: number; readonly crossing?: number } = {},
): Segmenter {
  const known = words.split('|');
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
    analyse(text): Analysis {
      const tokens = segment(text);
      const edges = new Set(tokens.map(({ start }) => start));
      return {
        text,
        tokens,
        edgeMargin: (offset) =>
          offset === 0 || offset === text.length ? Infinity : edges.has(offset) ? edge : crossing,
      };
    },
  };
}
