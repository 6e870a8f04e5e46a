import type { FindingCode, Observation } from '../finding.ts';
import type { TargetLanguage } from '../renderings.ts';
import type { SegmentReading } from '../segment-reading.ts';
import type { ReadSegment } from '../read-segment.ts';

/** What looks at one segment in one language. */
export interface SegmentRule {
  readonly code: FindingCode;
  check(segment: SegmentReading): readonly Observation[];
}

/** What looks at all segments of a document in one language, in order. */
export interface DocumentRule {
  readonly code: FindingCode;
  check(segments: readonly ReadSegment[]): readonly PlacedObservation[];
}

/** What compares the translations of one segment in both languages. */
export interface LanguageRule {
  readonly code: FindingCode;
  check(segment: Readonly<Record<TargetLanguage, ReadSegment>>): readonly Observation[];
}

export interface PlacedObservation extends Observation {
  /** 0-based, in the list that the rule was given. */
  readonly segment: number;
}
