import type { Concept } from '../terms/concept.ts';
import { checkDocument, type PlacedFinding } from './check-document.ts';
import { checkSegment, type CheckedSegment } from './check-segment.ts';
import { gravityOf, type LevelsOf } from './gravity.ts';
import type { TargetLanguage } from './renderings.ts';
import type { SegmentInput } from './segment-reading.ts';
import { buildTargetTerms, type TargetTerms, type TargetTermsInput } from './target-terms.ts';

export interface CheckerInput extends Omit<TargetTermsInput, 'concepts'> {
  /** All concepts by the identifier that matches carry. */
  readonly concepts: ReadonlyMap<string, Concept>;
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
  const building = buildTargetTerms({ ...input, concepts: input.concepts.values() });
  let step = building.next();
  while (step.done !== true) step = building.next();
  return checkerOver({ ...input, terms: step.value });
}

/** For a host that keeps the terms, which take a while to make of a large glossary. */
export function checkerOver({
  terms,
  concepts,
  levels,
}: Pick<CheckerInput, 'concepts' | 'levels'> & { readonly terms: TargetTerms }): Checker {
  const { language } = terms;
  const gravity = gravityOf(concepts, levels);
  return {
    language,
    segment: (pair) => checkSegment(pair, { terms, concepts, gravity }),
    document: (segments) => checkDocument(segments, { language, gravity }),
  };
}
