import type { KoreanWords } from '../morphology/korean/word-list.ts';
import type { Concept } from '../terms/concept.ts';
import { checkDocument, type PlacedFinding } from './check-document.ts';
import { checkSegment, type CheckedSegment } from './check-segment.ts';
import { gravityOf, type LevelsOf } from './gravity.ts';
import type { TargetLanguage } from './renderings.ts';
import type { SegmentInput } from './segment-reading.ts';
import { createTargetTerms } from './target-terms.ts';

export interface CheckerInput {
  readonly language: TargetLanguage;
  /** All concepts by the identifier that matches carry. */
  readonly concepts: ReadonlyMap<string, Concept>;
  /** By which compounds are told from letters of other words; asked for Korean alone. */
  readonly koreanWords: KoreanWords;
  /** The defaults where it is left out. */
  readonly levels?: LevelsOf;
}

/** Translations into one language against the terms that their sources demand. */
export interface Checker {
  readonly language: TargetLanguage;
  /** A translation that is empty has not been made yet: nothing is said of it. */
  segment(input: SegmentInput): CheckedSegment;
  /** What can only be said of all segments of a document together, by their place in the list. */
  document(segments: readonly CheckedSegment[]): readonly PlacedFinding[];
}

export function createChecker(input: CheckerInput): Checker {
  const { language, concepts, koreanWords, levels } = input;
  const terms = createTargetTerms({ language, concepts: concepts.values(), koreanWords });
  const gravity = gravityOf(concepts, levels);
  return {
    language,
    segment: (pair) => checkSegment(pair, { terms, concepts, gravity }),
    document: (segments) => checkDocument(segments, { language, gravity }),
  };
}
