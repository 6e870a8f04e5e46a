import { clauseEnds } from './clauses.ts';
import type { Dictionary } from './dictionary.ts';
import { EdgeMargins } from './edge-margins.ts';
import { Lattice } from './lattice.ts';
import type { Analysis, Segmenter, Token } from './token.ts';
import type { WordFeatureReader } from './word-features.ts';
import { WordParts } from './word-parts.ts';

/**
 * Japanese words by IPADIC: kuromoji 0.1.2's dictionary, costs and ties, so its tokens wherever kuromoji is right.
 * Unlike kuromoji it takes any string at all (NUL, broken surrogates), counts positions in UTF-16 units, loses no
 * character after unknown astral ones, and takes linear time. All it keeps between texts is room.
 */
export function createSegmenter(dictionary: Dictionary): Segmenter {
  const lattice = new Lattice(dictionary);
  const edgeMargins = new EdgeMargins(dictionary);
  const path = new Path(lattice, dictionary.features);
  const wordParts = new WordParts(dictionary);

  function segmentClauses(text: string, ends: readonly number[]): readonly Token[] {
    const tokens: Token[] = [];
    let start = 0;
    for (const end of ends) {
      lattice.build(text, start, end);
      path.addTokens(text, start, tokens);
      start = end;
    }
    return tokens;
  }

  return {
    segment: (text) => segmentClauses(text, clauseEnds(text)),
    partCost: (word, part) => wordParts.cost(word, part),
    analyse(text): Analysis {
      const ends = clauseEnds(text);
      const margins = new Map<number, Float64Array>();
      return {
        text,
        tokens: segmentClauses(text, ends),
        edgeMargin(offset) {
          if (!(offset >= 0 && offset <= text.length)) {
            throw new RangeError(`offset ${offset} of a text of ${text.length}`);
          }
          const clause = firstAtOrAfter(ends, offset);
          const end = ends[clause] ?? offset;
          if (offset === 0 || offset === end) return Infinity;
          const start = ends[clause - 1] ?? 0;
          let found = margins.get(clause);
          if (found === undefined) {
            lattice.build(text, start, end);
            found = edgeMargins.of(lattice);
            margins.set(clause, found);
          }
          return found[offset - start] ?? Infinity;
        },
      };
    },
  };
}

/** The cheapest path of a lattice, read from its end. */
class Path {
  private readonly nodes: number[] = [];
  private readonly lattice: Lattice;
  private readonly features: WordFeatureReader;

  constructor(lattice: Lattice, features: WordFeatureReader) {
    this.lattice = lattice;
    this.features = features;
  }

  addTokens(text: string, clauseStart: number, tokens: Token[]): void {
    const { nodes, lattice } = this;
    let count = 0;
    for (let node = lattice.last; node > 0; node = lattice.previous[node] ?? 0) {
      nodes[count] = node;
      count += 1;
    }
    for (let i = count - 1; i >= 0; i -= 1) {
      const node = nodes[i] ?? 0;
      const next = nodes[i - 1] ?? 0;
      const start = clauseStart + (lattice.start[node] ?? 0);
      const end = clauseStart + (i === 0 ? lattice.length : (lattice.start[next] ?? 0));
      const word = this.features.of(lattice.row[node] ?? 0);
      tokens.push({
        start,
        end,
        surface: word.known ? word.surface : text.slice(start, end),
        baseForm: word.baseForm,
        reading: word.reading,
        partOfSpeech: word.partOfSpeech,
        conjugationType: word.conjugationType,
        conjugationForm: word.conjugationForm,
        known: word.known,
      });
    }
  }
}

/** The index of the first of the ascending `values` that is not below `wanted`. */
function firstAtOrAfter(values: readonly number[], wanted: number): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((values[middle] ?? 0) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}
