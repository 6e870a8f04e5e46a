import type { Span } from '../../text/span.ts';

/**
 * A word as the IPADIC dictionary sees it. Spans tile the analysed text exactly. Dictionary strings are empty where the
 * dictionary says `*` or the word is unknown.
 */
export interface Token extends Span {
  readonly surface: string;
  readonly baseForm: string;
  /** Katakana. */
  readonly reading: string;
  /** Up to four levels, for example 名詞, 固有名詞, 地域, 国. */
  readonly partOfSpeech: readonly string[];
  readonly conjugationType: string;
  readonly conjugationForm: string;
  readonly known: boolean;
}

/** One text with everything the lattice knows of it. Only the clauses that are asked for are analysed. */
export interface Analysis {
  readonly text: string;
  /** The one of `segment`'s tokens that holds the unit at `offset`, always the same object; undefined outside the text. */
  tokenAt(offset: number): Token | undefined;
  /**
   * How strongly the lattice wants a word edge at `offset`: the cost of the cheapest path with a word lying across it,
   * minus the cost of the cheapest path with an edge there. Positive: the best path has an edge there; negative: it
   * runs across; 0: both cost the same. `Infinity` where no word crosses (start and end of the text and of its clauses),
   * `-Infinity` where no path has an edge (inside a surrogate pair, or where no word of the lattice ends). The unit is
   * the dictionary's cost; ±1,500 is a doubtful edge, ±5,000 a sure one. Throws a RangeError outside the text.
   */
  edgeMargin(offset: number): number;
}

/** What a word is: tokens for any string at all, in linear time. */
export interface Segmenter {
  segment(text: string): readonly Token[];
  analyse(text: string): Analysis;
  /**
   * How much more it costs to make up `word` of shorter known words with an edge at both ends of `part` than to make it up
   * in the cheapest way: 0 where that way has these edges (弁護 in 弁護士), Infinity where no way has them (インド in
   * インドネシア). In the dictionary's cost.
   */
  partCost(word: string, part: Span): number;
}
