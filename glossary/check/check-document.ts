import type { CheckedSegment } from './check-segment.ts';
import type { Finding } from './finding.ts';
import { grade, type Gravity } from './gravity.ts';
import type { TargetLanguage } from './renderings.ts';
import { DOCUMENT_RULES } from './rules/registry.ts';

export interface PlacedFinding extends Finding {
  /** 0-based, in the list of segments. */
  readonly segment: number;
}

/** What is said of the segments of a document only when they are compared. */
export function checkDocument(
  segments: readonly CheckedSegment[],
  { language, gravity }: { readonly language: TargetLanguage; readonly gravity: Gravity },
): readonly PlacedFinding[] {
  const readings = segments.map(({ reading }) => reading);
  return DOCUMENT_RULES.flatMap((rule) =>
    grade(rule.check(readings), { code: rule.code, language, gravity }),
  ).sort((a, b) => a.segment - b.segment);
}
