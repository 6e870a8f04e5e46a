import { deprecated } from './deprecated.ts';
import { forbidden } from './forbidden.ts';
import { look } from './look.ts';
import { missing } from './missing.ts';
import type { DocumentRule, SegmentRule } from './rule.ts';
import { wrongConcept } from './wrong-concept.ts';

/** Every rule that looks at one segment, in the order in which findings at one place are told. */
export const SEGMENT_RULES: readonly SegmentRule[] = [
  forbidden,
  wrongConcept,
  missing,
  look,
  deprecated,
];

/** Every rule that compares the segments of a document. */
export const DOCUMENT_RULES: readonly DocumentRule[] = [];
