import type { Segmenter, Token } from '../morphology/japanese/token.ts';
import { matchingTexts, type MatchingText } from '../text/matching-text.ts';
import { toOriginal } from '../text/offset-map.ts';
import type { Span } from '../text/span.ts';

/** A repaired and normalised stretch of the text with its words. Spans inside it are its own until `original` brings them back. */
export interface Passage extends MatchingText {
  readonly tokens: readonly Token[];
  /** Index of the token that begins at an offset. */
  readonly beginning: ReadonlyMap<number, number>;
  /** Index of the token that ends at an offset. */
  readonly ending: ReadonlyMap<number, number>;
  original(span: Span): Span;
}

export function* passages(text: string, segmenter: Segmenter): Generator<Passage, void, void> {
  for (const matching of matchingTexts(text)) {
    const tokens = segmenter.segment(matching.text);
    yield {
      ...matching,
      tokens,
      beginning: new Map(tokens.map(({ start }, index) => [start, index])),
      ending: new Map(tokens.map(({ end }, index) => [end, index])),
      original: (span) => toOriginal(matching.map, span),
    };
  }
}

export function sliceOf({ text }: Passage, { start, end }: Span): string {
  return text.slice(start, end);
}
