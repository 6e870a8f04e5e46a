import { ClauseReadings } from './clause-readings.ts';
import { clauseEnds } from './clauses.ts';
import type { Dictionary } from './dictionary.ts';
import type { Analysis, Segmenter, Token } from './token.ts';
import type { WordFeatureReader } from './word-features.ts';
import { WordParts } from './word-parts.ts';

export interface SegmenterOptions {
  /**
   * How many UTF-16 units of analysed clauses to keep for the next text that has them; 30 bytes each. 0 analyses every
   * text anew.
   */
  readonly keptClauses?: number;
}

export interface JapaneseSegmenter extends Segmenter {
  /** Where the words end, ascending: the edges of `segment` without looking up what the words are. */
  wordEnds(text: string): Int32Array;
}

/**
 * Japanese words by IPADIC: kuromoji 0.1.2's dictionary, costs and ties, so its tokens wherever kuromoji is right.
 * Unlike kuromoji it takes any string at all (NUL, broken surrogates), counts positions in UTF-16 units, loses no
 * character after unknown astral ones, and takes linear time.
 */
export function createSegmenter(
  dictionary: Dictionary,
  { keptClauses = KEPT_CLAUSES }: SegmenterOptions = {},
): JapaneseSegmenter {
  const readings = new ClauseReadings(dictionary, keptClauses);
  const wordParts = new WordParts(dictionary);
  const { features } = dictionary;
  return {
    segment(text) {
      const tokens: Token[] = [];
      let start = 0;
      for (const end of clauseEnds(text)) {
        addTokens(tokens, { text, start, words: readings.words(text, start, end), features });
        start = end;
      }
      return tokens;
    },
    wordEnds(text) {
      // No text has more words than units.
      const ends = new Int32Array(text.length);
      let count = 0;
      let start = 0;
      for (const end of clauseEnds(text)) {
        const words = readings.words(text, start, end);
        for (let at = 1; at < words.length; at += 2) {
          ends[count] = start + (words[at] ?? 0);
          count += 1;
        }
        start = end;
      }
      return ends.subarray(0, count);
    },
    partCost: (word, part) => wordParts.cost(word, part),
    analyse: (text) => new LazyAnalysis(text, readings, features),
  };
}

/** A long book, or all the clauses of a project that several people have open. */
const KEPT_CLAUSES = 500_000;

/** Analyses the clauses that are asked for, when they are asked for. */
class LazyAnalysis implements Analysis {
  readonly text: string;
  private readonly readings: ClauseReadings;
  private readonly features: WordFeatureReader;
  private readonly ends: readonly number[];
  private readonly clauses: (AnalysedClause | undefined)[];

  constructor(text: string, readings: ClauseReadings, features: WordFeatureReader) {
    this.text = text;
    this.readings = readings;
    this.features = features;
    this.ends = clauseEnds(text);
    this.clauses = new Array<AnalysedClause | undefined>(this.ends.length).fill(undefined);
  }

  tokenAt(offset: number): Token | undefined {
    if (!(offset >= 0 && offset < this.text.length)) return undefined;
    const { tokens } = this.clause(this.clauseAt(offset));
    let low = 0;
    let high = tokens.length - 1;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((tokens[middle]?.end ?? 0) > offset) high = middle;
      else low = middle + 1;
    }
    return tokens[low];
  }

  edgeMargin(offset: number): number {
    const { text } = this;
    if (!(offset >= 0 && offset <= text.length)) {
      throw new RangeError(`offset ${offset} of a text of ${text.length}`);
    }
    if (offset === 0) return Infinity;
    const clause = this.clauseAt(offset - 1);
    if (offset === this.ends[clause]) return Infinity;
    const { start, margins } = this.clause(clause);
    return margins[offset - start] ?? Infinity;
  }

  private clause(index: number): AnalysedClause {
    const known = this.clauses[index];
    if (known !== undefined) return known;
    const { text, ends, features } = this;
    const start = ends[index - 1] ?? 0;
    const { words, margins } = this.readings.reading(text, start, ends[index] ?? start);
    const tokens: Token[] = [];
    addTokens(tokens, { text, start, words, features });
    const clause = { start, tokens, margins };
    this.clauses[index] = clause;
    return clause;
  }

  /** The clause that holds the unit at `offset`. */
  private clauseAt(offset: number): number {
    const { ends } = this;
    let low = 0;
    let high = ends.length - 1;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((ends[middle] ?? 0) > offset) high = middle;
      else low = middle + 1;
    }
    return low;
  }
}

interface AnalysedClause {
  readonly start: number;
  readonly tokens: readonly Token[];
  /** See `EdgeMargins.of`. */
  readonly margins: Float64Array;
}

interface ClauseWords {
  readonly text: string;
  /** Where the clause begins. */
  readonly start: number;
  readonly words: Int32Array;
  readonly features: WordFeatureReader;
}

function addTokens(tokens: Token[], { text, start, words, features }: ClauseWords): void {
  let from = start;
  for (let at = 0; at < words.length; at += 2) {
    const to = start + (words[at + 1] ?? 0);
    const word = features.of(words[at] ?? 0);
    const surface = text.slice(from, to);
    tokens.push({
      start: from,
      end: to,
      surface,
      baseForm: word.baseIsSurface ? surface : word.baseForm,
      reading: word.reading,
      partOfSpeech: word.partOfSpeech,
      conjugationType: word.conjugationType,
      conjugationForm: word.conjugationForm,
      known: word.known,
    });
    from = to;
  }
}
